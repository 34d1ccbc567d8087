"""The habits at a glance, and what the latest closed week did to them."""

from datetime import date

import pytest
from samples import add, at

from leadercoach.log.weeks import Pause, Week
from leadercoach.profile.glance import Move, glance
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


def test_a_met_week_has_raised_the_strength(log: Log):
    live(log, 5)
    assert glance(log, MONDAY).moves["upward"] == Move(48, 56)


def test_a_missed_week_has_lowered_it(log: Log):
    live(log, 6, missed=1)
    assert glance(log, MONDAY).moves["upward"] == Move(53, 45)


def test_a_habit_that_shows_no_number_has_not_moved(log: Log):
    live(log, 3)
    seen = glance(log, MONDAY)
    assert seen.habits["upward"].state == "building"
    assert seen.moves == {}


def test_a_week_closed_on_its_friday_counts_at_once(log: Log):
    live(log, 5)
    add(log, "upward", on=FRIDAY)
    weeks.close(log, W07, at(FRIDAY))
    assert glance(log, FRIDAY).moves["upward"] == Move(56, 63)


def test_what_the_running_week_brings_is_no_part_of_the_last_ones_move(log: Log):
    live(log, 5)
    add(log, "upward", on=MONDAY)
    seen = glance(log, MONDAY)
    assert seen.moves["upward"] == Move(48, 56)
    assert round(100 * seen.habits["upward"].now.value) == 63


@pytest.mark.parametrize("later", [date(2026, 2, 16), date(2026, 3, 30)])
def test_a_week_long_past_is_told_no_more(log: Log, later: date):
    live(log, 5)
    assert glance(log, later).moves == {}


def test_a_pause_that_was_closed_moved_nothing(log: Log):
    live(log, 5)
    weeks.pause(log, Pause(W07.monday, W07.sunday), at(MONDAY))
    weeks.close(log, W07, at(FRIDAY))
    assert glance(log, FRIDAY).moves["upward"] == Move(56, 56)
