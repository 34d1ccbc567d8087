"""Weeks of the ISO calendar, pauses in them, and when they can be closed (D.1, D.2)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.errors import InvalidEntry
from leadercoach.log.targets import DEFAULTS, Target, TargetChange, check_target, target_in
from leadercoach.log.weeks import Pause, Week, available_days, span

W07 = Week.parse("2026-W07")
# The calendar's first and last weeks are not closed by anybody.
DAYS = some.dates(date(1, 2, 1), date(9999, 11, 30))


@given(DAYS)
def test_a_week_is_the_iso_week_of_its_days(day):
    week = Week.of(day)
    assert week.monday <= day <= week.sunday
    assert str(week) == "{:04d}-W{:02d}".format(*day.isocalendar()[:2])
    assert Week.parse(str(week)) == week
    assert week.monday.isoweekday() == 1


@given(DAYS, DAYS)
def test_weeks_stand_in_the_order_of_their_days(one, other):
    assert (Week.of(one) < Week.of(other)) == (Week.of(one).monday < Week.of(other).monday)


def test_the_year_changes_between_week_52_and_week_1():
    last, first = Week.parse("2025-W52"), Week.parse("2026-W01")
    assert last.after() == first
    assert last < first
    assert (last.monday, first.monday) == (date(2025, 12, 22), date(2025, 12, 29))
    assert str(Week.of(date(2025, 12, 31))) == "2026-W01"


def test_a_long_year_has_week_53():
    week = Week.of(date(2021, 1, 1))
    assert (str(week), week.number) == ("2020-W53", 53)
    assert str(week.after()) == "2021-W01"
    with pytest.raises(InvalidEntry, match="bad_week"):
        Week.parse("2025-W53")


@pytest.mark.parametrize("typed", ["2026-W07", "2026W07", "2026-w07", " 2026-W07 "])
def test_a_week_can_be_typed_in_a_hurry(typed):
    assert Week.parse(typed) == W07


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "7",
        "2026-7",
        "2026-W7",
        "2026-W00",
        "2026-W54",
        "0000-W01",
        "२०२६-W07",
        "2026-W07\0",
        "9999-W52",
        "2026-W07-1",
    ],
)
def test_what_is_no_week_is_refused(typed):
    with pytest.raises(InvalidEntry, match="bad_week"):
        Week.parse(typed)


def test_the_calendars_edges_are_weeks():
    assert Week.of(date(1, 1, 1)) == Week(0)
    assert str(Week.of(date.max)) == "9999-W52"
    assert Week.of(date.max).workdays[-1] == date.max


@pytest.mark.parametrize(
    ("today", "open_"),
    [("2026-02-12", False), ("2026-02-13", True), ("2026-03-01", True), ("2026-03-02", False)],
)
def test_a_week_is_closed_from_its_friday_until_14_days_after_its_sunday(today, open_):
    assert W07.can_be_closed(date.fromisoformat(today)) is open_


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2026-02-09", "2026-02-15", 0),
        ("2026-02-09", "2026-02-09", 4),
        ("2026-02-13", "2026-03-01", 4),
        ("2026-02-14", "2026-02-15", 5),
        ("2026-01-01", "2026-12-31", 0),
        ("2026-02-16", "2026-02-20", 5),
    ],
)
def test_a_pause_takes_the_workdays_it_covers(first, last, days):
    pause = Pause(date.fromisoformat(first), date.fromisoformat(last))
    assert available_days(W07, W07, [pause], frozenset())[W07] == days


def test_holidays_and_pauses_take_a_day_only_once():
    wednesday = date(2026, 2, 11)
    pauses = [Pause(wednesday, wednesday), Pause(wednesday, date(2026, 2, 12))]
    assert available_days(W07, W07, pauses, frozenset({wednesday}))[W07] == 3
    assert available_days(W07, W07, [], frozenset({date(2026, 2, 15)}))[W07] == 5


def test_a_span_has_both_its_ends():
    assert list(span(W07, W07)) == [W07]
    assert [str(w) for w in span(Week.parse("2025-W52"), Week.parse("2026-W02"))] == [
        "2025-W52",
        "2026-W01",
        "2026-W02",
    ]
    assert list(span(W07, W07.before())) == []


def test_a_target_holds_from_its_week_and_never_before():
    changes = [TargetChange("dialogue", W07, Target(5))]
    assert target_in(changes, "dialogue", W07.before()) == DEFAULTS["dialogue"] == Target(3)
    assert target_in(changes, "dialogue", W07) == Target(5)
    assert target_in(changes, "dialogue", W07.after(100)) == Target(5)
    assert target_in(changes, "failure", W07) == Target(1, 2)


def test_the_later_week_wins_whatever_the_order_of_setting():
    early, late = (
        TargetChange("upward", W07, Target(2)),
        TargetChange("upward", W07.after(), Target(4)),
    )
    for changes in ([early, late], [late, early]):
        assert target_in(changes, "upward", W07) == Target(2)
        assert target_in(changes, "upward", W07.after(2)) == Target(4)


def test_of_two_targets_from_one_week_the_one_set_last_holds():
    changes = [TargetChange("upward", W07, Target(n)) for n in (2, 7, 4)]
    assert target_in(changes, "upward", W07) == Target(4)


@pytest.mark.parametrize(
    ("point", "target", "code"),
    [
        ("dialogue", Target(0), "bad_target"),
        ("dialogue", Target(51), "bad_target"),
        ("dialogue", Target(1, 3), "bad_target_weeks"),
        ("dialogue", Target(1, 0), "bad_target_weeks"),
        ("mood", Target(1), "bad_value"),
    ],
)
def test_a_target_out_of_bounds_is_refused(point, target, code):
    with pytest.raises(InvalidEntry, match=code):
        check_target(point, target)


def test_targets_at_the_bounds_are_fine():
    for target in (Target(1), Target(50, 2), Target(1, 4)):
        check_target("failure", target)


@given(some.integers(-400, 400), DAYS.filter(lambda d: 10 < d.year < 9990))
def test_weeks_forward_and_back_end_where_they_began(weeks, day):
    week = Week.of(day)
    assert week.after(weeks).before(weeks) == week
    assert week.after(weeks).monday - week.monday == timedelta(weeks=weeks)
