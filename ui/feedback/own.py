"""The leader's own rating of the behaviours asked about, before any answer is seen (C.1)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.exchange.forms import item_of
from leadercoach.store.feedback import Ratings
from ui.base.i18n import language
from ui.widgets.rating import Rating
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph


class OwnRatings(FitHeight):
    """Two or three behaviours below each other; a number key goes on to the next."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ratings: dict[str, Rating] = {}
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 8, 24, 20)
        self._column.setSpacing(8)
        lead = self.tr(
            "Rate yourself on the same behaviours first. You see each other’s answers when both "
            "are in, or after seven days."
        )
        self._column.addWidget(Paragraph(lead, "muted"))

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(self._ratings)

    def show_items(self, items: Sequence[str]) -> None:
        """Ask about these behaviours; what was rated stays."""
        kept = self.given()
        if tuple(items) == self.items:
            return
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._ratings = [], {}
        for item in items:
            known = item_of(item, language())
            rating = Rating(known, language())
            rating.changed.connect(self.changed)
            rating.moved_on.connect(self._go_on)
            self._ratings[item] = rating
            for part in (Label(known.name, "head"), rating):
                self._parts.append(part)
                self._column.addWidget(part)
        self.show_given(kept)

    def given(self) -> Ratings:
        """What has been rated so far; *not observed* is None."""
        return {item: r.value for item, r in self._ratings.items() if r.answered}

    def show_given(self, given: Ratings) -> None:
        for item, value in given.items():
            if item in self._ratings:
                self._ratings[item].show_value(value)

    @property
    def complete(self) -> bool:
        return bool(self._ratings) and all(r.answered for r in self._ratings.values())

    def begin(self) -> None:
        """Put the focus on the first that is not rated."""
        rest = [r for r in self._ratings.values() if not r.answered]
        for rating in (rest or list(self._ratings.values()))[:1]:
            rating.focus()

    def _go_on(self) -> None:
        ratings = list(self._ratings.values())
        answered = self.sender()
        assert isinstance(answered, Rating)
        later = ratings[ratings.index(answered) + 1 :]
        if later:
            later[0].focus()
