"""Failures: told in time, pending, or not to be told; to whom, and how soon (E.2 FS … FD)."""

from datetime import date, timedelta

import pytest

from leadercoach.measures.failures import Failure, Told, directions, lags, sharing
from leadercoach.measures.medians import Median
from leadercoach.measures.shares import Share

TODAY = date(2026, 2, 9)


def failure(age: int, *lags: int, to: str = "down", closed: bool = False) -> Failure:
    """A failure `age` days old, told after so many days."""
    on = TODAY - timedelta(days=age)
    told = tuple(Told(on + timedelta(days=lag), to) for lag in lags)
    return Failure("f", on, told, closed, None)


@pytest.mark.parametrize(
    ("age", "soon", "pending"),
    [(0, (0, 0), 1), (13, (0, 0), 1), (14, (0, 1), 0), (15, (0, 1), 0)],
)
def test_an_untold_failure_is_pending_until_it_is_fourteen_days_old(age, soon, pending):
    assert sharing([failure(age)], TODAY) == (Share(*soon), pending, 0)


@pytest.mark.parametrize(("lag", "soon"), [(0, 1), (13, 1), (14, 1), (15, 0), (40, 0)])
def test_told_within_fourteen_days_is_soon(lag, soon):
    assert sharing([failure(60, lag)], TODAY).soon == Share(soon, 1)


def test_a_young_failure_that_was_told_is_neither_counted_nor_pending():
    assert sharing([failure(5, 2)], TODAY) == (Share(0, 0), 0, 0)


def test_the_first_time_told_decides():
    assert sharing([failure(60, 40, 3)], TODAY).soon == Share(1, 1)


@pytest.mark.parametrize(("to", "told"), [("down", 1), ("side", 1), ("up", 1), ("out", 1)])
def test_telling_anybody_counts(to, told):
    assert sharing([failure(60, 3, to=to)], TODAY).soon == Share(told, 1)


def test_telling_the_coach_alone_is_no_telling():
    only = failure(60, 3, to="coach")
    assert sharing([only], TODAY).soon == Share(0, 1)
    assert (only.first_told, lags([only], TODAY)) == (None, Median(None, (), 1))
    assert sharing([failure(5, 3, to="coach")], TODAY).pending == 1


@pytest.mark.parametrize("age", [3, 60])
def test_what_may_not_be_told_is_in_no_share(age):
    closed = failure(age, closed=True)
    assert sharing([closed], TODAY) == (Share(0, 0), 0, 1)
    assert lags([closed], TODAY).word == "none"


@pytest.mark.parametrize(("lag", "soon"), [(3, 1), (20, 0)])
def test_what_was_told_before_it_was_marked_as_not_to_be_told_was_told(lag, soon):
    told = failure(60, lag, closed=True)
    assert sharing([told], TODAY) == (Share(soon, 1), 0, 0)
    assert lags([told], TODAY).ended == (lag,)


def test_what_only_the_coach_was_told_and_is_marked_stays_outside():
    closed = failure(60, 3, to="coach", closed=True)
    assert sharing([closed], TODAY) == (Share(0, 0), 0, 1)
    assert lags([closed], TODAY).word == "none"


def test_the_lag_is_the_median_of_all_that_may_be_told_and_below_three_a_list():
    two = [failure(60, 9), failure(60, 2)]
    assert lags(two, TODAY) == Median(None, (2, 9), 0)
    assert lags([*two, failure(60)], TODAY) == Median(9, (2, 9), 1)
    assert lags([*two, failure(60, 40)], TODAY) == Median(9, (2, 9, 40), 0)
    assert lags([], TODAY) == Median(None, (), 0)


def test_no_median_of_two_told_the_same_day_and_six_untold():
    found = lags([failure(60, 0), failure(60, 0), *[failure(42)] * 6], TODAY)
    assert (found.value, found.word) == (None, "most")


def test_directions_count_each_time_told():
    told = [Told(TODAY, way) for way in ("down", "down", "up", "coach")]
    assert directions(told) == {"down": 2, "side": 0, "up": 1, "out": 0, "coach": 1}
