"""The screen of a log that cannot be opened: what happened, what is safe, what to do; and a damaged
log is salvaged from there."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from samples import add

from leadercoach.errors import StoreError
from leadercoach.store.engine import create_log
from leadercoach.store.faults import CODES as ENGINE
from tests.ui.conftest import named, said, shown
from ui.backup.salvaged import SalvagedScreen
from ui.shell.fault import Fault
from ui.shell.fault_words import words

PAGE = 4096


def overlay(session) -> QWidget:
    return [w for w in session.window.findChildren(QWidget, "overlay") if w.isVisible()][-1]


@pytest.fixture
def damaged(unopened):
    """A window before the screen of a log whose header says another size than it has."""
    unopened.path.parent.mkdir()
    with create_log(unopened.path) as log:
        add(log, title="Of weight")
    body = unopened.path.read_bytes()
    unopened.path.write_bytes(body[:PAGE] + b"\xa5" * PAGE + body[2 * PAGE :])
    unopened.remember(welcomed=True)
    unopened.show_fault(StoreError("log_damaged", path=unopened.path))
    return unopened


OTHERS = {"log_empty", "log_moved", "log_newer", "no_log", "keys_missing", "keys_damaged"}
CODES = sorted(ENGINE | OTHERS)


@pytest.mark.parametrize("code", CODES)
def test_each_fault_says_what_is_safe_and_what_to_do(code, unopened):
    unopened.show_fault(StoreError(code, path=unopened.path, reason="x"))
    page = overlay(unopened)
    assert isinstance(page, Fault)
    for text in ("What happened", "What is safe", "What to do", *words(code)[:2]):
        assert text in shown(page)
    assert ("Salvage…" in said(page)) == words(code).salvage
    assert ("Restore a backup…" in said(page)) == words(code).restore


def test_a_damaged_log_is_salvaged_and_the_new_one_opens(damaged, click, monkeypatch, qtbot):
    new = damaged.path.with_name("new.lc")
    before = damaged.path.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(new), ""))
    click(named(overlay(damaged), "Salvage…"))
    qtbot.waitUntil(lambda: isinstance(overlay(damaged), SalvagedScreen))
    assert "Entries: 1, nothing is missing." in shown(overlay(damaged))
    click(named(overlay(damaged), "Open the new log"))
    assert damaged.workspace.path == new
    assert damaged.path == new
    assert new.with_name("log.lc").read_bytes() == before


def test_a_place_that_is_taken_is_told_and_another_can_be_chosen(
    damaged, click, monkeypatch, qtbot
):
    taken = str(damaged.path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (taken, ""))
    page = overlay(damaged)
    click(named(page, "Salvage…"))
    qtbot.waitUntil(lambda: "There is already a file" in shown(page))
    assert named(page, "Salvage…").isEnabled()


def test_without_a_place_nothing_is_begun(damaged, click, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: ("", ""))
    click(named(overlay(damaged), "Salvage…"))
    assert named(overlay(damaged), "Try again").isEnabled()
