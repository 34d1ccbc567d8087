"""Two things side by side where there is room, else one below the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.widgets.standing import send_off


class Beside(QWidget):
    """`first` takes what `second` leaves, but never less than `least`: then `second` goes below."""

    def __init__(self, first: QWidget, second: QWidget, least: int, spacing: int = 12) -> None:
        super().__init__()
        self._first, self._second, self._least = first, second, least
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self._box.addWidget(first, 1)
        self._box.addWidget(second, 0, Qt.AlignmentFlag.AlignVCenter)

    def replace(self, second: QWidget) -> None:
        """Put something else in the second place."""
        self._box.removeWidget(self._second)
        send_off(self._second)
        self._second = second
        self._box.addWidget(second, 0, Qt.AlignmentFlag.AlignVCenter)
        second.show()
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wanted = self._least + self._box.spacing() + self._second.sizeHint().width()
        fits = self.width() >= wanted
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if fits else ways.TopToBottom)
        start = Qt.AlignmentFlag.AlignLeft
        self._box.setAlignment(self._second, Qt.AlignmentFlag.AlignVCenter if fits else start)
