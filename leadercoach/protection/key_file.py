"""The key file beside a protected log: read, written and opened.

Before a log changes its key the next key file waits beside the present one, if there is one; the
one that fits the log is right, so that a program killed in between leaves a log that opens.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from leadercoach.errors import Refused, StoreError
from leadercoach.protection import computer_keyring, slots
from leadercoach.protection.code import read_code
from leadercoach.protection.slots import Opened, Slots, Way
from leadercoach.store.connection import connect, holders
from leadercoach.store.data_key import LARGEST_KEY_FILE, DataKey
from leadercoach.store.files import read_up_to, write_whole
from leadercoach.store.header import HEADER, beginning, has_keys, is_there, keys_of, waiting_keys
from leadercoach.store.stray import keep_stray
from leadercoach.store.temp_files import sweep, sync_folder


class Unlocked(NamedTuple):
    """The key of a log; `untouched` is False if somebody else has changed the key file."""

    key: DataKey
    untouched: bool


def is_protected(path: Path) -> bool:
    """Whether the file at `path` is encrypted, as far as its beginning and its key file tell."""
    if opened := holders(path):
        return opened[0].protected
    head = _head(path)
    return bool(head) and head != HEADER and has_keys(path)


def unlock(path: Path, passphrase: str) -> Unlocked:
    """The key by the passphrase. Refused `wrong_passphrase`; StoreError if the key file is missing,
    damaged or newer, or if the log does not open with the key it gives."""
    return _open(path, "passphrase", passphrase)


def unlock_by_code(path: Path, typed: str) -> Unlocked:
    """The key by the recovery code as it was typed."""
    return _open(path, "code", read_code(typed).encode("ascii"))


def beside(path: Path, way: Way, secret: str) -> tuple[Slots, Opened]:
    """The key file that a secret opens, whatever log lies beside it. Refused if none does."""
    raw = read_code(secret).encode("ascii") if way == "code" else secret
    refusals: list[Refused] = []
    for place in _places(path):
        try:
            key_file = read_key_file(place)
            return key_file, slots.open_slot(key_file, way, raw)
        except Refused as refusal:
            refusals.append(refusal)
    raise refusals[-1]


def unlock_by_keyring(path: Path) -> Unlocked | None:
    """The key by this computer's keyring; None if it is not kept there."""
    key_file = read_slots(path)
    if key_file.find("computer") is None:
        return None
    secret = computer_keyring.kept(key_file.vault)
    return _open(path, "computer", secret) if secret else None


def read_slots(path: Path) -> Slots:
    """The key file of the log at `path`. StoreError if it is missing, damaged or newer."""
    return read_key_file(next(_places(path)))


def write_slots(path: Path, key_file: Slots) -> None:
    """Put the key file beside the log at `path`, whole or not at all."""
    write_whole(keys_of(path), slots.encode(key_file))


def drop_slots(path: Path) -> None:
    """Remove the key files of a log that is no longer protected, as far as they can be."""
    with suppress(OSError):
        waiting_keys(path).unlink(missing_ok=True)
        keys_of(path).unlink(missing_ok=True)


def cut_short(path: Path) -> bool:
    """Whether a program was killed before it had protected the log, which is open as it was. Says
    so once; asked by whoever has the open log, so that nobody is protecting it just now."""
    if not is_there(waiting_keys(path)) or is_there(keys_of(path)):
        return False
    with suppress(StoreError):  # in a place that cannot be written it is said again
        keep_stray(path)
    return True


def write_waiting(path: Path, key_file: Slots) -> None:
    """Put down the key file that is to come, before the log changes its key."""
    write_whole(waiting_keys(path), slots.encode(key_file))


def settle_waiting(path: Path) -> None:
    """The key file that waited takes the place of the one before it."""
    with suppress(OSError):  # in a place that cannot be written it goes on waiting
        waiting_keys(path).replace(keys_of(path))
        sync_folder(keys_of(path).parent)


def read_key_file(own: Path) -> Slots:
    """What is in a key file. StoreError if it is missing, damaged or newer."""
    if not is_there(own):
        raise StoreError("keys_missing", path=own.with_suffix(""))
    try:
        return slots.decode(read_up_to(own, LARGEST_KEY_FILE))
    except StoreError:
        raise
    except Refused as error:
        raise StoreError(error.code, path=own) from error


def _head(path: Path) -> bytes:
    """How a file begins; nothing if it cannot be read."""
    with suppress(StoreError):
        return beginning(path, len(HEADER))
    return b""


def _open(path: Path, way: Way, secret: bytes | str) -> Unlocked:
    """The key of the first key file that the secret opens and that fits the log."""
    if _head(path) == HEADER:
        raise StoreError("protection_gone", path=path)
    refusals: list[Refused] = []
    for place in _places(path):
        try:
            key_file = read_key_file(place)
            opened = slots.open_slot(key_file, way, secret)
        except Refused as refusal:
            refusals.append(refusal)
            continue
        if fits(path, opened.key):
            sweep(path)  # a copy in plain text, if the program was killed while it opened the log
            if place != keys_of(path):
                settle_waiting(path)
            if key_file.taken_off and opened.untouched:  # it was to be taken off, and was not
                with suppress(StoreError):
                    write_slots(path, slots.noted(key_file, opened.key, None))
            return Unlocked(opened.key, opened.untouched)
        refusals.append(StoreError("log_key_differs", path=path))
    raise refusals[-1]


def _places(path: Path) -> Iterator[Path]:
    """The key file of the log, then one that waits; at least where it should be."""
    waits = is_there(waiting_keys(path))
    if is_there(keys_of(path)) or not waits:
        yield keys_of(path)
    if waits:
        yield waiting_keys(path)


def fits(path: Path, key: DataKey) -> bool:
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
