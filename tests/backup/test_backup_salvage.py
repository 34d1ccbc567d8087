"""What can be read of a damaged log is in a new one; nothing is made up, and the old is untouched.

HOSTILE=500 damages that many logs instead of a few.
"""

import os
import random
from pathlib import Path

import pytest
from histories import fill
from samples import add, at

from leadercoach.backup.salvage import Part, salvage
from leadercoach.errors import StoreError
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.protection.key_file import unlock
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.entries import all_records
from leadercoach.store.shapes import tables
from leadercoach.views.log_list import Filter, first_items

PAGE = 4096
PASSPHRASE = "grön cykel vid sjön i maj"
TIMES = int(os.environ.get("HOSTILE", "12"))


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
    found = salvage(path, new, at()).parts
    assert path.read_bytes() == before
    with open_log(new) as log:
        assert log.rows("pragma integrity_check") == [("ok",)]
        assert log.rows("pragma foreign_key_check") == []
        assert first_items(log, Filter(), "en", 1) is not None
        all_records(log)
    there = counts(new) | {"meta": found["meta"].kept}  # a log without its own device gets another
    assert {name: part.kept for name, part in found.items()} == there
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


@pytest.mark.long
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


@pytest.mark.long
def test_many_pages_of_junk_never_make_anything_up(path):
    whole, body = counts(path), path.read_bytes()
    for seed in range(TIMES):
        chance = random.Random(seed)
        path.write_bytes(body)
        junk(path, chance.sample(range(2, len(body) // PAGE + 1), 20), chance)
        never_more(salvaged(path), whole)


@pytest.mark.long
def test_empty_pages_cost_no_more_than_what_stood_there(path):
    whole, body = counts(path), path.read_bytes()
    for seed in range(TIMES // 2):
        path.write_bytes(body)
        junk(path, [random.Random(seed).randrange(2, len(body) // PAGE + 1)])
        found = salvaged(path)
        never_more(found, whole)
        assert found["entries"].kept > 0.75 * whole["entries"]


@pytest.mark.long
@pytest.mark.parametrize(("part", "least"), [(0.3, 0), (0.6, 4), (0.99, 230)])
def test_a_log_cut_short_gives_what_is_left(path, part, least):
    whole, body = counts(path), path.read_bytes()
    path.write_bytes(body[: int(len(body) * part)])
    found = salvaged(path)
    never_more(found, whole)
    assert found["people"].kept == whole["people"]
    assert found["entries"].kept >= least


@pytest.mark.long
@pytest.mark.parametrize("place", [0, 5, 16, 18, 20, 21, 29, 31, 45, 47, 57, 59, 68, 95, 99])
def test_a_flipped_bit_in_the_header_costs_nothing(path, place):
    whole, body = counts(path), bytearray(path.read_bytes())
    body[place] ^= 1 << place % 8
    path.write_bytes(body)
    found = salvaged(path)
    assert {name: part.kept for name, part in found.items()} == whole


def test_a_log_without_its_first_page_is_read_page_by_page(path):
    whole = counts(path)
    junk(path, [1], random.Random(1))
    found = salvaged(path)
    never_more(found, whole)
    assert found["entries"].kept == whole["entries"]
    assert found["people"] == Part(whole["people"], None)


def test_what_has_lost_its_details_leaves_its_words(path):
    with open_log(path) as log:
        log.rows("pragma foreign_keys = off")
        with log.transaction():
            (gone,) = log.one("select entry_id from dialogues order by entry_id desc limit 1")
            log.write("update entries set title = 'Of great weight' where id = ?", (gone,))
            log.write("delete from dialogues where entry_id = ?", (gone,))
    found = salvage(path, path.with_name("new.lc"), at())
    assert "Of great weight" in found.loose
    assert found.parts["entries"].lost == 1


@pytest.mark.long
@pytest.mark.parametrize("cut", [0, 1000, 32 + 24 + 4096 + 100])
def test_what_a_killed_program_left_beside_the_log_is_read_as_far_as_it_is_whole(path, cut):
    with open_log(path) as log:
        add(log, title="The last")
        body, wal = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    path.write_bytes(body)
    Path(f"{path}-wal").write_bytes(wal[: len(wal) - cut])
    junk(path, [2])
    salvaged(path)
    with open_log(path.with_name("new.lc")) as log:
        assert any(r.entry.title == "The last" for r in all_records(log)) == (cut == 0)


@pytest.mark.long
def test_a_protected_log_is_salvaged_into_a_protected_one(path, tmp_path):
    whole, code = counts(path), new_code()
    key = protect(path, PASSPHRASE, code)
    junk(path, [len(path.read_bytes()) // PAGE * 2 // 3], random.Random(3))
    new = tmp_path / "new.lc"
    with pytest.raises(StoreError, match="log_locked"):
        salvage(path, new, at())
    found = salvage(path, new, at(), key).parts
    never_more(found, whole)
    assert found["entries"].kept > 0.75 * whole["entries"]
    with open_log(new, key=unlock(new, PASSPHRASE).key) as log:
        assert log.rows("pragma integrity_check") == [("ok",)]
        assert log.rows("pragma cipher_integrity_check") == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "log_empty"),
        (b"Dear diary", "nothing_to_salvage"),
        (bytes(50_000), "nothing_to_salvage"),
        (random.Random(0).randbytes(50_000), "nothing_to_salvage"),
    ],
)
def test_where_nothing_can_be_read_nothing_is_made(tmp_path, body, code):
    (tmp_path / "log.lc").write_bytes(body)
    with pytest.raises(StoreError, match=code):
        salvage(tmp_path / "log.lc", tmp_path / "new.lc", at())
    assert [p.name for p in tmp_path.iterdir()] == ["log.lc"]


def test_a_salvaged_log_takes_no_other_files_place(path):
    path.with_name("new.lc").write_bytes(b"mine")
    with pytest.raises(StoreError, match="log_exists"):
        salvage(path, path.with_name("new.lc"), at())
    assert path.with_name("new.lc").read_bytes() == b"mine"
