"""Cards below each other: the first across, the others in two columns where there is room."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.base import theme
from ui.charts.chart_card import ChartCard

TWO_FROM, GAP = 900, 16
WIDE, NARROW = 628, 476


class CardColumns(QWidget):
    """Each card goes to the column that is the shorter one so far; keys follow the cards' order."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[ChartCard] = []
        self._placed: list[tuple[ChartCard, int]] = []
        self._top, self._left, self._right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._below = QHBoxLayout()
        self._below.setSpacing(GAP)
        self._below.addLayout(self._left, WIDE)
        self._below.addLayout(self._right, NARROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._top)
        column.addLayout(self._below)
        for part in (self._top, self._left, self._right):
            part.setSpacing(GAP)

    def show_cards(self, cards: Sequence[ChartCard]) -> None:
        """Show these cards, each with its chart, and no others."""
        for gone in set(self._cards) - set(cards):
            gone.hide()
        self._cards = list(cards)
        for card in cards:
            card.setParent(self)
            card.show()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        two = self.width() >= theme.current().px(TWO_FROM)
        wanted = _places(self._cards) if two else [(card, 0) for card in self._cards]
        if wanted == self._placed:
            return
        self._placed = wanted
        columns = (self._top, self._left, self._right)
        for part in columns:
            while part.count():
                part.takeAt(0)
        for card, column in wanted:
            columns[column].addWidget(card)
        if two:
            self._left.addStretch(1)
            self._right.addStretch(1)
        self._below.setStretch(1, NARROW if two else 0)


def _places(cards: Sequence[ChartCard]) -> list[tuple[ChartCard, int]]:
    """Each card with its column: 0 across, 1 left, 2 right."""
    found, heights = [], {1: 0, 2: 0}
    for nth, card in enumerate(cards):
        column = 0 if nth == 0 else min(heights, key=lambda side: (heights[side], side))
        if column:
            heights[column] += card.guess() + GAP
        found.append((card, column))
    return found
