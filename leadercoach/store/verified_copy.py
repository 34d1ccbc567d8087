"""A verified copy of a log before it is upgraded, in the folder `backups` beside it."""

import filecmp
import os
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.store.connection import connect, not_held
from leadercoach.store.data_key import LARGEST_KEY_FILE, DataKey
from leadercoach.store.erasures import leave_out
from leadercoach.store.faults import fault, os_fault
from leadercoach.store.files import read_up_to, write_whole
from leadercoach.store.header import keys_of
from leadercoach.store.schema import Kind
from leadercoach.store.temp_files import sweep, sync_folder

FOLDER = "backups"


def before_upgrade(
    connection: Any, guard: Any, path: Path, step: str, kind: Kind, key: DataKey | None
) -> Path:
    """Copy the log behind `connection` before `step`; where the copy is. StoreError if there is
    none that could be verified.

    `guard` is a second connection to the log in a transaction of its own: nobody writes meanwhile.
    """
    name = f"{path.stem}.before-{step.partition('_')[0]}{path.suffix}"
    return copied(connection, guard, path, path.parent / FOLDER / name, kind, key)


def copied(
    connection: Any, guard: Any, path: Path, wanted: Path, kind: Kind, key: DataKey | None
) -> Path:
    """Copy the log at `path` to `wanted`, or a name like it; where the copy is.

    What `guard` reads must be of the moment that is copied. The copy has its name, and its keys
    beside it, only once it has been seen to be whole and is on disk.
    """
    folder = wanted.parent
    draft = folder / f".{wanted.name}.{os.getpid()}.new"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        sweep(wanted)
        clear(draft)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection.execute("vacuum into ?", (str(draft),))
        verify(draft, guard, kind, key)
        leave_out(draft, guard, key)
        flush(draft)
        made = _put(draft, wanted, keys_of(path) if key else None)
        sync_folder(folder)
        sync_folder(folder.parent)
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise fault(error, path) from error
    except OSError as error:
        raise os_fault(error, folder) from error
    finally:
        clear(draft)
    return made


def whole(
    connection: Any, path: Path, kind: Kind, key: DataKey | None, *, sized: bool = True
) -> bool:
    """Whether the file behind `connection` is a log without a fault in it.

    Each of the engine's two checks lets something pass that the other finds: one a file cut off
    between two pages, one a page too many. `sized` is False for a log that still has something
    waiting beside it.
    """
    pages = connection.execute("pragma page_count").fetchone()[0]
    size = pages * int(connection.execute("pragma page_size").fetchone()[0])
    return (
        (not sized or path.stat().st_size == size)
        and connection.execute("pragma integrity_check").fetchone() == ("ok",)
        and (key is None or not connection.execute("pragma cipher_integrity_check").fetchall())
        and connection.execute("pragma application_id").fetchone() == (kind.application_id,)
    )


def verify(draft: Path, original: Any, kind: Kind, key: DataKey | None) -> None:
    """StoreError unless the copy is whole and has as many rows in every table."""
    with closing(connect(draft, mode="mode=ro&immutable=1", key=key)) as copy:
        if not (whole(copy, draft, kind, key) and _counts(copy) == _counts(original)):
            raise StoreError("log_damaged", path=draft)


def flush(draft: Path) -> None:
    """Have the file on disk, whatever happens next."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def clear(draft: Path) -> None:
    """Remove an unfinished log and what the engine puts beside it."""
    for part in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            draft.with_name(draft.name + part).unlink()


def free(wanted: Path) -> Path:
    """`wanted`, or the first name like it that no file has."""
    number, place = 1, wanted
    while place.exists():
        number += 1
        place = wanted.with_stem(f"{wanted.stem}-{number}")
    return place


def _counts(connection: Any) -> dict[str, int]:
    """The number of rows of every table."""
    tables = connection.execute("select name from sqlite_master where type = 'table'").fetchall()
    return {
        name: connection.execute(f'select count(*) from "{name}"').fetchone()[0]
        for (name,) in tables
    }


def _same(draft: Path, place: Path) -> bool:
    with not_held(place):
        return filecmp.cmp(draft, place, shallow=False)


def _put(draft: Path, wanted: Path, keys: Path | None) -> Path:
    """Give the copy a name that no other has; an earlier try may have made the very same copy."""
    place, number = wanted, 1
    while place.exists() and not _same(draft, place):
        number += 1
        place = wanted.with_stem(f"{wanted.stem}-{number}")
    if keys is not None:
        write_whole(keys_of(place), read_up_to(keys, LARGEST_KEY_FILE))
    if not place.exists():
        draft.rename(place)
    return place
