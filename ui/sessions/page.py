"""Sessions: who the coach is and what they see, what was talked about, what was agreed on (F)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leadercoach.views import words
from leadercoach.views.sessions import Engagement, SessionRow, engagement
from ui.base.i18n import language
from ui.sessions.coach_card import CoachCard
from ui.sessions.words import sees
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.agreed_row import AgreedButton
from ui.widgets.open_row import OpenRow
from ui.widgets.reflow import ReflowColumns
from ui.widgets.reply_parts import Nothing
from ui.widgets.text import Elided, Label, Paragraph, button, card, divider, icon_label


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


SHARES, TWO_FROM = (552, 552), 720


class SessionsPage(Page):
    """Two columns: coaches and sessions, agreed actions."""

    def __init__(self, workspace: Workspace, routes: Routes) -> None:
        super().__init__(workspace)
        self._routes = routes
        self._area = Scrolled(QWidget())
        filled(self, self._area)

    @property
    def title(self) -> str:
        return self.tr("Sessions")

    def refresh(self) -> None:
        known = engagement(self.workspace.log, self.workspace.at.today, language())
        shown = self._nothing() if known.empty else self._all(known)
        self._area.show_content(shown)

    def _nothing(self) -> QWidget:
        text = self.tr(
            "Here you prepare, hold and close sessions with a coach: what they may see, what you "
            "talk about and what you agree to do. Your coach sees nothing until you say what."
        )
        add = button(self.tr("Add a coach"), "primary", "plus", tall=True)
        add.clicked.connect(self._routes.add_coach)
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(Nothing(self.tr("No coach yet"), text, [add]))
        column.addStretch()
        return around

    def _all(self, known: Engagement) -> QWidget:
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        if known.waiting:
            column.addWidget(self._proposals(known.waiting))
        column.addWidget(
            ReflowColumns([self._left(known), self._actions(known)], SHARES, [TWO_FROM])
        )
        column.addStretch()
        return around

    def _proposals(self, waiting: int) -> QFrame:
        frame = card()
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 12, 12, 12)
        row.addWidget(Paragraph(self.tr("%n proposals from your coach wait", "", waiting)), 1)
        look = button(self.tr("Look at them"), "primary")
        look.clicked.connect(self._routes.proposals)
        row.addWidget(look)
        return frame

    def _left(self, known: Engagement) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for coach in known.coaches:
            today = self.workspace.at.today
            seen = sees(self.workspace.log, coach.id, today, language())
            made = CoachCard(coach, seen, today)
            made.wanted.connect(self._act)
            column.addWidget(made)
        column.addWidget(self._sessions(known))
        add = button(self.tr("Add a coach"), "link", "plus")
        add.clicked.connect(self._routes.add_coach)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return holder

    def _sessions(self, known: Engagement) -> QFrame:
        several = len({each.coach for each in known.sessions}) > 1
        frame, column = _listing(Label(self.tr("Sessions"), "head"))
        for each in known.sessions:
            row = SessionButton(each, self.workspace.at.today, several=several)
            row.setProperty("id", each.id)
            row.clicked.connect(self._open_session)
            _add_row(column, row)
        if not known.sessions:
            nothing = self.tr("The sessions you prepare appear here.")
            column.addWidget(Paragraph(nothing, "muted"))
        return frame

    def _actions(self, known: Engagement) -> QFrame:
        head = Label(self.tr("Agreements"), "head")
        frame, column = _listing(head, self._kept(known))
        for each in known.actions:
            row = AgreedButton(each)
            row.setProperty("id", each.id)
            row.clicked.connect(self._open_action)
            _add_row(column, row)
        if not known.actions:
            nothing = self.tr("What you agree to do appears here, and on Today before its day.")
            column.addWidget(Paragraph(nothing, "muted"))
        column.addWidget(self._agree_button(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return frame

    def _kept(self, known: Engagement) -> str:
        kept = known.kept
        return self.tr("kept {k} of {n}").format(k=kept.k, n=kept.n) if kept.n else ""

    def _agree_button(self) -> QPushButton:
        made = button(self.tr("New agreement"), "", "plus")
        made.clicked.connect(self._agree)
        return made

    def _agree(self) -> None:
        self._routes.agree.emit("")

    def _act(self, what: str, coach_id: str) -> None:
        ways = {
            "prepare": self._routes.prepare,
            "consent": self._routes.consent,
            "share": self._routes.share,
            "terms": self._routes.terms,
            "card": self._routes.coach_card,
        }
        ways[what].emit(coach_id)

    def _open_session(self) -> None:
        self._routes.session.emit(self.sender().property("id"))

    def _open_action(self) -> None:
        self._routes.action.emit(self.sender().property("id"))


def _listing(head: QWidget, beside: str = "") -> tuple[QFrame, QVBoxLayout]:
    """A card with a head, and the column its rows go into."""
    frame = card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.setContentsMargins(4, 0, 4, 8)
    row.addWidget(head, 1)
    row.addWidget(Label(beside, "muted"))
    column.addLayout(row)
    return frame, column


def _add_row(column: QVBoxLayout, row: OpenRow) -> None:
    column.addWidget(divider())
    column.addWidget(row)
