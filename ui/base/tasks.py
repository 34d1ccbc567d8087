"""Work that takes longer than a moment, off the window's thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leadercoach.errors import Refused

Step = Callable[[], None]


class Cancelled(Refused):
    """The leader has called it off."""


def _nothing(_step: Step) -> object:
    return None


class Task(QObject):
    """One piece of work in a thread of its own; `done` with its result, or `failed` with why not.

    The work gets a `step` to call now and then: it raises Cancelled once `cancel` has been called.
    It opens its own log, and holds nothing of Qt. What only `reads` may be called off by anybody;
    a lock lets everything else come to its end. `refusal` is why it could not be done, if it ended
    so.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self, parent: QObject, work: Callable[[Step], object], *, reads: bool = False
    ) -> None:
        super().__init__(parent)
        self._work, self.reads = work, reads
        self.refusal: Refused | None = None
        self._called_off = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Call the work off; it ends at its next step."""
        self._called_off.set()

    @property
    def runs(self) -> bool:
        return self._thread.is_alive()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the thread has ended, or for so long."""
        self._thread.join(seconds)

    def _step(self) -> None:
        if self._called_off.is_set():
            raise Cancelled("cancelled")

    def _run(self) -> None:
        work, self._work = self._work, _nothing
        try:
            result = work(self._step)
        except Refused as refusal:
            self.refusal = _bare(refusal)
            self.failed.emit(self.refusal)
        except Exception:
            self.refusal = Refused("unexpected")
            self.failed.emit(self.refusal)
            raise
        else:
            self.done.emit(result)


def _bare(refusal: Refused) -> Refused:
    """Without the way it came: that holds what every function on it was given, a passphrase too."""
    refusal.__cause__ = refusal.__context__ = None
    return refusal.with_traceback(None)


def stopped_by(step: Step) -> Callable[[], bool]:
    """Whether a task has been called off, as the engine asks it."""

    def stopped() -> bool:
        try:
            step()
        except Cancelled:
            return True
        return False

    return stopped
