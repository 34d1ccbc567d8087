"""Backups of a log: made, checked, pruned and removed.

They lie in the folder `backups` beside the log and, if the leader has named one, in a second folder
too. A backup has the key of its log, and a copy of the key file beside it. It bears the time of the
log's last change, so that it takes one look to see whether anything has changed since.
"""

import os
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from leadercoach.backup import rotation, second_folder
from leadercoach.backup.contents import Inside, device, encrypted, look_inside, read_only, waits
from leadercoach.backup.listing import Backup, folder_of, found, look
from leadercoach.backup.listing import names as _names
from leadercoach.backup.rotation import Named
from leadercoach.errors import StoreError
from leadercoach.moment import Moment
from leadercoach.store.connection import EngineError, connect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log
from leadercoach.store.faults import fault
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.store.temp_files import sweep, sweep_folder
from leadercoach.store.verified_copy import copied, whole

__all__ = ["Backup", "Inside", "folder_of", "found", "verify"]

TRIES = 3
LOOKS = 3
_STOP_EVERY = 1000  # steps of the engine between two looks at whether to stop


def make(
    log: Log, at: Moment, folder: Path | None = None, stopped: Callable[[], bool] = lambda: False
) -> Backup:
    """Make a backup, see that it is whole, and prune those it makes superfluous.

    StoreError if there is none that could be verified: then nothing was pruned either. It is given
    up when `stopped` says so.
    """
    place = folder or folder_of(log.path)
    target = place / rotation.name_of_made(log.path, at.now)
    if stopped():
        raise StoreError("backup_stopped", path=log.path)
    sweep_unfinished(log.path, place)
    with closing(connect(log.path, key=log.key)) as connection:
        connection.set_progress_handler(stopped, _STOP_EVERY)
        _checkpoint(connection, log.path)
        changed = log.path.stat().st_mtime_ns
        copy = _copied(connection, log, target)
    with suppress(OSError):
        os.utime(copy, ns=(changed, changed))
    named = rotation.named(log.path, copy)
    assert named is not None
    _prune(log, place, named, at)
    return look(log.path, named, log.key, log.kind)


def sweep_unfinished(path: Path, place: Path | None = None) -> None:
    """Remove what programs that no longer run have left of copies they were making or changing, and
    of the log itself."""
    sweep(path)
    names = rf"{rotation.pattern(path)}(?:\.keys(?:\.next)?)?"
    sweep_folder(place or folder_of(path), names)


def make_everywhere(
    log: Log, at: Moment, stopped: Callable[[], bool] = lambda: False
) -> tuple[Backup, StoreError | None]:
    """Make a backup, and another in the second folder if there is one.

    A second folder that is not there just now (a stick that is not plugged in) is no reason to
    fail: what was wrong with it comes with the backup.
    """
    copy = make(log, at, None, stopped)
    second = second_folder.second(folder_of(log.path))
    if second is None:
        return copy, None
    try:
        if not second.is_dir():
            raise StoreError("no_such_place", path=second)
        make(log, at, second, stopped)
        second_folder.note_filled(folder_of(log.path), second)
    except StoreError as error:
        return copy, error
    return copy, None


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


def newest(path: Path) -> datetime | None:
    """When the last backup was made, by its name; None if there is none."""
    return max((c.at for c in _names(path, folder_of(path)) if c.sort == "made"), default=None)


def verify(
    file: Path, key: DataKey | None, kind: Kind = LOG_FILE, *, known_open: bool = False
) -> Inside:
    """Read a log or a copy of one from end to end; what it holds. It is only read.

    StoreError that says what is wrong: `log_locked` if it needs a key, `log_damaged` if anything in
    it is, `protection_gone` if it is open beside a key file, unless that is known. Damage of a log
    that somebody has open counts only if it is there each time: what is just being taken up from
    beside it looks like that too.
    """
    protected = not known_open and encrypted(file, kind, key)
    if protected and key is None:
        raise StoreError("log_locked", path=file)
    used, live = key if protected else None, waits(file)
    for again in reversed(range(LOOKS if live else 1)):
        try:
            return _verified(file, used, kind, live=live)
        except StoreError as error:
            if error.code != "log_damaged" or not again:
                raise
    raise AssertionError  # the last look returns or raises


def _verified(file: Path, key: DataKey | None, kind: Kind, *, live: bool) -> Inside:
    with read_only(file, kind, key) as connection:
        if not whole(connection, file, kind, key, sized=not live):
            raise StoreError("log_damaged", path=file)
        if connection.execute("pragma foreign_key_check").fetchone():
            raise StoreError("log_damaged", path=file)
        return look_inside(connection)


def check(log: Log) -> list[str]:
    """A full look at an open log, page by page: too slow for the start. Codes of what is wrong,
    empty if nothing is: `pages_damaged`, `rows_dangling`, for a protected log `pages_forged` too.

    Both looks at a protected log are needed: only the first sees that whole pages are missing, only
    the second that one was put there by somebody else. Nobody is sent to a backup for what `verify`
    does not find.
    """
    faults = _faults(log)
    return [] if faults and _is_whole(log) else faults


def _is_whole(log: Log) -> bool:
    try:
        verify(log.path, log.key, log.kind)
    except StoreError:
        return False
    return True


def _faults(log: Log) -> list[str]:
    faults = []
    try:
        if log.rows("pragma integrity_check") != [("ok",)]:
            faults.append("pages_damaged")
        elif log.rows("pragma foreign_key_check"):
            faults.append("rows_dangling")
        if log.key is not None and log.rows("pragma cipher_integrity_check"):
            faults.append("pages_forged")
    except StoreError as error:
        if error.code != "log_damaged":
            raise
        faults.append("pages_damaged")
    return faults


def places(path: Path) -> list[Path]:
    """Every folder there have been copies of the log at `path` in."""
    folder = folder_of(path)
    return [folder, *(place for place in second_folder.ever(folder) if place != folder)]


def reached(path: Path, place: Path) -> bool:
    """Whether what is in one of the places can be seen just now. A folder without the copies that
    were put there is where a disk would be that is not plugged in."""
    folder = folder_of(path)
    if place == folder:
        return True
    return place.is_dir() and (
        place not in second_folder.filled(folder) or any(_names(path, place))
    )


def names(path: Path, place: Path) -> list[Named]:
    """The copies in one of the places; one that is the log itself by another name is none."""
    return [copy for copy in _names(path, place) if not is_log(path, copy.path)]


def doubles(path: Path, place: Path) -> list[Path]:
    """The log itself by another name, with entries beside it that a killed restoring took away."""
    same = [copy.path for copy in _names(path, place) if is_log(path, copy.path)]
    return [each for each in same if each.with_name(f"{each.name}-wal").exists()]


def is_log(path: Path, copy: Path) -> bool:
    """A program killed while it kept a log aside leaves two names of one file."""
    try:
        return path.samefile(copy)
    except OSError:
        return False


def _copied(connection: Any, log: Log, target: Path) -> Path:
    """A verified copy. If somebody has written while it was made it is made again; the last time
    nobody may write meanwhile."""
    with closing(connect(log.path, key=log.key)) as guard:
        for number in range(1, TRIES + 1):
            version = _version(connection)
            try:
                guard.execute("begin immediate" if number == TRIES else "begin")
                return copied(connection, guard, log.path, target, log.kind, log.key)
            except EngineError as error:
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
    with suppress(EngineError, OSError):
        if Path(f"{path.resolve()}-wal").stat().st_size:
            connection.execute("pragma wal_checkpoint(truncate)").fetchone()


def _prune(log: Log, place: Path, newest: Named, at: Moment) -> None:
    """Of a second folder only what is known to be this log's: another of its name may use it."""
    copies = [*_names(log.path, place)]
    if place != folder_of(log.path):
        own = device(newest.path, log.kind, log.key)
        copies = [copy for copy in copies if device(copy.path, log.kind, log.key) == own]
    for copy in rotation.outdated(copies, at.now, newest):
        with suppress(OSError):
            rotation.remove(copy.path)
