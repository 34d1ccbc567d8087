"""Details behind a fold, to be copied and sent to somebody who can help."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.text import button

LINES = 6


class Details(QWidget):
    """A link that unfolds a text, and a button that copies it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._shown = button(self.tr("Show details"), "link", "chevron-down")
        self._shown.clicked.connect(self._turn)
        self._copy = button(self.tr("Copy the details"), "link", "copy")
        self._copy.clicked.connect(self._copied)
        self._text = QPlainTextEdit()
        self._text.setPlainText(text)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Details"))
        self._text.setFixedHeight(theme.current().px(20 * LINES + 14))
        self._text.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._shown)
        row.addWidget(self._copy)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._text)
        self._copy.hide()

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    def _turn(self) -> None:
        unfolded = self._text.isHidden()
        self._text.setVisible(unfolded)
        self._copy.setVisible(unfolded)
        name = self.tr("Hide details") if unfolded else self.tr("Show details")
        self._shown.setText(" " + name)
        self._shown.setAccessibleName(name)

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._copy.setText(" " + self.tr("Copied"))
