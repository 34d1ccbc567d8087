"""A session is begun: the agreement card is offered, and a session that is not to be is removed."""

import pytest
from coachings import TERMS, closed
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach
from leadercoach.store import actions as stored_actions
from leadercoach.store import coaching as stored
from leadercoach.usecases import actions, coaching
from tests.ui.conftest import named, said, shown
from ui.sessions.terms import TermsCard


@pytest.fixture
def eva(log, at):
    return coaching.add_coach(log, Coach(name="Eva"), at)


@pytest.fixture
def prepare(session, eva):
    """Prepare a session with Eva; its page."""

    def go():
        session.routes.prepare.emit(eva)
        return session.window.page("session")

    return go


def offered(session):
    return session.window.findChild(TermsCard, "overlay")


def test_before_the_first_session_the_agreement_card_is_offered(session, prepare, eva, log):
    prepare()
    card = offered(session)
    card.fields["purpose"].write("Släppa taget")
    card.save()
    assert stored.coach(log, eva).terms.purpose == "Släppa taget"
    assert session.window.current == "session"


def test_the_agreement_card_is_passed_by_and_the_session_goes_on(session, prepare, log, click):
    page = prepare()
    click(named(offered(session), "Not now"))
    assert offered(session) is None
    assert stored.session(log, page.session_id).state == "prepared"
    QTest.keyClicks(session.window.window().focusWidget(), "Allt")
    assert page.notes.fields["frame"].text() == "Allt"


@pytest.mark.parametrize("before", ["agreed", "met"])
def test_the_agreement_card_is_offered_once_only(session, prepare, eva, log, at, before):
    if before == "agreed":
        coaching.agree_terms(log, eva, TERMS, at)
    else:
        closed(log, eva)
    prepare()
    assert offered(session) is None


@pytest.fixture
def page(prepare, eva, log, at):
    coaching.agree_terms(log, eva, TERMS, at)
    return prepare()


def test_a_prepared_session_is_removed_and_undo_brings_it_back(session, page, log, at, click):
    agreed = actions.agree(log, Action(what="Ring M3"), at, session_id=page.session_id)
    page.notes.fields["frame"].edit.insertPlainText("Allt utom M3")
    click(named(page.bar, "Remove the session"))
    assert session.window.current == "sessions"
    assert stored.sessions(log) == []
    assert stored_actions.action(log, agreed).action.what == "Ring M3"
    session.window.undo.emit()
    (back,) = stored.sessions(log)
    assert (back.id, back.session.frame) == (page.session_id, "Allt utom M3")
    assert stored_actions.action(log, agreed).session_id == back.id
    session.routes.session.emit(back.id)
    assert session.window.page("session").notes.fields["frame"].text() == "Allt utom M3"


def test_the_way_to_remove_a_session_is_reached_by_keys(session, page, log):
    named(page.bar, "Remove the session").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(session.window.window().focusWidget(), Qt.Key.Key_Space)
    assert stored.sessions(log) == []


def test_a_line_as_wide_as_its_field_is_not_hidden_by_a_bar(page):
    edit = page.notes.fields["surprises"].edit
    edit.setPlainText("That the no about the car has been left lying.")
    for wide in range(300, 360):
        edit.setFixedWidth(wide)
        QApplication.sendPostedEvents()
        assert not edit.horizontalScrollBar().isVisible()


def test_a_session_that_is_held_is_not_removed_in_passing(page, click):
    click(named(page.bar, "Begin the session"))
    assert "Remove the session" not in said(page.bar)


def test_a_card_that_waits_for_something_to_be_shown_says_what_will_stand_there(page, qtbot):
    qtbot.waitUntil(lambda: "once something is shown" in shown(page.agreed))
