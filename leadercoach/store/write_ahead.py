"""Whether what has been saved is where the next program will look for it.

SQLite writes a commit to the file beside the log (`-wal`). If something removes or replaces that
file while the log is open, commits go on succeeding, into a file nobody will ever open. So the
files beside the log are looked at before and after each transaction; if they are others, the log is
opened anew, and what it lacks is written once more: the same statements, with the same ids.

Which of its transactions a log holds it says itself: each ends with its number, in a row of `meta`
that is this connection's own.
"""

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.store.connection import BESIDE, file_at, holders
from leadercoach.store.faults import fault

Parameters = Sequence[Any] | dict[str, Any]
Statement = tuple[str, Parameters]

TRIES = 3
MOST = 20_000  # statements kept; who writes more at once has to begin again if it goes wrong
PATIENCE = 5.0  # seconds for other threads to let go of the log
OWN = "written/"  # how the keys of such rows of `meta` begin
_LATEST = 24 * 60 * 60  # seconds; rows of connections that wrote last before that are forgotten
_SIGN = "insert or replace into meta values (?, ?)"
_FORGET = f"delete from meta where key like '{OWN}%' and value < ?"


class WriteAhead:
    """What one connection has written since the log's own file was last complete."""

    def __init__(self, path: Path, connect: Callable[[], Any]) -> None:
        self._path, self._connect = path, connect
        self._beside = [Path(f"{path.resolve()}{ending}") for ending in BESIDE]
        self._own = f"{OWN}{os.urandom(8).hex()}"
        self._number = 0
        self._kept: list[tuple[int, list[Statement]]] = []
        self._now: list[Statement] = []
        self._wrote = False
        self._files = self._look()

    @property
    def in_place(self) -> bool:
        """Whether the files beside the log are those this connection writes to."""
        return self._look() == self._files

    @property
    def size(self) -> int:
        """How much lies beside the log, in bytes."""
        with suppress(OSError):
            return self._beside[0].stat().st_size
        return 0

    def note(self, sql: str, parameters: Parameters) -> None:
        """A statement of the transaction that is going on."""
        self._now.append((sql, parameters))

    def begin(self) -> None:
        self._now = []

    def sign(self, connection: Any) -> None:
        """End a transaction that has written something with its number. Raises what the engine
        does."""
        if not self._now:
            return
        first, self._number = self._number == 0, self._number + 1
        now = time.time()
        if first:
            connection.execute(_FORGET, (f"{now - _LATEST:012.0f}",))
        self._put_number(connection, now)

    def committed(self) -> None:
        self._wrote = bool(self._now)
        if self._wrote:
            self._kept.append((self._number, self._now))
        self.begin()

    def disown(self) -> None:
        """Do not write the last transaction again: it has been said not to be saved."""
        if self._wrote:
            self._kept.pop()

    def holds_last(self, connection: Any) -> bool:
        """Whether the log holds the transaction that was signed last."""
        with suppress(dbapi2.Error):
            return self._reached(connection) == self._number
        return False

    def settled(self) -> None:
        """The log's own file is complete: nothing has to be written again any more."""
        self._kept.clear()

    def renewed(self, connection: Any) -> Any:
        """The log opened anew in place of `connection`, with all that was written through that.
        StoreError if it cannot be."""
        for _ in range(TRIES):
            self._let_go(connection)
            self._wait_alone()
            connection = self._connect()
            try:
                connection.execute("pragma wal_autocheckpoint = 0")
                connection.execute("begin immediate")
                files = self._look()
                self._write_again(connection)
                connection.execute("commit")
            except (dbapi2.Error, StoreError) as error:
                self._let_go(connection)
                known = isinstance(error, StoreError)
                raise error if known else fault(error, self._path) from error
            if self._look() == files:
                self._files = files
                return connection
        raise StoreError("log_torn", path=self._path)

    def _write_again(self, connection: Any) -> None:
        """Write what the log lacks. StoreError (`log_torn`) if that is too much, or for what
        cannot stand beside what others wrote meanwhile; the rest is written."""
        reached = self._reached(connection)
        lacking = [statements for number, statements in self._kept if number > reached]
        if sum(map(len, lacking)) > MOST:
            raise StoreError("log_torn", path=self._path)
        refused = [each for each in lacking if not self._fits(connection, each)]
        if lacking:
            self._put_number(connection, time.time())
        if refused:
            connection.execute("commit")
            self._kept.clear()
            raise StoreError("log_torn", path=self._path)

    def _fits(self, connection: Any, statements: list[Statement]) -> bool:
        """Write one transaction; False, and nothing written, if the log does not take it."""
        connection.execute("savepoint again")
        try:
            for statement in statements:
                connection.execute(*statement)
        except dbapi2.IntegrityError:
            connection.execute("rollback to again")
            return False
        finally:
            connection.execute("release again")
        return True

    def _reached(self, connection: Any) -> int:
        """The number of the last transaction of ours that the log holds."""
        row = connection.execute("select value from meta where key = ?", (self._own,)).fetchone()
        return int(row[0].split()[1]) if row else 0

    def _let_go(self, connection: Any) -> None:
        """Close a connection that must not take up what it wrote: others may have written since.
        Interrupted, the engine does not."""
        with suppress(dbapi2.Error):
            connection.interrupt()
        connection.close()

    def _wait_alone(self) -> None:
        """Every other thread has to let go of the log too: what the engine shares within a process
        would be the old files'. StoreError (`log_in_use`) if one does not."""
        until = time.monotonic() + PATIENCE
        while holders(self._path):
            if time.monotonic() > until:
                raise StoreError("log_in_use", path=self._path)
            time.sleep(0.02)

    def _look(self) -> list[object]:
        return [file_at(place) for place in self._beside]

    def _put_number(self, connection: Any, now: float) -> None:
        connection.execute(_SIGN, (self._own, f"{now:012.0f} {self._number}"))
