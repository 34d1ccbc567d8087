"""The same program started as coach: from the command line, at the welcome, and back again."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from leadercoach.places import own_practice
from leadercoach.practice.clients import clients
from leadercoach.practice.packages import opened
from leadercoach.profile.profile import read_profile
from leadercoach.profile.rows import point_row
from leadercoach.sharing.opened import open_package
from leadercoach.store.practice import open_practice, packages
from main import wants_terminal
from tests.ui.coach_windows import coach  # noqa: F401
from tests.ui.conftest import named, shown
from ui import app
from ui.base import preferences
from ui.coach.demo import demo_practice
from ui.coach.settings import CoachSettings
from ui.composition.coach import CoachSession
from ui.composition.leader import LeaderSession

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "arguments",
    [["--coach"], ["--coach", "p.lcp"], ["--demo-coach"], ["--lang", "sv", "--coach", "p.lcp"]],
)
def test_a_coach_wants_a_window(arguments):
    assert not wants_terminal(arguments)


@pytest.mark.parametrize("arguments", [["--coach", "--json"], ["coach", "p.lcp"], ["p.lcp"]])
def test_commands_are_still_commands(arguments):
    assert wants_terminal(arguments)


def test_the_file_of_the_coach_can_be_said():
    found = app._options(["--coach", "p.lcp", "--today", "2026-02-09"])
    assert (found.coach, found.practice, found.today) == (True, Path("p.lcp"), date(2026, 2, 9))
    assert app._options(["--coach"]).practice is None
    kept = preferences.Preferences()
    assert app._file(found, kept) == Path("p.lcp")
    assert app._file(app.Options(coach=True), kept) == own_practice()


def test_a_wrong_option_ends_with_one_sentence():
    run = [sys.executable, "main.py", "--coach", "--today", "soon"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        run, cwd=ROOT, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 2
    assert "--coach [FILE]" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_demo_has_two_packages_of_amiras_that_differ(lang):
    made = demo_practice(lang)
    with made.folder, open_practice(made.path) as practice:
        (row,) = clients(practice, made.today)
        newer, older = packages(practice, row.engagement)
        assert row.name == "Amira"
        assert newer.entries > older.entries > 0
        assert not row.expired


def test_the_dots_a_coach_sees_are_the_leaders_by_name():
    made = demo_practice("en")
    with made.folder, open_practice(made.path) as practice:
        (row,) = clients(practice, made.today)
        package = opened(practice, row.newest.package, made.today)
    with open_package(package) as log:
        seen = point_row(read_profile(log, package.made_on), "dialogue", "en")
    assert [line.name for line in seen.dots] == ["Amira", "Johan", "Leila"]
    assert "You" not in seen.dots_said


def current(frame) -> list[object]:
    """The windows the frame has, the first one first."""
    return [each for each in frame.children() if isinstance(each, LeaderSession | CoachSession)]


def test_a_coach_begins_at_the_welcome_and_can_go_back(unopened, click, qtbot, tmp_path):
    kept_in = unopened.kept_in
    unopened.open()
    click(named(unopened.frame, "Next"))
    click(named(unopened.frame, "I am a coach"))
    click(named(unopened.frame, "Next"))
    qtbot.waitUntil(lambda: "No clients yet" in shown(unopened.frame))
    assert preferences.read(kept_in).role == "coach"
    found = current(unopened.frame)[-1]
    found.window.show_page("settings")
    assert isinstance(found.window.page("settings"), CoachSettings)
    click(found.window.page("settings").own)
    qtbot.waitUntil(lambda: "Welcome" in shown(unopened.frame))
    assert preferences.read(kept_in).role == "leader"
    last = current(unopened.frame)[-1]
    last.single.give_up()


def test_a_practice_that_cannot_be_read_says_so(qapp: QApplication, coach, tmp_path):  # noqa: F811
    coach.workspace.close()
    coach.workspace = None
    coach.path = tmp_path / "letter.lcp"
    coach.path.write_text("Dear Eva")
    coach.open()
    assert "is not a coach’s file" in shown(coach.frame)
    assert "Your clients cannot be opened" in shown(coach.frame)
    assert "The log cannot be opened" not in shown(coach.frame)
    assert coach.path.read_text() == "Dear Eva"


def test_language_and_look_change_the_client_that_is_open(coach, tmp_path):  # noqa: F811
    from practices import shared
    from samples import at

    from leadercoach.practice.packages import take_package

    package = shared(tmp_path)
    take_package(coach.workspace.log, package, at())
    coach.show_client(package.engagement)
    coach.remember(look="dark")
    coach.rebuild()
    assert coach.window.current == "overview"
    assert "Morgonrunda varje måndag" in shown(coach.frame)
    with open_package(package) as log:
        assert log.read_only == coach.client.workspace.log.read_only
