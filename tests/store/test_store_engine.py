"""An open log: how it is kept on disk, and what a transaction promises."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from samples import add, at, entry

from leadercoach.errors import StoreError
from leadercoach.store import connection, engine, migrations
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.schema import APPLICATION_ID, LOG_FILE, STEPS
from leadercoach.usecases import drafts, notes
from leadercoach.usecases.entries import edit
from leadercoach.views.log_list import Filter, first_items


def titles(log):
    return [item.title for item in first_items(log, Filter(), "en", None)]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("application_id", APPLICATION_ID),
    ],
)
def test_a_log_is_kept_safely(log, pragma, value):
    assert log.one(f"pragma {pragma}") == (value,)
    with open_log(log.path) as again:
        assert again.one(f"pragma {pragma}") == (value,)


def test_only_its_owner_reads_a_log(tmp_path):
    with create_log(tmp_path / "own" / "log.lc") as log:
        add(log)
        for file in log.path.parent.iterdir():
            assert file.stat().st_mode & 0o077 == 0, file.name
        assert log.path.parent.stat().st_mode & 0o077 == 0


def test_a_new_log_is_the_only_file_there(tmp_path):
    create_log(tmp_path / "log.lc").close()
    assert [file.name for file in tmp_path.iterdir()] == ["log.lc"]


def test_an_entry_of_nobody_cannot_be_written(log):
    with pytest.raises(StoreError, match="FOREIGN KEY"), log.transaction():
        log.write("insert into entry_people values ('none', 'people', 0, 'nobody')")


def test_every_table_knows_its_types(log):
    tables = log.rows("select name, strict from pragma_table_list where type = 'table'")
    ours = {name: strict for name, strict in tables if not name.startswith(("sqlite_", "_sqlite_"))}
    assert set(ours.values()) == {1}


def test_what_is_in_a_transaction_comes_as_a_whole(log):
    with pytest.raises(StoreError), log.transaction():  # noqa: PT012
        saved = add(log, title="lost")
        drafts.keep(log, saved.id, {}, at())
        log.write("no such statement")
    assert titles(log) == []
    assert log.one("select count(*) from drafts") == (0,)


def test_a_transaction_inside_another_ends_with_it(log):
    with log.transaction():
        with log.transaction():
            add(log, title="inner")
        with open_log(log.path) as other:
            assert titles(other) == []
    with open_log(log.path) as other:
        assert titles(other) == ["inner"]


def test_after_a_failed_transaction_the_next_one_works(log):
    with pytest.raises(KeyboardInterrupt), log.transaction():
        raise KeyboardInterrupt
    add(log, title="next")
    assert titles(log) == ["next"]


def test_nothing_is_written_outside_a_transaction(log):
    with pytest.raises(AssertionError):
        log.write("delete from entries")


def test_another_hand_in_the_log_is_noticed(log):
    before = log.version
    add(log)
    assert log.version == before
    with open_log(log.path) as other:
        add(other)
    assert log.version != before


def test_a_log_that_is_being_written_waits_and_then_says_so(log, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 20)
    with open_log(log.path) as other, log.transaction():
        assert titles(other) == []
        with pytest.raises(StoreError, match="log_in_use"):
            add(other)


def test_opening_a_log_again_needs_no_sqlite_utils(log):
    program = (
        "import sys; from pathlib import Path; from leadercoach.store.engine import open_log;"
        "open_log(Path(sys.argv[1])).close(); sys.exit('sqlite_utils' in sys.modules)"
    )
    root = Path(engine.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program, str(log.path)], cwd=root, check=False)
    assert done.returncode == 0


def test_the_migrations_run_on_our_own_engine(log):
    import sqlite_utils

    found = sqlite_utils.Database(log._connection, execute_plugins=False)
    assert isinstance(found.conn, sys.modules["pysqlite3"].dbapi2.Connection)
    assert sys.modules["pysqlite3"].__name__ == "sqlcipher3"


def test_each_step_is_taken_once(log):
    migrations.migrate(log._connection, LOG_FILE)
    rows = log.rows("select name from _sqlite_migrations where migration_set = 'leadercoach'")
    assert [name for (name,) in rows] == list(STEPS)


def test_an_older_log_is_brought_up_to_date(log, monkeypatch):
    add(log, title="old")
    monkeypatch.setitem(STEPS, "0002_mood", ("create table moods (name text) strict",))
    with open_log(log.path) as newer:
        assert newer.rows("select * from moods") == []
        assert titles(newer) == ["old"]
        assert newer.read_only is None


def test_a_step_that_fails_leaves_the_log_as_it_was(log, monkeypatch):
    add(log, title="old")
    broken = ("create table moods (name text) strict", "create nonsense")
    monkeypatch.setitem(STEPS, "0002_mood", broken)
    with pytest.raises(StoreError):
        open_log(log.path)
    monkeypatch.delitem(STEPS, "0002_mood")
    with open_log(log.path) as again:
        assert titles(again) == ["old"]
        assert again.one("select 1 from sqlite_master where name = 'moods'") is None


WRITER = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[3:]
from leadercoach.store.engine import open_log
from samples import add
with open_log(Path(sys.argv[1])) as log:
    for number in range(int(sys.argv[2])):
        print(add(log, title=f"Entry {number}", people=["M1"], note="x" * 300).id, flush=True)
"""


def writer(path: Path, count: int) -> subprocess.Popen:
    """Another process that saves entries and says each id once it is saved."""
    places = [str(Path(engine.__file__).parents[2]), str(Path(__file__).parents[1])]
    command = [sys.executable, "-c", WRITER, str(path), str(count), *places]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_writers_at_once_lose_nothing(log):
    both = [writer(log.path, 60) for _ in range(2)]
    with ThreadPoolExecutor() as pool:
        said = [out for out, _ in pool.map(lambda process: process.communicate(timeout=60), both)]
    saved = {line for out in said for line in out.split()}
    assert len(saved) == 120
    assert {i for (i,) in log.rows("select id from entries")} == saved
    assert log.rows("select alias from people") == [("M1",)]


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9")
def test_a_program_killed_while_saving_has_lost_nothing_it_acknowledged(log):
    saved = set()
    for nth in range(12):
        process = writer(log.path, 100_000)
        saved |= {process.stdout.readline().strip() for _ in range(1 + 3 * nth)}
        process.kill()
        saved |= {line.strip() for line in process.stdout if len(line) == 37}
        process.wait(timeout=10)
        process.stdout.close()
    with open_log(log.path) as again:
        kept = {i for (i,) in again.rows("select id from entries")}
        assert saved <= kept
        assert again.rows("pragma integrity_check") == [("ok",)]
        assert again.rows("pragma foreign_key_check") == []
        assert len(kept) == again.one("select count(*) from dialogues")[0]


CRASH = """
import os, sys
from pathlib import Path
sys.path[:0] = sys.argv[3:]
from leadercoach.store import connection, engine, migrations
place = {"upgrade": (migrations, "migrate"), "name": (engine, "put_in_place")}[sys.argv[2]]
setattr(*place, lambda *_: os._exit(9))
engine.create_log(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("where", ["upgrade", "name"])
def test_a_crash_while_making_a_log_leaves_none_half_made(tmp_path, where):
    root = str(Path(engine.__file__).parents[2])
    path = tmp_path / "log.lc"
    done = subprocess.run([sys.executable, "-c", CRASH, str(path), where, root], check=False)
    assert done.returncode == 9
    assert not path.exists()
    with create_log(path) as log:
        assert titles(log) == []


def test_a_log_that_appeared_meanwhile_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "log.lc"
    monkeypatch.setattr(engine, "upgrade", lambda *_: path.write_bytes(b"mine"))
    with pytest.raises(StoreError, match="log_exists"):
        create_log(path)
    assert path.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [path]


def test_what_another_program_is_writing_is_not_taken_away(log, tmp_path):
    create_log(tmp_path / "late.lc").close()
    add(log, title="kept")
    with pytest.raises(FileExistsError):
        engine.put_in_place(tmp_path / "late.lc", log.path)
    add(log, title="too")
    with open_log(log.path) as again:
        assert titles(again) == ["too", "kept"]


def test_nothing_deleted_for_good_stays_in_the_file(log):
    reflection = notes.reflect(log, "week:2026-W07", "Secretword " * 20, at())
    notes.forget(log, reflection)
    log.rows("pragma wal_checkpoint(truncate)")
    assert b"Secretword" not in log.path.read_bytes()


def test_an_edit_keeps_the_version_before_it(log):
    from leadercoach.store.entries import revisions

    first = add(log, title="one")
    edit(log, first.id, entry(title="two"), at("2026-02-10"))
    edit(log, first.id, entry(title="three"), at("2026-02-11"))
    kept = revisions(log, first.id)
    assert [(r.number, r.entry.title) for r in kept] == [(1, "one"), (2, "two")]
    assert [r.saved_at[:10] for r in kept] == ["2026-02-09", "2026-02-10"]


def test_a_log_that_is_gone_is_not_opened_again(log):
    log.path.rename(log.path.with_name("elsewhere.lc"))
    with pytest.raises(StoreError, match="no_log"):
        log.again()
