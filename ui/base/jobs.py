"""Work that takes longer than a moment, off the window's thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leadercoach.errors import Refused

Step = Callable[[], None]


class Cancelled(Refused):
    """The leader has called it off."""


class Job(QObject):
    """One thing done beside the window, again and again: only what was begun last is heard of.

    `done` with its result, or `failed` with why not. The work gets a `step` to call now and then:
    it raises Cancelled once `cancel` has been called. It opens its own log, and holds nothing of
    Qt. What only `reads` may be called off by anybody; a lock lets everything else come to its
    end. `refusal` is why it could not be done, if it ended so.
    """

    done = Signal(object)
    failed = Signal(object)
    _over = Signal(object, object)  # the result, or the refusal; sent by the thread

    def __init__(self, parent: QObject, *, reads: bool = False) -> None:
        super().__init__(parent)
        self.reads = reads
        self.refusal: Refused | None = None
        self._thread: threading.Thread | None = None
        self._called_off = threading.Event()
        self._next: Callable[[Step], object] | None = None
        self._over.connect(self._hear)

    def start(self, work: Callable[[Step], object]) -> None:
        """Begin now, or once what runs has ended."""
        if self._thread is not None:
            self._next = work
            if self.reads:
                self.cancel()
            return
        self.refusal = None
        self._called_off.clear()
        self._thread = threading.Thread(target=self._run, args=(work,))
        self._thread.start()

    @property
    def runs(self) -> bool:
        """Whether something is still to be heard of."""
        return self._thread is not None

    @property
    def is_alive(self) -> bool:
        """Whether the thread runs just now."""
        return self._thread is not None and self._thread.is_alive()

    def cancel(self) -> None:
        """Call the work off; it ends at its next step."""
        self._called_off.set()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the thread has ended, or for so long."""
        if self._thread is not None:
            self._thread.join(seconds)

    def end(self) -> None:
        """Call off what runs and wait for it; nobody hears of anything any more."""
        self.blockSignals(True)  # noqa: FBT003
        self.cancel()
        self.wait()
        self._thread = self._next = None

    def _step(self) -> None:
        if self._called_off.is_set():
            raise Cancelled("cancelled")

    def _run(self, work: Callable[[Step], object]) -> None:
        try:
            result = work(self._step)
        except Refused as refusal:
            self.refusal = _bare(refusal)
            self._over.emit(None, self.refusal)
        except Exception:
            self.refusal = Refused("unexpected")
            self._over.emit(None, self.refusal)
            raise
        else:
            self._over.emit(result, None)

    def _hear(self, result: object, refusal: Refused | None) -> None:
        if self._thread is None:  # ended meanwhile
            return
        self._thread.join()
        self._thread = None
        work, self._next = self._next, None
        if work is not None:
            self.start(work)
        elif refusal is not None:
            self.failed.emit(refusal)
        else:
            self.done.emit(result)


def _bare(refusal: Refused) -> Refused:
    """Without the way it came: that holds what every function on it was given, a passphrase too."""
    refusal.__cause__ = refusal.__context__ = None
    return refusal.with_traceback(None)


def stopped_by(step: Step) -> Callable[[], bool]:
    """Whether a job has been called off, as the engine asks it."""

    def stopped() -> bool:
        try:
            step()
        except Cancelled:
            return True
        return False

    return stopped
