"""A verified copy of a log before it is upgraded, in the folder `backups` beside it (DESIGN 3)."""

import filecmp
import os
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.store.engine import connect
from leadercoach.store.faults import fault, os_fault
from leadercoach.store.files import write_whole
from leadercoach.store.header import keys_of
from leadercoach.store.leftovers import sweep, sync_folder
from leadercoach.store.schema import Kind
from leadercoach.vault.key import DataKey

FOLDER = "backups"


def before_upgrade(
    connection: Any, guard: Any, path: Path, step: str, kind: Kind, key: DataKey | None
) -> Path:
    """Copy the log behind `connection` before `step`; where the copy is. StoreError if there is
    none that could be verified.

    `guard` is a second connection to the log in a transaction of its own: nobody writes meanwhile.
    """
    folder = path.parent / FOLDER
    wanted = folder / f"{path.stem}.before-{step.partition('_')[0]}{path.suffix}"
    draft = folder / f".{wanted.name}.{os.getpid()}.new"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        sweep(wanted)
        _clear(draft)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection.execute("vacuum into ?", (str(draft),))
        _verify(draft, guard, kind, key)
        _flush(draft)
        made = _put(draft, wanted)
        if key is not None:
            write_whole(keys_of(made), keys_of(path).read_bytes())
        sync_folder(folder)
        sync_folder(path.parent)
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise fault(error, path) from error
    except OSError as error:
        raise os_fault(error, path) from error
    finally:
        _clear(draft)
    return made


def _verify(draft: Path, original: Any, kind: Kind, key: DataKey | None) -> None:
    """StoreError unless the copy is whole and has as many rows in every table."""
    with closing(connect(draft, mode="mode=ro&immutable=1", key=key)) as copy:
        whole = copy.execute("pragma integrity_check").fetchone() == ("ok",)
        identity = copy.execute("pragma application_id").fetchone() == (kind.application_id,)
        if not (whole and identity and _counts(copy) == _counts(original)):
            raise StoreError("log_damaged", path=draft)


def _counts(connection: Any) -> dict[str, int]:
    """The number of rows of every table."""
    tables = connection.execute("select name from sqlite_master where type = 'table'").fetchall()
    return {
        name: connection.execute(f'select count(*) from "{name}"').fetchone()[0]
        for (name,) in tables
    }


def _flush(draft: Path) -> None:
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def _put(draft: Path, wanted: Path) -> Path:
    """Give the copy a name that no other has; an earlier try may have made the very same copy."""
    number = 1
    place = wanted
    while place.exists():
        if filecmp.cmp(draft, place, shallow=False):
            return place
        number += 1
        place = wanted.with_stem(f"{wanted.stem}-{number}")
    draft.rename(place)
    return place


def _clear(draft: Path) -> None:
    for part in ("", "-journal"):
        with suppress(OSError):
            draft.with_name(draft.name + part).unlink()
