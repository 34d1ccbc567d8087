"""Which key file opens a copy that was moved or renamed: one that lies in the same folder, or the
log's own. None is believed: a key has to open the copy."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

from leadercoach.errors import Refused, StoreError
from leadercoach.protection import slots
from leadercoach.protection.code import read_code
from leadercoach.protection.key_file import Unlocked, fits, read_key_file
from leadercoach.protection.slots import Slots, Way
from leadercoach.store.data_key import DataKey
from leadercoach.store.header import keys_of, waiting_keys

MOST = 12  # different ones; each may take a second to try


def candidates(file: Path, log: Path) -> Iterator[Slots]:
    """The key files that may open a copy of the log at `log`, the likeliest first; such as say the
    same once. A key file that cannot be read is no candidate."""
    yielded: list[Slots] = []
    for place in (keys_of(file), waiting_keys(file), *_beside(file), keys_of(log)):
        with suppress(Refused, OSError):
            key_file = read_key_file(place)
            if key_file not in yielded and len(yielded) < MOST:
                yielded.append(key_file)
                yield key_file


def unlock_any(file: Path, way: Way, secret: str, log: Path) -> Unlocked:
    """The key of a copy, by a secret, from the first key file it opens that fits the copy. Refused
    if there is none: for the reason that comes nearest to one."""
    raw = read_code(secret).encode("ascii") if way == "code" else secret
    refusals: list[Refused] = []
    for candidate in candidates(file, log):
        try:
            opened = slots.open_slot(candidate, way, raw)
        except Refused as refusal:
            refusals.append(refusal)
            continue
        if fits(file, opened.key):
            return Unlocked(opened.key, opened.untouched)
        opened.key.wipe()
        refusals.insert(0, StoreError("log_key_differs", path=file))
    if not refusals:
        read_key_file(keys_of(file))  # missing, or damaged
    raise refusals[0]


def slots_with(file: Path, log: Path, key: DataKey) -> Slots:
    """The key file that belongs to a copy's key. StoreError if there is none."""
    for candidate in candidates(file, log):
        if slots.sealed(candidate, key) == candidate:
            return slots.noted(candidate, key, None)
    return read_key_file(keys_of(file))  # changed by somebody, but it has opened the copy


def _beside(file: Path) -> list[Path]:
    """The key files in the same folder, first those with names like the copy's."""
    try:
        places = [place for place in file.parent.iterdir() if place.name.endswith(".keys")]
    except OSError:
        return []
    return sorted(places, key=lambda place: (-_alike(place.name, file.name), place.name))


def _alike(one: str, other: str) -> int:
    """With how many characters both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
