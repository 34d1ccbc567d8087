"""An advice point on the Today page: how far this week has come, and the way to log more."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from leadercoach import content
from leadercoach.log.weeks import Late, Week
from leadercoach.profile.afterwards import changed_state
from leadercoach.views import words
from leadercoach.views.counted import week_said
from leadercoach.views.today import Card
from leadercoach.views.weeks import PointWeek
from ui import theme
from ui.i18n import language, number_word
from ui.widgets.marks import GlyphStrip, Marker, WeekGlyph
from ui.widgets.text import Label, Paragraph, button

ROOMY = 460


class PointCard(QFrame):
    """`wanted` when the leader presses its button."""

    wanted = Signal(str)

    def __init__(self, card: Card, today: date, *, draft: bool) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self.setMinimumHeight(theme.current().px(160))
        self._card, self._today = card, today
        self._now = card.weeks[-1]
        self._strength = Paragraph("", "caption")
        self._strength.hide()
        self._strong = self._state = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 20)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addLayout(self._numbers())
        column.addStretch()
        column.addLayout(self._foot(draft=draft))

    def show_strength(self, words: str, state: str) -> None:
        """Say how strong the habit is, and where there is room how it stands."""
        self._strong, self._state = words, state
        self._say_strength()
        self._strength.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_strength()

    def _say_strength(self) -> None:
        roomy = self._state and self.width() >= theme.current().px(ROOMY)
        self._strength.setText(f"{self._strong}, {self._state}" if roomy else self._strong)

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

    def _foot(self, *, draft: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        uncounted = week_said(self._card.uncounted, language())
        said = " ".join(part for part in (self._sentence(), uncounted) if part)
        words.addWidget(Paragraph(said, "muted"))
        words.addWidget(self._strength)
        words.addStretch()
        row.addLayout(words, 1)
        name = self.tr("Go on with the draft") if draft else self._button_text()
        press = button(name, "", "pen-line" if draft else "plus")
        press.clicked.connect(self._pressed)
        row.addWidget(press, 0, Qt.AlignmentFlag.AlignBottom)
        return row

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
