"""Where the ways of sessions lead: one opened, and one begun."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from leadercoach.coaching.session import CoachSession
from leadercoach.log.weeks import Week
from leadercoach.moment import Moment
from leadercoach.store import coaching
from leadercoach.store.engine import Log
from ui.shell.routes import Routes
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from leadercoach.sharing.review import Pinned
    from ui.sessions.review.page import SessionPage

FIRST_WEEKS = 8  # looked at in a first session with a coach who may see nothing yet


class SessionController(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, workspace: Workspace, routes: Routes) -> None:
        super().__init__(window)
        self._window, self._workspace, self._routes = window, workspace, routes
        self._page: SessionPage | None = None
        routes.session.connect(self.show_session)
        routes.prepare.connect(self.prepare)

    @property
    def open_id(self) -> str:
        """The session whose page was opened last; empty if none was."""
        return self._page.session_id if self._page is not None else ""

    def show_session(self, session_id: str) -> None:
        """Open the page of one session."""
        from ui.sessions.review.page import SessionPage

        def made() -> "SessionPage":
            page = self._page = SessionPage(self._workspace, self._routes, session_id)
            page.choosing.connect(partial(self._choose_pin, page))
            page.bar.removed.connect(partial(self._remove, page))
            return page

        if self._page is not None:
            self._page.end()
        self._window.forget_page("session")
        self._window.register_pages({**self._window.made, "session": made})
        self._window.show_page("session")

    def _choose_pin(self, page: "SessionPage", entries: "list[Pinned]") -> None:
        from ui.sessions.review.pins import PinCard

        if not self._window.covered:
            made = PinCard(self._window, entries, self._workspace.at.today)
            made.chosen.connect(page.pin)

    def _remove(self, page: "SessionPage") -> None:
        """Remove a session with what was written in it, the last letter included, for Undo."""
        from leadercoach.usecases import coaching as usecases

        page.keeper.flush()
        log, known = self._workspace.log, page.session_id
        removed: list[usecases.RemovedSession] = []
        self._workspace.take_away(
            "coaching",
            lambda: removed.append(usecases.remove_session(log, known)),
            self.tr("The session is removed. What you agreed on stays."),
            lambda: usecases.put_session_back(log, removed[0], self._workspace.at),
        )

    def prepare(self, coach_id: str) -> None:
        """Begin a session with a coach, or go on with the one that is under way."""
        from leadercoach.usecases import coaching as usecases

        log, at = self._workspace.log, self._workspace.at
        if not coach_id:
            self._routes.add_coach.emit()
            return
        going = next((s for s in coaching.sessions(log, coach_id) if s.state != "closed"), None)
        if going is not None:
            self.show_session(going.id)
            return
        begun = self._workspace.run(
            "coaching", lambda: usecases.prepare(log, coach_id, next_session(log, coach_id, at), at)
        )
        if begun:
            self.show_session(begun)
            self._offer_terms(coach_id)

    def _offer_terms(self, coach_id: str) -> None:
        """Before the first session with a coach: what applies between the two, if that has not been
        agreed on."""
        log = self._workspace.log
        if len(coaching.sessions(log, coach_id)) == 1 and not coaching.coach(log, coach_id).terms:
            self._routes.terms.emit(coach_id)


def next_session(log: Log, coach_id: str, at: Moment) -> CoachSession:
    """A session about the time since the last one, or since the consent: from the Monday of that
    week to the last Sunday, or to today where no week has ended since."""
    before = coaching.sessions(log, coach_id)
    consent = coaching.in_force(log, coach_id)
    if before:
        begins = before[0].session.held_on
    elif consent is not None:
        begins = consent.consent.first_day
    else:
        begins = at.today - timedelta(weeks=FIRST_WEEKS)
    first = min(Week.of(begins).monday, at.today)
    sunday = Week.of(at.today).before(1).sunday
    last = sunday if sunday >= first else at.today
    return CoachSession(held_on=at.today, first_day=first, last_day=last)
