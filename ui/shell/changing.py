"""The one way a file of ours changes how it is kept: closed, changed beside the window, reopened.

Nobody may have it open meanwhile, so the window lets go of everything it has read. If it does not
work, the file is opened as it was and the window says why.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from leadercoach.errors import Refused
from leadercoach.store.data_key import DataKey
from ui.base.jobs import Job, Step
from ui.shell.kept_file import KeptFile
from ui.shell.progress import Holder, Progress

Work = Callable[[Path, DataKey | None], DataKey | None]


class Change(NamedTuple):
    """What is done to a file: `work` gets its path and key, and gives the key it has afterwards.

    `title` stands on the screen while it runs; `then` is called when the file is open again.
    """

    title: str
    work: Work
    then: Callable[[], object]


class Changing(QObject):
    """From the closing to the reopening. It belongs to the session, and ends itself."""

    def __init__(self, kept: KeptFile, change: Change) -> None:
        super().__init__(kept.session)
        self._kept, self._change = kept, change
        self._before = kept.key.copy() if kept.key else None
        self._locks = False
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)

    def start(self) -> None:
        """Once the press that asked for it is over."""
        QTimer.singleShot(0, self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+L meanwhile counts when the file is open again: now nothing of it can be seen."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        locks = asks_to_lock(event)
        self._locks = self._locks or locks
        return locks

    def _begin(self) -> None:
        path, before, work = self._kept.path, self._before, self._change.work
        self._kept.release()
        holder = Holder()
        self._kept.frame.hold(holder)
        Progress(holder, self._change.title).open()

        def run(_step: Step) -> object:
            return work(path, before)

        self._kept.frame.closing.connect(self._job.wait)
        self._kept.session.app.installEventFilter(self)
        self._job.start(run)

    def _done(self, key: object) -> None:
        if self._before is not None and key is not self._before:
            self._before.wipe()
        self._reopen(key if isinstance(key, DataKey) else None)
        if self._kept.workspace is not None:
            self._change.then()

    def _failed(self, refusal: Refused) -> None:
        self._reopen(self._before)
        if self._kept.workspace is not None:
            self._kept.workspace.refused.emit(refusal)

    def _reopen(self, key: DataKey | None) -> None:
        self._kept.frame.closing.disconnect(self._job.wait)
        self._kept.session.app.removeEventFilter(self)
        self._kept.reopen(key)
        if self._locks:
            QTimer.singleShot(0, self._kept.session, self._kept.session.lock)
        self.deleteLater()


def asks_to_lock(event: QKeyEvent) -> bool:
    """Whether it is Ctrl+L."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_L and held == Qt.KeyboardModifier.ControlModifier
