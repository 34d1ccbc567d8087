"""Weeks and whole windows laid end to end, so that none is counted twice (D.1)."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.weekstates import WeekCount, WeekState, week_states
from leadercoach.measures.windows import Stretch, alike, stretches


class Active(NamedTuple):
    """A week as `stretches` asks for it."""

    state: WeekState
    events: int
    goal: tuple[int, int]
    closed: bool
    running: bool = False


def active(
    events: Iterable[int], goals: Iterable[tuple[int, int]], closed: Iterable[bool],
    running: bool = False,
) -> list[Active]:  # fmt: skip
    counts = [
        WeekCount(5, n, *goal, done) for n, goal, done in zip(events, goals, closed, strict=True)
    ]
    found = [
        Active(state, row.events, row[2:4], row.closed)
        for row, state in zip(counts, week_states(counts), strict=True)
    ]
    return [*found[:-1], found[-1]._replace(running=running)] if running else found


def lay(events: list[int], times: int, window: int, opened: str = "", **how: bool) -> list[Stretch]:
    """Weeks of one target, all closed but those marked with an o, the latest last."""
    opened = opened.rjust(len(events), ".")
    closed = [mark != "o" for mark in opened]
    goals = [(times, window)] * len(events)
    running = how.pop("running", False)
    return stretches(active(events, goals, closed, running), **how)


def places(found: list[Stretch]) -> list[tuple[int, int]]:
    return [(each.first, each.last) for each in found]


@pytest.mark.parametrize(
    ("window", "count", "laid"),
    [(1, 2, [(0, 0), (1, 1)]), (2, 5, [(0, 1), (2, 3)]), (4, 9, [(0, 3), (4, 7)]), (4, 3, []),
     (2, 0, [])],
)  # fmt: skip
def test_whole_windows_lie_end_to_end_from_the_first_active_week(window, count, laid):
    assert places(lay([0] * count, 1, window)) == laid


def test_a_window_holds_what_happened_in_its_own_weeks():
    found = lay([1, 0, 0, 1, 2, 2], 3, 2)
    assert [(each.reached, each.wanted) for each in found] == [(1, 3), (1, 3), (3, 3)]
    assert [each.attained for each in found] == [Fraction(1, 3), Fraction(1, 3), 1]
    assert [each.met for each in found] == [False, False, True]


def test_a_fortnight_that_is_met_in_every_sliding_window_may_miss_whole_ones():
    found = lay([0, 1, 0, 0, 1, 0], 1, 2)
    assert [each.met for each in found] == [True, False, True]


def test_a_short_week_has_its_smaller_target():
    rows = [WeekCount(2, 1, 3, 1, closed=True)]
    (found,) = stretches([Active(week_states(rows)[0], 1, (3, 1), closed=True)])
    assert (found.reached, found.wanted, found.times, found.met) == (1, 1, 3, True)


@pytest.mark.parametrize(
    ("opened", "closed", "is_open"), [("..", True, False), (".o", False, True), ("o.", False, True)]
)
def test_a_window_is_closed_when_all_its_weeks_are(opened, closed, is_open):
    (found,) = lay([1, 1], 1, 2, opened)
    assert (found.closed, found.open) == (closed, is_open)
    assert (found.full, found.met) == (True, closed)


@pytest.mark.parametrize(
    ("window", "opened", "is_open"),
    [(1, "o", False), (1, ".", False), (2, ".o", False), (2, "oo", True), (2, "o.", True)],
)
def test_a_week_that_is_not_over_is_not_left_open(window, opened, is_open):
    (found,) = lay([0] * window, 1, window, opened, goes_on=True)
    assert found.open == is_open


def test_a_running_week_is_in_none_before_it_has_reached_the_target():
    assert places(lay([3, 2], 3, 1, "o", running=True, goes_on=True)) == [(0, 0)]
    (_, found) = lay([3, 3], 3, 1, "o", running=True, goes_on=True)
    assert (found.full, found.closed, found.open) == (True, False, False)


def test_a_window_that_has_reached_its_target_early_is_the_last():
    found = lay([0, 0, 1], 1, 2)
    assert places(found) == [(0, 1), (2, 2)]
    assert (found[1].full, found[1].closed, found[1].open) == (True, False, False)
    assert places(lay([0, 1, 0], 1, 2)) == [(0, 1)]  # what the window before had does not count


@pytest.mark.parametrize(
    ("windows", "laid"),
    [
        ((1, 1, 2, 2), [(0, 0), (1, 1), (2, 3)]),
        ((2, 1, 1, 1), [(1, 1), (2, 2), (3, 3)]),
        ((2, 2, 2, 4, 4, 4, 4), [(0, 1), (3, 6)]),
        ((4, 4, 4, 2, 2, 2), [(3, 4)]),
    ],
)
def test_where_the_window_changes_they_are_laid_anew(windows, laid):
    count = len(windows)
    weeks = active([0] * count, [(1, window) for window in windows], [True] * count)
    assert places(stretches(weeks)) == laid


def test_a_target_that_changes_within_a_window_is_the_latest_one():
    (found,) = stretches(active([1, 1], [(1, 2), (4, 2)], [True, True]))
    assert (found.reached, found.wanted) == (2, 4)


def test_what_is_counted_together_has_one_length():
    windows = (1, 1, 2, 2, 1, 1, 1)
    every = active([0] * 7, [(1, window) for window in windows], [True] * 6 + [False])
    assert places(alike(stretches(every))) == [(4, 4), (5, 5), (6, 6)]
    only_open = active([0] * 4, [(1, 2)] * 2 + [(1, 1)] * 2, [True, True, False, False])
    assert places(alike(stretches(only_open))) == [(0, 1)]
    assert not alike(stretches(active([0], [(1, 1)], [False])))


@given(
    some.lists(
        some.tuples(some.integers(0, 3), some.booleans(), some.sampled_from([1, 2, 4])), max_size=20
    )
)
def test_no_week_is_in_two_and_none_is_longer_than_its_target(rows):
    weeks = active([n for n, _, _ in rows], [(1, w) for *_, w in rows], [c for _, c, _ in rows])
    found = stretches(weeks)
    taken = [n for each in found for n in range(each.first, each.last + 1)]
    assert len(set(taken)) == len(taken)
    for each in found:
        own = weeks[each.first : each.last + 1]
        assert {week.goal[1] for week in own} == {each.window}
        assert len(own) == each.window or (len(own) < each.window and not each.closed)
        assert each.full == (sum(week.events for week in own) >= 1)
        assert each.closed == (len(own) == each.window and all(week.closed for week in own))
        assert not (each.open and each.closed)
