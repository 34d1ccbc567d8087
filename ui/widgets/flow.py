"""A layout that sets its widgets in lines like words, and breaks lines where the width ends."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, then the next line; a text too long for a line wraps.

    `level`: what is low stands at the foot of its line, and lines stand close as in a text.
    """

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 8, *, level: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._level = level
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._set(box, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _set(self, box: QRect, *, move: bool) -> int:
        """Place the items, or only measure; the height used."""
        y, below = box.y(), 0 if self._level else self.spacing()
        for line in self._lines(box.width()):
            x, high = box.x(), max(size.height() for _, size in line)
            for item, size in line:
                if move:
                    down = high - size.height() if self._level else 0
                    item.setGeometry(QRect(QPoint(x, y + down), size))
                x += size.width() + self.spacing()
            y += high + below
        return max(0, y - below - box.y())

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        line: list[tuple[QLayoutItem, QSize]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if size.width() > width and item.hasHeightForWidth():
                size = QSize(width, item.heightForWidth(width))
            if line and x + size.width() > width:
                yield line
                line, x = [], 0
            line.append((item, size))
            x += size.width() + self.spacing()
        if line:
            yield line
