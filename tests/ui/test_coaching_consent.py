"""Deciding what a coach may see: what is usual, what it lets through, and the ways back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.store import coaching as stored
from leadercoach.usecases import coaching
from tests.samples import add
from tests.ui.conftest import named, shown
from tests.ui.test_accessible import nameless
from ui.sessions.consent import ConsentCard


@pytest.fixture
def eva(log, at):
    return coaching.add_coach(log, Coach(name="Eva"), at)


@pytest.fixture
def opened(session, eva):
    """Opens the card of the coach as it is now."""

    def open_card() -> ConsentCard:
        session.routes.consent.emit(eva)
        return session.window.findChild(ConsentCard, "overlay")

    return open_card


@pytest.fixture
def card(opened):
    return opened()


def choose(card, **values) -> None:
    for name, value in values.items():
        card.form.fields[name].write(value)
    card.form._changed()


def seen(qtbot, card) -> str:
    card.look()
    qtbot.waitUntil(card.seen.words.isVisible, timeout=10_000)
    return card.seen.words.toPlainText()


def test_failures_and_texts_are_not_shown_unless_chosen(card, log, eva):
    card.save()
    given = stored.in_force(log, eva).consent
    assert given.points == ("dialogue", "upward", "delegation")
    assert (given.depth, given.observers, given.pulse) == ("facts", False, False)
    assert (given.first_day, given.last_day) == (date(2025, 12, 15), date(2026, 2, 9))


def test_everything_chosen_is_granted(card, log, eva):
    choose(card, points=["failure"], depth="all", period="26", goes_on=True)
    choose(card, others=["observers", "pulse"])
    card.save()
    assert stored.in_force(log, eva).consent == Consent(
        points=("failure",),
        depth="all",
        first_day=date(2025, 8, 11),
        observers=True,
        pulse=True,
    )


def test_dates_begin_on_a_monday(card, log, eva):
    choose(card, period="dates", first_day="2026-01-22", last_day="2026-02-01")
    card.save()
    given = stored.in_force(log, eva).consent
    assert (given.first_day, given.last_day) == (date(2026, 1, 19), date(2026, 2, 1))


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"points": []}, "Choose at least one advice point"),
        ({"period": "dates"}, "Choose the day it begins."),
        (
            {"period": "dates", "first_day": "2026-01-22", "last_day": "2026-01-01"},
            "the day cannot be before 2026-01-19",
        ),
        ({"period": "dates", "first_day": "2026-03-22"}, "the day lies in the future"),
    ],
)
def test_what_nobody_can_consent_to_is_said_and_not_granted(card, log, eva, chosen, said):
    choose(card, **chosen)
    card.save()
    assert said in card.stopped
    assert stored.in_force(log, eva) is None


def test_a_sentence_follows_what_is_chosen(card):
    choose(card, points=["delegation"], depth="facts", period="8")
    assert "Eva sees: facts about" in shown(card)
    choose(card, depth="all")
    assert "Eva sees: everything about" in shown(card)
    choose(card, points=[])
    assert "Eva sees nothing" in shown(card)


def test_exactly_what_the_coach_sees_can_be_read_before_it_is_granted(qtbot, card, log, eva):
    add(log, "dialogue", title="Om lönen", coach_visibility="all", on="2026-02-03")
    add(log, "failure", title="Glömde mötet", coach_visibility="all", on="2026-02-03")
    choose(card, depth="all")
    words = seen(qtbot, card)
    assert "Om lönen" in words
    assert "Glömde mötet" not in words
    assert '"leadercoach-package"' in card.seen.exact.toPlainText()
    assert stored.in_force(log, eva) is None


def test_facts_show_no_text(qtbot, card, log):
    add(log, "dialogue", title="Om lönen", coach_visibility="all", on="2026-02-03")
    assert "Om lönen" not in seen(qtbot, card)


def test_one_goes_back_from_what_is_seen_with_the_choice_kept(qtbot, card, click):
    choose(card, points=["upward"])
    seen(qtbot, card)
    click(named(card, "Back"))
    assert card.form.isVisible()
    assert card.form.fields["points"].read() == ["upward"]


def test_what_may_be_seen_now_stands_in_the_card(log, eva, at, opened):
    given = Consent(points=("upward",), depth="all", first_day=date(2025, 12, 15), pulse=True)
    coaching.grant(log, eva, given, at)
    card = opened()
    assert card.form.consent() == given
    assert card.form.fields["period"].read() == "8"


def test_a_period_of_its_own_stands_as_dates(log, eva, at, opened):
    first, last = date(2025, 12, 15), date(2026, 1, 4)
    given = Consent(points=("upward",), first_day=first, last_day=last)
    coaching.grant(log, eva, given, at)
    card = opened()
    assert card.form.fields["period"].read() == "dates"
    assert card.form.consent() == given


def test_sharing_stops_with_one_click_and_is_taken_back(session, log, eva, at, opened, click):
    given = Consent(points=("upward",), first_day=date(2025, 12, 15))
    coaching.grant(log, eva, given, at)
    click(named(opened(), "Stop sharing"))
    assert stored.in_force(log, eva) is None
    session.workspace.undo()
    assert stored.in_force(log, eva).consent == given


def test_a_first_consent_is_taken_back_to_none(session, card, log, eva):
    card.save()
    session.workspace.undo()
    assert stored.in_force(log, eva) is None


def test_all_consents_given_are_told(log, eva, at, opened, click):
    coaching.grant(log, eva, Consent(points=("upward",), first_day=date(2025, 12, 15)), at)
    coaching.revoke(log, eva, at)
    card = opened()
    click(named(card, "What was shared before"))
    assert "ended" in shown(card)


def test_nothing_before_needs_no_place(card):
    assert "What was shared before" not in shown(card)


def test_escape_grants_nothing(card, log, eva):
    choose(card, depth="all")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert stored.in_force(log, eva) is None


def test_leaving_while_it_is_read_waits_for_the_reading(card):
    card.look()
    card.leave()
    assert not card._job.runs


def test_every_control_has_a_name(qtbot, card):
    choose(card, period="dates", first_day="2026-01-05")
    assert nameless(card) == []
    seen(qtbot, card)
    assert nameless(card) == []
