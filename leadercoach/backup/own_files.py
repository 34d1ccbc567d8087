"""Which files are the program's own: nothing else is ever written over them, whatever they are
called, and none of them is read as something it is not.

A file is known by what it is, not by its name: a link to a log is that log, a copy of a key file is
a key file. By its name only what a log would find beside itself, also where nothing is there yet.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from leadercoach.backup import rotation, second_folder
from leadercoach.errors import Refused, StoreError
from leadercoach.protection.slots import KIND
from leadercoach.store.connection import file_at, not_held
from leadercoach.store.data_key import LARGEST_KEY_FILE
from leadercoach.store.files import read_up_to
from leadercoach.store.header import HEADER, PAGE, identity, keys_of
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.schema import LOG_FILE
from leadercoach.store.verified_copy import FOLDER

PROGRAM, REMEMBERED = "leader-coach", ("window.json", "log.lc", "practice.lcp")
_OURS = (LOG_FILE.application_id, PRACTICE_FILE.application_id)
_ENGINE = ("", "-wal", "-shm", "-journal")
_AFTER = re.compile(  # how that which stands beside a log is called
    r"(?P<log>.+?)(?:-wal|-shm|-journal|\.keys|\.keys\.next|\.keys\.\d+\.earlier"
    r"|\.reply-[0-9a-f]*|-(?:wal|journal)\.\d+\.stray)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\.(?P<log>.+)\.(?:window|\d+\.(?:new|build).*)", re.IGNORECASE)


def refuse_own(path: Path, *own: Path, code: str = "file_over_own") -> None:
    """Refused if writing to `path` would replace something of the program's. `own` are logs and
    other files that are known to be; the first of them is the one in use, said with `code`.
    StoreError if what is there is no file at all."""
    place = Path(os.path.realpath(path))
    if own and _among(place, _with_engine(own[0])):
        raise Refused(code, path=path)
    if any(_among(place, _around(each)) for each in own):
        raise Refused("file_over_own", path=path)
    if place.exists() and not place.is_file():
        raise StoreError("not_a_file", path=path)
    if _is_own(place) or _is_kept(place, own):
        raise Refused("file_over_own", path=path)


def refuse_beside(path: Path) -> None:
    """Refused if a log that began here would be taken for a part of another."""
    place = Path(os.path.realpath(path))
    stem = _stem(place)
    if stem and _is_own(place.with_name(stem)):
        raise Refused("file_over_own", path=path)


def read_given(path: Path, largest: int) -> bytes:
    """What is in a file somebody has chosen, as `read_up_to`. Refused if they have chosen a log."""
    if _is_held(path):
        raise Refused("file_is_log", path=path)
    body = read_up_to(path, largest)
    if _is_log(path, body):
        raise Refused("file_is_log", path=path)
    return body


def _among(place: Path, files: Iterable[Path]) -> bool:
    """Whether a file is one of these, by its place or by any other name of the same file."""
    which = file_at(place)
    return any(place == each or (which and which == file_at(each)) for each in files)


def _with_engine(log: Path) -> Iterator[Path]:
    """A log, and what the engine keeps beside it while it is open."""
    return (Path(f"{os.path.realpath(log)}{ending}") for ending in _ENGINE)


def _around(log: Path) -> Iterator[Path]:
    """Everything of a log's that is there: in its folder and where its backups are."""
    yield from _with_engine(log)
    own = Path(os.path.realpath(log))
    kept = own.parent / FOLDER
    with suppress(OSError):
        yield from (each for each in own.parent.iterdir() if _stem(each) == own.name)
    with suppress(OSError):
        yield from kept.iterdir()
    for folder in second_folder.ever(kept):
        with suppress(OSError):
            yield from (each for each in folder.iterdir() if rotation.belongs(own, each.name))


def _is_own(place: Path) -> bool:
    """Whether a file is a log or a key file, or would lie beside a log as its own."""
    if _is_held(place):
        return True
    stem = _stem(place)
    if stem and _is_own(place.with_name(stem)):
        return True
    if not place.is_file():
        return False
    head = _head(place)
    return _is_log(place, head) or _is_keys(head)


def _is_held(place: Path) -> bool:
    """Whether it is a log that is open here, or of one."""
    try:
        with not_held(place):
            return False
    except StoreError:
        return True


def _is_kept(place: Path, own: tuple[Path, ...]) -> bool:
    """Whether this would be what the computer remembers of the program, or a backup of a log."""
    if place.parent.name == PROGRAM and place.name in REMEMBERED:
        return True
    if place.parent.name.lower() != FOLDER:
        return False
    folders = [Path(os.path.realpath(each)).parent for each in own]
    return place.name == second_folder.NAME or file_at(place.parent.parent) in map(file_at, folders)


def _stem(place: Path) -> str:
    """The name of the log that a file of this name stands beside, if that is what it does."""
    match = _AFTER.fullmatch(place.name) or _BEFORE.fullmatch(place.name)
    return match["log"] if match else ""


def _is_log(place: Path, head: bytes) -> bool:
    if head.startswith(HEADER):
        return identity(head) in _OURS
    return len(head) >= PAGE and _is_keys(_head(keys_of(place)))


def _is_keys(head: bytes) -> bool:
    return head.lstrip()[:1] == b"{" and KIND.encode() in head


def _head(place: Path) -> bytes:
    try:
        return read_up_to(place, LARGEST_KEY_FILE)
    except StoreError:
        return b""
