"""The place of sessions: coaches with what they see, sessions, agreed actions."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from samples import at as moment

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.session import CoachSession
from leadercoach.usecases import actions, coaching
from tests.ui.conftest import TODAY, named, said, shown
from ui.sessions.session_controller import next_session
from ui.widgets.agreed_row import AgreedButton


@pytest.fixture
def page(session):
    session.window.show_page("sessions")
    return session.window.page("sessions")


@pytest.fixture
def eva(log, at):
    coach = coaching.add_coach(log, Coach(name="Eva"), at)
    seen = Consent(points=("dialogue",), first_day=date(2025, 12, 18), last_day=date(2026, 2, 8))
    coaching.grant(log, coach, seen, at)
    return coach


@pytest.fixture
def held(log, eva):
    """A closed session three weeks ago, with the next day agreed."""
    on = date(2026, 1, 20)
    begun = CoachSession(
        held_on=on,
        first_day=date(2025, 12, 15),
        last_day=on,
        goal="Berätta svaren",
        next_on=TODAY + timedelta(days=3),
    )
    made = coaching.prepare(log, eva, begun, moment(on))
    coaching.close(log, made, moment(on), sure=True)
    return made


def told(session):
    session.workspace.changed.emit("coaching")


def test_an_empty_place_says_what_appears_and_begins_with_a_coach(session, page, click):
    assert "No coach yet" in shown(page)
    asked = QSignalSpy(session.routes.add_coach)
    click(named(page, "Add a coach"))
    assert asked.count() == 1


def test_each_coach_stands_with_what_they_see_and_when_you_meet(session, page, held):
    told(session)
    words = shown(page)
    assert "Eva" in words
    assert "next session Thursday 12 February" in words
    assert {"Change", "Prepare a session", "Share a file…", "Agreement card"} <= said(page)


def test_the_buttons_of_a_coach_lead_to_their_places(session, page, eva, click):
    told(session)
    for name, route in (
        ("Change", session.routes.consent),
        ("Share a file…", session.routes.share),
        ("Agreement card", session.routes.terms),
    ):
        asked = QSignalSpy(route)
        click(named(page, name))
        assert asked.at(0) == [eva]


def test_a_session_is_listed_with_its_day_state_and_goal(session, page, held):
    told(session)
    assert named(page, "Session 1, 20 January, Closed, Berätta svaren")


def test_agreements_stand_with_plan_promise_and_state_the_open_first(session, page, log, at, eva):
    done = actions.agree(log, Action(what="Fråga M11"), at, coach_id=eva)
    actions.settle(log, done, "done", at)
    told_team = Action(
        what="Berätta svaret",
        situation="jag får ett svar",
        response="berättar jag det",
        promised_to="team",
        due=TODAY - timedelta(days=1),
    )
    actions.agree(log, told_team, at, coach_id=eva)
    told(session)
    first, second = page.findChildren(AgreedButton)
    assert first.accessibleName().startswith("Berätta svaret. When jag får ett svar, then")
    assert first.accessibleName().endswith("Open, overdue")
    assert second.accessibleName() == "Fråga M11. Own promise. Done"
    assert "kept 1 of 2" in shown(page)


def test_an_agreement_opens_by_key(session, page, log, at, eva):
    made = actions.agree(log, Action(what="Fråga M11"), at, coach_id=eva)
    told(session)
    asked = QSignalSpy(session.routes.action)
    row = page.findChild(AgreedButton)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert asked.at(0) == [made]


def test_a_new_agreement_is_one_outside_a_session(session, page, eva, click):
    told(session)
    asked = QSignalSpy(session.routes.agree)
    click(named(page, "New agreement"))
    assert asked.at(0) == [""]


def test_a_coach_of_before_leaves_the_sessions_there(session, page, log, at, eva, held):
    coaching.retire_coach(log, eva, at)
    told(session)
    assert "Prepare a session" not in said(page)
    assert named(page, "Session 1, 20 January, Closed, Berätta svaren")


def test_a_session_begins_with_the_week_of_the_last_one(log, eva, held):
    begun = next_session(log, eva, moment(TODAY))
    assert (begun.first_day, begun.last_day) == (date(2026, 1, 19), date(2026, 2, 8))


def test_a_first_session_begins_with_the_week_of_the_consent(log, eva):
    begun = next_session(log, eva, moment(TODAY))
    assert (begun.first_day, begun.last_day) == (date(2025, 12, 15), date(2026, 2, 8))


def test_a_second_session_in_the_same_week_ends_today(log, eva, at):
    made = coaching.prepare(log, eva, next_session(log, eva, at), at)
    coaching.hold(log, made, at)
    coaching.close(log, made, at, sure=True)
    begun = next_session(log, eva, at)
    assert (begun.first_day, begun.last_day) == (TODAY, TODAY)


def test_a_session_needs_a_coach(session):
    asked = QSignalSpy(session.routes.add_coach)
    session.routes.prepare.emit("")
    assert asked.count() == 1


def test_everything_fits_in_a_small_window(session, page, log, at, eva, held):
    actions.agree(log, Action(what="lång " * 25), at, coach_id=eva)
    told(session)
    session.frame.resize(960, 640)
    QApplication.processEvents()
    assert page._area.horizontalScrollBar().maximum() == 0
    assert page._area.widget().minimumSizeHint().width() <= page._area.viewport().width()
