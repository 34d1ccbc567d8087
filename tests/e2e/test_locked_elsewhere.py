"""What holds for a locked log holds for a coach's file, for an observer, and however it started."""

import sys
import time
from pathlib import Path

import pytest
from practices import shared
from replies import OWN, asked, observer
from samples import at

from leadercoach.exchange.in_person import waiting
from leadercoach.practice.packages import take_package
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.practice import open_practice
from leadercoach.store.practice_schema import PRACTICE_FILE
from tests.e2e.locked_windows import MAIN, PASSPHRASE, TEXTS, fill, protected, until, window
from tests.e2e.test_locked_process import pytestmark  # noqa: F401
from tests.e2e.test_real_window import screen  # noqa: F401

SPAWNS = """
import sys
from ui.shell import successor
successor.IN_PLACE = False
from main import main
sys.exit(main())
"""
HANDS_OVER = """
import sys
from PySide6.QtCore import QTimer
from main import main
from ui.observer.hand_over import HandOver
from ui.composition.leader import LeaderSession
request = sys.argv.pop(1)
filled = LeaderSession._fill
def fill_and_hand(session, *rest):
    filled(session, *rest)
    QTimer.singleShot(800, session, lambda: hand(session))
def hand(session):
    session.routes.observe_in_person.emit(request)
    session.window.findChild(HandOver, "overlay").hand_over()
if "--locked" not in sys.argv:
    LeaderSession._fill = fill_and_hand
sys.exit(main())
"""


def test_a_locked_practice_holds_neither_key_nor_clients(screen, tmp_path):  # noqa: F811
    path = tmp_path / "practice.lcp"
    with open_practice(path) as practice:
        for name in ("Amirabella", "Bosse"):
            (tmp_path / name).mkdir()
            package = shared(tmp_path / name, name, title=f"Morgonrundan för {name}")
            take_package(practice, package, at())
    key = protect(path, PASSPHRASE, new_code(), PRACTICE_FILE)
    options = ("--coach", str(path), "--lang", "sv", "--today", "2026-02-09")
    with window(screen, path, *MAIN, *options, key=key) as shown:
        shown.texts = {"client": "Amirabella", "title": "Morgonrundan för Amirabella"}
        shown.unlock()
        shown.press("Tab", "Return")
        time.sleep(1)
        assert {"key", "client"} <= set(shown.found())
        shown.lock()
        assert shown.found() == {}
        shown.unlock()
        assert "client" in shown.found()


def test_an_observers_place_holds_the_form_and_nothing_else(screen, tmp_path):  # noqa: F811
    path = tmp_path / "log.lc"
    with create_log(path) as log:
        fill(log)
        observer(log)
        request = asked(log, dict(OWN), way="here")
    key = protect(path, PASSPHRASE, new_code())
    options = (request.id, "--log", str(path), "--lang", "sv", "--today", "2026-02-09")
    with window(screen, path, sys.executable, "-c", HANDS_OVER, *options, key=key) as shown:
        shown.texts = {name: text for name, text in TEXTS.items() if name != "alias"}
        shown.unlock()
        until(lambda: shown.windows("^Återkoppling$"), "the form")
        assert shown.is_fresh()
        assert shown.found() == {}
        assert shown.windows() == []
        time.sleep(0.5)
        shown.press("Tab", "Tab", name="^Återkoppling$")
        shown.press("space", name="^Återkoppling$")
        until(shown.windows, "the unlock screen")
        assert shown.found() == {}
        shown.unlock()
        assert waiting(path) == []


@pytest.mark.parametrize("way", ["spawns", "script", "module"])
def test_however_it_was_started_it_begins_anew(screen, tmp_path, way):  # noqa: F811
    script = Path(sys.executable).with_name("leadercoach")
    if way == "script" and not script.exists():
        pytest.skip("the program is not installed here")
    command = {
        "spawns": (sys.executable, "-c", SPAWNS),
        "script": (str(script),),
        "module": (sys.executable, "-m", "main"),
    }[way]
    path = tmp_path / "log.lc"
    with window(screen, path, *command, "--log", str(path), key=protected(path)) as shown:
        shown.unlock()
        if way == "spawns":
            shown.press("ctrl+l")
            assert shown.process.wait(20) == 0
            mark = path.with_name(".log.lc.window")
            until(lambda: mark.exists() and mark.read_text(), "the lock")
            shown.pid = int(mark.read_text().split()[0])
            until(shown.windows, "the unlock screen")
            assert shown.is_fresh()
        else:
            shown.lock()
        assert shown.found() == {}
        shown.unlock()


def test_what_cannot_be_saved_comes_back_and_is_readable_nowhere(screen, tmp_path):  # noqa: F811
    path, away = tmp_path / "log.lc", tmp_path / "away.lc"
    options = ("--log", str(path), "--lang", "sv", "--today", "2026-02-09")
    with window(screen, path, *MAIN, *options, key=protected(path)) as shown:
        shown.unlock()
        path.rename(away)
        shown.press("ctrl+4", "3")
        time.sleep(0.5)
        shown.press("ctrl+l")
        until(lambda: b"--locked" in shown.told_to_all(), "a fresh process")
        until(shown.windows, "the unlock screen")
        time.sleep(1)
        assert shown.found() == {}
        away.rename(path)
        shown.unlock()
        shown.press("Return")

        def saved() -> object:
            with open_log(path, key=shown.key) as log:
                return log.one("select kind from failures where kind = 'took_over'")

        until(saved, "the entry")
