"""Backups of a log: made, looked at, checked, pruned and removed.

They lie in the folder `backups` beside the log and, if the leader has named one, in a second folder
too. A backup has the key of its log, and a copy of the key file beside it. It bears the time of the
log's last change, so that it takes one look to see whether anything has changed since.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.moment import Moment
from leadercoach.store import elsewhere, rotation
from leadercoach.store.backup import FOLDER, copied, whole
from leadercoach.store.connection import connect
from leadercoach.store.engine import Log
from leadercoach.store.faults import fault
from leadercoach.store.header import check_file, keys_of
from leadercoach.store.leftovers import sweep_folder
from leadercoach.store.rotation import Named, Sort
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.vault.key import DataKey

TRIES = 3
LOOKS = 3
State = Literal["opens", "asks", "damaged"]
_STOP_EVERY = 1000  # steps of the engine between two looks at whether to stop


class Inside(NamedTuple):
    """What a log or a copy holds; `last` is the day of the newest entry."""

    entries: int = 0
    people: int = 0
    sessions: int = 0
    last: date | None = None


class Backup(NamedTuple):
    """A copy of a log. `state` is "asks" if it wants a passphrase of its own, and "damaged" if it
    cannot be opened at all; then nothing is known of what is inside."""

    path: Path
    sort: Sort
    at: datetime
    size: int
    protected: bool
    state: State
    inside: Inside = Inside()

    @property
    def opens(self) -> bool:
        return self.state == "opens"


def folder_of(log: Path) -> Path:
    """Where the backups of a log are."""
    return log.parent / FOLDER


def make(
    log: Log, at: Moment, folder: Path | None = None, stopped: Callable[[], bool] = lambda: False
) -> Backup:
    """Make a backup, see that it is whole, and prune those it makes superfluous.

    StoreError if there is none that could be verified: then nothing was pruned either. It is given
    up when `stopped` says so.
    """
    place = folder or folder_of(log.path)
    wanted = place / rotation.name_of_made(log.path, at.now)
    if stopped():
        raise StoreError("backup_stopped", path=log.path)
    sweep_folder(place, rf"{rotation.pattern(log.path)}(?:\.keys)?")
    with closing(connect(log.path, key=log.key)) as connection:
        connection.set_progress_handler(stopped, _STOP_EVERY)
        _checkpoint(connection, log.path)
        changed = log.path.stat().st_mtime_ns
        made = _copied(connection, log, wanted)
    with suppress(OSError):
        os.utime(made, ns=(changed, changed))
    found = rotation.named(log.path, made)
    assert found is not None
    _prune(log.path, place, found, at)
    return _look(found, log.key, log.kind)


def make_everywhere(
    log: Log, at: Moment, stopped: Callable[[], bool] = lambda: False
) -> tuple[Backup, StoreError | None]:
    """Make a backup, and another in the second folder if there is one.

    A second folder that is not there just now (a stick that is not plugged in) is no reason to
    fail: what was wrong with it comes with the backup.
    """
    made = make(log, at, None, stopped)
    second = elsewhere.second(folder_of(log.path))
    if second is None:
        return made, None
    try:
        if not second.is_dir():
            raise StoreError("no_such_place", path=second)
        make(log, at, second, stopped)
        elsewhere.note_filled(folder_of(log.path), second)
    except StoreError as error:
        return made, error
    return made, None


def due(log: Log, at: Moment) -> bool:
    """Whether a backup is to be made: none was made today, and the log has changed since the one
    that bears its time. Looks at names and times only."""
    try:
        changed = log.path.stat().st_mtime_ns
        beside = Path(f"{log.path.resolve()}-wal")
        waiting = beside.exists() and beside.stat().st_size > 0
        copies = [c for c in _names(log.path, folder_of(log.path)) if c.sort == "made"]
        if log.read_only or any(copy.at.date() == at.today for copy in copies):
            return False
        return waiting or all(copy.path.stat().st_mtime_ns != changed for copy in copies)
    except OSError:
        return False


def found(
    path: Path, key: DataKey | None, kind: Kind = LOG_FILE, *, everywhere: bool = False
) -> list[Backup]:
    """The copies of the log at `path` that are there now, newest first: in both folders, or in all
    there have been."""
    folder = folder_of(path)
    second = elsewhere.second(folder)
    others = elsewhere.ever(folder) if everywhere else [second] if second else []
    copies = [copy for place in (folder, *others) for copy in _names(path, place)]
    copies.sort(key=lambda copy: (copy.at, copy.path.name), reverse=True)
    return [_look(copy, key, kind) for copy in copies]


def newest(path: Path) -> datetime | None:
    """When the last backup was made, by its name; None if there is none."""
    return max((c.at for c in _names(path, folder_of(path)) if c.sort == "made"), default=None)


def verify(file: Path, key: DataKey | None, kind: Kind = LOG_FILE) -> Inside:
    """Read a log or a copy of one from end to end; what it holds. It is only read.

    StoreError that says what is wrong: `log_locked` if it needs a key, `log_damaged` if anything in
    it is. Damage of a log that somebody has open counts only if it is there each time: what is just
    being taken up from beside it looks like that too.
    """
    protected = check_file(file, kind)
    if protected and key is None:
        raise StoreError("log_locked", path=file)
    used = key if protected else None
    live = Path(f"{file.resolve()}-wal").exists()
    for again in reversed(range(LOOKS if live else 1)):
        try:
            return _verified(file, used, kind, live=live)
        except StoreError as error:
            if error.code != "log_damaged" or not again:
                raise
    raise AssertionError  # the last look returns or raises


def _verified(file: Path, key: DataKey | None, kind: Kind, *, live: bool) -> Inside:
    mode = "mode=ro" if live else "mode=ro&immutable=1"
    with closing(connect(file, mode=mode, key=key)) as connection:
        try:
            if not whole(connection, file, kind, key, sized=not live):
                raise StoreError("log_damaged", path=file)
            if connection.execute("pragma foreign_key_check").fetchone():
                raise StoreError("log_damaged", path=file)
            return _inside(connection)
        except (dbapi2.Error, UnicodeDecodeError) as error:
            raise fault(error, file) from error


def places(path: Path) -> list[Path]:
    """Every folder there have been copies of the log at `path` in."""
    folder = folder_of(path)
    return [folder, *(place for place in elsewhere.ever(folder) if place != folder)]


def reached(path: Path, place: Path) -> bool:
    """Whether what is in one of the places can be seen just now. A folder without the copies that
    were put there is where a disk would be that is not plugged in."""
    folder = folder_of(path)
    if place == folder:
        return True
    return place.is_dir() and (place not in elsewhere.filled(folder) or any(_names(path, place)))


def names(path: Path, place: Path) -> list[Named]:
    """The copies in one of the places; one that is the log itself by another name is none."""
    return [copy for copy in _names(path, place) if not is_log(path, copy.path)]


def doubles(path: Path, place: Path) -> list[Path]:
    """The log itself by another name, with entries beside it that a killed restoring took away."""
    found = [copy.path for copy in _names(path, place) if is_log(path, copy.path)]
    return [each for each in found if each.with_name(f"{each.name}-wal").exists()]


def is_log(path: Path, copy: Path) -> bool:
    """A program killed while it kept a log aside leaves two names of one file."""
    try:
        return path.samefile(copy)
    except OSError:
        return False


def _copied(connection: Any, log: Log, wanted: Path) -> Path:
    """A verified copy. If somebody has written while it was made it is made again; the last time
    nobody may write meanwhile."""
    with closing(connect(log.path, key=log.key)) as guard:
        for number in range(1, TRIES + 1):
            version = _version(connection)
            try:
                guard.execute("begin immediate" if number == TRIES else "begin")
                return copied(connection, guard, log.path, wanted, log.kind, log.key)
            except dbapi2.Error as error:
                raise fault(error, log.path) from error
            except StoreError as error:
                same = _version(connection) == version
                if error.code != "log_damaged" or same or number == TRIES:
                    raise
            finally:
                if guard.in_transaction:
                    guard.execute("rollback")
    raise AssertionError  # the last try returns or raises


def _version(connection: Any) -> int:
    """A number that changes when somebody else has written."""
    return int(connection.execute("pragma data_version").fetchone()[0])


def _checkpoint(connection: Any, path: Path) -> None:
    """Take what waits beside the log into it, so that its time is the last change's. Where nothing
    waits nothing is touched: to whoever has the log open it would look like a change."""
    with suppress(dbapi2.Error, OSError):
        if Path(f"{path.resolve()}-wal").stat().st_size:
            connection.execute("pragma wal_checkpoint(truncate)").fetchone()


def _prune(log: Path, place: Path, made: Named, at: Moment) -> None:
    copies = [*_names(log, place)]
    for copy in rotation.outdated(copies, at.now, made):
        with suppress(OSError):
            rotation.remove(copy.path)


def _look(copy: Named, key: DataKey | None, kind: Kind) -> Backup:
    """What can be told of a copy without reading all of it."""
    size, protected, state, inside = 0, False, "damaged", Inside()
    with suppress(StoreError, OSError):
        size = copy.path.stat().st_size
        protected = keys_of(copy.path).exists()
        protected = check_file(copy.path, kind)
        state, inside = _opened(copy.path, key if protected else None, protected)
    return Backup(copy.path, copy.sort, copy.at, size, protected, state, inside)  # type: ignore[arg-type]


def _opened(path: Path, key: DataKey | None, protected: bool) -> tuple[State, Inside]:
    if protected and key is None:
        return "asks", Inside()
    beside = Path(f"{path.resolve()}-wal")
    mode = "mode=ro" if beside.exists() and beside.stat().st_size else "mode=ro&immutable=1"
    try:
        with closing(connect(path, mode=mode, key=key)) as connection:
            return "opens", _inside(connection)
    except StoreError as error:
        if error.code == "log_key_differs":
            return "asks", Inside()
        raise
    except (dbapi2.Error, UnicodeDecodeError, ValueError):
        return "damaged", Inside()


def _inside(connection: Any) -> Inside:
    """Counts of what a leader knows by name; tables that an older log lacks count nothing."""
    made = connection.execute("select name from sqlite_master where type = 'table'")
    tables = {name for (name,) in made}

    def count(table: str, where: str = "") -> int:
        if table not in tables:
            return 0
        return int(connection.execute(f"select count(*) from {table}{where}").fetchone()[0])

    newest = connection.execute("select max(occurred_on) from entries where status = 'saved'")
    last = newest.fetchone()[0]
    return Inside(
        count("entries", " where status = 'saved'"),
        count("people"),
        count("sessions"),
        date.fromisoformat(last) if last else None,
    )


def _names(log: Path, place: Path) -> Iterator[Named]:
    for file in _files(place):
        copy = rotation.named(log, file)
        if copy is not None:
            yield copy


def _files(place: Path) -> list[Path]:
    try:
        return sorted(file for file in place.iterdir() if file.is_file() or file.is_symlink())
    except OSError:
        return []
