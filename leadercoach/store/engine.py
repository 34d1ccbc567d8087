"""The one place that opens SQLite: how a log is made, opened, checked and written to."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.ids import IdSource, new_id
from leadercoach.store.faults import fault, os_fault
from leadercoach.store.header import check_file
from leadercoach.store.leftovers import sync_folder
from leadercoach.store.schema import LOG_FILE, STEPS, Kind
from leadercoach.vault.key import DataKey

# sqlite-utils looks for this name first; so its errors are the engine's own.
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

BUSY_MILLISECONDS = 5000
_PRAGMAS = ("foreign_keys = on", "synchronous = full", "temp_store = memory", "secure_delete = on")
Row = tuple[Any, ...]


class Log:
    """An open log. Reads go through `rows` and `one`, writes through `transaction`."""

    def __init__(
        self,
        path: Path,
        connection: Any,
        read_only: str | None = None,
        kind: Kind = LOG_FILE,
        key: DataKey | None = None,
    ) -> None:
        self.path = path
        self.read_only = read_only  # the code of the reason, None if the log can be written
        self.kind = kind
        self.key = key  # what the log is encrypted with, None if it is not
        self.new_id: IdSource = new_id
        # Opens the same log once more, for another thread; a log in memory is made anew.
        self.again: Callable[[], Log] = lambda: open_log(path, kind, key)
        self._file = _file_at(path)
        self._connection = connection
        self._depth = 0

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        """All rows of a query. StoreError if the file cannot be read."""
        with self._faults():
            found: list[Row] = self._connection.execute(sql, parameters).fetchall()
        return found

    def one(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> Row | None:
        """The first row of a query, or None."""
        with self._faults():
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
        return found

    def write(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run one statement inside a transaction; how many rows it changed."""
        assert self._depth, "write outside a transaction"
        with self._faults():
            changed: int = self._connection.execute(sql, parameters).rowcount
        return changed

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, durable when it ends. Inside another transaction it joins that one."""
        if self.read_only:
            raise StoreError(self.read_only, path=self.path)
        if self._depth:
            yield
            return
        with self._faults():
            self._connection.execute("begin immediate")
        self._depth = 1
        try:
            self._check_place()
            yield
            with self._faults():
                self._connection.execute("commit")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("rollback")
            raise
        finally:
            self._depth = 0

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, whatever another program writes meanwhile."""
        if self._depth:
            yield
            return
        with self._faults():
            self._connection.execute("begin")
        try:
            yield
        finally:
            self._connection.execute("rollback")

    @property
    def version(self) -> int:
        """A number that changes when another process has written to the log."""
        row = self.one("pragma data_version")
        return int(row[0]) if row else 0

    def scrub(self) -> None:
        """Take what was deleted out of the file beside the log too: it keeps earlier pages until
        the log is closed. If somebody reads just now, it stays until then."""
        with suppress(StoreError):
            self.rows("pragma wal_checkpoint(truncate)")

    def nonsense(self) -> StoreError:
        """For a row this version cannot have written."""
        code = "log_newer" if self.read_only == "log_newer" else "log_damaged"
        return StoreError(code, path=self.path)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> "Log":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _check_place(self) -> None:
        """StoreError if the file was moved away or another put in its place: what is written into
        one that nobody will open again is lost."""
        if self._file is not None and _file_at(self.path) != self._file:
            raise StoreError("log_moved", path=self.path)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (dbapi2.Error, UnicodeDecodeError) as error:
            raise fault(error, self.path, self.read_only) from error


def open_log(path: Path, kind: Kind = LOG_FILE, key: DataKey | None = None) -> Log:
    """Open an existing log, or file of another kind; an older one is upgraded after a backup.

    A protected log needs its `key` (`log_locked`); one that is open does without. StoreError if the
    file is missing, empty, foreign or damaged. A log from a newer version, or one in a place that
    cannot be written, opens for reading only (`Log.read_only` says why); so does an older one that
    cannot be backed up.
    """
    if not check_file(path, kind, keyed=key is not None):
        key = None
    elif key is None:
        raise StoreError("log_locked", path=path)
    if not path.stat().st_mode & 0o222:
        return _open_to_read(path, kind, key)
    found = _file_at(path)
    try:
        connection = connect(path, key=key)
        applied = applied_steps(connection, path, kind)
    except StoreError as error:
        if error.code in ("log_read_only", "log_cannot_open"):
            return _open_to_read(path, kind, key)
        if error.code in ("disk_full", "disk_fault"):  # no room for the files beside it
            return _open_to_read(path, kind, key, "disk_full")
        raise
    if _file_at(path) != found:  # protected, or restored, between two looks at it
        connection.close()
        raise StoreError("log_in_use", path=path)
    if applied - set(kind.steps):
        connection.execute("pragma query_only = on")
        return Log(path, connection, "log_newer", kind, key)
    if set(kind.steps) - applied:
        from leadercoach.store.upgrading import upgraded

        return upgraded(connection, path, kind, key)
    return Log(path, connection, None, kind, key)


def create_log(path: Path, kind: Kind = LOG_FILE, key: DataKey | None = None) -> Log:
    """Make a new log, or file of another kind, readable by its owner only. StoreError if something
    is there already.

    With a `key` it is encrypted from its first byte; its slots are the caller's to keep.

    The file gets its name when it is complete, so a crash leaves no half-made log behind.
    """
    draft = _draft_for(path)
    try:
        draft.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection = connect(draft, journal="delete", key=key)
        try:
            connection.execute(f"pragma application_id = {kind.application_id}")
            upgrade(connection, path, kind)
        finally:
            connection.close()
        put_in_place(draft, path)
    except FileExistsError:
        raise StoreError("log_exists", path=path) from None
    except dbapi2.Error as error:
        raise fault(error, path) from error
    except OSError as error:
        raise os_fault(error, path) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return open_log(path, kind, key)


def log_in_memory(name: Path) -> Log:
    """An empty log that is kept in memory only and forgotten when it is closed."""
    connection = dbapi2.connect(":memory:", isolation_level=None, cached_statements=256)
    for pragma in _PRAGMAS:
        connection.execute(f"pragma {pragma}")
    for statements in STEPS.values():
        for statement in statements:
            connection.execute(statement)
    connection.execute("insert into meta values ('device', lower(hex(randomblob(8))))")
    return Log(name, connection)


def _draft_for(path: Path) -> Path:
    """Where a log is built before it gets its name, in a folder that is made if need be."""
    try:
        if path.exists():
            raise StoreError("log_exists", path=path)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise StoreError("no_such_place", path=path) from None
    except OSError as error:
        raise os_fault(error, path) from error
    return path.with_name(f".{path.name}.{os.getpid()}.new")


def put_in_place(draft: Path, path: Path) -> None:
    """Give a finished log its name. FileExistsError if something has that name already."""
    stray = Path(f"{path}-wal")
    if stray.exists():  # left behind by a log that was moved away; it must not leak into this one
        if path.exists():  # or not left behind at all: somebody has made and opened a log meanwhile
            raise FileExistsError(path)
        stray.rename(f"{stray}.{os.getpid()}.stray")
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        draft.rename(path)
    sync_folder(path.parent)


def _file_at(path: Path) -> tuple[int, int] | None:
    """Which file has a name just now, None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def connect(
    path: Path, *, journal: str = "wal", mode: str = "mode=rw", key: DataKey | None = None
) -> Any:
    """A connection to the file at `path`. StoreError (`log_key_differs`) if the key does not open
    it, and if a file that was to be encrypted would not be."""
    uri = f"{path.absolute().as_uri()}?{mode}"
    try:
        connection = dbapi2.connect(uri, uri=True, isolation_level=None, cached_statements=256)
        connection.execute("pragma cipher_log_level = none")
        if key is not None:
            unlock(connection, key, path)
        connection.execute(f"pragma busy_timeout = {BUSY_MILLISECONDS}")
        for pragma in _PRAGMAS:
            connection.execute(f"pragma {pragma}")
        if mode == "mode=rw":
            connection.execute(f"pragma journal_mode = {journal}").fetchone()
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise fault(error, path) from error
    return connection


def unlock(connection: Any, key: DataKey, path: Path) -> None:
    """Give a fresh connection its key, and see that it is one: SQLCipher takes a malformed key for
    a passphrase, and none at all for a plain file."""
    connection.execute(f"pragma key = {key.pragma}")
    try:
        connection.execute("select count(*) from sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        connection.close()
        if "not a database" in str(error):
            raise StoreError("log_key_differs", path=path) from error
        raise
    if connection.execute("pragma cipher_status").fetchone() != ("1",):
        connection.close()
        raise StoreError("log_fault", path=path, reason="not encrypted")


def _open_to_read(
    path: Path, kind: Kind, key: DataKey | None, reason: str = "log_read_only"
) -> Log:
    """Without a trace beside the file, unless a program that was killed left entries there."""
    beside = Path(f"{path.resolve()}-wal")
    left = beside.exists() and beside.stat().st_size
    connection = connect(path, mode="mode=ro" if left else "mode=ro&immutable=1", key=key)
    applied = applied_steps(connection, path, kind)
    if applied - set(kind.steps):
        return Log(path, connection, "log_newer", kind, key)
    if set(kind.steps) - applied:
        from leadercoach.store.upgrading import copy_of_now

        connection = copy_of_now(connection, path, kind, key)
    return Log(path, connection, reason, kind, key)


def applied_steps(connection: Any, path: Path, kind: Kind) -> set[str]:
    """The names of the steps the log has. StoreError if it is no log of ours."""
    try:
        identity = connection.execute("pragma application_id").fetchone()[0]
        tables = connection.execute(
            "select count(*) from sqlite_master where name = '_sqlite_migrations'"
        ).fetchone()[0]
        if identity != kind.application_id or not tables:
            raise StoreError(kind.other, path=path)
        rows = connection.execute(
            "select name from _sqlite_migrations where migration_set = 'leadercoach'"
        ).fetchall()
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise fault(error, path) from error
    return {name for (name,) in rows}


def upgrade(connection: Any, path: Path, kind: Kind) -> None:
    """Take the steps the log behind `connection` lacks."""
    from leadercoach.store.migrations import migrate

    try:
        migrate(connection, kind)
        connection.execute(
            "insert or ignore into meta values ('device', lower(hex(randomblob(8))))"
        )
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise fault(error, path) from error
