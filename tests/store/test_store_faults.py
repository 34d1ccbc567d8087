"""Files that are no log, or a log no more: each has its own sentence, and none is touched."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import add, at

from leadercoach.errors import StoreError
from leadercoach.log.entries import changed
from leadercoach.store import connection, header, notes, weeks
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.entries import all_records, revisions
from leadercoach.usecases import entries
from leadercoach.views.log_list import Filter, first_items

PAGE = 4096
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed log of sixty entries."""
    made = tmp_path / "log.lc"
    with create_log(made) as log:
        for number in range(60):
            add(log, title=f"Entry {number}", note="x" * 500)
    return made


def refusal(path: Path) -> str:
    """The code with which opening or reading a file is refused; the file stays as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError) as caught, open_log(path) as log:
        first_items(log, Filter(), "en", None)
    assert before == (path.read_bytes() if path.is_file() else None)
    assert caught.value.params["path"] == path
    return caught.value.code


def test_a_missing_log_is_not_made(tmp_path):
    assert refusal(tmp_path / "none.lc") == "no_log"
    assert not list(tmp_path.iterdir())


def test_a_folder_is_no_log(tmp_path):
    assert refusal(tmp_path) == "not_a_file"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "log_empty"),
        (b"\0" * 5000, "not_a_log"),
        (b"Dear diary", "not_a_log"),
        (header.HEADER, "log_damaged"),
        (header.HEADER + bytes(5000), "log_damaged"),
    ],
)
def test_a_file_that_is_no_log_is_left_as_it_was(tmp_path, body, code):
    (tmp_path / "log.lc").write_bytes(body)
    assert refusal(tmp_path / "log.lc") == code


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_somebody_elses_database_is_left_as_it_was(tmp_path, journal):
    path = tmp_path / "theirs.db"
    theirs = sqlite3.connect(path)
    theirs.execute(f"pragma journal_mode = {journal}")
    theirs.execute("create table recipes (name text)")
    theirs.commit()
    assert refusal(path) == "not_a_log"
    theirs.close()
    assert refusal(path) == "not_a_log"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kept", [50, 90, 1000, PAGE, 3 * PAGE, -PAGE])
def test_a_log_cut_short_is_damaged(path, kept):
    body = path.read_bytes()
    path.write_bytes(body[:kept])
    assert refusal(path) == "log_damaged"


def test_a_log_with_overwritten_pages_is_damaged(path):
    body = path.read_bytes()
    path.write_bytes(body[:PAGE] + b"\xa5" * (len(body) - PAGE))
    assert refusal(path) == "log_damaged"


def test_a_damaged_page_is_found_when_it_is_read(path):
    with open_log(path) as log:
        root = log.one("select rootpage from sqlite_master where name = 'entries'")[0]
    body = bytearray(path.read_bytes())
    body[(root - 1) * PAGE : root * PAGE] = b"\xa5" * PAGE
    path.write_bytes(body)
    assert refusal(path) == "log_damaged"


def test_a_write_protected_log_is_read_but_not_written(path):
    path.chmod(0o444)
    before = path.read_bytes()
    with open_log(path) as log:
        assert len(first_items(log, Filter(), "en", None)) == 60
        with pytest.raises(StoreError, match="log_read_only"):
            add(log)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_log_from_a_newer_version_is_read_but_not_written(path):
    newer = sqlite3.connect(path)
    newer.execute("insert into _sqlite_migrations values (null, 'leadercoach', '9999_later', '')")
    newer.commit()
    newer.close()
    before = path.read_bytes()
    with open_log(path) as log:
        assert len(first_items(log, Filter(), "en", None)) == 60
        with pytest.raises(StoreError, match="log_newer"):
            add(log)
    assert path.read_bytes() == before


HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("pragma locking_mode = exclusive")
held.execute("begin exclusive")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A log that another program keeps to itself."""
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 50)
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        yield path
        other.stdin.close()


def test_a_log_another_program_keeps_to_itself_is_in_use(held):
    assert refusal(held) == "log_in_use"


def test_a_full_disk_keeps_what_was_saved_and_says_so(small_disk):
    saved = []
    with create_log(small_disk / "log.lc") as log:
        with pytest.raises(StoreError, match="disk_full"):
            saved.extend(add(log, note="x" * 2000).id for _ in range(500))
        assert {item.id for item in first_items(log, Filter(), "en", None)} == set(saved)
        assert log.one("pragma integrity_check") == ("ok",)


def test_a_full_disk_gets_no_half_made_log(small_disk):
    (small_disk / "filler").write_bytes(bytes(500 * 1024))
    with pytest.raises(StoreError, match="disk_full"):
        create_log(small_disk / "log.lc")
    assert [file.name for file in small_disk.iterdir()] == ["filler"]


def test_a_log_is_not_made_over_another_file(path):
    before = path.read_bytes()
    with pytest.raises(StoreError, match="log_exists"):
        create_log(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("length", [250, 300])
def test_a_name_too_long_is_refused(tmp_path, length):
    with pytest.raises(StoreError, match="file_fault"):
        create_log(tmp_path / ("x" * length))
    assert not list(tmp_path.iterdir())


def test_a_log_cannot_lie_inside_a_file(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StoreError, match="no_such_place"):
        create_log(tmp_path / "file" / "log.lc")
    with pytest.raises(StoreError, match="no_such_place"):
        create_log(tmp_path / "file" / "deeper" / "log.lc")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_new_log_does_not_take_in_what_another_left_behind(tmp_path, path):
    stray = tmp_path / "new.lc-wal"
    stray.write_bytes(b"of another log")
    with create_log(tmp_path / "new.lc") as log:
        assert first_items(log, Filter(), "en") == []
    assert [p.read_bytes() for p in tmp_path.glob("*.stray")] == [b"of another log"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"insight text", b"insight\xfftext"),  # a table's own description
        (b'["mission"]', b'["mixxion"]'),
        (b'["mission"]', b'["mission",'),
        (b'["mission"]', b'["missio\xff"]'),
    ],
)
def test_a_row_that_makes_no_sense_is_damage(path, old, new):
    body = path.read_bytes()
    assert old in body
    path.write_bytes(body.replace(old, new))
    with pytest.raises(StoreError, match="log_damaged"), open_log(path) as log:
        all_records(log)


def test_an_earlier_version_that_makes_no_sense_is_damage(path):
    with open_log(path) as log:
        saved = all_records(log)[0]
        entries.edit(log, saved.id, changed(saved.entry, title="New"), at())
        with log.transaction():
            log.write("update revisions set body = replace(body, 'team', 'xxxx')")
        with pytest.raises(StoreError, match="log_damaged"):
            revisions(log, saved.id)


KILLED = """
import os, sys
from leadercoach.cli import run
from leadercoach.store.engine import Log
Log.close = lambda self: os._exit(0)
run(["--log", sys.argv[1], "add", "dialogue", "--with", "team", "--topic", "mission"])
"""


@pytest.mark.parametrize("trace", [True, False])
def test_what_a_killed_program_saved_is_read_from_a_write_protected_log_too(path, trace):
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=True, cwd=ROOT)
    if not trace:
        Path(f"{path}-shm").unlink()
    path.chmod(0o444)
    with open_log(path) as log:
        assert len(first_items(log, Filter(), "en", None)) == 61
        with pytest.raises(StoreError, match="log_read_only"):
            add(log)


@pytest.mark.parametrize(
    ("spoil", "read"),
    [
        (
            "insert into settings values ('country', 'SE')",
            lambda log: notes.setting(log, "country"),
        ),
        ("insert into pauses values ('a', '2026', '2027', '', null)", weeks.pauses),
    ],
)
def test_a_row_nobody_can_have_written_is_called_damage(log, spoil, read):
    with log.transaction():
        log.write(spoil)
    with pytest.raises(StoreError, match="log_damaged"):
        read(log)
