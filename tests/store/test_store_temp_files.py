"""What a killed program leaves behind does not stay."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from leadercoach.backup.backups import make
from leadercoach.backup.sweeping import sweep_all
from leadercoach.store import outputs, temp_files
from leadercoach.store.files import write_whole
from leadercoach.store.temp_files import sweep


def ended() -> int:
    """The number of a process that has ended."""
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def test_drafts_of_ended_programs_go_and_all_else_stays(tmp_path):
    gone = [f".all.json.{ended()}.new", f".all.json.{ended()}.build-wal"]
    stay = [f".all.json.{os.getpid()}.new", f".other.json.{ended()}.new", "all.json", ".all.json.x"]
    for name in (*gone, *stay):
        (tmp_path / name).write_text("words")
    sweep(tmp_path / "all.json")
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(stay)


def test_writing_a_file_clears_what_an_earlier_try_left(tmp_path):
    left = tmp_path / f".all.json.{ended()}.new"
    left.write_text("half")
    write_whole(tmp_path / "all.json", b"whole")
    assert [p.name for p in tmp_path.iterdir()] == ["all.json"]


def test_a_draft_whose_number_another_program_has_now_goes_too(tmp_path):
    draft = tmp_path / f".all.json.{os.getpid()}.new"
    draft.write_text("half")
    assert sweep(tmp_path / "all.json").stay == (draft,)
    later = draft.stat().st_ctime + 60
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        began = temp_files._began(other.pid)
        assert began is not None
        assert abs(began - time.time()) < 30
        other.kill()
    assert temp_files._began(ended()) is None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(temp_files, "_began", lambda _: later)
        assert sweep(tmp_path / "all.json").removed == (draft,)
    assert not draft.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such program")
def test_when_a_program_began_is_told_alike_by_both_ways_of_asking():
    assert abs(temp_files._by_ps(os.getpid()) - temp_files._began(os.getpid())) < 5
    assert temp_files._by_ps(ended()) is None


def test_everything_unfinished_of_a_log_is_found_and_nothing_else(log, at, tmp_path):
    log.path.parent.joinpath("backups").mkdir(exist_ok=True)
    own, folder, out = log.path.parent, log.path.parent / "backups", tmp_path / "elsewhere"
    out.mkdir()
    outputs.note(log, out / "all.json")
    outputs.note(log, out / "pulse-*.html")
    copy = make(log, at).path
    n = ended()
    gone = [
        *(own / f".log.lc.{n}.new", own / f"..log.lc.{n}.build.{n}.new-journal"),
        *(own / f".log.lc.keys.next.{n}.new", own / f"log.lc-wal.{n}.stray"),
        *(folder / f".{copy.name}.{n}.new-wal", folder / f".{copy.name}.keys.{n}.new"),
        *(folder / f".folders.json.{n}.new", folder / "log.before-0003.lc-wal"),
        *(out / f".all.json.{n}.new", out / f".pulse-1234abcd-001.html.{n}.new"),
    ]
    stay = [
        *(own / f".other.lc.{n}.new", own / "log.lc.reply-12ab", own / "log.lc-wal.x.stray"),
        *(folder / "log.before-0003.lc.keys", folder / f".mine.txt.{n}.new"),
        *(out / f".mine.json.{n}.new", out / f".all.json.{os.getpid()}.new", out / "all.json"),
    ]
    for each in (*gone, *stay):
        each.write_text("words")
    found = sweep_all(log.path, outputs.known(log))
    assert set(found.removed) == set(gone)
    assert [each for each in gone if each.exists()] == []
    assert [each for each in stay if not each.exists()] == []
    assert found.folders == (own, folder, out)
    assert (found.stay, found.finished, found.away) == (*((stay[-2],), (out / "all.json",), ()),)


def test_answers_that_wait_go_only_with_everything(log):
    answer = log.path.with_name("log.lc.reply-12ab")
    answer.write_text("sealed")
    assert sweep_all(log.path, []).removed == ()
    assert sweep_all(log.path, [], answers=True).removed == (answer,)


def test_where_files_were_written_stands_in_the_log_and_only_there(log, tmp_path):
    odd = Path(os.fsdecode(bytes(str(tmp_path), "utf-8") + b'/k\xff\n"*.txt'))
    for path in (odd, tmp_path / "a.json", tmp_path / "a.json"):
        outputs.note(log, path)
    assert [each.path for each in outputs.known(log)] == [tmp_path / "a.json", odd]
    with log.transaction():
        outputs.forget_all(log)
    assert outputs.known(log) == []
