"""Reads the review of a session beside the window: a large log never holds it up."""

from PySide6.QtCore import QObject, Signal

from leadercoach.errors import Refused
from leadercoach.store.coaching import SavedSession
from leadercoach.store.engine import Log
from ui.base.i18n import language
from ui.shell.work import Work
from ui.shell.workspace import Workspace


class ReviewReader(QObject):
    """`seen` with a Together, or `refused`. Only what was asked for last is handed over."""

    seen = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._waits: SavedSession | None = None
        self._work = Work(self, workspace)
        self._work.done.connect(self._done)
        self._work.refused.connect(self._failed)
        workspace.closing.connect(self.end)

    def read(self, session: SavedSession) -> None:
        """Read now, or once what runs has ended."""
        if self._work.runs:
            self._waits = session
            return
        at, lang = self._workspace.at, language()

        def look(log: Log) -> object:
            from leadercoach.sharing.joint_review import joint_review

            return joint_review(log, session, at, lang)

        self._work.begin(look)

    def end(self) -> None:
        """Wait for what runs: the page or the log is about to go."""
        self._work.end()

    def _done(self, seen: object) -> None:
        if not self._goes_on():
            self.seen.emit(seen)

    def _failed(self, refusal: Refused) -> None:
        if not self._goes_on():
            self.refused.emit(refusal)

    def _goes_on(self) -> bool:
        """Read what has been asked for since, if anything has."""
        newer, self._waits = self._waits, None
        if newer is not None:
            self.read(newer)
        return newer is not None
