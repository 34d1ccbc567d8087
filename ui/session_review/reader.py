"""Reads the review of a session beside the window: a large log never holds it up."""

from PySide6.QtCore import QObject, Signal

from leadercoach.store.coaching import SavedSession
from leadercoach.store.engine import open_log
from ui.i18n import language
from ui.tasks import Step, Task
from ui.workspace import Workspace


class ReviewReader(QObject):
    """`seen` with a Together, or `refused`. Only what was asked for last is handed over."""

    seen = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks: list[Task] = []
        self._waits: SavedSession | None = None
        workspace.closing.connect(self.end)

    def read(self, session: SavedSession) -> None:
        """Read now, or once what runs has ended."""
        if self._tasks:
            self._waits = session
            return
        path, at, lang = self._workspace.path, self._workspace.at, language()

        def work(_step: Step) -> object:
            from leadercoach.sharing.together import together

            with open_log(path) as log:
                return together(log, session, at, lang)

        task = Task(self, work)
        self._tasks.append(task)
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        task.start()

    def end(self) -> None:
        """Wait for what runs: the page or the log is about to go."""
        self._waits = None
        for task in self._tasks:
            task.wait()
        self._tasks.clear()

    def _done(self, seen: object) -> None:
        if self._ends_latest():
            self.seen.emit(seen)

    def _failed(self, refusal: object) -> None:
        if self._ends_latest():
            self.refused.emit(refusal)

    def _ends_latest(self) -> bool:
        """Let go of the task that has ended; whether nothing newer is asked for."""
        task = self.sender()
        assert isinstance(task, Task)
        if task not in self._tasks:
            return False
        self._tasks.remove(task)
        task.wait()
        task.deleteLater()
        newer, self._waits = self._waits, None
        if newer is not None:
            self.read(newer)
        return newer is None
