"""One story through all layers: a manager's first weeks, from an empty folder to an archive."""

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadercoach.cli import run
from leadercoach.log.weeks import Week
from leadercoach.moment import Moment
from leadercoach.store.weeks import closed_weeks
from tests.ui.conftest import named, shown
from ui.forms.quick_entry import QuickEntry

MONDAY, FRIDAY = date(2026, 2, 9), date(2026, 2, 13)


def keys(window, text: str) -> None:
    for key in text:
        QTest.keyClick(window.window().focusWidget(), key)


def enter(window) -> None:
    QTest.keyClick(window.window().focusWidget(), Qt.Key.Key_Return)


def log_by_keys(session, point: str, typed: str) -> None:
    QuickEntry.open_new(session.window, session.workspace, point)
    keys(session.window, typed)
    enter(session.window)


@pytest.fixture
def friday(session):
    """Let it be Friday noon."""
    session.workspace.clock = lambda: Moment.frozen(FRIDAY)
    session.workspace.changed.emit("weeks")


def test_a_managers_first_week(session, click, request, capsys, tmp_path):
    log_by_keys(session, "dialogue", "21")
    log_by_keys(session, "delegation", "61")
    log_by_keys(session, "upward", "112")
    log_by_keys(session, "failure", "3")
    today = shown(session.window.page("today"))
    assert "1 of 3" in today
    assert "1 of 2" in today
    request.getfixturevalue("friday")
    page = session.window.page("today")
    click(named(page, "Told"))
    click(named(page, "↓ Staff"))
    click(named(page, "Close the week"))
    click(named(session.window.page("week"), "Close the week"))
    assert Week.of(FRIDAY) in closed_weeks(session.workspace.log)
    session.window.header.search.setText("misjudg")
    assert "Nothing fits" in shown(session.window.page("log"))
    out = tmp_path / "all.json"
    assert run(["--log", str(session.path), "archive", str(out)]) == 0
    found = json.loads(out.read_text())
    assert [e["entry"]["point"] for e in found["entries"]] == [
        "dialogue",
        "delegation",
        "upward",
        "failure",
    ]
    assert run(["--log", str(tmp_path / "b.lc"), "load", str(out)]) == 0
    assert run(["--log", str(tmp_path / "b.lc"), "archive", str(tmp_path / "b.json")]) == 0
    assert out.read_bytes() == (tmp_path / "b.json").read_bytes()
