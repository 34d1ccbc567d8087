"""An open log: how it is made, opened, checked and written to."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.ids import IdSource, new_id
from leadercoach.store.connection import PRAGMAS, Connection, connect, file_at
from leadercoach.store.data_key import DataKey
from leadercoach.store.faults import fault, os_fault
from leadercoach.store.header import check_file
from leadercoach.store.schema import LOG_FILE, STEPS, Kind
from leadercoach.store.stray import keep_stray, set_aside
from leadercoach.store.temp_files import sync_folder
from leadercoach.store.write_ahead import WriteAhead

Row = tuple[Any, ...]
LARGE = 4 << 20  # bytes beside the log that are taken up at once
# How a fault is said where it is certain that what was done just now has not been saved.
UNSAVED = {"disk_full": "unsaved_disk_full", "disk_fault": "unsaved_disk_fault"}


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
        self.again: Callable[[], Log] = lambda: _opened(path, kind, key)
        self._file = file_at(path)
        self._connection = connection
        self._ahead: WriteAhead | None = None
        if read_only is None and isinstance(connection, Connection):
            self._ahead = WriteAhead(path, lambda: connect(path, key=key))
            connection.execute("pragma wal_autocheckpoint = 0")
        self._renewals = 0
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
        if self._ahead is not None:
            self._ahead.note(sql, parameters)
        return changed

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, durable and where the next program finds it when it ends. Inside another
        transaction it joins that one."""
        if self.read_only:
            raise StoreError(self.read_only, path=self.path)
        if self._depth:
            yield
            return
        self.keep_up()
        with self._faults():
            self._connection.execute("begin immediate")
        self._depth = 1
        try:
            self._check_place()
            if self._ahead is not None:
                self._ahead.begin()
            yield
            self._commit()
        except BaseException as error:
            if self._connection.in_transaction:
                self._connection.execute("rollback")
            if isinstance(error, StoreError) and error.code in UNSAVED:
                raise StoreError(UNSAVED[error.code], **error.params) from error
            raise
        finally:
            self._depth = 0
        self._see_it_kept()

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
    def version(self) -> tuple[int, int]:
        """What changes when another connection has written to the log."""
        self.keep_up()
        row = self.one("pragma data_version")
        return self._renewals, int(row[0]) if row else 0

    def keep_up(self) -> None:
        """If something has removed or replaced the files beside the log, open it anew and write
        there what it lacks. StoreError if that cannot be done."""
        if self._ahead is not None and not self._depth and not self._ahead.in_place:
            self._check_place()
            self._connection = self._ahead.renewed(self._connection)
            self._renewals += 1

    def settle(self) -> bool:
        """Take what waits beside the log into its own file; whether that file alone is complete
        now. Whoever reads keeps a part of it waiting, and is not waited for."""
        return self._checkpoint("passive")

    def scrub(self) -> bool:
        """Take what was deleted out of the file beside the log too: it keeps earlier pages until
        the log is closed. False if somebody who reads just now keeps it there until then."""
        return self._checkpoint("truncate")

    def corrupt_row(self) -> StoreError:
        """For a row this version cannot have written."""
        code = "log_newer" if self.read_only == "log_newer" else "log_damaged"
        return StoreError(code, path=self.path)

    def close(self) -> None:
        """Let go of the file. What has been saved is where the next program finds it, unless the
        file itself is gone."""
        try:
            self.keep_up()
        except StoreError:  # what lies there now is not this connection's to change
            with suppress(dbapi2.Error):
                self._connection.interrupt()
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

    def _commit(self) -> None:
        """Commit; also where the engine complains, if only what comes after a commit went wrong."""
        with self._faults():
            if self._ahead is not None:
                self._ahead.sign(self._connection)
            try:
                self._connection.execute("commit")
            except dbapi2.Error:
                if self._connection.in_transaction or not self._holds_last():
                    raise
        if self._ahead is not None:
            self._ahead.committed()

    def _see_it_kept(self) -> None:
        """What was committed must be where others look for it, or it does not count as saved."""
        if self._ahead is None:
            return
        if self._ahead.in_place:
            if self._ahead.size > LARGE:
                self.settle()
            return
        try:
            self.keep_up()
        except StoreError as error:
            self._ahead.disown()
            code = "log_moved_now" if error.code == "log_moved" else error.code
            raise StoreError(code, **error.params) from error

    def _holds_last(self) -> bool:
        return self._ahead is not None and self._ahead.holds_last(self._connection)

    def _checkpoint(self, how: str) -> bool:
        try:
            self.keep_up()  # never take up what others may have replaced
            row = self.one(f"pragma wal_checkpoint({how})")
        except StoreError:
            return False
        whole = row is not None and row[0] == 0 and row[1] == row[2]
        if whole and self._ahead is not None:
            self._ahead.settled()
        return whole

    def _check_place(self) -> None:
        """StoreError if the file was moved away or another put in its place: what is written into
        one that nobody will open again is lost."""
        if self._file is not None and file_at(self.path) != self._file:
            raise StoreError("log_moved", path=self.path)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (dbapi2.Error, UnicodeDecodeError) as error:
            raise fault(error, self.path, self.read_only) from error


def open_log(path: Path, kind: Kind = LOG_FILE, key: DataKey | None = None) -> Log:
    """Open an existing log, or file of another kind; an older one is upgraded after a backup.

    A protected log needs its `key` (`log_locked`), and nothing but a protected one opens with it
    (`protection_gone`). StoreError if the file is missing, empty, foreign or damaged. A log from a
    newer version, or one in a place that cannot be written, opens for reading only
    (`Log.read_only` says why); so does an older one that cannot be backed up.
    """
    if not check_file(path, kind, keyed=key is not None):
        key = None
    elif key is None:
        raise StoreError("log_locked", path=path)
    return _opened(path, kind, key)


def _opened(path: Path, kind: Kind, key: DataKey | None) -> Log:
    """The log at `path`, which has been looked at already."""
    found = file_at(path)
    if found is None:
        raise StoreError("no_log", path=path)
    if not path.stat().st_mode & 0o222:
        return _open_to_read(path, kind, key)
    try:
        connection, applied = _connected(path, "mode=rw", kind, key)
    except StoreError as error:
        if error.code in ("log_read_only", "log_cannot_open"):
            return _open_to_read(path, kind, key)
        if error.code in ("disk_full", "disk_fault"):  # no room for the files beside it
            return _open_to_read(path, kind, key, "disk_full")
        raise
    if file_at(path) != found:  # protected, or restored, between two looks at it
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

    With a `key` it is encrypted from its first byte; its slots are the caller's to keep. Key files
    that lie beside an open one are another's, and are put aside.

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
        if key is None:
            keep_stray(path)
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
    for pragma in PRAGMAS:
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
    if path.exists():  # what is beside it is its own: somebody has made a log meanwhile
        raise FileExistsError(path)
    set_aside(path)
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        draft.rename(path)
    sync_folder(path.parent)


def _open_to_read(
    path: Path, kind: Kind, key: DataKey | None, reason: str = "log_read_only"
) -> Log:
    """Without a trace beside the file, unless a program that was killed left entries there."""
    beside = Path(f"{path.resolve()}-wal")
    left = beside.exists() and beside.stat().st_size
    mode = "mode=ro" if left else "mode=ro&immutable=1"
    connection, applied = _connected(path, mode, kind, key)
    if applied - set(kind.steps):
        return Log(path, connection, "log_newer", kind, key)
    if set(kind.steps) - applied:
        from leadercoach.store.upgrading import copy_of_now

        connection = copy_of_now(connection, path, kind, key)
    return Log(path, connection, reason, kind, key)


def _connected(
    path: Path, mode: str, kind: Kind, key: DataKey | None
) -> tuple[Connection, set[str]]:
    """A connection to a log of ours, and the steps it has."""
    connection = connect(path, mode=mode, key=key)
    try:
        return connection, applied_steps(connection, path, kind)
    except StoreError:
        connection.close()
        raise


def applied_steps(connection: Any, path: Path, kind: Kind) -> set[str]:
    """The names of the steps the log has. StoreError if it is no log of ours."""
    try:
        identity = connection.execute("pragma application_id").fetchone()[0]
        tables = connection.execute(
            "select count(*) from sqlite_master where name = '_sqlite_migrations'"
        ).fetchone()[0]
        connection.identity = identity
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
