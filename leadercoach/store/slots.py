"""The key file beside a protected log: read, written and opened.

While a log is encrypted anew the next key file waits beside the present one; the one that fits the
log is right, so that a program killed in between leaves a log that opens.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from leadercoach.errors import Refused, StoreError
from leadercoach.store.connection import connect, holders
from leadercoach.store.faults import os_fault
from leadercoach.store.files import read_up_to, write_whole
from leadercoach.store.header import HEADER, beginning, keys_of
from leadercoach.store.leftovers import sweep, sync_folder
from leadercoach.vault import slots, this_computer
from leadercoach.vault.code import read_code
from leadercoach.vault.key import DataKey
from leadercoach.vault.slots import Slots, Way


class Unlocked(NamedTuple):
    """The key of a log; `untouched` is False if somebody else has changed the key file."""

    key: DataKey
    untouched: bool


def is_protected(path: Path) -> bool:
    """Whether the file at `path` is encrypted, as far as its beginning and its key file tell."""
    if opened := holders(path):
        return opened[0].protected
    try:
        head = beginning(path, len(HEADER))
    except StoreError:
        return False
    return bool(head) and head != HEADER and keys_of(path).exists()


def unlock(path: Path, passphrase: str) -> Unlocked:
    """The key by the passphrase. Refused `wrong_passphrase`; StoreError if the key file is missing,
    damaged or newer, or if the log does not open with the key it gives."""
    return _open(path, "passphrase", passphrase)


def unlock_by_code(path: Path, typed: str) -> Unlocked:
    """The key by the recovery code as it was typed."""
    return _open(path, "code", read_code(typed).encode("ascii"))


def unlock_here(path: Path) -> Unlocked | None:
    """The key by this computer's keyring; None if it is not kept there."""
    found = read_slots(path)
    if found.find("computer") is None:
        return None
    secret = this_computer.kept(found.vault)
    return _open(path, "computer", secret) if secret else None


def read_slots(path: Path) -> Slots:
    """The key file of the log at `path`. StoreError if it is missing, damaged or newer."""
    return _read(keys_of(path))


def write_slots(path: Path, made: Slots) -> None:
    """Put the key file beside the log at `path`, whole or not at all."""
    write_whole(keys_of(path), slots.encode(made))


def keep_stray(path: Path) -> None:
    """Keep aside a key file beside an open log: it may be all that opens a log that was moved
    away from here. StoreError if it cannot be."""
    own, number = keys_of(path), 1
    while (aside := own.with_name(f"{own.name}.{number}.earlier")).exists():
        number += 1
    try:
        if own.exists():
            own.rename(aside)
    except OSError as error:
        raise os_fault(error, own) from error


def write_waiting(path: Path, made: Slots) -> None:
    """Put down the key file that is to come, before the log changes its key."""
    write_whole(_waiting(path), slots.encode(made))


def settle_waiting(path: Path) -> None:
    """The key file that waited takes the place of the one before it."""
    with suppress(OSError):  # in a place that cannot be written it goes on waiting
        _waiting(path).replace(keys_of(path))
        sync_folder(keys_of(path).parent)


def _waiting(path: Path) -> Path:
    own = keys_of(path)
    return own.with_name(f"{own.name}.next")


def _read(own: Path) -> Slots:
    if not own.exists():
        raise StoreError("keys_missing", path=own.with_suffix(""))
    try:
        return slots.decode(read_up_to(own, slots.LARGEST))
    except StoreError:
        raise
    except Refused as error:
        raise StoreError(error.code, path=own) from error


def _open(path: Path, way: Way, secret: bytes | str) -> Unlocked:
    """The key of the first key file that the secret opens and that fits the log."""
    refusals: list[Refused] = []
    for place in _places(path):
        try:
            opened = slots.open_slot(_read(place), way, secret)
        except Refused as refusal:
            refusals.append(refusal)
            continue
        if _fits(path, opened.key):
            sweep(path)  # a copy in plain text, if the program was killed while it opened the log
            if place != keys_of(path):
                settle_waiting(path)
            return Unlocked(opened.key, opened.untouched)
        refusals.append(StoreError("log_key_differs", path=path))
    raise refusals[-1]


def _places(path: Path) -> Iterator[Path]:
    yield keys_of(path)
    if _waiting(path).exists():
        yield _waiting(path)


def _fits(path: Path, key: DataKey) -> bool:
    """Whether the key opens the file, which is only read. A log killed while it took up what is
    beside it looks damaged, or like another one, until that is read too."""
    if not path.exists():
        raise StoreError("no_log", path=path)
    beside = Path(f"{path.resolve()}-wal")
    left = beside.exists() and beside.stat().st_size
    return _opens(path, "mode=ro&immutable=1", key) or bool(left and _opens(path, "mode=ro", key))


def _opens(path: Path, mode: str, key: DataKey) -> bool:
    try:
        connect(path, mode=mode, key=key).close()
    except StoreError as error:
        if error.code == "log_key_differs":
            return False
        if error.code != "log_damaged":  # damage that only the right key can show
            raise
    return True
