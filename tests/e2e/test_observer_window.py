"""A real window in an observer's hands: real keys, a second start, and being closed."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from replies import OWN, asked, observer
from samples import add

from leadercoach.store import notes
from leadercoach.store.engine import create_log
from tests.e2e.test_real_window import (  # noqa: F401
    PATIENCE,
    ROOT,
    pytestmark,
    screen,
    until,
)

SECRET = "Kvällsschemat"
HANDS_OVER = """
import sys
from PySide6.QtCore import QTimer
from ui import app
from ui.composition.leader import LeaderSession
from ui.observer.hand_over import HandOver
request, *arguments = sys.argv[1:]
opened = LeaderSession.open
def hand(found):
    found.routes.observe_in_person.emit(request)
    card = found.window.findChild(HandOver, "overlay")
    card.first.setText("1234")
    card.second.setText("1234")
    card.hand_over()
def open_and_hand(found):
    opened(found)
    QTimer.singleShot(800, found, lambda: hand(found))
LeaderSession.open = open_and_hand
sys.exit(app.run_window(arguments))
"""
KEYS = (
    *("ctrl+1", "ctrl+2", "ctrl+k", "ctrl+comma", "ctrl+z", "alt+1", "alt+2", "F1", "Escape"),
    *("ctrl+n", "ctrl+o", "ctrl+q", "ctrl+w", "ctrl+Tab", "Menu", "shift+F10", "alt", "F10"),
)


class Handed(NamedTuple):
    """The program in the observer's hands, its log, and a way to say something to its window."""

    process: subprocess.Popen[bytes]
    log: Path
    do: Callable[..., str]
    environment: dict[str, str]

    def windows(self, name: str) -> list[str]:
        return self.do("search", "--onlyvisible", "--name", name).split()

    def open_files(self) -> set[str]:
        folder = Path(f"/proc/{self.process.pid}/fd")
        return {os.readlink(found) for found in folder.iterdir()}  # noqa: PTH115


@pytest.fixture
def handed(screen: dict[str, str], tmp_path: Path) -> Iterator[Handed]:  # noqa: F811
    path = tmp_path / "log.lc"
    with create_log(path) as log:
        add(log, "delegation", title=SECRET)
        with log.transaction():
            notes.keep_setting(log, "leader_name", "Amira")
        observer(log)
        request = asked(log, dict(OWN), way="here")

    def do(*command: str) -> str:
        done = subprocess.run(["xdotool", *command], env=screen, capture_output=True, check=False)
        return done.stdout.decode().strip()

    arguments = [request.id, "--log", str(path), "--lang", "sv", "--today", "2026-02-09"]
    process = subprocess.Popen(
        [sys.executable, "-c", HANDS_OVER, *arguments],
        env=screen,
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
    )
    found = Handed(process, path, do, screen)
    until(lambda: found.windows("^Återkoppling$"), "the form")
    time.sleep(0.5)
    yield found
    process.kill()
    process.wait()


def test_no_real_key_leads_to_the_log(handed):
    (window,) = handed.windows("^Återkoppling$")
    handed.do("windowactivate", "--sync", window)
    for key in KEYS:
        handed.do("key", "--window", window, key)
        time.sleep(0.05)
    assert handed.process.poll() is None
    assert handed.windows("Leader Coach") == []
    assert not [name for name in handed.open_files() if name.startswith(str(handed.log))]


def test_a_second_start_shows_nothing(handed):
    command = [sys.executable, str(ROOT / "main.py"), "--log", str(handed.log)]
    second = subprocess.run(command, env=handed.environment, timeout=PATIENCE, check=False)
    assert second.returncode == 0
    time.sleep(0.5)
    assert handed.windows("Leader Coach") == []
    assert not [name for name in handed.open_files() if name.startswith(str(handed.log))]


def test_the_window_managers_close_ends_the_program(handed):
    (window,) = handed.windows("^Återkoppling$")
    handed.do("windowactivate", "--sync", window)
    handed.do("key", "alt+F4")
    assert handed.process.wait(PATIENCE) == 0
    assert handed.windows("Leader Coach") == []
