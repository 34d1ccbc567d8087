"""A text of several lines."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit

LONGEST_PASTE = 50_000


class NoteEdit(QPlainTextEdit):
    """Tab leaves it. A paste no note could hold is refused as a whole, before it is laid out."""

    refused = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        length = len(source.text())
        if length > LONGEST_PASTE:
            self.refused.emit(length)
        else:
            super().insertFromMimeData(source)
