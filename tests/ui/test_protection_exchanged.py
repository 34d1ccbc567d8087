"""A log that was exchanged for an open one: its owner is asked before anything of it is shown."""

import shutil

import pytest
from samples import add

from leadercoach.protection import encryption, key_file
from leadercoach.protection.code import new_code
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.header import keys_of
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.usecases import backups
from tests.ui.coach_windows import coach, two  # noqa: F401
from tests.ui.conftest import named, shown
from tests.ui.protecting import PASSPHRASE, cheaply, overlay
from ui.backup.restore_card import RestoreCard
from ui.protection.exchanged import Exchanged
from ui.shell.fault import Fault

CODE = "K4TM 9QWX 2HDN V7RB PL3F 8SGJ ZC6A M5YE"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    cheaply(monkeypatch)


@pytest.fixture
def exchanged(unopened, at):
    """A window on a protected log with one entry and a backup, exchanged for an open one."""
    path = unopened.path
    with create_log(path) as log:
        add(log, title="Rota")
    key = encryption.protect(path, PASSPHRASE, CODE)
    with open_log(path, key=key) as log:
        backups.make(log, at)
    theirs = path.parent / "theirs" / "log.lc"
    with create_log(theirs) as log:
        add(log, title="Zebrafink")
    shutil.move(theirs, path)
    unopened.remember(welcomed=True)
    unopened.open()
    return unopened


def type_in(page, secret, qtbot, *, code=False) -> None:
    line = page.code.line if code else page.passphrase.line
    line.setText(secret)
    page.onward.click()
    qtbot.waitUntil(lambda: not page.works)


def titles(session) -> list[str]:
    return [title for (title,) in session.workspace.log.rows("select title from entries")]


def test_nothing_of_it_is_on_the_screen(exchanged):
    page = overlay(exchanged.window)
    assert isinstance(page, Exchanged)
    assert exchanged.workspace is None
    assert "The protection is gone" in shown(page)
    assert "Zebrafink" not in shown(exchanged.window)
    assert page.onward.accessibleName() == "I took the protection off"


def test_who_has_not_the_passphrase_gets_no_further(exchanged, qtbot):
    page = overlay(exchanged.window)
    body = exchanged.path.read_bytes()
    type_in(page, "ett två tre fyra fem", qtbot)
    assert "not right" in page._stop.text()
    assert overlay(exchanged.window) is page
    assert exchanged.path.read_bytes() == body


@pytest.mark.parametrize("code", [False, True])
def test_its_owner_says_so_twice_before_it_opens(exchanged, qtbot, click, code):
    page = overlay(exchanged.window)
    if code:
        click(named(page, "Use the recovery code…"))
    type_in(page, CODE if code else PASSPHRASE, qtbot, code=code)
    assert exchanged.workspace is None
    assert "Is it yours?" in shown(page)
    assert "is not encrypted" in shown(page)
    assert page.passphrase.isHidden()
    assert page.code.isHidden()
    assert exchanged.frame.focusWidget() is page.bring_back
    assert "somebody else’s" in page.bring_back.accessibleDescription()
    click(named(page, "Open it unprotected"))
    qtbot.waitUntil(lambda: exchanged.workspace is not None)
    assert titles(exchanged) == ["Zebrafink"]
    assert "Look through it" in shown(exchanged.window.toast)
    assert keys_of(exchanged.path).with_name("log.lc.keys.1.earlier").exists()


def test_a_backup_takes_its_place(exchanged, click, qtbot):
    click(named(overlay(exchanged.window), "Restore a backup…"))
    card = overlay(exchanged.window)
    assert isinstance(card, RestoreCard)
    qtbot.waitUntil(lambda: card._group.buttons() != [])
    click(card._group.buttons()[0])
    card.secret.setText(PASSPHRASE)
    click(named(card, "Open it"))
    qtbot.waitUntil(card.compared.isVisible)
    assert "The log you have now cannot be read." in shown(card)
    click(named(card, "Restore"))
    qtbot.waitUntil(lambda: exchanged.workspace is not None)
    assert titles(exchanged) == ["Rota"]
    assert exchanged.workspace.log.key is not None


def test_what_was_cut_short_is_finished_without_another_word(unopened, monkeypatch, qtbot):
    path = unopened.path
    with create_log(path) as log:
        add(log, title="Rota")
    key = encryption.protect(path, PASSPHRASE, CODE)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(encryption, "drop_slots", killed)
        with pytest.raises(KeyboardInterrupt):
            encryption.unprotect(path, key)
    unopened.remember(welcomed=True)
    unopened.open()
    type_in(overlay(unopened.window), PASSPHRASE, qtbot)
    qtbot.waitUntil(lambda: unopened.workspace is not None)
    assert titles(unopened) == ["Rota"]
    assert "finished now" in shown(unopened.window.toast)
    assert not keys_of(path).exists()


def test_that_protecting_was_cut_short_is_said(unopened, monkeypatch):
    with create_log(unopened.path):
        pass
    made = encryption.new_slots(key_file.DataKey.new(), PASSPHRASE, CODE)
    key_file.write_waiting(unopened.path, made)
    unopened.remember(welcomed=True)
    unopened.open()
    assert "that was cut short" in shown(unopened.window.toast)


def test_a_log_that_is_gone_is_not_welcomed_as_if_there_never_was_one(unopened, click):
    unopened.path.parent.mkdir()
    keys_of(unopened.path).write_bytes(b"?")
    unopened.open()
    page = overlay(unopened.window)
    assert isinstance(page, Fault)
    assert "may have been moved" in shown(page)
    click(named(page, "Start a new log"))
    assert unopened.workspace is not None
    assert keys_of(unopened.path).with_name("log.lc.keys.1.earlier").read_bytes() == b"?"


def test_a_coachs_file_that_was_exchanged_asks_too(two, qtbot):  # noqa: F811
    two.workspace.close()
    encryption.protect(two.path, PASSPHRASE, new_code(), PRACTICE_FILE)
    theirs = two.path.parent / "theirs" / two.path.name
    create_log(theirs, PRACTICE_FILE).close()
    shutil.move(theirs, two.path)
    two.workspace = None
    two.make_window()
    two.open()
    page = overlay(two.window)
    assert isinstance(page, Exchanged)
    assert page.bring_back.isHidden()
    assert page.other.isHidden()
    type_in(page, PASSPHRASE, qtbot)
    page.onward.click()
    qtbot.waitUntil(lambda: two.workspace is not None)


def test_a_coachs_file_that_is_gone_may_be_begun_anew(two, click):  # noqa: F811
    two.workspace.close()
    encryption.protect(two.path, PASSPHRASE, new_code(), PRACTICE_FILE)
    two.path.unlink()
    two.workspace = None
    two.make_window()
    two.open()
    click(named(overlay(two.window), "Begin a new file"))
    assert two.workspace is not None
