"""A session in a list: its number and day, how far it has come, what it was about."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from leadercoach.views import words
from leadercoach.views.sessions import SessionRow
from ui.base.i18n import language
from ui.widgets.open_row import OpenRow
from ui.widgets.text import Elided, Label, icon_label


class SessionButton(OpenRow):
    """Pressing it opens the session. With `several` coaches it names whom it was with."""

    def __init__(self, shown: SessionRow, today: date, *, several: bool) -> None:
        super().__init__("")
        name = self.tr("Session {number}").format(number=shown.number)
        if several:
            coach = words.isolated(shown.coach)
            name = self.tr("{session} with {coach}").format(session=name, coach=coach)
        day, state = words.day_month(shown.on, language(), today), self._state(shown.state)
        self.setAccessibleName(", ".join(t for t in (name, day, state, shown.goal.strip()) if t))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 8, 0, 8)
        row.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(name, "medium"))
        head.addWidget(Label(day, "muted"), 1)
        head.addWidget(Label(state, "state"))
        column.addLayout(head)
        if shown.goal.strip():
            column.addWidget(Elided(shown.goal.strip(), "muted"))
        row.addLayout(column, 1)
        row.addWidget(icon_label("chevron-right"), 0, Qt.AlignmentFlag.AlignVCenter)

    def _state(self, state: str) -> str:
        return {
            "prepared": self.tr("Prepared"),
            "held": self.tr("Under way"),
            "closed": self.tr("Closed"),
        }[state]
