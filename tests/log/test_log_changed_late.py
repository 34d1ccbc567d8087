"""What changes weeks of the past after they were settled is told (D.2)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.log.targets import Target, TargetChange, set_late
from leadercoach.log.weeks import Known, Late, Pause, Week, available_days, changed_late, span

W02 = Week.parse("2026-W02")
W07 = Week.parse("2026-W07")
MONDAY = W02.monday
LAST_DAY = W02.sunday + timedelta(days=14)
TOO_LATE = LAST_DAY + timedelta(days=1)
WHOLE = Pause(W02.monday, W02.sunday)


def late(*pauses, holidays=()):
    """What W02 has been changed by; pauses are called a, b, c."""
    named = [(name, *rest) for name, rest in zip("abc", pauses, strict=False)]
    return changed_late(W02.before(9), W02.after(9), named, holidays).get(W02)


@pytest.mark.parametrize(
    ("entered", "marked"),
    [(MONDAY - timedelta(days=30), False), (LAST_DAY, False), (TOO_LATE, True)],
)
def test_a_pause_entered_within_14_days_of_the_sunday_is_not_marked_and_one_later_is(
    entered, marked
):
    found = late((WHOLE, Known(entered)))
    assert found == (Late(entered=frozenset("a")) if marked else None)


def test_a_late_pause_over_an_already_paused_week_changes_nothing_and_is_not_marked():
    assert late((WHOLE, Known(MONDAY)), (WHOLE, Known(TOO_LATE))) is None


def test_a_late_pause_of_a_holiday_or_a_weekend_is_not_marked():
    weekend = Pause(W02.sunday - timedelta(days=1), W02.sunday)
    assert late((weekend, Known(TOO_LATE))) is None
    assert late((Pause(MONDAY, MONDAY), Known(TOO_LATE)), holidays=(MONDAY,)) is None


def test_only_the_pause_that_changed_the_week_is_named():
    half = Pause(MONDAY, MONDAY + timedelta(days=1))
    found = late((half, Known(MONDAY)), (WHOLE, Known(TOO_LATE)), (half, Known(TOO_LATE)))
    assert found == Late(entered=frozenset("b"))


@pytest.mark.parametrize(
    ("removed", "marked"), [(MONDAY, False), (LAST_DAY, False), (TOO_LATE, True)]
)
def test_a_pause_taken_away_later_than_that_is_marked_too(removed, marked):
    found = late((WHOLE, Known(MONDAY - timedelta(days=7), removed)))
    assert found == (Late(removed=frozenset("a")) if marked else None)


def test_a_late_pause_that_was_taken_away_again_leaves_no_mark():
    assert late((WHOLE, Known(TOO_LATE, TOO_LATE))) is None


def test_a_pause_taken_away_and_entered_anew_leaves_no_mark():
    again = (WHOLE, Known(TOO_LATE))
    assert late((WHOLE, Known(MONDAY, TOO_LATE)), again) is None


DAYS = some.dates(date(2025, 11, 3), date(2026, 5, 1))
KNOWN = some.builds(
    lambda since, more: Known(since, None if more is None else since + timedelta(days=more)),
    DAYS,
    some.none() | some.integers(0, 90),
)
PAUSES = some.builds(
    lambda first, more: Pause(first, first + timedelta(days=more)), DAYS, some.integers(0, 30)
)


@given(some.lists(some.tuples(PAUSES, KNOWN), max_size=6), some.sets(DAYS, max_size=10))
def test_a_week_is_marked_exactly_where_its_days_are_others_than_were_known(pauses, holidays):
    first, last = W02.before(9), W02.after(9)
    named = [(str(n), *each) for n, each in enumerate(pauses)]
    found = changed_late(first, last, named, holidays)
    now = available_days(first, last, [p for p, k in pauses if k.until is None], holidays)
    for week in span(first, last):
        then = [pause for pause, known in pauses if known.on(week.last_closing_day)]
        assert (week in found) == (available_days(week, week, then, holidays)[week] != now[week])
        if week in found:
            assert found[week].entered | found[week].removed


def test_a_target_set_back_in_time_marks_the_weeks_it_has_changed():
    changes = [TargetChange("upward", W02, Target(2), W07.monday)]
    marked = [str(w) for w in span(W02.before(), W07.after()) if set_late(changes, "upward", w)]
    assert marked == ["2026-W02", "2026-W03", "2026-W04", "2026-W05", "2026-W06"]


@pytest.mark.parametrize(
    "change",
    [
        TargetChange("upward", W02, Target(2), W02.sunday),  # set in its own week
        TargetChange("upward", W02, Target(1), W07.monday),  # what held anyway
        TargetChange("dialogue", W02, Target(2), W07.monday),  # of another point
        TargetChange("upward", W02, Target(2)),  # nobody knows when
    ],
)
def test_a_target_that_has_changed_nothing_afterwards_marks_nothing(change):
    assert not any(set_late([change], "upward", week) for week in span(W02, W07))
