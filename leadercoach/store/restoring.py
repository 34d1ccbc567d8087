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

from leadercoach.errors import StoreError
from leadercoach.moment import Moment
from leadercoach.store import elsewhere, rotation
from leadercoach.store.backup import flush, free
from leadercoach.store.backups import Inside, folder_of, found, verify
from leadercoach.store.connection import connect
from leadercoach.store.erasures import hand_on
from leadercoach.store.faults import os_fault
from leadercoach.store.files import write_whole
from leadercoach.store.header import check_file, followed, keys_of
from leadercoach.store.leftovers import sync_folder
from leadercoach.store.protecting import alone, copied, protect_copy, put
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.store.slots import read_slots, settle_waiting, write_slots, write_waiting
from leadercoach.vault.key import DataKey
from leadercoach.vault.slots import Slots

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
    protected = check_file(backup, kind)
    source = (own or key) if protected else None
    inside = verify(backup, source, kind)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _present(path, key, kind) as present:
            stays = present.connection is not None and present.protected
            target = key if stays else source
            slots = None if stays or source is None else read_slots(backup)
            with _backup(backup, source) as connection, copied(connection, path, target) as draft:
                _hand_on(draft, target, present.connection)
                kept = _keep_aside(path, present, at)
                _place(path, present, draft, slots)
            _settle(path, present, slots, stays=stays)
    except OSError as error:
        raise os_fault(error, path) from error
    return Restored(inside, target, kept)


def protect_backups(path: Path, key: DataKey, kind: Kind = LOG_FILE) -> list[Path]:
    """Encrypt every open copy of the log at `path` with its key; those that could not be, and the
    folders that cannot be reached just now. They can still be read by anybody."""
    made = read_slots(path)
    missed = [place for place in elsewhere.ever(folder_of(path)) if not place.is_dir()]
    for copy in found(path, key, kind, everywhere=True):
        if copy.protected:
            continue
        try:
            verify(copy.path, None, kind)
            times = copy.path.stat()
            protect_copy(copy.path, key, made)
            os.utime(copy.path, ns=(times.st_atime_ns, times.st_mtime_ns))
        except (StoreError, OSError):
            missed.append(copy.path)
    return missed


@contextmanager
def _present(path: Path, key: DataKey | None, kind: Kind) -> Iterator[Present]:
    """The present log, held so that nobody else can open it, if it opens at all."""
    there = path.exists()
    with ExitStack() as stack:
        connection, protected = None, keys_of(path).exists()
        try:
            protected = check_file(path, kind)
            if not protected or key is not None:
                connection = stack.enter_context(alone(path, key if protected else None))
        except StoreError as error:
            if error.code in _NOT_NOW:
                raise
        yield Present(connection, there, protected)


@contextmanager
def _backup(backup: Path, key: DataKey | None) -> Iterator[Any]:
    """The backup, to be read; with what lies beside it, if it is a log that was kept aside."""
    beside = Path(f"{backup.resolve()}-wal")
    left = beside.exists() and beside.stat().st_size
    mode = "mode=ro" if left else "mode=ro&immutable=1"
    with closing(connect(backup, mode=mode, key=key)) as connection:
        yield connection


def _keep_aside(path: Path, present: Present, at: Moment) -> Path | None:
    """Have the present log among the backups too, with its slots before it."""
    if not present.there:
        return None
    folder = folder_of(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    place = free(folder / rotation.name_of_kept(path, at.now))
    if keys_of(path).exists():
        write_whole(keys_of(place), keys_of(path).read_bytes())
    try:
        os.link(path, place)
    except OSError:  # a file system without links
        draft = folder / f".{place.name}.{os.getpid()}.new"
        if present.connection is not None:  # a file that is open is read through its connection
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            present.connection.execute("vacuum into ?", (str(draft),))
        else:
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
    what the backup says of the kind was about copies of its day."""
    with closing(connect(draft, journal="delete", key=key)) as copy:
        hand_on(copy, present)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def _place(path: Path, present: Present, draft: Path, slots: Slots | None) -> None:
    """Give the restored log its name. Its slots are there first; if the present ones may still be
    needed, they wait beside them."""
    if not present.there:
        _away(path)
    if slots is not None and present.protected:
        write_waiting(path, slots)
    elif slots is not None:
        write_slots(path, slots)
    if present.connection is not None:
        put(present.connection, draft, path)
    else:
        draft.replace(path)
        sync_folder(path.parent)


def _away(path: Path) -> None:
    """What a log that is gone has left beside its place."""
    beside = Path(f"{path}-wal")
    if beside.exists():
        beside.rename(f"{beside}.{os.getpid()}.stray")
    if sys.platform != "win32":
        Path(f"{path}-shm").unlink(missing_ok=True)


def _settle(path: Path, present: Present, slots: Slots | None, *, stays: bool) -> None:
    if slots is not None and present.protected:
        settle_waiting(path)
    elif slots is None and not stays:  # an open log has no slots
        with suppress(OSError):
            keys_of(path).unlink()
