"""What lays itself out anew for the room it has."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.base import theme
from ui.widgets import layouts
from ui.widgets.standing import send_off

GAP = 16


class FitHeight(QWidget):
    """As high as its texts need at the width they have, never higher: content of a scroll area.

    A plain widget asks for the height its texts would need in a narrow column; the area then
    scrolls over nothing.
    """

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


class SideBySide(QWidget):
    """Two things side by side where there is room, else one below the other: `first` takes what
    `second` leaves, but never less than `least`: then `second` goes below."""

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


class ReflowColumns(QWidget):
    """Cards in columns, as many as there is room for; all scroll together.

    `shares` are the widths of the columns where all have room, `steps` the widths in px from which
    there are two, three… columns. With fewer, the first ones stand below each other.
    """

    def __init__(
        self,
        parts: Sequence[QWidget],
        shares: Sequence[int],
        steps: Sequence[int],
        gap: int = GAP,
    ) -> None:
        super().__init__()
        self._parts, self._shares, self._steps = list(parts), list(shares), list(steps)
        self._across, self._gap = 0, gap
        self._row = layouts.row(self, spacing=gap)
        self._columns = [QVBoxLayout() for _ in parts]
        for column in self._columns:
            column.setSpacing(gap)
            self._row.addLayout(column)
        self._lay(1)

    @property
    def across(self) -> int:
        """How many columns there are now."""
        return self._across

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = theme.current()
        self._lay(1 + sum(self.width() >= look.px(step) for step in self._steps))

    def _lay(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for column in self._columns:
            for part in self._parts:  # an item taken out by hand would keep the part's old height
                column.removeWidget(part)
            while column.count():
                column.takeAt(0)
        alone = len(self._parts) - across  # so many more stand in the first column
        for n, part in enumerate(self._parts):
            self._columns[max(0, n - alone)].addWidget(part)
        for n, column in enumerate(self._columns):
            self._row.setStretch(n, self._shares[n + alone] if 0 < n < across else 0)
            if alone and n < across:
                column.addStretch(1)
        self._row.setStretch(0, self._shares[0])
        self._row.setSpacing(self._gap if across > 1 else 0)
