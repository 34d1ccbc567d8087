"""Where the ways of feedback lead: a card to take replies in, and one with all of an observer's."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from leadercoach import content
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.shell.drops import Drops
from ui.shell.routes import Routes
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from leadercoach.exchange.incoming import Came
    from leadercoach.exchange.replies import Preview


class FeedbackController(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, workspace: Workspace, routes: Routes) -> None:
        super().__init__(window)
        self._window, self._workspace, self._routes = window, workspace, routes
        self._job = Job(self, reads=True)
        window.ending.connect(self._job.end)
        self._drops = Drops(window)
        self._drops.dropped.connect(self.take_in)
        routes.take_in.connect(self.take_in)
        routes.replies.connect(self.show_replies)
        routes.open_pulse.connect(self.open_pulse)
        routes.close_pulse.connect(self.close_pulse)

    def take_in(self, sources: Sequence[Path | str]) -> None:
        """Show what has come, or ask where it is."""
        from ui.feedback.take_in import TakeIn

        if self._window.covered:
            return
        made = TakeIn(self._window, self._workspace, self._job)
        made.taken.connect(self._taken)
        made.open()
        if sources:
            made.show_sources(sources)

    def show_replies(self, observer_id: str, request_id: str) -> None:
        """All replies of an observer, or one of them."""
        from leadercoach.views.feedback import replies
        from ui.feedback.all_replies import AllReplies

        found = replies(self._workspace.log, self._workspace.at.today, language())
        shown = next((each for each in found if each.observer_id == observer_id), None)
        if shown is None or self._window.covered:
            return
        made = AllReplies(self._window, self._workspace, shown, request_id)
        made.rate_wanted.connect(self._routes.rate_self)
        made.open()

    def open_pulse(self) -> None:
        """Ask what is needed to begin a round."""
        from ui.feedback.open_pulse import OpenPulse

        if not self._window.covered:
            OpenPulse(self._window, self._workspace).open()

    def close_pulse(self, round_id: str) -> None:
        """Close a round, and show once the ideas that came with it: they are kept nowhere."""
        from leadercoach.usecases import pulses
        from ui.feedback.ideas import Ideas

        log, at = self._workspace.log, self._workspace.at
        ideas = self._workspace.run("feedback", lambda: pulses.close(log, round_id, at))
        if ideas:
            Ideas(self._window, ideas).open()

    def _taken(self, preview: "Preview | Came") -> None:
        from leadercoach.exchange.incoming import Came

        if isinstance(preview, Came):
            self._workspace.tell(content.sentence("return_taken", {}, language()))
            self._routes.page.emit("sessions")
            return
        code = "reply_taken" if preview.kind != "withdrawal" else "reply_withdrawn"
        self._workspace.tell(content.sentence(code, {}, language()))
        self._routes.feedback.emit(_tab(preview))


def _tab(preview: "Preview") -> str:
    """Where what has been taken in is seen; a wish to talk or a withdrawal leaves no reply."""
    if preview.request is None:
        return "pulse"
    gone = preview.kind == "withdrawal" or (preview.shown is not None and preview.shown.talk)
    return "requests" if gone else "replies"
