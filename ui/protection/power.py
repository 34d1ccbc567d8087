"""What the desktop says about locking and sleep, over D-Bus. Without a bus it says nothing."""

from PySide6.QtCore import SLOT, QObject, Signal, Slot

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
            bus.connect(_LOGIND, "", f"{_LOGIND}.Session", "Lock", self, SLOT("locked()"))
            bus.connect(
                *(_LOGIND, "", f"{_LOGIND}.Manager", "PrepareForSleep"),
                *(self, SLOT("changed(bool)")),
            )
        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            for name in _SAVERS:
                bus.connect("", "", name, "ActiveChanged", self, SLOT("changed(bool)"))

    @Slot()
    def locked(self) -> None:
        self.leaving.emit()

    @Slot(bool)
    def changed(self, begins: bool) -> None:
        if begins:
            self.leaving.emit()
