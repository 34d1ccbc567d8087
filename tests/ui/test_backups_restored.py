"""Back to a backup in the window: chosen, compared, and put in the log's place."""

import pytest
from samples import add

from leadercoach.store import backups as stored
from leadercoach.store.engine import create_log, open_log
from leadercoach.usecases import backups, protection
from leadercoach.vault.code import new_code
from tests.ui.conftest import named, shown
from tests.ui.vaults import PASSPHRASE, cheaply, overlay
from ui.copies.restore_card import RestoreCard
from ui.copies.restoring import RestorableLog
from ui.pages.fault import Fault


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    cheaply(monkeypatch)


def opened(session, qtbot) -> RestoreCard:
    if not isinstance(overlay(session.window), RestoreCard):
        RestoreCard(RestorableLog(session)).open()
    card = overlay(session.window)
    qtbot.waitUntil(lambda: "Looking" not in shown(card))
    return card


def entries(log) -> int:
    return log.rows("select count(*) from entries", ())[0][0]


def choose(card, words, click) -> None:
    click(next(line for line in card._group.buttons() if words in line.text()))


def reopened(session, before):
    return lambda: session.workspace is not None and session.workspace is not before


def test_a_backup_takes_the_place_of_the_log_which_is_kept(session, log, at, click, qtbot):
    add(log)
    backups.make(log, at)
    add(log, on="2026-02-03")
    session.window.show_page("settings")
    card = opened(session, qtbot)
    assert not card.onward.isEnabled()
    choose(card, "1 entry", click)
    assert "The log now" in shown(card.compared)
    assert {"1", "2"} <= set(shown(card.compared).split("\n"))
    log.close()
    before = session.workspace
    click(named(card, "Restore"))
    qtbot.waitUntil(reopened(session, before))
    assert session.window.current == "today"
    assert entries(session.workspace.log) == 1
    kept = next(copy for copy in stored.found(log.path, None) if copy.sort == "kept")
    assert kept.inside.entries == 2
    assert kept.path.name in shown(session.window.toast)


def test_a_damaged_backup_is_named_and_cannot_be_chosen(session, log, at, qtbot):
    backups.make(log, at).backup.path.write_bytes(b"nothing of ours")
    card = opened(session, qtbot)
    line = card._group.buttons()[0]
    assert "damaged, cannot be opened" in line.text()
    assert not line.isEnabled()


def test_a_backup_with_its_own_passphrase_is_opened_first(session, log, at, click, qtbot):
    add(log)
    session.workspace.close()
    log.close()
    key = protection.protect(log.path, PASSPHRASE, new_code())
    with open_log(log.path, key=key.copy()) as held:
        backups.make(held, at)
    protection.unprotect(log.path, key)
    session.make_window()
    session.open_at(log.path)
    card = opened(session, qtbot)
    choose(card, "passphrase of its own", click)
    qtbot.keyClicks(card.secret, "wrong")
    click(named(card, "Open it"))
    qtbot.waitUntil(lambda: "not right" in card.told.text())
    card.secret.clear()
    qtbot.keyClicks(card.secret, PASSPHRASE)
    click(named(card, "Open it"))
    qtbot.waitUntil(card.compared.isVisible)
    before = session.workspace
    click(named(card, "Restore"))
    qtbot.waitUntil(reopened(session, before))
    assert session.workspace.log.key is not None
    assert entries(session.workspace.log) == 1


def test_what_cannot_be_restored_leaves_the_log_as_it_was(session, log, at, click, qtbot):
    add(log)
    made = backups.make(log, at).backup.path
    session.window.show_page("settings")
    card = opened(session, qtbot)
    choose(card, "1 entry", click)
    log.close()
    made.unlink()
    before = session.workspace
    click(named(card, "Restore"))
    qtbot.waitUntil(reopened(session, before))
    assert session.window.toast.isVisible()
    assert entries(session.workspace.log) == 1


@pytest.fixture
def damaged(unopened, at):
    """A window before the screen of a damaged log that has a backup."""
    path = unopened.path
    path.parent.mkdir()
    with create_log(path) as log:
        add(log)
        backups.make(log, at)
    body = path.read_bytes()
    path.write_bytes(body[:100] + b"\xa5" * 3996 + body[4096:])
    unopened.remember(welcomed=True)
    unopened.open()
    return unopened


def test_from_the_screen_of_a_fault_a_backup_brings_the_log_back(damaged, click, qtbot):
    click(named(overlay(damaged.window), "Restore a backup…"))
    card = opened(damaged, qtbot)
    choose(card, "1 entry", click)
    assert "The log you have now cannot be read." in shown(card)
    click(named(card, "Restore"))
    qtbot.waitUntil(reopened(damaged, None))
    assert damaged.window.current == "today"
    assert entries(damaged.workspace.log) == 1


def test_what_fails_before_a_fault_is_said_on_its_screen(damaged, click, qtbot):
    click(named(overlay(damaged.window), "Restore a backup…"))
    card = opened(damaged, qtbot)
    choose(card, "1 entry", click)
    card.chosen.path.unlink()
    before = damaged.window
    click(named(card, "Restore"))
    qtbot.waitUntil(lambda: damaged.window not in (None, before))
    qtbot.waitUntil(lambda: isinstance(overlay(damaged.window), Fault))
    assert not overlay(damaged.window)._told.isHidden()
