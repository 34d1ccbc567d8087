"""A save is where the next program finds it, whatever becomes of the files beside the log."""

import itertools
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from samples import add, at, entry

from leadercoach.errors import StoreError
from leadercoach.store import write_ahead
from leadercoach.store.connection import connect, not_held
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import create_log, open_log
from leadercoach.usecases import entries
from leadercoach.views.log_list import Filter, first_items

LOOK = """
import sys
from pathlib import Path
from leadercoach.store.engine import open_log
from leadercoach.store.data_key import DataKey
from leadercoach.views.log_list import Filter, first_items
key = DataKey(bytes.fromhex(sys.argv[2])) if len(sys.argv) > 2 else None
with open_log(Path(sys.argv[1]), key=key) as log:
    assert log.rows("pragma integrity_check") == [("ok",)]
    print(*sorted(item.title for item in first_items(log, Filter(), "en", None)), sep="|")
"""
ADD = """
import sys
from pathlib import Path
sys.path.insert(0, "tests")
from samples import add
from leadercoach.store.engine import open_log
with open_log(Path(sys.argv[1])) as log:
    add(log, on="2026-02-01", title="another's")
"""


def run(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def titles(path: Path, key: DataKey | None = None) -> list[str]:
    """What another program finds in the log."""
    more = [key.raw.hex()] if key else []
    return run(LOOK, str(path), *more).split("|")


def beside(log, *endings: str) -> list[Path]:
    return [Path(f"{log.path}{ending}") for ending in endings]


def remove(log, *endings: str) -> None:
    for place in beside(log, *endings):
        place.unlink()


@pytest.fixture(params=[False, True], ids=["open", "protected"])
def log(request, tmp_path):
    with create_log(tmp_path / "log.lc", key=DataKey.new() if request.param else None) as made:
        yield made


@pytest.mark.parametrize("gone", [("-wal",), ("-shm",), ("-wal", "-shm")])
def test_a_save_after_the_files_beside_the_log_are_gone_is_kept(log, gone):
    add(log, title="before")
    remove(log, *gone)
    add(log, title="after")
    assert titles(log.path, log.key) == ["after", "before"]


def test_a_save_during_which_they_go_is_kept_once(log):
    with log.transaction():
        add(log, title="meanwhile")
        remove(log, "-wal", "-shm")
    assert titles(log.path, log.key) == ["meanwhile"]
    add(log, title="after")
    assert titles(log.path, log.key) == ["after", "meanwhile"]


def test_a_save_somebody_else_took_up_before_removing_them_is_not_made_twice(log, monkeypatch):
    """SQLite of another program takes up what is in the file beside the log, then removes it."""
    own = type(log._ahead)
    real = own.committed

    def committed(self):
        real(self)
        assert log._connection.execute("pragma wal_checkpoint").fetchone()[0] == 0
        remove(log, "-wal", "-shm")
        monkeypatch.setattr(own, "committed", real)

    monkeypatch.setattr(own, "committed", committed)
    add(log, title="once")
    assert titles(log.path, log.key) == ["once"]


def test_what_another_program_wrote_meanwhile_stays(tmp_path):
    with create_log(tmp_path / "log.lc") as log:
        add(log, title="before")
        remove(log, "-wal", "-shm")
        run(ADD, str(log.path))
        add(log, title="after")
        assert titles(log.path) == ["after", "another's", "before"]


def test_what_cannot_stand_beside_what_another_wrote_is_told_and_the_log_goes_on(tmp_path):
    with create_log(tmp_path / "log.lc") as log:
        add(log, on="2026-02-01", title="in the same place")
        add(log, on="2026-02-02", title="elsewhere")
        remove(log, "-wal", "-shm")
        run(ADD, str(log.path))
        with pytest.raises(StoreError, match="log_torn"):
            add(log, title="not yet")
        add(log, title="now")
        assert titles(log.path) == ["another's", "elsewhere", "now"]


def test_a_log_that_is_only_closed_leaves_what_it_wrote_and_what_others_did(tmp_path):
    with create_log(tmp_path / "log.lc") as log:
        add(log, title="before")
        remove(log, "-wal", "-shm")
        run(ADD, str(log.path))
    assert titles(tmp_path / "log.lc") == ["another's", "before"]


def test_looking_for_others_is_enough_to_write_again(tmp_path):
    with create_log(tmp_path / "log.lc") as log:
        add(log, title="before")
        seen = log.version
        remove(log, "-wal", "-shm")
        assert log.version != seen
        assert titles(log.path) == ["before"]


def test_changes_are_written_again_in_their_order(log):
    first = add(log, title="first")
    edited = entries.edit(log, first.id, entry(title="second"), at())
    remove(log, "-wal", "-shm")
    entries.delete(log, add(log, title="gone").id, at())
    assert titles(log.path, log.key) == [edited.entry.title]
    with open_log(log.path, key=log.key) as again:
        assert again.one("select count(*) from revisions") == (1,)


def test_more_than_can_be_written_again_is_said_not_to_be_saved(log, monkeypatch):
    monkeypatch.setattr(write_ahead, "MOST", 1)
    with pytest.raises(StoreError, match="log_torn"), log.transaction():  # noqa: PT012
        add(log, title="too much")
        remove(log, "-wal", "-shm")


def test_a_program_that_removes_them_again_and_again_is_named(log, monkeypatch):
    looks = itertools.count()
    monkeypatch.setattr(type(log._ahead), "_look", lambda _: [next(looks)])
    with pytest.raises(StoreError, match="log_torn"):
        add(log, title="never")
    assert next(looks) > write_ahead.TRIES
    monkeypatch.undo()
    add(log, title="then")
    assert titles(log.path, log.key) == ["then"]


def test_what_was_said_not_to_be_saved_is_there_once_when_it_is_saved_again(log, monkeypatch):
    monkeypatch.setattr(write_ahead, "PATIENCE", 0.05)
    other = log.again()
    with pytest.raises(StoreError, match="log_in_use"), log.transaction():  # noqa: PT012
        add(log, title="twice tried")
        remove(log, "-wal", "-shm")
    other.close()
    add(log, title="twice tried")
    assert titles(log.path, log.key) == ["twice tried"]


def test_a_transaction_that_wrote_nothing_disowns_nothing(log, monkeypatch):
    monkeypatch.setattr(write_ahead, "PATIENCE", 0.05)
    add(log, title="acknowledged")
    other = log.again()
    with pytest.raises(StoreError, match="log_in_use"), log.transaction():
        remove(log, "-wal", "-shm")
    other.close()
    add(log, title="next")
    assert titles(log.path, log.key) == ["acknowledged", "next"]


def test_a_folder_that_is_moved_during_a_save_is_named(tmp_path):
    (tmp_path / "here").mkdir()
    log = create_log(tmp_path / "here" / "log.lc")
    with pytest.raises(StoreError, match="log_moved_now"), log.transaction():  # noqa: PT012
        add(log, title="somewhere")
        (tmp_path / "here").rename(tmp_path / "there")
    log.close()
    assert titles(tmp_path / "there" / "log.lc") == ["somewhere"]


def test_a_thread_that_does_not_let_go_of_the_log_is_waited_for_and_then_named(log, monkeypatch):
    monkeypatch.setattr(write_ahead, "PATIENCE", 0.05)
    with log.again():
        remove(log, "-wal")
        with pytest.raises(StoreError, match="log_in_use"):
            add(log, title="not yet")
    add(log, title="now")
    assert titles(log.path, log.key) == ["now"]


def test_settled_saves_are_forgotten_and_the_file_alone_is_complete(log, tmp_path):
    add(log, title="settled")
    assert log.settle()
    assert not log._ahead._kept
    alone = tmp_path / "alone.lc"
    subprocess.run(["cp", str(log.path), str(alone)], check=True)
    assert titles(alone, log.key) == ["settled"]


def test_a_reader_keeps_the_file_from_being_complete_until_it_is_gone(log):
    with connecting(log) as other:
        add(log, title="later")
        assert not log.settle()
        other.execute("rollback")
        assert log.settle()


@contextmanager
def connecting(log):
    other = connect(log.path, key=log.key)
    try:
        other.execute("begin")
        other.execute("select count(*) from entries").fetchone()
        yield other
    finally:
        other.close()


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="no list of locks here")
def test_nothing_that_opens_the_log_again_costs_its_locks(log):
    def locks() -> int:
        numbers = {place.stat().st_ino for place in (log.path, *beside(log, "-shm"))}
        rows = [line.split() for line in Path("/proc/locks").read_text().splitlines()]
        own = [row for row in rows if row[4] == str(os.getpid())]
        return sum(int(row[5].rpartition(":")[2]) in numbers for row in own)

    log.one("select count(*) from entries")
    held = locks()
    assert held
    with log.again() as other:
        first_items(other, Filter(), "en", None)
    open_log(log.path, key=log.key).close()
    assert locks() == held


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_a_file_that_is_held_is_not_opened_beside_its_connection(log, ending, tmp_path):
    other = tmp_path / "another name"
    os.link(f"{log.path}{ending}", other)
    with pytest.raises(StoreError, match="file_is_open_log"), not_held(other):
        pass
    log.close()
    with not_held(other):
        pass


def test_sqlite_of_another_program_leaves_an_open_window_its_files(tmp_path):
    """The way an entry was lost: another program took an open log for one that is closed."""
    with create_log(tmp_path / "log.lc") as log:
        with log.again():
            pass
        ask = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
        run(
            f"{ask} print(c.execute('select count(*) from entries').fetchall()); c.close()",
            str(log.path),
        )
        assert all(place.exists() for place in beside(log, "-wal", "-shm"))


def test_what_is_acknowledged_outlives_a_killed_program(tmp_path):
    create_log(tmp_path / "log.lc").close()
    program = (
        ADD.replace(
            "add(log", "[p.unlink() for p in Path(sys.argv[1]).parent.glob('*-*')]; add(log"
        )
        + "\n    import os; os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / "log.lc")], check=False)
    assert done.returncode == -signal.SIGKILL
    assert titles(tmp_path / "log.lc") == ["another's"]


def test_an_error_after_the_commit_is_no_lost_save(log, monkeypatch):
    """The engine also takes up the file beside the log after a commit, and may fail at that."""
    real = log._connection

    class Failing:
        def __getattr__(self, name):
            return getattr(real, name)

        def execute(self, sql, *more):
            found = real.execute(sql, *more)
            if sql == "commit":
                raise sqlite_error("disk is full")
            return found

    log._connection = Failing()
    add(log, title="saved all the same")
    log._connection = real
    assert titles(log.path, log.key) == ["saved all the same"]


def sqlite_error(text):
    from sqlcipher3 import dbapi2

    return dbapi2.OperationalError(text)
