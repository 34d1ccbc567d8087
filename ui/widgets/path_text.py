"""A path to read and to copy: shown whole, however long it is."""

from pathlib import Path

from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

MOST_LINES = 4


class PathText(QPlainTextEdit):
    """Breaks anywhere, and is as high as the path needs."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__()
        self.setPlainText(str(path.absolute()))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setProperty("class", "path")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = min(MOST_LINES, max(1, int(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 24)
