"""One window for one log: a second start raises the first."""

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

WAIT = 1000


class SingleWindow(QObject):
    """`asked` when somebody has started the program again on the same log."""

    asked = Signal()

    def __init__(self, log: Path) -> None:
        super().__init__()
        self._lock_path = log.with_name(f".{log.name}.window")
        self._lock = QLockFile(str(self._lock_path))
        self._lock.setStaleLockTime(0)
        self._log = log
        self._server: QObject | None = None

    def first(self) -> bool:
        """Whether this is the only window on the log; if not, the other one is raised.

        A window that does not answer keeps its log all the same.
        """
        self._lock_path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock.tryLock(0) or self._lock.error() == QLockFile.LockError.PermissionError:
            return True
        self._raise_other()
        return False

    def give_up(self) -> None:
        """Let another window have the log."""
        if self._server is not None:
            self._server.deleteLater()
        self._lock.unlock()

    @property
    def name(self) -> str:
        """What windows on this log call each other by."""
        import hashlib

        digest = hashlib.sha256(str(self._log.absolute()).encode()).hexdigest()[:24]
        return f"leader-coach-{digest}"

    def listen(self) -> None:
        """Wait for other starts, unless it does already."""
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self.name)
        server.newConnection.connect(self.asked)
        server.listen(self.name)
        self._server = server

    def _raise_other(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.name)
        socket.waitForConnected(WAIT)
