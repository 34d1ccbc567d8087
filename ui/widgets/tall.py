"""Content of a scroll area, as high as its texts need at the width they have.

A plain widget asks for the height its texts would need in a narrow column; the area then scrolls
over nothing.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Tall(QWidget):
    """Never higher than needed."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return super().minimumSizeHint()
        narrow = layout.totalMinimumSize().width()
        return QSize(narrow, layout.totalHeightForWidth(max(self.width(), narrow)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
