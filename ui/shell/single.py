"""One window for one log: a second start raises the first."""

import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

WAIT = 1000  # milliseconds for one try to reach the other window
STARTING = 10.0  # seconds after which a window that is being started listens
TAKING_OVER = 10_000  # milliseconds
_PAUSE = 0.1
_MAY_BE_TOKEN = re.compile(rb"[!-~]{1,256}")
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class SingleWindow(QObject):
    """`asked` when somebody has started the program again on the same log."""

    asked = Signal()

    def __init__(self, log: Path) -> None:
        super().__init__()
        self._log = Path(os.path.realpath(log))  # by whatever link it is reached
        self._lock_path = self._log.with_name(f".{self._log.name}.window")
        self._lock = QLockFile(str(self._lock_path))
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None
        self._coming: list[QLocalSocket] = []
        self._took_over = False

    def first(self, patience: float = 0) -> bool:
        """Whether this is the only window on the log; if not, the other one is raised.

        One that is still starting is waited for, so many seconds. A window that does not answer
        keeps its log all the same.
        """
        self._lock_path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._is_blocked:
            return True
        until = time.monotonic() + patience
        while not self._has_lock():
            if self._raise_other() or time.monotonic() >= until:
                return False
            time.sleep(_PAUSE)
        return True

    def still_first(self) -> bool:
        """Whether a program that took another's place may have its window.

        In the same process the lock is its own already, and was never open to anybody; from
        another process it comes a moment after this one has begun. Where its folder has gone nobody
        else can have it.
        """
        if not self._lock_path.parent.exists() or self._is_blocked:
            return True
        pid, host, _ = self._lock.getLockInfo()
        self._took_over = pid == os.getpid() and host == QSysInfo.machineHostName()
        return self._took_over or self._lock.tryLock(TAKING_OVER) or self.first()

    def give_up(self) -> None:
        """Let another window have the log."""
        if self._server is not None:
            self._server.deleteLater()
            self._server = None
        if self._took_over:
            self._lock.removeStaleLockFile()
            self._took_over = False
        self._lock.unlock()

    @property
    def log(self) -> Path:
        """The file whose window this is."""
        return self._log

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
        server.newConnection.connect(self._take)
        server.listen(self.name)
        self._server = server

    @property
    def _is_blocked(self) -> bool:
        """No lock can be kept there, and to look into a pipe would take for ever."""
        return self._lock_path.exists() and not self._lock_path.is_file()

    def _has_lock(self) -> bool:
        return self._lock.tryLock(0) or self._lock.error() == QLockFile.LockError.PermissionError

    def _raise_other(self) -> bool:
        """Whether the other window has been reached. It gets what the desktop gave for this start:
        without it many do not let a window come to the front."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(WAIT):
            return False
        token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
        socket.write(f"{token}\n".encode("utf-8", "replace"))
        socket.waitForBytesWritten(WAIT)
        socket.disconnectFromServer()
        return True

    def _take(self) -> None:
        """Take each start that has come: one that is left waiting keeps others out."""
        from functools import partial

        from PySide6.QtNetwork import QLocalServer

        assert isinstance(self._server, QLocalServer)
        while (start := self._server.nextPendingConnection()) is not None:
            self._coming.append(start)
            start.readyRead.connect(partial(self._heard, start))
            start.disconnected.connect(partial(self._heard, start))
            if start.bytesAvailable() or start.state() != start.LocalSocketState.ConnectedState:
                self._heard(start)

    def _heard(self, start: "QLocalSocket") -> None:
        """Another start has said what it has to, or gone without."""
        if start not in self._coming:
            return
        self._coming.remove(start)
        token = bytes(start.readLine(300).data()).strip()
        if _MAY_BE_TOKEN.fullmatch(token):
            os.environ[_TOKENS[0]] = token.decode("ascii")  # where Qt looks for it
        start.abort()
        start.deleteLater()
        self.asked.emit()
