"""F1: help for the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import named, shown
from ui.shell.help import Help


def helps(session):
    return [w for w in session.window.findChildren(Help) if w.isVisible()]


@pytest.mark.parametrize("page", ["today", "log", "profile", "guidance", "settings"])
def test_each_page_has_a_help_of_its_own(session, page):
    session.window.show_page(page)
    session.routes.page.emit("help")
    (help_card,) = helps(session)
    assert "Ctrl\nK\nSearch the log" in shown(help_card)
    assert "private log for you" not in shown(help_card)


def test_escape_closes_it_and_gives_the_focus_back(session, qtbot):
    session.window.show_page("settings")
    before = session.frame.focusWidget()
    session.routes.page.emit("help")
    qtbot.keyClick(session.frame.focusWidget(), Qt.Key.Key_Escape)
    assert helps(session) == []
    assert session.frame.focusWidget() is before


def test_it_closes_by_its_button(session, click):
    session.routes.page.emit("help")
    click(named(helps(session)[0], "Close"))
    assert helps(session) == []


def test_it_opens_once_and_not_over_a_form(session):
    session.routes.page.emit("help")
    session.routes.page.emit("help")
    assert len(helps(session)) == 1
    helps(session)[0].leave()
    session.routes.new_entry.emit("dialogue", None)
    session.routes.page.emit("help")
    assert helps(session) == []
    assert session.window.findChild(QWidget, "overlay") is not None


def test_tab_stays_in_the_card(session, qtbot):
    session.routes.page.emit("help")
    for _ in range(4):
        qtbot.keyClick(session.frame.focusWidget(), Qt.Key.Key_Tab)
        assert helps(session)[0].isAncestorOf(session.frame.focusWidget())


def test_the_keys_of_the_window_wait_behind_the_card(session, qtbot):
    session.routes.page.emit("help")
    qtbot.keyClick(session.window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert session.window.current == "today"
    helps(session)[0].leave()
    qtbot.keyClick(session.window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert session.window.current == "feedback"
