"""Backups the window makes and clears by itself, beside the window and never before it."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.base.jobs import Job, Step, stopped_by
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace

FIRST_AFTER = 5000  # ms: the window is filled and somebody may be typing already
EVERY = 60 * 60 * 1000


def keep_backups(window: MainWindow, workspace: Workspace) -> "Keeper | None":
    """Have the backups of the log in the window made; None where it can only be read."""
    if workspace.log.read_only:
        return None
    keeper = Keeper(window, workspace)
    window.ending.connect(keeper.stop)
    keeper.begin()
    return keeper


class Keeper(QObject):
    """Looks now and then whether a backup is due. `made` with what was made; what went wrong is
    tried again an hour later, and Settings says how old the newest one is."""

    made = Signal(object)

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look soon, and then every hour."""
        self._timer.start(FIRST_AFTER)

    def look(self) -> None:
        """Make a backup if one is due and none is being made."""
        self._timer.setInterval(EVERY)
        if self._job.runs:
            return
        again, at = self._workspace.log.again, self._workspace.at

        def work(step: Step) -> object:
            from leadercoach.usecases.backups import make_if_due
            from leadercoach.usecases.clearing import finish_if_left

            with again() as log:
                finish_if_left(log, stopped_by(step))  # a stick may be there again
                return make_if_due(log, at, stopped_by(step))

        self._job.start(work)

    def stop(self) -> None:
        """Give up what runs: the window is left or locked, and the key must not outlive that."""
        self._timer.stop()
        self._job.end()

    def _done(self, made: object) -> None:
        if made is not None:
            self.made.emit(made)
