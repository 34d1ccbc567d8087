"""Work on a log of its own, beside the window: a hostile file or a large log never holds it up."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from leadercoach.store.engine import Log
from ui.base.tasks import Step, Task
from ui.shell.workspace import Workspace

Result = TypeVar("Result")


class Work(QObject):
    """One piece at a time; what was begun before is forgotten."""

    done = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks: list[Task] = []

    def begin(self, do: Callable[[Log], object]) -> None:
        """`done` with what it gives, or `refused`."""
        again = self._workspace.log.again

        def work(_step: Step) -> object:
            with again() as log:
                return do(log)

        task = Task(self, work, reads=True)
        self._tasks.append(task)
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        task.start()

    @property
    def runs(self) -> bool:
        return bool(self._tasks)

    def end(self) -> None:
        """Wait for what runs; nobody hears of it any more."""
        self.blockSignals(True)  # noqa: FBT003
        for task in self._tasks:
            task.wait()

    def _done(self, found: object) -> None:
        if self._ends_latest():
            self.done.emit(found)

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


def beside(workspace: Workspace, do: Callable[[Log], Result]) -> Callable[[Step], Result]:
    """`do` as work off the window's thread, on a connection of its own."""
    again = workspace.log.again

    def work(step: Step) -> Result:
        with again() as log:
            step()
            return do(log)

    return work
