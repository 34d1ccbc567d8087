"""Agreed actions on Today: the next ones due, done with one click, opened with another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadercoach.coaching.action import Action
from leadercoach.store import actions as stored
from leadercoach.usecases import actions
from tests.samples import TODAY
from tests.ui.conftest import named, shown
from tests.ui.test_accessible import nameless
from ui.sessions.settle import SettleCard
from ui.today.action_due import ActionDue
from ui.widgets.open_row import OpenRow


@pytest.fixture
def today(session, log, at):
    plan = {"situation": "ronden är slut", "response": "ringer jag"}
    actions.agree(log, Action(what="Ring M3", due=TODAY, **plan), at)
    session.workspace.changed.emit("coaching")
    session.window.show_page("today")
    return session.window.page("today")


def row(today) -> ActionDue:
    return today.findChild(ActionDue)


def test_an_action_due_stands_with_its_plan(today):
    assert "Ring M3" in shown(row(today))
    assert "When ronden är slut, then ringer jag" in shown(row(today)).replace("\u200b", "")


def test_done_is_one_click_and_taken_back_with_another(session, today, log, click):
    click(named(row(today), "Done"))
    assert stored.actions(log)[0].settled.status == "done"
    assert row(today) is None or not row(today).isVisible()
    click(session.window.toast._button)
    assert stored.actions(log)[0].settled.status == "open"


def test_its_words_open_it_by_keys(session, today):
    words = row(today).findChild(OpenRow)
    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert session.window.findChild(SettleCard, "overlay") is not None


def test_no_more_than_three_stand_on_the_page(session, today, log, at):
    for nth in range(4):
        actions.agree(log, Action(what=f"Sak {nth}", due=TODAY), at)
    session.workspace.changed.emit("coaching")
    assert len([r for r in today.findChildren(ActionDue) if r.isVisible()]) == 3


def test_an_action_that_has_gone_meanwhile_is_said(session, today, log, click):
    actions.remove(log, stored.actions(log)[0].id)
    click(named(row(today), "Done"))
    assert session.window.toast.isVisible()


def test_every_control_has_a_name(today):
    assert nameless(row(today)) == []
