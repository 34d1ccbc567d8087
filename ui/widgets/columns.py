"""Widgets in two columns where there is room, in one where there is not."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.base import theme

TWO_FROM = 840


class Columns(QWidget):
    """Row by row; widgets of one row are equally high."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts = list(parts)
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._lay(1)

    @property
    def across(self) -> int:
        """How many stand beside each other now."""
        return self._across

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay(2 if self.width() >= theme.current().px(TWO_FROM) else 1)

    def _lay(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for part in self._parts:
            self._grid.removeWidget(part)
        for n, part in enumerate(self._parts):
            self._grid.addWidget(part, n // across, n % across)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
