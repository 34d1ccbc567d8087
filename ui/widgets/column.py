"""The column that pages and head stand in."""

from PySide6.QtWidgets import QWidget

from ui.base import theme
from ui.widgets import layouts
from ui.widgets.reflow import FitHeight

CONTENT, GUTTER = 1120, 32


class Column(QWidget):
    """Content in the middle, never wider than 1120, with gutters."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        _centre(self, content)


class FitHeightColumn(FitHeight):
    """The same within a scroll area."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        _centre(self, content)


def _centre(holder: QWidget, content: QWidget) -> None:
    holder.setProperty("class", "page")
    content.setMaximumWidth(theme.current().px(CONTENT))
    row = layouts.row(holder, margins=(GUTTER, 0, GUTTER, 0))
    row.addStretch(1)
    row.addWidget(content, 1000)
    row.addStretch(1)
