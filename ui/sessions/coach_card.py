"""A coach the leader works with: what they see, when they meet next, what can be done."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.views import words
from leadercoach.views.sessions import CoachRow
from ui.base.i18n import language
from ui.widgets.breakable import breakable
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Label, Paragraph, button, icon_label

_TOP = Qt.AlignmentFlag.AlignTop


class CoachCard(QFrame):
    """`wanted` with what to do (prepare, consent, share, terms, card) and the coach's id."""

    wanted = Signal(str, str)

    def __init__(self, coach: CoachRow, sees: str, today: date) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self.setAccessibleName(words.isolated(coach.name))
        self._coach, self._today = coach, today
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Label(coach.name, "head"), 1)
        head.addWidget(Label(self._next(), "muted"))
        column.addLayout(head)
        column.addLayout(self._sees(sees))
        column.addWidget(self._buttons())

    def _next(self) -> str:
        if self._coach.next_on is None:
            return ""
        day = words.weekday_month(self._coach.next_on, language(), self._today)
        return self.tr("next session {day}").format(day=day)

    def _sees(self, sees: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(icon_label("eye"), 0, _TOP)
        row.addWidget(Paragraph(breakable(sees), "muted"), 1)
        row.addWidget(self._button("consent", self.tr("Change"), "link"), 0, _TOP)
        return row

    def _buttons(self) -> QWidget:
        prepare = self.tr("Go on with the session")
        if self._coach.going is None:
            prepare = self.tr("Prepare a session")
        holder = QWidget()
        row = FlowLayout(holder)
        row.addWidget(self._button("prepare", prepare, "primary"))
        row.addWidget(self._button("share", self.tr("Share a file…")))
        row.addWidget(self._button("terms", self.tr("Agreement card")))
        row.addWidget(self._button("card", self.tr("Coach card…")))
        return holder

    def _button(self, what: str, text: str, style: str = "") -> QWidget:
        made = button(text, style)
        made.setAccessibleDescription(words.isolated(self._coach.name))
        made.setProperty("what", what)
        made.clicked.connect(self._pressed)
        return made

    def _pressed(self) -> None:
        self.wanted.emit(self.sender().property("what"), self._coach.id)
