"""What can be seen of a file before it is opened."""

import os
from pathlib import Path

from leadercoach.errors import StoreError
from leadercoach.store.connection import holders, not_held
from leadercoach.store.reading import check_beside, opened
from leadercoach.store.schema import Kind

HEADER = b"SQLite format 3\0"
PAGE = 4096
_DISTINCT = 240  # different bytes in a page of random ones: 256 in nearly all
_IDENTITY = slice(68, 72)  # where a file's header holds its application_id
_CONSTANTS = slice(21, 24)  # and three bytes that are the same in all of them


def check_file(path: Path, kind: Kind, *, keyed: bool = False, exposed: bool = False) -> bool:
    """Whether the file is encrypted. StoreError unless a log of ours begins here, as far as can be
    seen: SQLite may rewrite whatever it is shown. Who has the key (`keyed`) needs no key file.

    An open log where a protected one should be is refused (`protection_gone`), unless it is only
    looked at (`exposed`): whoever can write files may have put it there. Of a file that is open
    here already, what was seen when it was opened still holds.
    """
    encrypted = _open_already(path, kind, keyed=keyed)
    if encrypted is None:
        encrypted = _encrypted(path, kind, keyed=keyed)
    if not (encrypted or exposed) and (keyed or is_there(keys_of(path))):
        raise StoreError("protection_gone", path=path)
    return encrypted


def beginning(path: Path, length: int) -> bytes:
    """The first bytes of a file. StoreError if it is none, or if it is open here already."""
    if not path.exists():
        raise StoreError("log_gone" if is_there(keys_of(path)) else "no_log", path=path)
    with not_held(path), opened(path) as file:
        return file.read(length) or b""


def identity(head: bytes) -> int:
    """What the first bytes of a file that is not encrypted say it is."""
    return int.from_bytes(head[_IDENTITY], "big")


def keys_of(path: Path) -> Path:
    """Where the key slots of a protected log are."""
    own = followed(path)
    return own.with_name(f"{own.name}.keys")


def waiting_keys(path: Path) -> Path:
    """Where those wait that a log is about to get."""
    own = keys_of(path)
    return own.with_name(f"{own.name}.next")


def has_keys(path: Path) -> bool:
    """Whether anything beside an encrypted log can open it."""
    return is_there(keys_of(path)) or is_there(waiting_keys(path))


def is_there(place: Path) -> bool:
    """Whether a file has a name; one that is too long for the system names none."""
    try:
        return place.exists()
    except OSError:
        return False


def followed(path: Path) -> Path:
    """The file itself where `path` is a link to it: a link must never be replaced by a log."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def _encrypted(path: Path, kind: Kind, *, keyed: bool) -> bool:
    head = beginning(path, PAGE)
    check_beside(path)
    if not head:
        raise StoreError("log_empty", path=path)
    if not head.startswith(HEADER):
        _check_encrypted(path, head, kind, keyed=keyed)
        return True
    if len(head) < _IDENTITY.stop or head[_CONSTANTS] != b"@  ":
        raise StoreError("log_damaged", path=path)
    if identity(head) != kind.application_id:
        raise StoreError(kind.other, path=path)
    return False


def _open_already(path: Path, kind: Kind, *, keyed: bool) -> bool | None:
    """Whether a file that this process has open is encrypted; None if it has not."""
    for connection in holders(path):
        if connection.identity not in (None, kind.application_id):
            raise StoreError(kind.other, path=path)
        if connection.protected and not keyed and not has_keys(path):
            raise StoreError("keys_missing", path=path)
        return connection.protected
    return None


def _check_encrypted(path: Path, head: bytes, kind: Kind, *, keyed: bool) -> None:
    """StoreError unless this can be a protected log: its slots are there, and it is in pages."""
    noise = len(head) == PAGE and len(set(head)) > _DISTINCT
    if not keyed and not has_keys(path):
        raise StoreError("keys_missing" if noise else kind.other, path=path)
    if len(head) < PAGE:
        raise StoreError("log_damaged", path=path)
