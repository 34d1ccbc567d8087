"""First start, and the screen shown when the log cannot be opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from leadercoach.errors import StoreError
from leadercoach.protection.key_file import is_protected, unlock, unlock_by_code
from leadercoach.store.engine import create_log, open_log
from tests.ui.conftest import named, said, shown
from tests.ui.protecting import PASSPHRASE, cheaply, fill
from ui.base import i18n, preferences
from ui.shell.fault import Fault
from ui.welcome import Welcome
from ui.widgets.path_text import PathText


def overlay(session):
    found = [w for w in session.window.findChildren(QWidget, "overlay") if w.isVisible()]
    return found[-1] if found else None


@pytest.fixture
def welcome(unopened):
    unopened.open()
    return overlay(unopened)


def test_the_first_start_asks_for_the_language(welcome):
    assert isinstance(welcome, Welcome)
    assert "1 of 3" in shown(welcome)
    assert welcome.language.value() == "en"


def test_another_language_is_spoken_at_once(welcome, unopened, click):
    click(welcome.language._cells[0])
    again = overlay(unopened)
    assert i18n.language() == "sv"
    assert "Välkommen" in shown(again)
    assert "1 av 3" in shown(again)
    assert again.isAncestorOf(unopened.frame.focusWidget())


def test_the_second_screen_asks_who_one_is_and_says_where_the_log_lies(welcome, unopened, click):
    click(named(welcome, "Next"))
    assert "2 of 3" in shown(welcome)
    assert "say no, and show this line" in shown(welcome)
    (path,) = welcome.findChildren(PathText)
    assert path.toPlainText() == str(unopened.path)
    click(welcome.who._cells[1])
    assert not path.isVisible()
    click(named(welcome, "Back"))
    assert "1 of 3" in shown(welcome)


def test_a_log_is_begun_without_a_passphrase_and_the_screen_says_what_that_means(
    welcome, unopened, qtbot, click
):
    qtbot.keyClick(unopened.frame.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(unopened.frame.focusWidget(), Qt.Key.Key_Return)
    assert "3 of 3" in shown(welcome)
    assert "whoever can open this computer can read the log" in shown(welcome)
    click(named(welcome, "Not now"))
    assert unopened.window.current == "today"
    assert overlay(unopened) is None
    assert not is_protected(unopened.path)
    assert preferences.read(unopened.kept_in).welcomed


def test_the_first_screens_can_be_skipped(welcome, unopened, click):
    click(named(welcome, "Skip"))
    assert "3 of 3" in shown(welcome)
    click(named(welcome, "Not now"))
    assert unopened.window.current == "today"


def test_a_log_is_protected_at_the_first_start(welcome, unopened, qtbot, click, monkeypatch):
    cheaply(monkeypatch)
    click(named(welcome, "Skip"))
    fill(welcome.keys, qtbot)
    click(named(welcome, "Protect the log"))
    assert "Type the code once" in shown(welcome)
    code = welcome.keys.sheet.code
    assert code not in shown(welcome)
    qtbot.keyClicks(welcome.keys.retyping.line, code.replace(" ", "").lower())
    click(named(welcome, "Protect the log"))
    qtbot.waitUntil(lambda: bool(unopened.workspace and unopened.workspace.log.key))
    assert unopened.window.current == "today"
    assert overlay(unopened) is None
    assert is_protected(unopened.path)
    assert unlock(unopened.path, PASSPHRASE).untouched
    assert unlock_by_code(unopened.path, code).untouched
    assert preferences.read(unopened.kept_in).welcomed


def test_back_from_typing_the_code_shows_it_again(welcome, unopened, qtbot, click):
    click(named(welcome, "Skip"))
    fill(welcome.keys, qtbot)
    click(named(welcome, "Protect the log"))
    assert "Not now" not in said(welcome)
    click(named(welcome, "Back"))
    assert welcome.keys.sheet.code.split()[0] in shown(welcome)
    assert "3 of 3" in shown(welcome)
    click(named(welcome, "Back"))
    assert "2 of 3" in shown(welcome)


def test_the_demo_can_be_looked_at_instead(welcome, unopened, qtbot, click):
    welcome.demo.disconnect(unopened.start_demo)
    with qtbot.waitSignal(welcome.demo):
        click(named(welcome, "Look at Amira’s demo log instead"))


def test_tab_stays_on_the_screen(welcome, unopened, qtbot):
    for _ in range(12):
        qtbot.keyClick(unopened.frame.focusWidget(), Qt.Key.Key_Tab)
        assert welcome.isAncestorOf(unopened.frame.focusWidget())


def test_the_keys_of_the_window_wait_behind_the_screen(welcome, unopened, qtbot):
    for key in (Qt.Key.Key_1, Qt.Key.Key_4):
        qtbot.keyClick(unopened.window, key, Qt.KeyboardModifier.AltModifier)
    unopened.window.show_page("settings")
    assert unopened.window.current == ""
    assert overlay(unopened) is welcome


def test_a_place_that_cannot_be_written_is_told_and_tried_again(unopened, click):
    (unopened.path.parent).write_text("a file where the folder should be")
    unopened.open()
    fault = overlay(unopened)
    if isinstance(fault, Welcome):
        click(named(fault, "Skip"))
        click(named(fault, "Not now"))
        fault = overlay(unopened)
    assert isinstance(fault, Fault)
    unopened.path.parent.unlink()
    click(named(fault, "Try again"))
    assert isinstance(overlay(unopened), Welcome)


# The log that cannot be opened


@pytest.fixture
def damaged(unopened):
    unopened.path.parent.mkdir()
    unopened.path.write_bytes(b"no log at all, only bytes that look like nothing")
    unopened.remember(welcomed=True)
    unopened.open()
    return overlay(unopened)


def test_a_file_that_is_no_log_is_told_and_left_as_it_is(damaged, unopened):
    assert isinstance(damaged, Fault)
    assert "is not a Leader Coach log" in shown(damaged).replace("\u200b", "")
    assert "Nothing has been changed or removed" in shown(damaged)
    assert "Start a new log" not in said(damaged)
    assert unopened.path.read_bytes().startswith(b"no log at all")


def test_the_details_are_behind_a_fold(damaged, unopened, click):
    assert not damaged.details._text.isVisible()
    click(named(damaged, "Details"))
    assert damaged.details._text.isVisible()
    assert damaged.details.text == f"not_a_log\n{unopened.path}"


def test_another_log_is_opened_instead(damaged, unopened, click, monkeypatch, tmp_path):
    create_log(tmp_path / "other.lc").close()
    chosen = (str(tmp_path / "other.lc"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: chosen)
    click(named(damaged, "Open another log…"))
    assert unopened.workspace.path == tmp_path / "other.lc"
    assert overlay(unopened) is None


def test_a_log_that_is_gone_can_be_begun_anew(unopened, click):
    unopened.remember(welcomed=True)
    unopened.open()
    click(named(overlay(unopened), "Start a new log"))
    assert unopened.window.current == "today"
    open_log(unopened.path).close()


def test_a_log_that_is_back_opens_when_tried_again(unopened, click):
    unopened.remember(welcomed=True)
    unopened.open()
    fault = overlay(unopened)
    unopened.path.parent.mkdir()
    create_log(unopened.path).close()
    click(named(fault, "Try again"))
    assert unopened.window.current == "today"
    assert overlay(unopened) is None


def test_quit_closes_the_window(damaged, unopened, click):
    click(named(damaged, "Quit"))
    assert not unopened.frame.isVisible()


def test_markup_in_a_path_is_shown_as_it_is(unopened, tmp_path):
    Fault(unopened.window, StoreError("no_log", path=tmp_path / "<b>x"), tmp_path / "<b>x").open()
    assert "<b>x" in shown(overlay(unopened)).replace("\u200b", "")
