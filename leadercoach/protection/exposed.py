"""An open log where a protected one should be: whoever can write files may have put it there.

Nothing in it is read before its owner has been asked for. What a program leaves that was killed
while it took the protection off looks the same, but for the note in the key file.
"""

from pathlib import Path
from typing import NamedTuple

from leadercoach.errors import StoreError
from leadercoach.protection import computer_keyring
from leadercoach.protection.encryption import digest
from leadercoach.protection.key_file import beside, drop_slots
from leadercoach.protection.slots import Way
from leadercoach.store.faults import os_fault
from leadercoach.store.header import check_file
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.store.stray import keep_stray
from leadercoach.store.temp_files import sweep


class Owner(NamedTuple):
    """Somebody who has the passphrase or the code of the key file. `took_off` if it was this
    program that put the open log there; otherwise only the owner can know what it is."""

    vault: str
    took_off: bool


def owner(path: Path, way: Way, secret: str, kind: Kind = LOG_FILE) -> Owner:
    """Who knows the secret of the key file beside the open log at `path`. Refused if it is wrong;
    StoreError if the key file cannot be read, or if there is no such log."""
    if check_file(path, kind, exposed=True):
        raise StoreError("log_locked", path=path)
    key_file, opened = beside(path, way, secret)
    opened.key.wipe()
    return Owner(key_file.vault, opened.untouched and key_file.taken_off == _only(path))


def let_open(path: Path, who: Owner) -> None:
    """Let the log be open from now on. The key file of one that this program did not open is kept
    aside: it may be all that opens another."""
    sweep(path)
    if who.took_off:
        drop_slots(path)
        computer_keyring.forget(who.vault)
    else:
        keep_stray(path)


def _only(path: Path) -> str:
    """The digest of a log with nothing beside it that the engine would read into it."""
    try:
        left = [Path(f"{path.resolve()}{ending}") for ending in ("-wal", "-journal")]
        return "" if any(file.exists() for file in left) else digest(path)
    except OSError as error:
        raise os_fault(error, path) from error
