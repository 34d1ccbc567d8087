"""One session, looked at together: what moved, what was agreed on, what is written (F.1, F.2)."""

from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import NotFound, Refused, SoftStop
from leadercoach.log.weeks import Week
from leadercoach.store import actions as stored_actions
from leadercoach.store import coaching
from leadercoach.usecases import actions as action_usecases
from leadercoach.usecases import coaching as usecases
from leadercoach.views import words
from ui.base import theme
from ui.base.i18n import language
from ui.sessions.review.agreed import AgreedSoFar
from ui.sessions.review.bar import Bar
from ui.sessions.review.keeper import Keeper
from ui.sessions.review.notes import Notes
from ui.sessions.review.questions import Questions
from ui.sessions.review.reader import ReviewReader
from ui.sessions.review.sees_line import SeesLine
from ui.sessions.review.since import Since
from ui.sessions.words import sees
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets import standing
from ui.widgets.reflow import ReflowColumns
from ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from leadercoach.sharing.joint_review import JointReview

SHARES, STEPS = (336, 392, 360), (640, 1000)
NARROW = 980  # px below which the head has no room for words beside the buttons


class SessionPage(Page):
    """Reads the review beside the window; what is written is kept as it is typed. `choosing` with
    the entries one may be pinned of."""

    choosing = Signal(object)
    place = "sessions"
    alone = True

    def __init__(self, workspace: Workspace, routes: Routes, session_id: str) -> None:
        super().__init__(workspace)
        self.session_id, self._routes = session_id, routes
        self.way = ("session", session_id)
        self._saved = coaching.session(workspace.log, session_id)
        self.seen: JointReview | None = None
        self._writing = False
        self.bar = self.header_actions = Bar()
        self.questions, self.since, self.agreed = Questions(), Since(), AgreedSoFar()
        self.notes = Notes(workspace.at.today)
        self.sees, self._stop = SeesLine(), Paragraph("", "stop")
        self._stop.hide()
        self.keeper = Keeper(self, workspace, session_id, self.notes.merged, self.notes.raw)
        self._reader = ReviewReader(self, workspace)
        self._build()
        self._connect()
        self._load()

    @property
    def title(self) -> str:
        return self.tr("Session {number}").format(number=self._saved.number)

    @property
    def subtitle(self) -> str:
        session = self._saved.session
        week = words.week_number(Week.of(session.held_on), self.workspace.at.today)
        coach = coaching.coach(self.workspace.log, self._saved.coach_id).coach.name
        parts = [
            self.tr("with {coach}").format(coach=words.isolated(coach)),
            self.tr("week {week}").format(week=week),
        ]
        if session.minutes:
            parts.append(self.tr("%n minutes", "", session.minutes))
        return " · ".join(parts)

    @property
    def closed(self) -> bool:
        return self._saved.state == "closed"

    def refresh(self) -> None:
        """Show the session as it is now; what is being typed stays."""
        log = self.workspace.log
        try:
            self._saved = coaching.session(log, self.session_id)
        except NotFound:
            self._routes.page.emit("sessions")
            return
        self.bar.show_state(self._saved.state)
        self.sees.show_words(sees(log, self._saved.coach_id, self.workspace.at.today, language()))
        if not self.keeper.waiting and self.keeper.draft() is None:
            self.notes.show_session(self._saved.session, closed=self.closed)
        own = [a for a in stored_actions.actions(log) if a.session_id == self.session_id]
        self.notes.agreed.show_actions(log, own, closed=self.closed)
        self._show_pins()
        self._reader.read(self._saved)

    def end(self) -> None:
        """Write down what still waits, and let what is read end: the page is about to go."""
        if self.keeper.waiting:
            self.keeper.flush()
        self._reader.end()

    def take_focus(self) -> None:
        if self.closed:
            self.setFocus()
        else:
            self.notes.fields["frame"].edit.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.set_narrow(narrow=self.width() < theme.current().px(NARROW))

    def hideEvent(self, event: QHideEvent) -> None:
        if self.keeper.waiting:
            self.keeper.flush()
        super().hideEvent(event)

    def _changed(self, what: str) -> None:
        if not self._writing:
            super()._changed(what)

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        column.addWidget(self.sees)
        column.addWidget(self._stop)
        column.addWidget(self.questions)
        columns = ReflowColumns([self.since, self.agreed, self.notes], SHARES, STEPS)
        column.addSpacing(4)
        column.addWidget(columns)
        column.addStretch()
        filled(self, Scrolled(page))

    def _connect(self) -> None:
        notes = self.notes
        notes.changed.connect(self._typed)
        notes.pins.wanted.connect(self._choose_pin)
        notes.pins.removed.connect(self._unpin)
        notes.agreed.wanted.connect(self._agree)
        notes.agreed.opened.connect(self._routes.action)
        notes.agreed.worded.connect(self._word)
        self.agreed.opened.connect(self._routes.action)
        self.sees.wanted.connect(self._change_consent)
        self.keeper.kept.connect(self._kept)
        self.keeper.refused.connect(self._refused)
        self._reader.done.connect(self._show)
        self._reader.failed.connect(self._show_refusal)
        self.bar.later.connect(self._leave)
        self.bar.begun.connect(self._begin)
        self.bar.closing.connect(self._close)

    def _load(self) -> None:
        """Show what was written, a draft that could not be kept included."""
        self.notes.show_session(self._saved.session, closed=self.closed)
        draft = self.keeper.draft()
        if draft is not None and not self.closed:
            self.notes.load(draft)
            self.keeper.keep()

    def _typed(self) -> None:
        self.keeper.touch()
        self._stop.hide()
        self.bar.forget_question()

    def _kept(self) -> None:
        """Tell the other pages; this one shows it already."""
        self._saved = coaching.session(self.workspace.log, self.session_id)
        self._stop.hide()
        self._writing = True
        self.workspace.changed.emit("coaching")
        self._writing = False

    def _show(self, seen: "JointReview") -> None:
        if seen.review is None:
            self._show_reason(self.tr("Your coach may see nothing of these days."))
            return
        self.seen = seen
        with standing.kept(self):
            self.sees.show_words(seen.review.sees)
            self.questions.show_questions(seen.review.questions)
            self.since.show_review(seen.review, self.workspace.at.today)
            self.agreed.show_review(seen.review, self.workspace.at.today)
            self._show_pins()

    def _show_refusal(self, refusal: Refused) -> None:
        self._show_reason(content.sentence(refusal.code, refusal.params, language()))

    def _show_reason(self, sentence: str) -> None:
        """Say why there is nothing to be seen where it would stand."""
        self.seen = None
        self.questions.show_questions([])
        self.since.show_reason(sentence)
        self.agreed.show_reason()
        self._show_pins()

    def _show_pins(self) -> None:
        session, seen = self._saved.session, self.seen
        known = {}
        if seen is not None:
            known = {each.id: each for each in seen.entries}
        pairs = [(own, known.get(own)) for own in session.pinned]
        self.notes.pins.show_pinned(pairs, closed=self.closed)

    def _choose_pin(self) -> None:
        pinned = self._saved.session.pinned
        entries = [e for e in (self.seen.entries if self.seen else []) if e.id not in pinned]
        self.choosing.emit(entries)

    def pin(self, own: str) -> None:
        """Pin an entry, by its own id."""
        self._put_pinned((*self._saved.session.pinned, own))

    def _unpin(self, own: str) -> None:
        self._put_pinned(tuple(each for each in self._saved.session.pinned if each != own))

    def _put_pinned(self, pinned: tuple[str, ...]) -> None:
        self.keeper.flush()
        log, at = self.workspace.log, self.workspace.at

        def put() -> bool:
            now = coaching.session(log, self.session_id).session
            changed = msgspec.structs.replace(now, pinned=pinned)
            usecases.write(log, self.session_id, changed, at)
            return True

        self.workspace.run("coaching", put)

    def _agree(self) -> None:
        self.keeper.flush()
        self._routes.agree.emit(self.session_id)

    def _word(self, action_id: str, changes: dict[str, Any]) -> None:
        log, at = self.workspace.log, self.workspace.at

        def change(sure: bool) -> bool:
            now = stored_actions.action(log, action_id).action
            after = msgspec.structs.replace(now, **changes)
            action_usecases.change(log, action_id, after, at, sure=sure)
            return True

        self.workspace.run_confirmed("coaching", change)

    def _change_consent(self) -> None:
        self._routes.consent.emit(self._saved.coach_id)

    def _begin(self) -> None:
        self.keeper.flush()
        log, at = self.workspace.log, self.workspace.at
        self.workspace.run("coaching", lambda: usecases.hold(log, self.session_id, at))
        self.take_focus()

    def _leave(self) -> None:
        self.keeper.flush()
        self._routes.page.emit("sessions")

    def _close(self, sure: bool) -> None:
        """Close the session, or ask first; Undo opens it again."""
        if not self.keeper.flush():
            return
        log, at, known = self.workspace.log, self.workspace.at, self.session_id
        try:
            usecases.close(log, known, at, sure=sure)
        except SoftStop as stop:
            self._refused(stop)
            self.bar.ask()
        except Refused as refusal:
            self._refused(refusal)
        else:
            self._stop.hide()
            self.workspace.changed.emit("coaching")
            self.take_focus()
            done = self.tr("The session is closed")
            self.workspace.say_done(done, lambda: usecases.reopen(log, known, at))

    def _refused(self, refusal: Refused) -> None:
        self._say(content.sentence(refusal.code, refusal.params, language()))

    def _say(self, sentence: str) -> None:
        self._stop.setText(sentence)
        self._stop.show()
