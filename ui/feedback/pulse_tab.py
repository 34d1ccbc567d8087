"""Pulse rounds: how many have answered while one runs, what they say together once it is closed."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.measures.pulse import pulse
from leadercoach.profile.chart import Chart
from leadercoach.profile.charts.pulse import pulse_chart
from leadercoach.profile.profile import Profile
from leadercoach.store import pulses as stored
from leadercoach.store.engine import Log
from leadercoach.store.pulses import ENOUGH, SavedRound
from leadercoach.views import words
from ui.base.i18n import language
from ui.charts.chart_card import ChartCard
from ui.charts.pictures import Pictures
from ui.charts.profile_reader import ProfileReader
from ui.widgets.flow import FlowLayout
from ui.widgets.reflow import FitHeight
from ui.widgets.reply_parts import Nothing
from ui.widgets.text import Paragraph, button, card

WEEKS = 26


class PulseTab(FitHeight):
    """`closing` with the id of a round whose closing the leader has said yes to."""

    closing = Signal(str)
    wants_to_open = Signal()

    def __init__(
        self, log: Log, rounds: Sequence[SavedRound], today: date, pictures: Pictures
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        self._results = ChartCard(pictures)
        self._results.hide()
        if rounds:
            column.addLayout(self._head())
            column.addWidget(self._results)
        else:
            column.addWidget(self._nothing())
        for each in rounds:
            if each.closed_on is None:
                made = RoundCard(log, each, today)
                made.closing.connect(self.closing)
                column.addWidget(made)
        over = [each for each in rounds if each.closed_on is not None]
        if over:
            column.addWidget(_closed(log, over, today))
        column.addStretch()

    def read(self, reader: ProfileReader) -> None:
        """Show what the closed rounds say."""
        lang = language()

        def chart(_log: Log, profile: Profile) -> Chart:
            return pulse_chart(profile, lang)

        reader.read(WEEKS, chart, self._show)

    def _show(self, chart: Chart) -> None:
        if chart.shape is not None:
            self._results.show_chart(chart)
            self._results.show()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        why = self.tr(
            "The same short question to five colleagues or more, every two or three months. Nobody "
            "is named, and nothing is shown below five answers."
        )
        row.addWidget(Paragraph(why, "muted"), 1)
        begin = button(self.tr("Begin a pulse"), "", "plus")
        begin.clicked.connect(self.wants_to_open)
        row.addWidget(begin)
        return row

    def _nothing(self) -> QWidget:
        begin = button(self.tr("Begin a pulse"), "primary", "plus")
        begin.clicked.connect(self.wants_to_open)
        said = self.tr(
            "A pulse asks five colleagues or more, without names, whether they notice a change in "
            "one behaviour. What they say together appears here."
        )
        return Nothing(self.tr("No pulse yet"), said, [begin])


class RoundCard(QFrame):
    """A running round: there is nothing of it but how many have answered."""

    closing = Signal(str)

    def __init__(self, log: Log, shown: SavedRound, today: date) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self._round, self._today = shown, today
        title = content.behaviour(shown.focus).name.in_(language())
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(6)
        column.addWidget(Paragraph(title, "head"))
        self._show_running(column, stored.received(log, shown.id))

    def _show_running(self, column: QVBoxLayout, received: int) -> None:
        day = words.day_month(self._round.closes_on, language(), self._today)
        said = self.tr("{received} of {asked} answers · open until {day}")
        said = said.format(received=received, asked=self._round.asked, day=day)
        column.addWidget(Paragraph(said))
        rest = _say("pulse_silent", fewest=ENOUGH)
        column.addWidget(Paragraph(rest, "muted"))
        self._close = self._action(self.tr("Close the pulse"), self._ask_close)
        actions = FlowLayout()
        actions.addWidget(self._close)
        column.addLayout(actions)

    def _action(self, text: str, act: Callable[[], object]) -> QPushButton:
        made = button(text)
        made.setAccessibleDescription(self.accessibleName())
        made.clicked.connect(act)
        return made

    def _ask_close(self) -> None:
        """The first press says what goes, the second closes."""
        self._close.setText(self.tr("Close it: every single answer is deleted, counts stay"))
        self._close.clicked.disconnect(self._ask_close)
        self._close.clicked.connect(self._want_closed)

    def _want_closed(self) -> None:
        self.closing.emit(self._round.id)


def _closed(log: Log, rounds: Sequence[SavedRound], today: date) -> QWidget:
    """Closed rounds with their days; one with too few answers says that it stays silent."""
    frame = card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(20, 12, 20, 12)
    column.setSpacing(6)
    for each in rounds:
        day = words.day_month(each.closed_on or each.closes_on, language(), today)
        said = content.sentence("pulse_was_closed", {"day": day}, language())
        name = content.behaviour(each.focus).name.in_(language())
        column.addWidget(Paragraph(f"{name} · {said}"))
        if not _heard(log, each.id):
            column.addWidget(Paragraph(_say("pulse_too_few", fewest=ENOUGH), "muted"))
    return frame


def _heard(log: Log, round_id: str) -> bool:
    """Whether five or more who could say have answered."""
    steps = (stored.counts(log, round_id) or {}).get(stored.CHANGE, {})
    return (
        pulse({None if step == "none" else int(step): n for step, n in steps.items()}) is not None
    )


def _say(code: str, **params: object) -> str:
    said = content.sentence(code, params, language())
    return said[:1].upper() + said[1:]
