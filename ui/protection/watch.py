"""When a protected file locks: Ctrl+L, nobody there, a computer that locks or sleeps."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from ui.protection.locking import lock
from ui.shell.changing import asks_to_lock
from ui.shell.session import Session

TICK = 5.0  # seconds between two looks at the clocks
GAP = 30.0  # seconds more than that between two looks: the computer slept
LISTEN_AFTER = 2000  # milliseconds; nothing the first seconds need
_SIGNS = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove),
        *(QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate),
    }
)


class Watch(QObject):
    """Belongs to the window, and ends with it. Any key or move of the mouse says that somebody is
    there. The clocks can be others in a test."""

    def __init__(
        self,
        session: Session,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(session.open_window)
        self._session, self._monotonic, self._wall = session, monotonic, wall
        self._sign = monotonic()
        self._looked = (monotonic(), wall())
        self._timer = QTimer(self)
        self._timer.setInterval(round(TICK * 1000))
        self._timer.timeout.connect(self.look)
        self._timer.start()
        session.open_window.ending.connect(self.stop)
        session.app.installEventFilter(self)
        if sys.platform == "linux":
            QTimer.singleShot(LISTEN_AFTER, self, self._listen)

    def stop(self) -> None:
        self._timer.stop()
        self._session.app.removeEventFilter(self)

    def look(self) -> None:
        """Lock if nobody has been there for long, or if the computer slept."""
        now = (self._monotonic(), self._wall())
        before, self._looked = self._looked, now
        slept = max(now[0] - before[0], now[1] - before[1]) > TICK + GAP
        minutes = self._session.kept.lock_after
        idle = bool(minutes) and now[0] - self._sign >= minutes * 60
        if slept or idle:
            self.lock()

    def lock(self) -> None:
        """Lock now."""
        self.stop()
        lock(self._session)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+L locks wherever the keys go, in a dialog too."""
        kind = event.type()
        if kind not in _SIGNS:
            return False
        self._sign = self._monotonic()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and asks_to_lock(event):
            QTimer.singleShot(0, self, self.lock)
            return True
        return False

    def _listen(self) -> None:
        from ui.protection.power import Power

        Power(self).leaving.connect(self.lock)
