"""Back to a backup in the window: chosen, compared, and put in the log's place."""

import pytest
from PySide6.QtWidgets import QFileDialog
from samples import add

from leadercoach.backup import backups as stored
from leadercoach.protection import encryption
from leadercoach.protection.code import new_code
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.header import keys_of
from leadercoach.usecases import backups, protection
from tests.ui.conftest import named, shown
from tests.ui.protecting import PASSPHRASE, cheaply, overlay
from ui.backup.restore_card import RestoreCard
from ui.backup.restoring import RestorableLog
from ui.shell.fault import Fault
from ui.welcome import Welcome


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


def pointing(monkeypatch, file) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))


def test_any_other_file_can_be_pointed_at(session, log, at, click, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "away" / "Kopia av log (1).lc"
    with create_log(file) as other:
        for _ in range(3):
            add(other)
    add(log)
    session.window.show_page("settings")
    card = opened(session, qtbot)
    assert "If you have one elsewhere" in shown(card)
    pointing(monkeypatch, file)
    click(named(card, "Another file…"))
    qtbot.waitUntil(lambda: card.chosen is not None)
    assert {"1", "3"} <= set(shown(card.compared).split("\n"))
    log.close()
    before = session.workspace
    click(named(card, "Restore"))
    qtbot.waitUntil(reopened(session, before))
    assert entries(session.workspace.log) == 3


def test_a_file_that_is_none_is_refused_for_what_it_is(
    session, click, qtbot, tmp_path, monkeypatch
):
    letter = tmp_path / "letter.lc"
    letter.write_text("Dear diary")
    session.window.show_page("settings")
    card = opened(session, qtbot)
    for file, words in ((letter, "is not a Leader Coach log"), (session.path, "is the log itself")):
        pointing(monkeypatch, file)
        click(named(card, "Another file…"))
        qtbot.waitUntil(lambda words=words: words in card.told.text())
    assert card.chosen is None
    assert not card.onward.isEnabled()


def test_what_cannot_be_used_says_why_also_to_who_hears_it(session, log, at, qtbot):
    folder = stored.folder_of(log.path)
    folder.mkdir()
    with create_log(other := folder / "work.2026-02-01T1200.lc"):
        pass
    card = opened(session, qtbot)
    line = card._group.buttons()[0]
    assert not line.isEnabled()
    assert line.accessibleName().endswith("Another log.")
    assert other.name in line.text()
    assert "Another log." in shown(card)


def test_at_first_start_a_backup_is_what_one_begins_with(
    unopened, click, qtbot, tmp_path, monkeypatch
):
    file = tmp_path / "stick" / "log (1).lc"
    with create_log(file) as other:
        add(other)
    key = encryption.protect(file, PASSPHRASE, new_code())
    assert key is not None
    keys_of(file).rename(file.with_name("log.lc (1).keys"))
    unopened.open()
    click(named(overlay(unopened.window), "I have a backup…"))
    card = opened(unopened, qtbot)
    pointing(monkeypatch, file)
    click(named(card, "Another file…"))
    qtbot.waitUntil(card.secret.isVisible)
    card.secret.setText(PASSPHRASE)
    click(named(card, "Open it"))
    qtbot.waitUntil(card.compared.isVisible)
    click(named(card, "Restore"))
    qtbot.waitUntil(reopened(unopened, None))
    assert entries(unopened.workspace.log) == 1
    assert unopened.kept.welcomed
    assert unopened.workspace.log.key is not None


def test_what_fails_at_first_start_is_said_there(unopened, click, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "stick.lc"
    create_log(file).close()
    unopened.open()
    click(named(overlay(unopened.window), "I have a backup…"))
    card = opened(unopened, qtbot)
    pointing(monkeypatch, file)
    click(named(card, "Another file…"))
    qtbot.waitUntil(lambda: card.chosen is not None)
    file.unlink()
    before = unopened.window
    click(named(card, "Restore"))
    qtbot.waitUntil(lambda: unopened.window not in (None, before))
    qtbot.waitUntil(lambda: isinstance(overlay(unopened.window), Welcome))
    assert not overlay(unopened.window)._told.isHidden()


def test_the_settings_point_at_a_file_too(session, log, at, click, qtbot, tmp_path, monkeypatch):
    with create_log(tmp_path / "dagbok") as other:
        add(other)
    session.window.show_page("settings")
    pointing(monkeypatch, tmp_path / "dagbok")
    session.window.page("settings").choose("backups").another.click()
    card = overlay(session.window)
    qtbot.waitUntil(lambda: card.chosen is not None)
    assert card.onward.isEnabled()
