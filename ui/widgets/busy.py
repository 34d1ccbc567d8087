"""A line at the foot of the window while something runs, with a way to call it off."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from leadercoach.errors import Refused
from ui.base import theme
from ui.base.jobs import Cancelled, Job, Step
from ui.widgets import layouts
from ui.widgets.text import Label, button

Result = TypeVar("Result")


class BusyLine(QFrame):
    """Runs one task at a time; `refused` when it could not be done, `free` when it is over."""

    refused = Signal(object)
    free = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._then: Callable[[Any], object] | None = None
        self._text = Label("", "muted")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedSize(theme.current().px(120), theme.current().px(6))
        cancel = button(self.tr("Cancel"), "link")
        cancel.clicked.connect(self.cancel)
        row = layouts.row(self, spacing=12, margins=(24, 6, 24, 6))
        row.addStretch()
        row.addWidget(self._text)
        row.addWidget(bar)
        row.addWidget(cancel)
        self.hide()

    @property
    def running(self) -> bool:
        return self._job.runs

    def run(
        self,
        text: str,
        work: Callable[[Step], Result],
        then: Callable[[Result], object],
        *,
        reads: bool = False,
    ) -> None:
        """Say `text` while `work` runs, and hand its result to `then`. Only one at a time.

        What only `reads` changes nothing, so a lock does not wait for it.
        """
        if self._job.runs:
            return
        self._then = then
        self._job.reads = reads
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._job.start(work)

    def cancel(self) -> None:
        self._job.cancel()

    def end(self) -> None:
        """Call off what runs and wait for it: the window is about to close."""
        self._job.cancel()
        self._job.wait()

    def _done(self, result: object) -> None:
        then, self._then = self._then, None
        self.hide()
        if then is not None:
            then(result)
        self.free.emit()

    def _failed(self, refusal: object) -> None:
        self._then = None
        self.hide()
        if isinstance(refusal, Refused) and not isinstance(refusal, Cancelled):
            self.refused.emit(refusal)
        self.free.emit()
