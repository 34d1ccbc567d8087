"""A line at the foot of the window while something runs, with a way to call it off."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from leadercoach.errors import Refused
from ui.base import theme
from ui.base.tasks import Cancelled, Step, Task
from ui.widgets.text import Label, button

Result = TypeVar("Result")


class BusyLine(QFrame):
    """Runs one task at a time; `refused` when it could not be done, `free` when it is over."""

    refused = Signal(object)
    free = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._then: Callable[[Any], object] | None = None
        self._text = Label("", "muted")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedSize(theme.current().px(120), theme.current().px(6))
        cancel = button(self.tr("Cancel"), "link")
        cancel.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(12)
        row.addStretch()
        row.addWidget(self._text)
        row.addWidget(bar)
        row.addWidget(cancel)
        self.hide()

    @property
    def running(self) -> bool:
        return self._task is not None

    def run(
        self, text: str, work: Callable[[Step], Result], then: Callable[[Result], object]
    ) -> None:
        """Say `text` while `work` runs, and hand its result to `then`. Only one at a time."""
        if self._task is not None:
            return
        self._then = then
        self._task = Task(self, work)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._task.start()

    def only_reads(self) -> None:
        """What has just begun changes nothing, so a lock does not wait for it."""
        if self._task is not None:
            self._task.reads = True

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def end(self) -> None:
        """Call off what runs and wait for it: the window is about to close."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def _done(self, result: object) -> None:
        then = self._then
        self._stop()
        if then is not None:
            then(result)
        self.free.emit()

    def _failed(self, refusal: object) -> None:
        self._stop()
        if isinstance(refusal, Refused) and not isinstance(refusal, Cancelled):
            self.refused.emit(refusal)
        self.free.emit()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = self._then = None
        self.hide()
