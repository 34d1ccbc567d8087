"""Log files changed at random: what can be read is read, the rest ends in a sentence.

HOSTILE=500 takes that many logs instead of a few.
"""

import os
import random
from pathlib import Path

import pytest
from histories import fill

from leadercoach.store.engine import create_log
from leadercoach.store.entries import all_records

pytestmark = pytest.mark.long

TIMES = int(os.environ.get("HOSTILE", "30"))
READING = (
    *("list --json", "list", "list --bin --json", "list --open", "search m", "today --json"),
    *("people", "pause", "target", "area", "week show", "week show 2026-W06 --json"),
)
CHANGING = ("add dialogue --with team --topic mission", "week close 2026-W06", "target upward 2")


@pytest.fixture(scope="module")
def body(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "log.lc"
    with create_log(path) as log:
        fill(log)
        assert all_records(log)
    return path.read_bytes()


def spoilt(body: bytes, chance: random.Random) -> bytes:
    """A log cut short, or with some of its bytes changed where there is something."""
    found = bytearray(body)
    used = [place for place, byte in enumerate(body) if byte]
    match chance.randrange(4):
        case 0:
            del found[chance.randrange(len(found)) :]
        case 1:
            found[chance.choice(used)] ^= 1 << chance.randrange(8)
        case 2:
            for place in chance.sample(used, 20):
                found[place] = chance.randrange(256)
        case 3:
            text = [place for place in used if 32 <= body[place] < 127]
            for place in chance.sample(text, 5):
                found[place] = chance.choice(b'0189-:WTZabz{}[]",\xff\0')
    return bytes(found)


def test_a_log_changed_at_random_is_read_or_ends_in_a_sentence(typed, body, tmp_path):
    for seed in range(TIMES):
        log: Path = tmp_path / f"{seed}.lc"
        log.write_bytes(spoilt(body, random.Random(seed)))
        for words in (*READING, f"archive {tmp_path / 'out.json'}", *CHANGING):
            said = typed(*words.split(), log=log)
            assert said.code in (0, 1), words
            assert said.err.count("\n") == said.code, words
