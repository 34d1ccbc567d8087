"""Reads what a coach may see, beside the window: the words of a package and its exact text."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import encode
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.written import as_text, written
from leadercoach.store.engine import open_log
from ui.i18n import language
from ui.tasks import Step, Task
from ui.workspace import Workspace


class Seen(NamedTuple):
    """`words` to read, and `exact`, the JSON text as it would stand in a file."""

    words: str
    exact: str


class SeenReader(QObject):
    """One at a time; what was asked for before is forgotten. Ends with its parent's `end`."""

    read = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks: list[Task] = []

    def look(self, coach_id: str, consent: Consent) -> None:
        """Say what the coach would see: `read` with Seen, or `refused`."""
        path, at, lang = self._workspace.path, self._workspace.at, language()

        def work(step: Step) -> Seen:
            with open_log(path) as log:
                package = allowed(log, coach_id, at, lang, consent=consent)
            step()
            return Seen(as_text(written(package)), encode(package).decode())

        task = Task(self, work)
        self._tasks.append(task)
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        task.start()

    def end(self) -> None:
        """Call off what runs, and wait for it."""
        for task in self._tasks:
            task.cancel()
            task.wait()

    def _done(self, found: Seen) -> None:
        if self._ends_latest():
            self.read.emit(found)

    def _failed(self, refusal: object) -> None:
        if self._ends_latest():
            self.refused.emit(refusal)

    def _ends_latest(self) -> bool:
        """Let go of the task that has just ended; whether it was the latest."""
        task = self.sender()
        assert isinstance(task, Task)
        latest = self._tasks[-1] is task
        self._tasks.remove(task)
        task.wait()
        task.deleteLater()
        return latest
