"""The right card of a session: what is written in the steps of F.1, and what is agreed on."""

from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from leadercoach.coaching.session import ENOUGH_OPTIONS, CoachSession
from leadercoach.content import POINTS
from ui.sessions.review.agreed_here import AgreedHere
from ui.sessions.review.ends import Ends
from ui.sessions.review.pins import Pins
from ui.sessions.review.text_field import TextField
from ui.widgets.segmented import Segmented
from ui.widgets.text import Label, Paragraph, divider


class Notes(QFrame):
    """`changed` with every letter. The session stays the same object until it is shown anew."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self._shown: CoachSession | None = None
        self._closed = False
        self.fields = self._made()
        self.point = self._points()
        self.point.changed.connect(self.changed)
        self._about = Paragraph("", "muted")
        self.pins, self.agreed, self.ends = Pins(today), AgreedHere(today), Ends(today)
        self.ends.changed.connect(self.changed)
        for field in self.fields.values():
            field.changed.connect(self.changed)
        self._build()

    def raw(self) -> dict[str, Any]:
        """What stands in the fields, as plain data."""
        texts = {name: field.text() for name, field in self.fields.items()}
        return {**texts, "goal_point": self.point.value(), **self.ends.raw()}

    def merged(self, session: CoachSession) -> CoachSession:
        """A session with what stands in the fields. InvalidEntry if it cannot be kept so."""
        raw = self.raw()
        raw["options"] = tuple(t.strip() for t in raw["options"].splitlines() if t.strip())
        day = raw["next_on"]
        raw["next_on"] = date.fromisoformat(day) if day else None
        return msgspec.structs.replace(session, **raw)

    def load(self, raw: dict[str, Any]) -> None:
        """Show plain data: a draft."""
        for name, field in self.fields.items():
            field.show_text(str(raw.get(name, "")))
        self.point.choose(raw.get("goal_point"))
        self.ends.load(raw)

    def show_session(self, session: CoachSession, *, closed: bool) -> None:
        """Show a session; what stands in the fields already is left alone."""
        if self._shown is None or self.merged(self._shown) != session:
            texts = {name: getattr(session, name) for name in self.fields}
            texts["options"] = "\n".join(session.options)
            on = session.next_on.isoformat() if session.next_on else None
            self.load(
                {
                    **texts,
                    "goal_point": session.goal_point,
                    "minutes": session.minutes,
                    "next_on": on,
                }
            )
        self._shown, self._closed = session, closed
        for field in self.fields.values():
            field.set_closed(closed=closed)
        self.point.setVisible(not closed)
        name = dict(self.point.options).get(session.goal_point or "", "")
        self._about.setText(name)
        self._about.setVisible(closed and bool(name))
        self.ends.show_from(_next_day(session.held_on), closed=closed)

    def _made(self) -> dict[str, TextField]:
        asks = self.tr("What may we look at today?")
        moved, surprised = self.tr("What moved?"), self.tr("What surprised?")
        ways = self.tr("Options, one a line")
        least = self.tr("at least {enough}").format(enough=ENOUGH_OPTIONS)
        return {
            "frame": TextField(self.tr("Frame"), asks),
            "moved": TextField(moved),
            "surprises": TextField(surprised),
            "goal": TextField("", self.tr("What do you want to reach?"), self.tr("Goal")),
            "reality": TextField(self.tr("Reality"), self.tr("How is it now?")),
            "options": TextField(ways, least),
            "will": TextField(self.tr("Will"), self.tr("What will you do?")),
            "kept": TextField(self.tr("What is kept"), self.tr("of today, and by whom")),
        }

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Notes"), "head"))
        for name in ("frame", "moved", "surprises"):
            column.addWidget(self.fields[name])
        column.addWidget(self.pins)
        column.addWidget(self._goal())
        for name in ("reality", "options", "will"):
            column.addWidget(self.fields[name])
        column.addWidget(divider())
        column.addWidget(self.agreed)
        column.addWidget(divider())
        column.addWidget(self.ends)
        column.addWidget(self.fields["kept"])
        column.addStretch()

    def _points(self) -> Segmented:
        short = {
            "dialogue": self.tr("Dialogue"),
            "upward": self.tr("Upward"),
            "delegation": self.tr("Delegation"),
            "failure": self.tr("Failures"),
        }
        choices = [(point, short[point]) for point in POINTS]
        return Segmented(self.tr("The goal is about"), choices, optional=True, per_row=2)

    def _goal(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Goal"), "label"))
        column.addWidget(self.point)
        column.addWidget(self._about)
        column.addWidget(self.fields["goal"])
        return holder


def _next_day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day).addDays(1)
