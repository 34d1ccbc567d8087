"""An advice point on the Today page: how far this week has come, and the way to log more."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from leadercoach import content
from leadercoach.log.weeks import Late, Week
from leadercoach.profile.afterwards import changed_state
from leadercoach.views import words
from leadercoach.views.counted import week_text
from leadercoach.views.today import Card
from leadercoach.views.weeks import PointWeek
from ui.base import theme
from ui.base.i18n import language, number_word
from ui.widgets.marks import GlyphStrip, Marker, WeekGlyph
from ui.widgets.text import Label, Paragraph, button

ROOMY = 460  # px from which the button has all the words beside it


class PointCard(QFrame):
    """`wanted` when the leader presses its button."""

    wanted = Signal(str)

    def __init__(self, card: Card, today: date, *, draft: bool) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self.setMinimumHeight(theme.current().px(160))
        self._card, self._today = card, today
        self._now = card.weeks[-1]
        self._roomy: bool | None = None
        self._captions = (Paragraph("", "caption"), Paragraph("", "caption"))
        for caption in self._captions:
            caption.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addLayout(self._numbers())
        column.addStretch()
        self._grid = self._foot(draft=draft)
        column.addLayout(self._grid)
        self._lay()

    def show_habit(self, lines: Sequence[str]) -> None:
        """Say how the habit stands, in at most two lines at the foot."""
        for nth, caption in enumerate(self._captions):
            caption.setText(lines[nth] if nth < len(lines) else "")
            caption.setVisible(nth < len(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    @property
    def point(self) -> str:
        return self._card.point

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Marker(self._card.point))
        row.addWidget(Label(content.point_name(self._card.point).in_(language()), "head"))
        row.addStretch()
        return row

    def _numbers(self) -> QHBoxLayout:
        state, window = self._now.state, self._now.target.weeks
        row = QHBoxLayout()
        row.setSpacing(8)
        if state.target is None:
            row.addWidget(Label(self.tr("Pause this week"), "muted"), 0, _TOP)
        else:
            reached = self.tr("{count} of {target}").format(count=state.events, target=state.target)
            over = self.tr("this week")
            if window > 1:
                over = self.tr("in {number} weeks").format(number=number_word(window))
            elif state.target < self._now.target.times:
                over = self.tr("short week: %n workdays", "", self._now.days)
            row.addWidget(Label(reached, "number"), 0, _TOP)
            beside = Label(over, "muted")
            beside.setContentsMargins(0, theme.current().px(5), 0, 0)  # on the number's line
            row.addWidget(beside, 0, _TOP)
        row.addWidget(GlyphStrip(self._card.point, [self._glyph(w) for w in self._card.weeks]), 1)
        return row

    def _foot(self, *, draft: bool) -> QGridLayout:
        name = self.tr("Go on with the draft") if draft else self._button_text()
        self._press = button(name, "", "pen-line" if draft else "plus")
        self._press.clicked.connect(self._pressed)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        uncounted = week_text(self._card.uncounted, language())
        said = " ".join(part for part in (self._sentence(), uncounted) if part)
        grid.addWidget(Paragraph(said, "muted"), 1, 0)
        for nth, caption in enumerate(self._captions, 2):
            grid.addWidget(caption, nth, 0)
        return grid

    def _lay(self) -> None:
        """The button beside all the words, or beside the sentence alone where it is narrow."""
        roomy = self.width() >= theme.current().px(ROOMY)
        if roomy == self._roomy:
            return
        self._roomy = roomy
        for part in (self._press, *self._captions):
            self._grid.removeWidget(part)
        for nth, caption in enumerate(self._captions, 2):
            self._grid.addWidget(caption, nth, 0, 1, 1 if roomy else 2)
        self._captions[0].setContentsMargins(0, theme.current().px(2 if roomy else 6), 0, 0)
        end = Qt.AlignmentFlag.AlignBottom
        self._grid.addWidget(self._press, 0, 1, 4 if roomy else 2, 1, end)

    def _pressed(self) -> None:
        self.wanted.emit(self._card.point)

    def _button_text(self) -> str:
        return {
            "dialogue": self.tr("Log a conversation"),
            "upward": self.tr("Log feedback"),
            "delegation": self.tr("Log a decision"),
            "failure": self.tr("Log a failure"),
        }[self._card.point]

    def _sentence(self) -> str:
        state = self._now.state
        if state.target is None:
            return self.tr("A pause costs nothing.")
        if state.events >= state.target:
            return self.tr("The target is reached.")
        missing = state.target - state.events
        match self._card.point:
            case "dialogue":
                text = self.tr("{number} more conversations reach this week’s target.", "", missing)
                if self._now.target.weeks > 1:
                    text = self.tr("{number} more conversations reach the target.", "", missing)
            case "delegation":
                text = self.tr("{number} more decisions reach this week’s target.", "", missing)
                if self._now.target.weeks > 1:
                    text = self.tr("{number} more decisions reach the target.", "", missing)
            case "upward":
                text = self.tr("No need brought upward yet.")
                if state.events:
                    text = self.tr("{number} more needs reach the target.", "", missing)
            case _:
                return self._last_told()
        word = number_word(missing)
        return text.format(number=word[0].upper() + word[1:])

    def _last_told(self) -> str:
        last = self._card.last_on
        if last is None:
            return self.tr("Nothing told yet.")
        lang = language()
        day = words.weekday_month(last, lang, self._today)
        return self.tr("Last told on {day}.").format(day=day)

    def _glyph(self, week: PointWeek) -> WeekGlyph:
        now = week.week == Week.of(self._today)
        state = week.state.state
        if now and state == "unclosed":  # the running week shows what it has, not that it is open
            state = "" if not week.state.events else "partly"
            if week.state.target is not None and week.state.events >= week.state.target:
                state = "met"
        number = week.week.number
        caption = self.tr("now") if now else self.tr("w. {number}").format(number=number)
        late = week.late_pauses != Late()
        said = self._spoken(week)
        return WeekGlyph(state, caption, said, now=now, turn=number == 1, late=late)

    def _spoken(self, week: PointWeek) -> str:
        said = content.label("week.state", week.state.state).in_(language())
        said = changed_state(said, week.days, week.late_pauses, language())
        number = words.week_number(week.week, self._today)
        return self.tr("week {number}: {state}").format(number=number, state=said)


_TOP = Qt.AlignmentFlag.AlignTop
