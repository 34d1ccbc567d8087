"""Reads what has come beside the window: a hostile file, or a slow disk, never holds it up."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leadercoach.exchange.incoming import Came, read
from leadercoach.exchange.replies import Preview
from leadercoach.store.engine import open_log
from ui.tasks import Step, Task
from ui.workspace import Workspace


class ReplyReader(QObject):
    """One at a time; what was asked for before is forgotten."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks: list[Task] = []

    def read(self, source: Path | str) -> None:
        """Say what is in a file or a pasted text: `opened` with a Preview or a Came, or
        `refused`."""
        path, at = self._workspace.path, self._workspace.at

        def work(_step: Step) -> Preview | Came:
            with open_log(path) as log:
                return read(source, log, at)

        task = Task(self, work)
        self._tasks.append(task)
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        task.start()

    def end(self) -> None:
        """Wait for what runs: the window is about to go."""
        for task in self._tasks:
            task.wait()

    def _done(self, found: Preview | Came) -> None:
        if self._ends_latest():
            self.opened.emit(found)

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
