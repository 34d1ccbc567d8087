"""What encryption costs: the same work on a protected log and on an open one."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from leadercoach.profile.profile import read_profile
from leadercoach.protection.encryption import protect
from leadercoach.protection.key_file import unlock
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, open_log
from tests.bench.store import add, new_entries, page, typing
from tests.bench.timing import Line, elapsed, side_by_side

TODAY = date(2026, 2, 9)
PASSPHRASE, CODE = "kaffe regn lampa nyckel", "K4TM 9QWX 2345 6789 ABCD EFGH JKLM NPQR"
TYPED = ("kväll", "schema", "m7")
MOST = 20  # of what takes long


def protecting(path: Path, runs: int) -> Iterator[Line]:
    """Protected against open, and how long protecting itself takes, in a log of"""
    plain, locked = path.with_name("plain.lc"), path.with_name("locked.lc")
    shutil.copy(path, plain)
    shutil.copy(path, locked)
    keys: list[DataKey] = []
    took = elapsed(lambda: keys.append(protect(locked, PASSPHRASE, CODE)))
    yield Line("protect the log, compared row by row", took)
    yield Line("the key by the passphrase", elapsed(lambda: unlock(locked, PASSPHRASE)))
    yield from beside(plain, locked, keys[0], runs)
    for left in path.parent.glob("plain.lc*"):
        left.unlink()
    for left in path.parent.glob("locked.lc*"):
        left.unlink()


def beside(plain: Path, locked: Path, key: DataKey, runs: int) -> Iterator[Line]:
    """Everything that is done often, locked and plain in turn."""
    pair = (lambda: open_log(locked, key=key).close(), lambda: open_log(plain).close())
    yield Line("open / an open log", *side_by_side([pair] * runs))
    with open_log(locked, key=key) as one, open_log(plain) as other:
        made = new_entries(other, runs)
        saves = [
            (lambda e=e, n=n: add(one, e, n), lambda e=e, n=n: add(other, e, n))
            for n, e in enumerate(made)
        ]
        yield Line("save one entry, durable / in an open log", *side_by_side(saves))
        keys = [typed for word in TYPED for typed in typing(word)] * max(1, runs // 10)
        found = [(lambda k=k: page(one, k), lambda k=k: page(other, k)) for k in keys]
        yield Line("search, one key / in an open log", *side_by_side(found))
        read = [(lambda: read_profile(one, TODAY), lambda: read_profile(other, TODAY))]
        yield Line("profile, numbers / of an open log", *side_by_side(read * min(runs, MOST)))
        yield from _copied(one, other, plain.parent)


def _copied(one: Log, other: Log, folder: Path) -> Iterator[Line]:
    """A copy by the engine, as a backup makes it."""

    def copied(log: Log, name: str) -> None:
        place = folder / name
        place.unlink(missing_ok=True)
        log.rows("vacuum into ?", (str(place),))

    pair = (lambda: copied(one, "locked.lc.copy"), lambda: copied(other, "plain.lc.copy"))
    yield Line("backup, copied by the engine / of an open log", *side_by_side([pair] * 3))
