"""What a killed program leaves behind does not stay."""

import os
import subprocess
import sys

from leadercoach.store.files import write_whole
from leadercoach.store.leftovers import sweep


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
