"""Reads the review of a session beside the window: a large log never holds it up."""

from PySide6.QtCore import QObject

from leadercoach.store.coaching import SavedSession
from leadercoach.store.engine import Log
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.shell.workspace import Workspace


class ReviewReader(Job):
    """`done` with a Together."""

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent, reads=True)
        self._workspace = workspace
        workspace.closing.connect(self.end)

    def read(self, session: SavedSession) -> None:
        """Read now, or once what runs has ended."""
        at, lang = self._workspace.at, language()

        def look(log: Log) -> object:
            from leadercoach.sharing.joint_review import joint_review

            return joint_review(log, session, at, lang)

        self.start(self._workspace.beside(look))
