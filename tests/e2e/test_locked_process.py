"""After a lock the program is a fresh process: what it held of the log is in nobody's memory."""

import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from leadercoach.store import notes
from leadercoach.store.engine import open_log
from tests.e2e.locked_windows import MAIN, PATIENCE, TEXTS, Window, protected, until, window
from tests.e2e.test_real_window import NEEDED, screen  # noqa: F401

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"),
    pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="memory is read by /proc"),
]


@pytest.fixture
def opened(screen, tmp_path) -> Iterator[Window]:  # noqa: F811
    """The window of an open log, started in Swedish on a day."""
    path = tmp_path / "log.lc"
    options = ("--log", str(path), "--lang", "sv", "--today", "2026-02-09")
    with window(screen, path, *MAIN, *options, key=protected(path)) as shown:
        shown.unlock()
        yield shown


def test_neither_key_nor_texts_are_in_the_memory_of_a_locked_program(opened):
    opened.press("alt+2", "alt+1")
    assert {"key", "title"} <= set(opened.found())
    opened.lock()
    assert opened.found() == {}
    assert not [text for text in TEXTS.values() if text.encode() in opened.told_to_all()]
    opened.unlock()
    assert {"key", "title"} <= set(opened.found())


def test_a_wrong_passphrase_leaves_nothing_behind(opened):
    wrong = "nio lindar under tork"
    opened.lock()
    opened.press()
    opened.type(wrong)
    assert opened.found(wrong=wrong) == {"wrong": 1}
    opened.press("Return")
    time.sleep(2)
    assert opened.found(wrong=wrong) == {}
    opened.unlock()


def test_locking_again_and_again_keeps_place_arguments_and_files(opened):
    opened.lock()
    place, told, files = opened.place(), opened.told_to_all(), len(opened.files())
    for _ in range(2):
        opened.unlock()
        opened.lock()
    assert opened.place() == place
    assert opened.told_to_all() == told
    assert len(opened.files()) <= files


def test_no_second_window_slips_in_between(opened):
    mark = opened.path.with_name(f".{opened.path.name}.window")
    owners, over = set(), threading.Event()

    def look() -> None:
        while not over.is_set():
            owners.add(mark.read_text().split("\n", 1)[0] if mark.exists() else "")

    looking = threading.Thread(target=look)
    looking.start()
    opened.lock()
    over.set()
    looking.join()
    assert owners == {str(opened.pid)}
    command = [*MAIN, "--log", str(opened.path)]
    second = subprocess.run(command, env=opened.screen, timeout=PATIENCE, check=False)
    assert second.returncode == 0
    assert len(opened.windows()) == 1
    opened.unlock()
    opened.press("alt+F4")
    assert opened.process.wait(PATIENCE) == 0
    assert not mark.exists()


def test_what_was_being_written_waits_where_it_was(opened):
    opened.press("ctrl+3", "6")
    opened.lock()
    assert '"level": 6' in opened.drafts().replace("\\", "")
    opened.unlock()
    opened.press("1", "Return")

    def saved() -> list:
        with open_log(opened.path, key=opened.key) as log:
            return log.rows("select level from delegations where level = 6")

    until(lambda: len(saved()) == 2, "the entry")


@pytest.mark.parametrize("after", [0.0, 0.05, 0.2, 0.6])
def test_a_program_killed_while_it_locks_has_lost_nothing(opened, after):
    opened.press("ctrl+4", "3")
    until(lambda: "took_over" in opened.drafts(), "the draft")
    opened.do("key", "ctrl+l")
    time.sleep(after)
    opened.end()
    with open_log(opened.path, key=opened.key) as log:
        assert notes.draft(log, "failure").form["kind"] == "took_over"
        assert len(log.rows("select * from entries")) == 2
