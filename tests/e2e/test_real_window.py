"""The program as it is started: a real window on a virtual screen, real keys, and kill -9."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from samples import add

from leadercoach.store import notes
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.entries import all_records

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("Xvfb", "xdotool", "openbox")
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"),
]
PATIENCE = 30


def until(true: Callable[[], object], what: str) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.1)


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """A virtual screen with a window manager; the environment that leads to it."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    display = os.read(read, 16).decode().strip()
    environment = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (manager, server):
        process.kill()
        process.wait()


@pytest.fixture
def start(screen: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen]]:
    """Start the program on a log of its own."""
    path = tmp_path / "log.lc"
    create_log(path).close()
    started = []

    def run(*arguments: str) -> subprocess.Popen:
        command = [sys.executable, str(ROOT / "main.py"), "--log", str(path), "--lang", "sv"]
        process = subprocess.Popen([*command, *arguments], env=screen, stderr=subprocess.DEVNULL)
        started.append(process)
        return process

    run.log = path
    yield run
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def keys(screen: dict[str, str]) -> Callable[..., None]:
    """Press keys in the window that is on the screen."""

    def do(*command: str) -> str:
        done = subprocess.run(["xdotool", *command], env=screen, capture_output=True, check=False)
        return done.stdout.decode().strip()

    def press(*names: str) -> None:
        until(lambda: do("search", "--onlyvisible", "--name", "Leader Coach"), "the window")
        window = do("search", "--onlyvisible", "--name", "Leader Coach").split()[-1]
        do("windowactivate", "--sync", window)
        for name in names:
            do("key", "--window", window, name)
            time.sleep(0.15)

    return press


def saved(path: Path) -> list:
    with open_log(path) as log:
        return all_records(log)


def ready(path: Path) -> None:
    """Wait until the window has read its log."""
    until(lambda: path.with_name(f".{path.name}.window").exists(), "the lock")
    time.sleep(2)


def test_a_decision_logged_by_keys_survives_kill_9(start, keys):
    window = start("--today", "2026-02-09")
    ready(start.log)
    keys("ctrl+3", "6", "1", "Return")
    until(lambda: saved(start.log), "the entry")
    window.send_signal(signal.SIGKILL)
    window.wait()
    (record,) = saved(start.log)
    assert (record.entry.level, record.entry.involved_before) == (6, "all")


OTHER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1])
other.execute("select count(*) from sqlite_master").fetchall()
other.close()
"""


def locked_by(process: subprocess.Popen, path: Path) -> bool:
    """Whether others see that the process has the file open."""
    rows = [line.split() for line in Path("/proc/locks").read_text().splitlines()]
    number = str(path.stat().st_ino)
    return any(row[4] == str(process.pid) and row[5].endswith(f":{number}") for row in rows)


def test_another_sqlite_beside_the_window_costs_no_entry(start, keys):
    """By then the window has read all of its log anew, and made a backup of it."""
    with open_log(start.log) as log:
        add(log, title="so that a backup is due")
    window = start()
    ready(start.log)
    until(lambda: list(start.log.parent.glob("backups/*.lc")), "the backup")
    time.sleep(6)
    assert locked_by(window, start.log)
    subprocess.run([sys.executable, "-c", OTHER, str(start.log)], check=True)
    assert Path(f"{start.log}-wal").exists()
    keys("ctrl+3", "6", "1", "Return")
    time.sleep(1)
    window.send_signal(signal.SIGKILL)
    window.wait()
    assert sorted(record.entry.point for record in saved(start.log)) == ["delegation", "dialogue"]


def test_a_save_is_kept_when_the_files_beside_the_log_have_been_removed(start, keys):
    window = start("--today", "2026-02-09")
    ready(start.log)
    for ending in ("-wal", "-shm"):
        Path(f"{start.log}{ending}").unlink()
    keys("ctrl+3", "6", "1", "Return")
    time.sleep(1)
    window.send_signal(signal.SIGKILL)
    window.wait()
    assert len(saved(start.log)) == 1


def test_a_draft_survives_kill_9(start, keys):
    window = start()
    ready(start.log)
    keys("ctrl+4", "3")

    def kept() -> object:
        with open_log(start.log) as log:
            return notes.draft(log, "failure")

    until(kept, "the draft")
    window.send_signal(signal.SIGKILL)
    window.wait()
    assert kept().form["kind"] == "took_over"


def test_a_second_start_leaves_the_log_to_the_first(start):
    first = start()
    ready(start.log)
    second = start()
    assert second.wait(PATIENCE) == 0
    assert first.poll() is None


def test_a_log_left_by_a_killed_window_opens_again(start, keys):
    start().kill()
    window = start()
    ready(start.log)
    keys("ctrl+4", "1", "Return")
    until(lambda: saved(start.log), "the entry")
    assert window.poll() is None


def test_the_terminal_writes_beside_the_window(start):
    start()
    ready(start.log)
    command = [sys.executable, str(ROOT / "main.py"), "--log", str(start.log)]
    command += ["add", "failure", "--kind", "other"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(saved(start.log)) == 1


def test_without_a_screen_there_is_one_plain_sentence(tmp_path):
    unseen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    blind = {k: v for k, v in os.environ.items() if k not in unseen}
    command = [sys.executable, str(ROOT / "main.py"), "--log", str(tmp_path / "log.lc")]
    done = subprocess.run(command, env=blind, capture_output=True, check=False, text=True)
    assert done.returncode == 1
    assert done.stderr == "There is no screen here; see --help for the commands.\n"


def test_the_demo_opens_with_its_mark_and_leaves_no_trace(start, keys, tmp_path):
    window = start("--demo")
    keys("ctrl+4", "1", "Return", "ctrl+k")
    time.sleep(1)
    assert window.poll() is None
    assert saved(start.log) == []


def test_a_window_put_away_comes_to_the_front_however_often_it_is_asked(start, screen):
    first = start()
    ready(start.log)

    def do(*command: str) -> str:
        done = subprocess.run(["xdotool", *command], env=screen, capture_output=True, check=False)
        return done.stdout.decode().strip()

    def is_in_front() -> bool:
        return do("getactivewindow", "getwindowpid") == str(first.pid)

    until(is_in_front, "the window")
    window = do("getactivewindow")
    asks = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from ui.shell.single import SingleWindow\n"
        "QCoreApplication([])\n"
        "assert not any(SingleWindow(Path(sys.argv[1])).first() for _ in range(100))"
    )
    subprocess.run([sys.executable, "-c", asks, str(start.log)], cwd=ROOT, env=screen, check=True)
    for _ in range(2):
        do("windowminimize", "--sync", window)
        until(lambda: not is_in_front(), "the window to be away")
        second = start()
        assert second.wait(PATIENCE) == 0
        until(is_in_front, "the window to come forward")
        assert do("search", "--onlyvisible", "--name", "Leader Coach").split() == [window]
