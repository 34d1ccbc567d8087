"""An older log is upgraded after a verified backup; what cannot be backed up stays as it was."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from samples import add

from leadercoach.errors import StoreError
from leadercoach.exchange import archive
from leadercoach.store import connection, schema, upgrading, verified_copy
from leadercoach.store.actions import actions
from leadercoach.store.coaching import coaches
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.feedback import observers

ROOT = Path(__file__).resolve().parents[2]
OLD = ROOT / "tests" / "data" / "log_0001.lc"
COPY = "log.before-0002.lc"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A log of the first version."""
    return Path(shutil.copy(OLD, tmp_path / "log.lc"))


def left(folder: Path) -> list[str]:
    """The files in the folder of backups."""
    return sorted(file.name for file in (folder / "backups").iterdir())


def entries(log) -> int:
    return log.one("select count(*) from entries")[0]


def sound(path: Path, entries: int = 5) -> bool:
    """Whether a file is a whole log of the first version with everything in it."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
        whole = opened.execute("pragma integrity_check").fetchone() == ("ok",)
        steps = opened.execute("select name from _sqlite_migrations").fetchall()
        (rows,) = opened.execute("select count(*) from entries").fetchone()
        return whole and steps == [("0001_log",)] and rows == entries


def test_an_older_log_is_copied_before_it_is_upgraded(old, tmp_path):
    with open_log(old) as log:
        assert (log.read_only, observers(log)) == (None, [])
        assert len(log.rows("select name from _sqlite_migrations")) == len(schema.STEPS)
    assert left(tmp_path) == [COPY]
    assert sound(tmp_path / "backups" / COPY)


def test_a_log_of_the_version_before_this_is_copied_before_the_one_step_it_lacks(tmp_path):
    path = Path(shutil.copy(OLD.with_name("log_0002.lc"), tmp_path / "log.lc"))
    before = path.read_bytes()
    with open_log(path) as log:
        assert (log.read_only, coaches(log), actions(log)) == (None, [], [])
        assert log.one("pragma integrity_check") == ("ok",)
    assert left(tmp_path) == ["log.before-0003.lc"]
    with closing(sqlite3.connect(tmp_path / "backups" / "log.before-0003.lc")) as copy:
        steps = copy.execute("select name from _sqlite_migrations").fetchall()
    assert steps == [("0001_log",), ("0002_feedback",)]
    assert path.read_bytes() != before


def test_the_copy_is_its_owners_and_opens_like_any_log(old, tmp_path):
    with open_log(old) as log:
        upgraded = archive.contents(log)
    copy = tmp_path / "backups" / COPY
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    with open_log(copy) as log:
        assert archive.contents(log) == upgraded


def test_an_upgraded_log_is_not_copied_again(old, tmp_path):
    open_log(old).close()
    before = (tmp_path / "backups" / COPY).stat()
    open_log(old).close()
    assert (tmp_path / "backups" / COPY).stat() == before


def test_an_up_to_date_log_opens_without_what_an_upgrade_needs(log):
    ask = (
        "import sys; from pathlib import Path; from leadercoach.store.engine import open_log;"
        "open_log(Path(sys.argv[1]));"
        "print([n for n in sys.modules if n.startswith(('sqlite_utils', 'filecmp')) or"
        " n in ('leadercoach.store.verified_copy', 'leadercoach.store.upgrading')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask, str(log.path)], capture_output=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == b"[]"
    assert not (log.path.parent / "backups").exists()


def test_a_log_without_entries_is_copied_too(tmp_path, monkeypatch):
    with monkeypatch.context() as patched:
        for later in list(schema.STEPS)[1:]:
            patched.delitem(schema.STEPS, later)
        create_log(tmp_path / "log.lc").close()
    with open_log(tmp_path / "log.lc") as log:
        assert log.read_only is None
    assert sound(tmp_path / "backups" / COPY, 0)


def test_a_copy_of_another_log_of_that_name_is_not_replaced(old, tmp_path):
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / COPY).write_bytes(b"another")
    open_log(old).close()
    assert (tmp_path / "backups" / COPY).read_bytes() == b"another"
    assert sound(tmp_path / "backups" / "log.before-0002-2.lc")


def test_what_a_killed_program_had_not_checkpointed_is_in_the_copy(old, tmp_path):
    write = (
        "import sqlite3, sys, os; c = sqlite3.connect(sys.argv[1]);"
        "c.execute('pragma journal_mode = wal');"
        "c.execute(\"insert into reflections values ('a', 'b', '2026-02-09', 'late', '')\");"
        "c.commit(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", write, str(old)], check=True)
    assert Path(f"{old}-wal").stat().st_size
    open_log(old).close()
    with closing(sqlite3.connect(tmp_path / "backups" / COPY)) as copy:
        assert copy.execute("select text from reflections where id = 'a'").fetchall() == [("late",)]


# No copy, no upgrade


def check_untouched(path: Path, before: bytes) -> None:
    """The log is read in full, written by nobody, and the file stays as it was."""
    with open_log(path) as log:
        assert log.read_only == "log_not_upgraded"
        assert entries(log) == 5
        assert observers(log) == []
        with pytest.raises(StoreError, match="log_not_upgraded"):
            add(log)
        with pytest.raises(StoreError, match="log_read_only"):
            log.rows("delete from entries")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "fault", [verified_copy.dbapi2.OperationalError("disk is full"), OSError(28, "")]
)
def test_a_log_that_cannot_be_copied_is_read_as_it_is(old, tmp_path, monkeypatch, fault):
    def fail(*_: object) -> None:
        raise fault

    before = old.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(verified_copy, "verify", fail)
        check_untouched(old, before)
        assert left(tmp_path) == []
    with open_log(old) as log:
        assert log.read_only is None


def test_a_copy_that_lacks_something_is_no_copy(old, tmp_path, monkeypatch):
    counted = verified_copy._counts
    found = iter([{"entries": 4}, {"entries": 5}])
    with monkeypatch.context() as patched:
        patched.setattr(verified_copy, "_counts", lambda _: next(found))
        with open_log(old) as log:
            assert log.read_only == "log_not_upgraded"
    assert left(tmp_path) == []
    assert verified_copy._counts is counted


def test_a_file_where_the_copies_belong_is_left_alone(old, tmp_path):
    (tmp_path / "backups").write_text("mine")
    check_untouched(old, old.read_bytes())
    assert (tmp_path / "backups").read_text() == "mine"


def test_a_full_disk_keeps_an_older_log_readable(small_disk, tmp_path):
    path = Path(shutil.copy(OLD, small_disk / "log.lc"))
    filler = small_disk / "filler"
    room = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    filler.write_bytes(bytes(room - 80 * 1024))
    before = path.read_bytes()
    with open_log(path) as log:
        assert (log.read_only, entries(log)) == ("log_not_upgraded", 5)
    assert path.read_bytes() == before
    assert left(small_disk) == []
    with open_log(Path(shutil.copy(path, tmp_path / "log.lc"))) as log:
        assert (log.read_only, observers(log)) == (None, [])


def test_a_disk_that_fills_up_during_the_upgrade_keeps_the_log_as_it_was(
    old, tmp_path, monkeypatch
):
    real = upgrading.upgrade
    faults = [StoreError("disk_full", path=old)]
    monkeypatch.setattr(
        upgrading, "upgrade", lambda *to: _raise(faults.pop()) if faults else real(*to)
    )
    with open_log(old) as log:
        assert (log.read_only, entries(log), observers(log)) == ("log_not_upgraded", 5, [])
    assert sound(old)
    assert sound(tmp_path / "backups" / COPY)


def _raise(error: StoreError) -> None:
    raise error


def test_a_write_protected_older_log_is_read_without_a_copy(old, tmp_path):
    old.chmod(0o444)
    before = old.read_bytes()
    with open_log(old) as log:
        assert log.read_only == "log_read_only"
        assert observers(log) == []
        assert entries(log) == 5
    assert old.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["log.lc"]


def test_an_older_log_that_is_damaged_is_not_upgraded(old):
    body = bytearray(old.read_bytes())
    with closing(sqlite3.connect(OLD)) as whole:
        (root,) = whole.execute(
            "select rootpage from sqlite_master where name = 'reflections'"
        ).fetchone()
    body[(root - 1) * 4096 : root * 4096] = b"\xa5" * 4096
    old.write_bytes(body)
    with open_log(old) as log:
        assert log.read_only == "log_not_upgraded"
    assert old.read_bytes() == bytes(body)


# Programs that end in the middle, or do it at the same time

KILLED_AT = {
    "before the copy is whole": "from leadercoach.store import verified_copy as m; m.verify = end",
    "before the copy has its name": (
        "from leadercoach.store import verified_copy as m; m._put = end"
    ),
    "before the upgrade": "from leadercoach.store import upgrading as m; m._catch_up = end",
    "in the middle of the upgrade": (
        "from leadercoach.store import migrations as m\n"
        "whole = m._step\n"
        "m._step = lambda statements: lambda db: (whole(statements[:5])(db), end())"
    ),
    "after the upgrade": "",
}
OPEN = """
import os, signal, sys
from pathlib import Path
def end(*_):
    os.kill(os.getpid(), signal.SIGKILL)
{kill}
from leadercoach.store.engine import open_log
open_log(Path(sys.argv[1]))
end()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("kill", KILLED_AT)
def test_a_program_killed_at_any_point_leaves_a_log_that_opens_whole(old, tmp_path, kill):
    for _ in range(2):
        words = [sys.executable, "-c", OPEN.format(kill=KILLED_AT[kill]), str(old)]
        assert subprocess.run(words, cwd=ROOT, check=False).returncode == -9
    with open_log(old) as log:
        assert (log.read_only, observers(log)) == (None, [])
        assert entries(log) == 5
        assert log.one("pragma integrity_check") == ("ok",)
    assert left(tmp_path) == [COPY]
    assert sound(tmp_path / "backups" / COPY)


ASK = """
import json, sys
from pathlib import Path
from leadercoach.store.engine import open_log
sys.stdin.readline()
with open_log(Path(sys.argv[1])) as log:
    print(json.dumps([log.read_only, len(log.rows("select * from observers"))]))
"""


def test_programs_that_open_an_older_log_at_once_all_get_the_new_one(old, tmp_path):
    command = [sys.executable, "-c", ASK, str(old)]
    programs = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
        for _ in range(4)
    ]
    for program in programs:
        program.stdin.write(b"go\n")
        program.stdin.flush()
    said = [json.loads(program.communicate()[0]) for program in programs]
    assert said == [[None, 0]] * 4
    assert left(tmp_path) == [COPY]
    with open_log(old) as log:
        assert log.one("pragma integrity_check") == ("ok",)


WRITE = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("pragma journal_mode = wal")
held.execute("begin immediate")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_log_another_program_writes_to_is_in_use_and_not_upgraded(old, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 50)
    command = [sys.executable, "-c", WRITE, str(old)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(StoreError, match="log_in_use"):
            open_log(old)
        other.stdin.close()
    with open_log(old) as log:
        assert log.read_only is None
