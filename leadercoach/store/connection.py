"""The one place that opens SQLite, and which files this process has open with it.

POSIX takes every lock a process has on a file away when *any* descriptor of it is closed. A log
that is open must therefore not be opened by other means, not even to look at its first bytes: other
programs would take it for closed and remove what has just been saved. What one wants to know of
such a file was noted when it was opened (`holders`); what is in it is read through a connection;
and whoever is to read a file that may be one of them does so inside `not_held`.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from weakref import WeakSet

import sqlcipher3
from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.store.data_key import DataKey
from leadercoach.store.faults import fault

# sqlite-utils looks for this name first; so its errors are the engine's own.
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

EngineError = dbapi2.Error
BUSY_MILLISECONDS = 5000
PRAGMAS = ("foreign_keys = on", "synchronous = full", "temp_store = memory", "secure_delete = on")
BESIDE = ("-wal", "-shm")
_lock = threading.RLock()


class File(NamedTuple):
    """A file itself, whatever names it has."""

    device: int
    number: int


class Connection(dbapi2.Connection):  # type: ignore[misc]  # the engine has no types
    """A connection that says which file it holds. `identity` is its application_id, None before it
    has been read."""

    path: Path
    file: File | None
    protected = False
    identity: int | None = None

    def close(self) -> None:
        super().close()
        with _lock:
            _open.discard(self)

    def files(self) -> set[File | None]:
        """The file, and those the engine keeps beside it."""
        own = str(self.path.resolve())
        return {self.file, *(file_at(Path(own + ending)) for ending in BESIDE)}


_open: WeakSet[Connection] = WeakSet()


def file_at(path: Path) -> File | None:
    """Which file has a name just now, None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return File(found.st_dev, found.st_ino)


def connect(
    path: Path, *, journal: str = "wal", mode: str = "mode=rw", key: DataKey | None = None
) -> Any:
    """A connection to the file at `path`. StoreError (`log_key_differs`) if the key does not open
    it, and if a file that was to be encrypted would not be."""
    connection = None
    try:
        connection = _open_held(path, mode, protected=key is not None)
        connection.execute("pragma cipher_log_level = none")
        if key is not None:
            unlock(connection, key, path)
        connection.execute(f"pragma busy_timeout = {BUSY_MILLISECONDS}")
        for pragma in PRAGMAS:
            connection.execute(f"pragma {pragma}")
        if mode == "mode=rw":
            connection.execute(f"pragma journal_mode = {journal}").fetchone()
    except (dbapi2.Error, UnicodeDecodeError, StoreError) as error:
        if connection is not None:
            connection.close()
        raise error if isinstance(error, StoreError) else fault(error, path) from error
    return connection


def unlock(connection: Any, key: DataKey, path: Path) -> None:
    """Give a fresh connection its key, and see that it is one: SQLCipher takes a malformed key for
    a passphrase, and none at all for a plain file."""
    connection.execute(f"pragma key = {key.pragma}")
    try:
        connection.execute("select count(*) from sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        if "not a database" in str(error):
            raise StoreError("log_key_differs", path=path) from error
        raise
    if connection.execute("pragma cipher_status").fetchone() != ("1",):
        raise StoreError("log_fault", path=path, reason="not encrypted")


def holders(path: Path) -> list[Connection]:
    """The connections this process has to the file at `path`."""
    file = file_at(path)
    with _lock:
        return [each for each in _open if file is not None and each.file == file]


@contextmanager
def not_held(path: Path) -> Iterator[None]:
    """Inside, the file may be opened and closed, and no connection to it begins. StoreError
    (`file_is_open_log`) if it is an open log, or lies beside one."""
    with _lock:
        file = file_at(path)
        if file is not None and any(file in each.files() for each in _open):
            raise StoreError("file_is_open_log", path=path)
        yield


def _open_held(path: Path, mode: str, *, protected: bool) -> Connection:
    """A new connection; from now on the file counts as held."""
    uri = f"{path.absolute().as_uri()}?{mode}"
    with _lock:
        made: Connection = dbapi2.connect(
            uri, uri=True, isolation_level=None, cached_statements=256, factory=Connection
        )
        made.path, made.file, made.protected = path, file_at(path), protected
        _open.add(made)
    return made
