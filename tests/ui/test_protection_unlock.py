"""The screen between the window and a protected log."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadercoach.protection import computer_keyring
from leadercoach.protection import key_file as store_slots
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import open_by_keyring, protect
from leadercoach.store.engine import Log, create_log
from leadercoach.store.header import keys_of
from tests.samples import add
from tests.ui.conftest import named, shown
from tests.ui.protecting import PASSPHRASE, cheaply
from ui.composition.leader import LeaderSession
from ui.protection.unlock import Unlock
from ui.shell.fault import Fault

CODE = new_code()
TITLE = "Kvällsschemat"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    cheaply(monkeypatch)


@pytest.fixture
def locked(unopened: LeaderSession, tmp_path) -> LeaderSession:
    """A window that has been started on a protected log with one entry."""
    unopened.path = tmp_path / "diary.lc"
    with create_log(unopened.path) as log:
        add(log, "delegation", title=TITLE)
    protect(unopened.path, PASSPHRASE, CODE).wipe()
    unopened.remember(welcomed=True)
    unopened.open()
    return unopened


def screen(session: LeaderSession) -> Unlock:
    assert session.gate is not None
    return session.gate.screen


def enter(session: LeaderSession, qtbot, typed: str = PASSPHRASE) -> None:
    """Type a passphrase, press Enter and wait for the answer."""
    at = screen(session)
    at.passphrase.line.setText(typed)
    QTest.keyClick(at.passphrase.line, Qt.Key.Key_Return)
    assert at.works
    qtbot.waitUntil(lambda: session.workspace is not None or not at.works)


def test_a_protected_log_is_asked_for_its_passphrase(locked):
    assert "Locked" in shown(locked.frame)
    assert locked.workspace is None
    assert locked.window is None


def test_nothing_of_the_log_but_its_file_name_is_there(locked):
    seen = shown(locked.frame)
    assert "diary.lc" in seen
    assert TITLE not in seen
    assert str(locked.path.parent) not in seen


def test_the_passphrase_opens_the_log(locked, qtbot):
    enter(locked, qtbot)
    assert locked.workspace is not None
    assert locked.workspace.log.key is not None
    assert locked.window.current == "today"
    assert locked.gate is None


def test_a_wrong_passphrase_is_said_in_words_and_changes_nothing(locked, qtbot):
    enter(locked, qtbot, "annan fras helt enkelt")
    assert "passphrase is not right" in shown(locked.frame)
    assert locked.workspace is None
    enter(locked, qtbot)
    assert locked.workspace is not None


def test_after_a_few_wrong_tries_there_is_a_pause(locked, qtbot):
    for _ in range(3):
        enter(locked, qtbot, "annan fras helt enkelt")
    assert "Try again in 1 second" in shown(locked.frame)
    assert not screen(locked).onward.isEnabled()
    qtbot.waitUntil(screen(locked).onward.isEnabled, timeout=3000)
    enter(locked, qtbot)
    assert locked.workspace is not None


def test_the_window_goes_on_painting_while_the_passphrase_is_tried(locked, qtbot, monkeypatch):
    go_on = threading.Event()

    def slowly(path, passphrase):
        assert go_on.wait(5)
        return tried(path, passphrase)

    tried = store_slots.unlock

    with monkeypatch.context() as patched:
        patched.setattr(store_slots, "unlock", slowly)
        at = screen(locked)
        at.passphrase.line.setText(PASSPHRASE)
        at.onward.click()
        assert at.onward.text() == "Working…"
        assert not at.onward.isEnabled()
        locked.app.processEvents()
        go_on.set()
        qtbot.waitUntil(lambda: locked.workspace is not None)


def test_the_eye_shows_what_is_typed(locked, click):
    click(named(locked.frame, "Show the passphrase"))
    assert screen(locked).passphrase.line.is_shown


def test_the_code_opens_the_log_with_a_new_passphrase(locked, qtbot, click):
    click(screen(locked).turn)
    at = screen(locked)
    QTest.keyClicks(at.code.line, CODE.replace(" ", "").lower())
    assert at.code.line.text() == CODE
    QTest.keyClick(at.code.line, Qt.Key.Key_Return)
    qtbot.waitUntil(at.new.isVisible)
    assert locked.workspace is None
    for line in (at.new.first, at.new.again):
        line.setText("nio helt andra gröna ord")
    at.onward.click()
    qtbot.waitUntil(lambda: locked.workspace is not None)
    assert store_slots.unlock(locked.path, "nio helt andra gröna ord").untouched


def test_a_code_that_is_too_short_is_said_so(locked, qtbot, click):
    click(screen(locked).turn)
    at = screen(locked)
    at.code.line.setText("K4TM")
    at.onward.click()
    qtbot.waitUntil(lambda: not at.works)
    assert "32" in shown(locked.frame)
    assert at.code.isVisible()


def test_a_new_passphrase_that_is_easy_to_guess_is_not_taken(locked, qtbot, click):
    click(screen(locked).turn)
    at = screen(locked)
    at.code.line.setText(CODE)
    at.onward.click()
    qtbot.waitUntil(at.new.isVisible)
    at.new.first.setText("kort")
    at.onward.click()
    assert locked.workspace is None
    assert not at.works


def test_the_keyring_opens_the_log_without_a_question(locked, qtbot, monkeypatch):
    kept: dict[str, bytes] = {}
    monkeypatch.setattr(computer_keyring, "keep", kept.__setitem__)
    monkeypatch.setattr(computer_keyring, "kept", kept.get)
    key = store_slots.unlock(locked.path, PASSPHRASE).key
    open_by_keyring(locked.path, key)
    locked.make_window()
    locked.open()
    qtbot.waitUntil(lambda: locked.workspace is not None)


def test_a_keyring_that_opens_nothing_leaves_the_passphrase(locked, qtbot, monkeypatch):
    kept: dict[str, bytes] = {}
    monkeypatch.setattr(computer_keyring, "keep", kept.__setitem__)
    monkeypatch.setattr(computer_keyring, "kept", lambda _vault: bytes(32))
    open_by_keyring(locked.path, store_slots.unlock(locked.path, PASSPHRASE).key)
    locked.make_window()
    locked.open()
    qtbot.waitUntil(lambda: not screen(locked).works)
    enter(locked, qtbot)
    assert locked.workspace is not None


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda keys: keys.unlink(), "key file beside it"),
        (lambda keys: keys.write_bytes(b"{}"), "is damaged"),
    ],
)
def test_a_key_file_that_does_not_help_has_its_own_sentence(locked, qtbot, spoil, said):
    spoil(keys_of(locked.path))
    at = screen(locked)
    at.passphrase.line.setText(PASSPHRASE)
    at.onward.click()
    qtbot.waitUntil(lambda: locked.window is not None)
    fault = locked.window.findChild(Fault, "overlay")
    assert said in shown(fault)


def test_closing_the_window_leaves_no_thread_behind(locked):
    at, before = screen(locked), set(threading.enumerate())
    at.passphrase.line.setText(PASSPHRASE)
    at.onward.click()
    locked.frame.close()
    assert not at.works
    assert set(threading.enumerate()) <= before


def test_another_log_can_be_opened_instead(locked, log: Log, monkeypatch, click):
    from PySide6.QtWidgets import QFileDialog

    chosen = lambda *_: (str(log.path), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    click(screen(locked).other)
    assert locked.workspace is not None
    assert locked.gate is None
