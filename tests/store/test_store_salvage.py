"""What can be read of a damaged log is in a new one; nothing is made up, and the old is untouched.

HOSTILE=500 damages that many logs instead of a few.
"""

import os
import random
from pathlib import Path

import pytest
from histories import fill
from samples import add, at

from leadercoach.store.engine import create_log, open_log
from leadercoach.store.entries import all_records
from leadercoach.store.salvage import Part, salvage
from leadercoach.store.shapes import tables
from leadercoach.views.log_list import Filter, first_items

PAGE = 4096
TIMES = int(os.environ.get("HOSTILE", "12"))
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def body(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A log with something of everything, and three hundred entries."""
    path = tmp_path_factory.mktemp("good") / "log.lc"
    with create_log(path) as log:
        fill(log)
        with log.transaction():
            for number in range(300):
                add(log, title=f"Entry {number}", note="x" * 500, people=["M3"])
            add(log, note="\N{DOVE OF PEACE}" * 2000)  # longer than a page
    return path.read_bytes()


@pytest.fixture
def path(body: bytes, tmp_path: Path) -> Path:
    made = tmp_path / "log.lc"
    made.write_bytes(body)
    return made


def counts(path: Path) -> dict[str, int]:
    with open_log(path) as log:
        return {name: log.one(f"select count(*) from {name}")[0] for name in tables()}


def salvaged(path: Path) -> dict[str, Part]:
    """What came out of a log; the new one is whole and opens, the old one is as it was."""
    before, new = path.read_bytes(), path.with_name("new.lc")
    new.unlink(missing_ok=True)
    found = salvage(path, new, at())
    assert path.read_bytes() == before
    with open_log(new) as log:
        assert log.rows("pragma integrity_check") == [("ok",)]
        assert log.rows("pragma foreign_key_check") == []
        assert first_items(log, Filter(), "en", 1) is not None
        all_records(log)
    assert {name: part.kept for name, part in found.items()} == counts(new)
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".new")] == []
    return found


def junk(path: Path, numbers: list[int], chance: random.Random | None = None) -> None:
    """Overwrite pages, with bytes at random or with zeros."""
    body = bytearray(path.read_bytes())
    for number in numbers:
        body[(number - 1) * PAGE : number * PAGE] = (
            chance.randbytes(PAGE) if chance else bytes(PAGE)
        )
    path.write_bytes(body)


def never_more(found: dict[str, Part], whole: dict[str, int]) -> None:
    assert {n for n, part in found.items() if n != "meta" and part.kept > whole[n]} == set()


def test_a_log_that_is_whole_is_salvaged_whole(path):
    whole = counts(path)
    assert salvaged(path) == {name: Part(count, 0) for name, count in whole.items()}


def test_a_salvaged_log_holds_the_same_entries(path):
    salvaged(path)
    with open_log(path) as old, open_log(path.with_name("new.lc")) as new:
        assert all_records(new) == all_records(old)


def test_one_page_of_junk_costs_no_more_than_what_stood_there(path):
    whole, worst = counts(path), 1.0
    body = path.read_bytes()
    for seed in range(TIMES):
        chance = random.Random(seed)
        path.write_bytes(body)
        junk(path, [chance.randrange(2, len(body) // PAGE + 1)], chance)
        found = salvaged(path)
        never_more(found, whole)
        worst = min(worst, found["entries"].kept / whole["entries"])
        silent = {n for n, part in found.items() if part.lost == 0 and part.kept < whole[n]}
        assert silent == set()
    assert worst > 0.75  # rows of details are small: sixty on a page, and an entry needs its own
