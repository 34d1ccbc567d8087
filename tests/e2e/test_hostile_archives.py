"""Archives changed at random: each is loaded as a log that archives back, or refused in a sentence.

HOSTILE=5000 takes that many of each kind instead of a few.
"""

import json
import os
import random
from pathlib import Path
from typing import Any

import pytest
from histories import fill

from leadercoach.exchange import archive
from leadercoach.store.engine import create_log

pytestmark = pytest.mark.long

TIMES = int(os.environ.get("HOSTILE", "0"))
BYTES = b'0123456789"{}[],:-\\eEtrulfasn \0\xff'
VALUES = (
    *(None, True, 0, -1, 1, 2**31, 2**64, 10**400, 1.5, "", "a", "\0", "x" * 3000, "\u202e<b>"),
    *("2026-02-09", "2026-02-30", "0001-01-01", "9999-12-31", "1969-12-31", "2030-01-01"),
    *("2026-W07", "2026-W53", "0001-W01", "9999-W52", "2026-02-09T12:00:00.000Z"),
    *("9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z", [], {}, [[]], {"a": 1}),
    *("M1", "m1", "\u0301", "\u200b", "ZZ", "week:2026-W07", "dialogue"),
    "01900000-0000-7000-8000-000000000001",
)  # fmt: skip
READING = (
    *("list", "today", "people", "pause", "target", "area", "week show", "search m"),
    *("observer list", "feedback list", "pulse list", "profile"),
)


@pytest.fixture(scope="module")
def body(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An archive with something of everything."""
    folder = tmp_path_factory.mktemp("good")
    with create_log(folder / "log.lc") as log:
        fill(log)
        archive.archive(log, folder / "good.json")
    return (folder / "good.json").read_bytes()


def bitten(body: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, taken out or doubled."""
    spoilt = bytearray(body)
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(spoilt) - 50)
        end = start + chance.randint(1, 40)
        match chance.randrange(4):
            case 0:
                spoilt[start] ^= 1 << chance.randrange(8)
            case 1:
                spoilt[start] = chance.choice(BYTES)
            case 2:
                del spoilt[start:end]
            case 3:
                spoilt[start:start] = spoilt[start:end]
    return bytes(spoilt)


def bent(body: bytes, chance: random.Random) -> bytes:
    """Valid JSON with other values, doubled, lost and misplaced parts."""
    whole = json.loads(body)
    for _ in range(chance.randint(1, 2)):
        places = list(every_place(whole))
        holder, key = chance.choice(places)
        match chance.randrange(4):
            case 0 | 1:
                holder[key] = chance.choice(VALUES)
            case 2:
                del holder[key]
            case 3:
                other, there = chance.choice(places)
                holder[key] = json.loads(json.dumps(other[there]))
    return json.dumps(whole).encode()


def every_place(part: Any) -> Any:
    """Each value below `part`, as what holds it and its key there."""
    for key in range(len(part)) if isinstance(part, list) else list(part):
        yield part, key
        if isinstance(part[key], list | dict):
            yield from every_place(part[key])


def check(said: Any, typed: Any, folder: Path) -> None:
    """A log was made that reads and archives back, or there is a sentence and no log."""
    again = folder / "again.lc"
    if said.code:
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
        assert "inside the program" not in said.err
        assert [file.name for file in folder.iterdir()] == ["bad.json"]
        return
    for words in READING:
        assert typed(*words.split(), "--json").code == 0
    assert typed("archive", str(folder / "out.json")).code == 0
    assert typed("load", str(folder / "out.json"), log=again).code == 0
    assert typed("archive", str(folder / "again.json"), log=again).code == 0
    assert (folder / "out.json").read_bytes() == (folder / "again.json").read_bytes()


@pytest.mark.parametrize(("spoil", "few"), [(bitten, 150), (bent, 150)])
def test_an_archive_changed_at_random_is_loaded_whole_or_refused(typed, body, tmp_path, spoil, few):
    for seed in range(TIMES or few):
        folder = tmp_path / str(seed)
        folder.mkdir()
        (folder / "bad.json").write_bytes(spoil(body, random.Random(seed)))
        said = typed("load", str(folder / "bad.json"), log=folder / "log.lc")
        check(said, lambda *words, log=folder / "log.lc": typed(*words, log=log), folder)


def test_an_archive_cut_short_anywhere_is_refused(typed, body, tmp_path):
    for cut in range(0, len(body) - 2, 100 if TIMES else 1000):
        (tmp_path / "bad.json").write_bytes(body[:cut])
        said = typed("load", str(tmp_path / "bad.json"))
        assert said.code == 1
        check(said, typed, tmp_path)
