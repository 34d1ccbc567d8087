"""A damaged log in the terminal: what could be read, what is missing, in sentences."""

from pathlib import Path

import pytest

PAGE = 4096


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new.lc"


def test_a_whole_log_is_salvaged_whole(typed, dialogue, path, new):
    dialogue("--title", "Of weight")
    said = typed("salvage", str(path), str(new))
    assert said.out.splitlines()[0].startswith("All that was in")
    assert "Entries: 1, nothing is missing." in said.out
    assert "Sessions" not in said.out
    assert "Of weight" in typed("list", log=new).out


@pytest.mark.long
def test_a_damaged_log_says_what_is_missing(typed, dialogue, path, new):
    for number in range(200):
        dialogue("--title", f"Entry {number}", "--note", "x" * 400)
    body = bytearray(path.read_bytes())
    for page in (-3, -2):
        body[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(body)
    said = typed("salvage", str(path), str(new))
    assert said.code == 0
    assert said.out.startswith("What could be read in")
    found = typed("salvage", str(path), str(new.with_name("more.lc")), "--json").data
    kept = found["parts"]["entries"]
    assert kept["kept"] + kept["lost"] == 200
    assert f"Entries: {kept['kept']} kept, {kept['lost']} missing." in said.out
    assert len(typed("list", "--json", log=new).data) == kept["kept"]


def test_texts_that_stand_nowhere_else_are_told(typed, path, new, dialogue):
    import sqlite3

    dialogue("--title", "One")
    dialogue("--title", "Of weight")
    with sqlite3.connect(path) as log:
        log.execute("delete from dialogues where rowid = 2")
    log.close()
    said = typed("salvage", str(path), str(new), lang="sv")
    assert said.out.splitlines()[-1] == "– Of weight"


def test_a_place_that_is_taken_is_left_alone(typed, dialogue, path, new):
    dialogue()
    new.write_bytes(b"mine")
    said = typed("salvage", str(path), str(new))
    assert (said.code, said.err) == (1, f"There is already a file at {new}.\n")
    assert new.read_bytes() == b"mine"


def test_a_file_with_nothing_in_it_ends_in_a_sentence(typed, path, new):
    path.write_bytes(b"Dear diary")
    said = typed("salvage", str(path), str(new))
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert not new.exists()
