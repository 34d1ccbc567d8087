"""Work that takes longer than a moment, off the window's thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leadercoach.errors import Refused

Step = Callable[[], None]


class Cancelled(Refused):
    """The leader has called it off."""


class Task(QObject):
    """One piece of work in a thread of its own; `done` with its result, or `failed` with why not.

    The work gets a `step` to call now and then: it raises Cancelled once `cancel` has been called.
    It opens its own log, and holds nothing of Qt.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject, work: Callable[[Step], object]) -> None:
        super().__init__(parent)
        self._work = work
        self._called_off = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Call the work off; it ends at its next step."""
        self._called_off.set()

    def wait(self) -> None:
        """Wait until the thread has ended."""
        self._thread.join()

    def _step(self) -> None:
        if self._called_off.is_set():
            raise Cancelled("cancelled")

    def _run(self) -> None:
        try:
            result = self._work(self._step)
        except Refused as refusal:
            self.failed.emit(refusal)
        except Exception:
            self.failed.emit(Refused("unexpected"))
            raise
        else:
            self.done.emit(result)
