"""What is looked at after the window is filled: damage, a clock that went back, a network drive."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from samples import add, at

from leadercoach.store import place_kind
from leadercoach.store.engine import create_log
from tests.ui.conftest import named, shown
from ui.composition.leader import LeaderSession
from ui.forms.quick_entry import QuickEntry
from ui.shell.fault import Fault
from ui.shell.looking_over import LookOver
from ui.shell.notice import Notice

PAGE = 4096


def overlay(session) -> QWidget | None:
    found = [w for w in session.window.findChildren(QWidget, "overlay") if w.isVisible()]
    return found[-1] if found else None


@pytest.fixture
def opened(unopened):
    """A window on a log in a file of its own."""
    unopened.path.parent.mkdir()
    with create_log(unopened.path) as log, log.transaction():
        for number in range(60):
            add(log, title=f"Entry {number}", note="x" * 900)
    unopened.remember(welcomed=True)
    return unopened


def watching(session: LeaderSession) -> LookOver:
    """The look that begins with the window."""
    return session.window.findChild(LookOver)


@pytest.fixture
def looking(opened) -> LookOver:
    opened.open()
    return watching(opened)


@pytest.fixture
def damaged(opened) -> LookOver:
    body = bytearray(opened.path.read_bytes())
    body[-2 * PAGE : -PAGE] = b"\xa5" * PAGE
    opened.path.write_bytes(body)
    opened.open()
    return watching(opened)


def test_of_a_whole_log_nothing_is_said(looking, opened, qtbot):
    looking.check()
    qtbot.waitUntil(lambda: not looking._job.runs)
    looking.notice()
    assert overlay(opened) is None


def test_damage_is_told_and_leads_to_what_can_be_done(damaged, opened, click, qtbot):
    damaged.check()
    qtbot.waitUntil(lambda: isinstance(overlay(opened), Notice))
    assert "has found damage" in shown(overlay(opened))
    click(named(overlay(opened), "Restore or salvage…"))
    assert isinstance(overlay(opened), Fault)
    assert opened.workspace is None
    named(overlay(opened), "Salvage…")


def test_damage_waits_until_what_is_being_written_is_done(damaged, opened, qtbot):
    card = QuickEntry.open_new(opened.window, opened.workspace, "dialogue")
    damaged.check()
    qtbot.waitUntil(lambda: not damaged._job.runs)
    assert overlay(opened) is card
    card.leave()
    damaged._tell_damage()
    assert isinstance(overlay(opened), Notice)


def test_a_clock_set_back_is_told_with_both_days(looking, opened, click):
    opened.workspace.clock = lambda: at(date(2025, 3, 1))
    looking.notice()
    assert "2025-03-01" in shown(overlay(opened))
    assert "2026-02-09" in shown(overlay(opened))
    click(named(overlay(opened), "Go on"))
    assert overlay(opened) is None


def test_a_network_drive_is_told(looking, opened, monkeypatch):
    monkeypatch.setattr(place_kind, "place_kind", lambda _path: "network")
    looking.notice()
    assert "network drive" in shown(overlay(opened))
