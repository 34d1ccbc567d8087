"""What the desktop says about locking and sleep, over D-Bus. Without a bus it says nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_LOGIND = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class Power(QObject):
    """`leaving` when the screen is locked or the computer is about to sleep."""

    leaving = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return
        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            # Whose session is locked is not asked: one time too many does no harm.
            self._hear(bus, _LOGIND, f"{_LOGIND}.Session", "Lock", "locked()")
            self._hear(bus, _LOGIND, f"{_LOGIND}.Manager", "PrepareForSleep", "changed(bool)")
        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            for name in _SAVERS:
                self._hear(bus, "", name, "ActiveChanged", "changed(bool)")

    @Slot()
    def locked(self) -> None:
        self.leaving.emit()

    @Slot(bool)
    def changed(self, begins: bool) -> None:
        if begins:
            self.leaving.emit()

    def _hear(self, bus: "QDBusConnection", who: str, what: str, signal: str, slot: str) -> None:
        # The types that come with Qt want bytes where SLOT gives text, which Qt takes too.
        bus.connect(who, "", what, signal, self, SLOT(slot))  # type: ignore[call-overload]
