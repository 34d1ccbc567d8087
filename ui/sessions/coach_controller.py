"""Where the ways around a coach lead: each to a card over the page."""

from PySide6.QtCore import QObject

from leadercoach.errors import Refused
from leadercoach.store import coaching, handed_over
from leadercoach.store.coaching import SavedCoach
from ui.shell.routes import Routes
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace


class CoachController(QObject):
    """Lives as long as the window. While something lies over the window no way leads anywhere."""

    def __init__(self, window: MainWindow, workspace: Workspace, routes: Routes) -> None:
        super().__init__(window)
        self._window, self._workspace, self._routes = window, workspace, routes
        routes.add_coach.connect(self.add_coach)
        routes.terms.connect(self.terms)
        routes.consent.connect(self.consent)
        routes.share.connect(self.share)
        routes.coach_card.connect(self.coach_card)
        routes.proposals.connect(self.proposals)
        routes.agree.connect(self.agree)
        routes.action.connect(self.action)
        routes.word_anew.connect(self.word_anew)
        routes.change_proposal.connect(self.change_proposal)

    def add_coach(self) -> None:
        """Ask who the coach is."""
        from ui.sessions.add_coach import AddCoach

        if not self._window.covered:
            AddCoach(self._window, self._workspace)

    def consent(self, coach_id: str) -> None:
        """Show what a coach may see, and let the leader decide."""
        from ui.sessions.consent import ConsentCard

        coach = self._coach(coach_id)
        if coach is not None:
            ConsentCard(self._window, self._workspace, coach)

    def share(self, coach_id: str) -> None:
        """Make a file of what a coach may see; without a consent that is decided first."""
        from ui.sessions.share import ShareCard

        coach = self._coach(coach_id)
        if coach is None:
            return
        given = coaching.in_force(self._workspace.log, coach_id)
        if given is None:
            self.consent(coach_id)
            self._workspace.refused.emit(Refused("consent_missing", name=coach.coach.name))
        else:
            ShareCard(self._window, self._workspace, coach, given)

    def terms(self, coach_id: str) -> None:
        """Show what leader and coach have agreed on, or let them."""
        from ui.sessions.terms import TermsCard

        coach = self._coach(coach_id)
        if coach is not None:
            TermsCard(self._window, self._workspace, coach)

    def coach_card(self, coach_id: str) -> None:
        """Ask for the card of a coach, or for one that replaces it."""
        from ui.sessions.other_card import OtherCard

        coach = self._coach(coach_id)
        if coach is not None:
            OtherCard(self._window, self._workspace, coach)

    def agree(self, session_id: str) -> None:
        """Ask what is agreed on, in a session or outside one."""
        from ui.sessions.action import ActionCard

        if not self._window.covered:
            ActionCard(self._window, self._workspace, session_id)

    def word_anew(self, action_id: str) -> None:
        """Word an agreed action anew."""
        from ui.sessions.action import ActionCard

        if not self._window.covered:
            ActionCard(self._window, self._workspace, action_id=action_id)

    def change_proposal(self, proposal_id: str) -> None:
        """Word an action that a coach proposes anew, and agree on it."""
        from ui.sessions.action import ActionCard

        if not self._window.covered:
            found = handed_over.proposal(self._workspace.log, proposal_id)
            ActionCard(self._window, self._workspace, proposal=found)

    def action(self, action_id: str) -> None:
        """Show an agreed action, and ask what became of it."""
        from ui.sessions.settle import open_action

        if not self._window.covered:
            open_action(self._window, self._workspace, action_id)

    def proposals(self) -> None:
        """Show what coaches sent and the leader has not decided about."""
        from ui.sessions.proposals import Proposals

        if not self._window.covered:
            made = Proposals(self._window, self._workspace)
            made.more_wanted.connect(lambda: self._routes.take_in.emit([]))

    def _coach(self, coach_id: str) -> SavedCoach | None:
        """The coach a way leads to, unless something lies over the window."""
        if self._window.covered:
            return None
        known = coaching.coaches(self._workspace.log)
        return next((each for each in known if each.id == coach_id), None)
