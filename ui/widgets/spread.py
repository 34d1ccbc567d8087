"""Cards in columns side by side, as many as there is room for; all scroll together."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.base import theme

GAP = 16


class Spread(QWidget):
    """`shares` are the widths of the columns where all have room, `steps` the widths in px from
    which there are two, three… columns. With fewer, the first ones stand below each other."""

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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
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
