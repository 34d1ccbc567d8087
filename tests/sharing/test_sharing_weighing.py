"""What the card of a consent begins with: periods, willing observers, what was decided before."""

from datetime import date

import pytest
from replies import taken

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.session import CoachSession
from leadercoach.sharing import weighing
from leadercoach.store import coaching as stored
from leadercoach.store import handed_over
from leadercoach.store.handed_over import HandedOver
from leadercoach.usecases import coaching
from tests.samples import TODAY, add
from tests.samples import at as on


@pytest.fixture
def eva(log, at):
    return coaching.add_coach(log, Coach(name="Eva"), at)


def test_without_entries_and_sessions_only_weeks_can_be_chosen(log, eva):
    assert weighing.periods(log, eva, TODAY) == {
        "8": date(2025, 12, 15),
        "26": date(2025, 8, 11),
    }


def test_everything_begins_on_the_monday_of_the_first_entry(log, eva):
    add(log, on="2026-01-15")
    assert weighing.periods(log, eva, TODAY)["all"] == date(2026, 1, 12)


def test_since_the_last_session_begins_on_its_monday(log, eva):
    held = CoachSession(
        held_on=date(2026, 1, 21), first_day=date(2026, 1, 5), last_day=date(2026, 1, 18)
    )
    session = coaching.prepare(log, eva, held, on("2026-01-21"))
    assert "since" not in weighing.periods(log, eva, TODAY)
    coaching.hold(log, session, on("2026-01-21"))
    assert weighing.periods(log, eva, TODAY)["since"] == date(2026, 1, 19)


def test_consents_are_told_the_latest_first_with_their_ends(log, eva, at):
    one = Consent(points=("dialogue",), first_day=date(2026, 1, 5))
    two = Consent(points=("upward",), first_day=date(2026, 1, 5))
    coaching.grant(log, eva, one, on("2026-01-10"))
    coaching.grant(log, eva, two, at)
    given = stored.consents(log, eva)
    assert [each.consent for each in given] == [two, one]
    assert [(each.granted_on, each.revoked_on) for each in given] == [
        (TODAY, None),
        (date(2026, 1, 10), TODAY),
    ]


def test_only_observers_who_let_a_coach_see_their_words_are_counted_as_willing(log):
    assert weighing.willing(log) == (0, 0)
    taken(log, coach=False)
    assert weighing.willing(log) == (0, 1)
    taken(log, coach=True)
    assert weighing.willing(log) == (1, 1)


def test_a_file_is_told_only_for_the_coach_it_was_made_for(log, eva, at):
    given = Consent(points=("dialogue",), first_day=date(2026, 1, 5))
    made = HandedOver("a" * 32, eva, "b" * 48, "key", given, 1, 3, "c" * 64, TODAY, TODAY)
    with log.transaction():
        handed_over.note(log, made, at)
    johan = coaching.add_coach(log, Coach(name="Johan"), at)
    assert [each.entries for each in weighing.files_given(log, eva)] == [3]
    assert weighing.files_given(log, johan) == []
