"""What most do not need to read, behind a fold."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from ui.base import icons, theme
from ui.widgets import layouts
from ui.widgets.text import button

LINES = 6


class Fold(QWidget):
    """A link that shows and hides a widget below it; `turned` each time."""

    turned = Signal()

    def __init__(self, name: str, hidden: QWidget) -> None:
        super().__init__()
        self._hidden = hidden
        self._press = button(name, "link", "chevron-down")
        self._press.clicked.connect(self._turn)
        self.row = layouts.row()
        self.row.addWidget(self._press)
        self.row.addStretch()
        column = layouts.column(self, spacing=4)
        column.addLayout(self.row)
        column.addWidget(hidden)
        hidden.hide()

    @property
    def unfolded(self) -> bool:
        return not self._hidden.isHidden()

    def stands(self) -> bool:
        return self.unfolded

    def stand(self, how: bool) -> None:
        if how != self.unfolded:
            self._turn()

    def _turn(self) -> None:
        self._hidden.setVisible(not self.unfolded)
        look = theme.current()
        picture = "chevron-up" if self.unfolded else "chevron-down"
        self._press.setIcon(icons.icon(picture, look.colours["accent"], look.px(18)))
        self.turned.emit()


class Details(Fold):
    """A text to be copied and sent to somebody who can help."""

    def __init__(self, text: str) -> None:
        inside = QWidget()
        column = layouts.column(inside, spacing=4)
        self._text = QPlainTextEdit()
        self._text.setPlainText(text)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(theme.current().px(20 * LINES + 14))
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(self._text)
        super().__init__(QCoreApplication.translate("Details", "Details"), inside)
        self._text.setAccessibleName(self.tr("Details"))
        self._copy = button(self.tr("Copy the details"), "", "copy")
        self._copy.clicked.connect(self._copied)
        line = QHBoxLayout()
        line.addWidget(self._copy)
        line.addStretch()
        column.addLayout(line)

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._copy.setText(" " + self.tr("Copied"))
