"""A backup takes the place of the log, which is kept aside; and open backups are encrypted.

The restored log is written beside the present one and gets its name in one rename. Whatever happens
before that, the present log is still there; whatever happens after, it is among the backups.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from leadercoach.backup import rotation, second_folder
from leadercoach.backup.backups import Inside, folder_of, verify
from leadercoach.backup.contents import FOUND_OPEN, encrypted, read_only, refuse_newer
from leadercoach.backup.key_files import slots_with
from leadercoach.backup.listing import anothers, named_copies
from leadercoach.errors import StoreError
from leadercoach.moment import Moment
from leadercoach.protection.encryption import alone, copied, protect_copy, put
from leadercoach.protection.key_file import read_slots, settle_waiting, write_slots, write_waiting
from leadercoach.protection.slots import Slots
from leadercoach.store.connection import connect, not_held
from leadercoach.store.data_key import LARGEST_KEY_FILE, DataKey
from leadercoach.store.erasures import hand_on
from leadercoach.store.faults import os_fault
from leadercoach.store.files import read_up_to, write_whole
from leadercoach.store.header import check_file, followed, has_keys, is_there, keys_of
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.store.stray import keep_stray, set_aside
from leadercoach.store.temp_files import sync_folder
from leadercoach.store.verified_copy import flush, free

# Reasons why the present log does not open that a restored one would meet too.
_NOT_NOW = ("log_in_use", "disk_full", "disk_fault", "log_read_only", "log_cannot_open")


class Restored(NamedTuple):
    """What the log holds now, which key opens it (None: an open one), and where the log that was
    there before is; None if there was none."""

    inside: Inside
    key: DataKey | None
    kept: Path | None


class Present(NamedTuple):
    """The log that is to be replaced: held by a connection if it opens, else only a file."""

    connection: Any
    there: bool
    protected: bool


def restore(
    path: Path,
    backup: Path,
    at: Moment,
    *,
    key: DataKey | None = None,
    own: DataKey | None = None,
    kind: Kind = LOG_FILE,
) -> Restored:
    """Let a verified backup take the place of the log at `path`.

    `key` opens the present log, `own` the backup if that has another. A protected log that opens
    stays protected as it is; in place of any other comes the backup with its own slots. StoreError
    if the backup is not whole, if it needs a key (`log_locked`), or if somebody has the present log
    open (`log_in_use`): nothing has changed then.
    """
    path = followed(path)
    if path.exists() and backup.exists() and backup.samefile(path):
        raise StoreError("backup_is_log", path=backup)
    source = (own or key) if encrypted(backup, kind, own or key) else None
    inside = verify(backup, source, kind)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _present(path, key, kind) as present:
            stays = present.connection is not None and present.protected
            target = key if stays else source
            slots = None if stays or source is None else slots_with(backup, path, source)
            with (
                read_only(backup, kind, source) as connection,
                copied(connection, path, target) as draft,
            ):
                refuse_newer(connection, backup, kind)
                _hand_on(draft, target, present.connection)
                kept = _keep_aside(path, present, at)
                _place(path, present, draft, slots)
            _settle(path, slots, stays=stays)
    except OSError as error:
        raise os_fault(error, path) from error
    return Restored(inside, target, kept)


def protect_backups(
    path: Path, key: DataKey, kind: Kind = LOG_FILE, mark: str = FOUND_OPEN
) -> list[Path]:
    """Encrypt every open copy of the log at `path` with its key; those that could not be, and the
    folders that cannot be reached just now. They can still be read by anybody.

    They are marked, for anybody who can write files could have put them there; those of a log that
    was open itself until now get no `mark`.
    """
    slots = read_slots(path)
    missed = [place for place in second_folder.ever(folder_of(path)) if not place.is_dir()]
    strange = anothers(path, key, kind)
    for copy in open_copies(path, kind):
        if strange(copy):
            continue
        try:
            verify(copy, None, kind, known_open=True)
            times = copy.stat()
            protect_copy(copy, key, slots, mark)
            os.utime(copy, ns=(times.st_atime_ns, times.st_mtime_ns))
        except (StoreError, OSError):
            missed.append(copy)
    return missed


def open_copies(path: Path, kind: Kind = LOG_FILE) -> list[Path]:
    """The copies of a log that anybody can read, whatever lies beside them."""
    return [copy for copy in named_copies(path) if _is_open(copy, kind)]


def _is_open(copy: Path, kind: Kind) -> bool:
    """Whether anybody can read a copy, or what is left of it."""
    try:
        return not check_file(copy, kind, exposed=True)
    except StoreError as error:
        return error.code in ("log_damaged", kind.other) and not has_keys(copy)


@contextmanager
def _present(path: Path, key: DataKey | None, kind: Kind) -> Iterator[Present]:
    """The present log, held so that nobody else can open it, if it opens at all."""
    there = path.exists()
    with ExitStack() as stack:
        connection, protected = None, has_keys(path)
        try:
            protected = check_file(path, kind)
            if not protected or key is not None:
                connection = stack.enter_context(alone(path, key if protected else None))
        except StoreError as error:
            if error.code in _NOT_NOW:
                raise
        yield Present(connection, there, protected)


def _keep_aside(path: Path, present: Present, at: Moment) -> Path | None:
    """Have the present log among the backups too, with its slots before it."""
    if not present.there:
        return None
    folder = folder_of(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    place = free(folder / rotation.name_of_kept(path, at.now))
    if keys_of(path).exists():
        write_whole(keys_of(place), read_up_to(keys_of(path), LARGEST_KEY_FILE))
    try:
        os.link(path, place)
    except OSError:  # a file system without links
        draft = folder / f".{place.name}.{os.getpid()}.new"
        if present.connection is not None:  # a file that is open is read through its connection
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            present.connection.execute("vacuum into ?", (str(draft),))
        else:
            with not_held(path):
                shutil.copyfile(path, draft)
        draft.chmod(0o600)
        flush(draft)
        draft.rename(place)
    _move_beside(path, place)
    sync_folder(folder)
    return place


def _move_beside(path: Path, place: Path) -> None:
    """What a log that does not open has beside it goes with it; the engine must never read it into
    the restored one."""
    beside = Path(f"{path}-wal")
    if beside.exists():
        beside.rename(f"{place}-wal")
    Path(f"{path}-shm").unlink(missing_ok=True)
    journal = Path(f"{path}-journal")
    if journal.exists():
        journal.rename(f"{place}-journal")


def _hand_on(draft: Path, key: DataKey | None, present: Any) -> None:
    """What has been erased and is still in some copies is the restored log's to clear from now on;
    what the backup says of the kind was about copies of its day. What was said of it as a copy is
    not true of a log."""
    with closing(connect(draft, journal="delete", key=key)) as copy:
        hand_on(copy, present)
        copy.execute("delete from meta where key = ?", (FOUND_OPEN,))
        for table in ("bin_days", "announced"):  # what one restores for must not go at once
            if copy.execute("select 1 from sqlite_master where name = ?", (table,)).fetchone():
                copy.execute(f"delete from {table}")
    flush(draft)


def _place(path: Path, present: Present, draft: Path, slots: Slots | None) -> None:
    """Give the restored log its name. Its slots are there first; beside a log that is there now
    they wait, for the present ones may still be needed, and an open one has none."""
    if slots is not None and present.there:
        write_waiting(path, slots)
    elif not present.there:
        _away(path)
        if slots is not None:
            _write_own(path, slots)
    if present.connection is not None:
        put(present.connection, draft, path)
    else:
        draft.replace(path)
        sync_folder(path.parent)


def _away(path: Path) -> None:
    """What a log that is gone has left beside its place: none of it is of the restored one."""
    set_aside(path)
    if sys.platform != "win32":
        Path(f"{path}-shm").unlink(missing_ok=True)


def _write_own(path: Path, slots: Slots) -> None:
    """Put down slots where there is no log. Others there may open one that was moved away."""
    if is_there(keys_of(path)):
        with suppress(StoreError):
            if read_slots(path) == slots:
                return
        keep_stray(path)
    write_slots(path, slots)


def _settle(path: Path, slots: Slots | None, *, stays: bool) -> None:
    if slots is not None:
        settle_waiting(path)
    elif not stays:  # an open log has no slots; they may be all that opens one that was moved away
        keep_stray(path)
