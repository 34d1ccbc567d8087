"""Settings, lock and encryption: worked through the widgets, checked at the file."""

import pytest
from PySide6.QtCore import Qt

from leadercoach.errors import Refused
from leadercoach.protection import computer_keyring, key_file
from leadercoach.protection.code import new_code
from leadercoach.protection.key_file import is_protected, unlock, unlock_by_code
from leadercoach.store.connection import connect
from leadercoach.store.engine import open_log
from leadercoach.store.practice import open_practice
from leadercoach.usecases import protection
from tests.ui.coach_windows import coach  # noqa: F401
from tests.ui.conftest import named, said, shown
from tests.ui.protecting import PASSPHRASE, cheaply, fill, overlay
from ui.protection.told import Told

OTHER = "sju blanka skedar i regn"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    cheaply(monkeypatch)


@pytest.fixture
def locked(unopened, log):
    """A window on a protected log, at the settings of the lock; `code` opens it too."""
    log.close()
    code = new_code()
    key = protection.protect(log.path, PASSPHRASE, code)
    unopened.path = log.path
    unopened.remember(welcomed=True)
    unopened.open_at(log.path, "settings", key)
    group(unopened)
    unopened.code = code
    return unopened


def group(session):
    session.window.show_page("settings")
    return session.window.page("settings").choose("lock")


def press(session, name, click, qtbot, **typed):
    """Open a screen by its button, and fill it."""
    click(named(group(session), name))
    screen = overlay(session.window)
    fill(screen.form, qtbot, **typed)
    return screen


def retype(screen, qtbot):
    qtbot.waitUntil(lambda: screen.form.retypes)
    qtbot.keyClicks(screen.form.retyping.line, screen.form.sheet.code)


def reopened(session, before):
    return lambda: session.workspace is not None and session.workspace is not before


def test_an_open_log_is_protected_and_says_what_that_does_not_cover(session, log, click, qtbot):
    log.close()
    assert "Not protected" in shown(group(session))
    before = session.workspace
    screen = press(session, "Protect the log…", click, qtbot)
    click(screen.onward)
    retype(screen, qtbot)
    code = screen.form.sheet.code
    click(screen.onward)
    qtbot.waitUntil(reopened(session, before))
    assert isinstance(overlay(session.window), Told)
    assert "Copies made before are not protected" in shown(overlay(session.window))
    click(overlay(session.window).done)
    assert "Protected with a passphrase" in shown(group(session))
    assert unlock(session.path, PASSPHRASE).untouched
    assert unlock_by_code(session.path, code).untouched


def test_the_way_to_a_passphrase_leads_from_anywhere(session):
    session.routes.protect.emit()
    assert session.window.current == "settings"
    assert "Protect your log" in shown(overlay(session.window))


def test_the_way_to_a_passphrase_shows_a_protected_log_its_settings(locked):
    locked.window.show_page("today")
    locked.routes.protect.emit()
    assert overlay(locked.window) is None
    assert "Protected with a passphrase" in shown(group(locked))


def test_a_log_that_another_program_holds_stays_as_it_is(session, click, qtbot, monkeypatch):
    monkeypatch.setattr("leadercoach.store.connection.BUSY_MILLISECONDS", 50)
    other = connect(session.path)
    other.execute("begin immediate")
    before = session.workspace
    screen = press(session, "Protect the log…", click, qtbot)
    click(screen.onward)
    retype(screen, qtbot)
    click(screen.onward)
    qtbot.waitUntil(reopened(session, before))
    other.close()
    assert not is_protected(session.path)
    assert "Not protected" in shown(group(session))
    assert session.window.toast.isVisible()


def test_a_wrong_passphrase_is_said_and_nothing_is_asked_further(locked, click, qtbot):
    screen = press(locked, "Change passphrase…", click, qtbot, present="wrong", passphrase=OTHER)
    click(screen.onward)
    qtbot.waitUntil(lambda: "The passphrase is not right" in shown(screen))
    assert unlock(locked.path, PASSPHRASE)


def test_the_passphrase_is_changed_while_the_log_stays_open(locked, click, qtbot):
    before = locked.workspace
    screen = press(locked, "Change passphrase…", click, qtbot, present=PASSPHRASE, passphrase=OTHER)
    click(screen.onward)
    qtbot.waitUntil(lambda: overlay(locked.window) is None)
    assert locked.workspace is before
    assert unlock(locked.path, OTHER)
    assert unlock_by_code(locked.path, locked.code)
    with pytest.raises(Refused):
        unlock(locked.path, PASSPHRASE)


def test_a_new_code_takes_the_place_of_the_one_before(locked, click, qtbot):
    screen = press(locked, "New recovery code…", click, qtbot, present=PASSPHRASE)
    click(screen.onward)
    retype(screen, qtbot)
    code = screen.form.sheet.code
    click(screen.onward)
    qtbot.waitUntil(lambda: overlay(locked.window) is None)
    assert unlock_by_code(locked.path, code)
    with pytest.raises(Refused):
        unlock_by_code(locked.path, locked.code)


def test_a_log_is_encrypted_anew(locked, click, qtbot):
    before, key = locked.workspace, locked.workspace.log.key.raw
    screen = press(locked, "Encrypt anew…", click, qtbot, present=PASSPHRASE, passphrase=OTHER)
    click(screen.onward)
    retype(screen, qtbot)
    click(screen.onward)
    qtbot.waitUntil(reopened(locked, before))
    assert locked.workspace.log.key.raw != key
    assert unlock(locked.path, OTHER)


def test_a_log_is_opened_for_good_after_its_passphrase(locked, click, qtbot):
    before = locked.workspace
    screen = press(locked, "Open for good…", click, qtbot, present=PASSPHRASE)
    assert "Whoever can open this computer" in shown(screen)
    click(screen.onward)
    qtbot.waitUntil(reopened(locked, before))
    assert not is_protected(locked.path)
    assert "Not protected" in shown(group(locked))
    open_log(locked.path).close()


def test_a_drill_says_whether_the_code_opens_the_log(locked, click, qtbot):
    keys = key_file.keys_of(locked.path).read_bytes()
    click(named(group(locked), "Try the recovery code…"))
    drill = overlay(locked.window)
    qtbot.keyClicks(drill.typed.line, new_code())
    click(drill.onward)
    assert "The recovery code is not right" in shown(drill)
    drill.typed.line.clear()
    qtbot.keyClicks(drill.typed.line, locked.code.lower())
    qtbot.keyClick(drill.typed.line, Qt.Key.Key_Return)
    assert "The code opens the log" in shown(drill)
    assert key_file.keys_of(locked.path).read_bytes() == keys


def test_the_keyring_of_the_computer_opens_the_log_and_does_not(locked, click, qtbot, monkeypatch):
    ring = {}
    monkeypatch.setattr(computer_keyring, "keep", ring.__setitem__)
    monkeypatch.setattr(computer_keyring, "kept", ring.get)
    monkeypatch.setattr(computer_keyring, "forget", lambda vault: ring.pop(vault, None))
    here = group(locked).keyring
    click(here.check)
    qtbot.waitUntil(here.check.isEnabled)
    assert key_file.unlock_by_keyring(locked.path).untouched
    click(here.check)
    qtbot.waitUntil(here.check.isEnabled)
    assert not here.check.isChecked()
    assert key_file.unlock_by_keyring(locked.path) is None
    assert ring == {}


def test_a_computer_without_a_keyring_says_so(locked, click, qtbot, monkeypatch):
    def refuse(*_):
        raise Refused("no_keyring")

    monkeypatch.setattr(computer_keyring, "keep", refuse)
    here = group(locked).keyring
    click(here.check)
    qtbot.waitUntil(lambda: not here.check.isVisible())
    assert "no keyring that works" in shown(here)


def test_after_how_many_minutes_the_log_locks_is_kept(locked, click):
    assert locked.kept.lock_after == 10
    click(group(locked).after._cells[3])
    assert locked.kept.lock_after == 30


def test_a_coach_protects_the_file_of_their_own(coach, click, qtbot):  # noqa: F811
    coach.window.show_page("settings")
    page = coach.window.page("settings")
    before = coach.workspace
    click(page.lock.protect)
    screen = overlay(coach.window)
    fill(screen.form, qtbot)
    click(screen.onward)
    retype(screen, qtbot)
    click(screen.onward)
    qtbot.waitUntil(lambda: coach.workspace is not None and coach.workspace is not before)
    assert is_protected(coach.path)
    assert "Open for good…" in said(coach.window.page("settings"))
    open_practice(coach.path, unlock(coach.path, PASSPHRASE).key).close()
