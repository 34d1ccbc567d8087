"""The habits at a glance, and what was reached in the week closed last."""

from datetime import date

import pytest
from samples import add, at

from leadercoach.log.weeks import Pause, Week
from leadercoach.profile.glance import glance
from leadercoach.profile.profile import habits
from leadercoach.store.engine import Log
from leadercoach.usecases import weeks

MONDAY, FRIDAY = date(2026, 2, 9), date(2026, 2, 13)
W07 = Week.parse("2026-W07")


def live(log: Log, count: int, *, missed: int = 0) -> None:
    """Weeks up to the sixth, all closed; something was brought upward in all but the last few.

    The first week of the year has three workdays, the second four.
    """
    for back in range(count, 0, -1):
        week = W07.before(back)
        if back > missed:
            add(log, "upward", on=week.friday)
        weeks.close(log, week, at(week.sunday))


def test_nothing_is_seen_before_the_log_begins(log: Log):
    assert glance(log, MONDAY) == ({}, {})


def test_the_habits_are_those_of_the_profile(log: Log):
    live(log, 6)
    assert glance(log, MONDAY).habits == habits(log, MONDAY)


def test_a_week_closed_last_is_told_by_what_was_reached(log: Log):
    live(log, 5)
    found = glance(log, MONDAY).closed["upward"]
    assert (found.events, found.target, found.state) == (1, 1, "met")


def test_a_missed_week_too(log: Log):
    live(log, 6, missed=1)
    found = glance(log, MONDAY).closed["upward"]
    assert (found.events, found.target, found.state) == (0, 1, "zero")


def test_a_week_closed_on_its_friday_is_told_at_once(log: Log):
    live(log, 5)
    weeks.close(log, W07, at(FRIDAY))
    assert glance(log, FRIDAY).closed["upward"].state == "zero"


def test_what_the_running_week_brings_is_not_yet_told(log: Log):
    live(log, 5, missed=1)
    add(log, "upward", on=MONDAY)
    seen = glance(log, MONDAY)
    assert seen.closed["upward"].state == "zero"
    assert (
        seen.habits["upward"].now.value
        > glance(log, W07.before().sunday).habits["upward"].now.value
    )


@pytest.mark.parametrize("later", [date(2026, 2, 16), date(2026, 3, 30)])
def test_a_week_long_past_is_told_no_more(log: Log, later: date):
    live(log, 5)
    assert glance(log, later).closed == {}


def test_a_pause_that_was_closed_tells_nothing(log: Log):
    live(log, 5)
    weeks.pause(log, Pause(W07.monday, W07.sunday), at(MONDAY))
    weeks.close(log, W07, at(FRIDAY))
    assert glance(log, FRIDAY).closed["upward"].state == "met"
