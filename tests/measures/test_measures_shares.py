"""Shares with their n: vectors, exact ends, and when one may say higher (E.1)."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.shares import Share, compare, wilson

SHARES = some.integers(1, 400).flatmap(
    lambda n: some.builds(Share, some.integers(0, n), some.just(n))
)


@pytest.mark.parametrize(
    ("k", "n", "ends"),
    [
        (1, 15, (2, 25)),
        (6, 18, (18, 53)),
        (8, 15, (33, 72)),
        (3, 3, (53, 100)),
        (0, 4, (0, 40)),
        (6, 9, (40, 86)),
    ],
)
def test_the_interval_is_the_one_of_the_vectors(k, n, ends):
    low, high = wilson(k, n)
    assert (round(100 * low), round(100 * high)) == ends


@pytest.mark.parametrize("n", [1, 2, 3, 7, 49, 1000])
def test_the_ends_are_exact_at_none_and_all(n):
    assert wilson(0, n).low == 0.0
    assert wilson(n, n).high == 1.0
    assert 0 < wilson(0, n).high < 1
    assert 0 < wilson(n, n).low < 1


@given(SHARES)
def test_the_interval_is_the_formula_and_holds_the_share(share):
    k, n = share
    low, high = wilson(k, n)
    p, z = k / n, 1.645
    centre, reach = p + z**2 / (2 * n), z * sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    assert low == pytest.approx((centre - reach) / (1 + z**2 / n), abs=1e-12)
    assert high == pytest.approx((centre + reach) / (1 + z**2 / n), abs=1e-12)
    assert 0 <= low <= p <= high <= 1


@given(SHARES, some.integers(2, 9))
def test_the_interval_shrinks_with_n(share, times):
    low, high = wilson(*share)
    more_low, more_high = wilson(times * share.k, times * share.n)
    assert more_high - more_low < high - low


@pytest.mark.parametrize(("n", "part"), [(0, None), (4, None), (5, 0.0), (6, 0.0)])
def test_no_percent_below_five(n, part):
    assert Share(0, n).part == part
    assert Share(3, 12).part == 0.25


def test_a_share_of_nothing_or_of_more_than_all_has_no_interval():
    assert Share(0, 0).interval is None
    assert Share(15, 14).interval is None
    assert Share(14, 14).interval is not None


@given(SHARES, SHARES)
def test_a_comparison_turned_round_says_the_opposite(now, before):
    opposite = {"higher": "lower", "lower": "higher", "unclear": "unclear"}
    assert compare(before, now) == opposite[compare(now, before)]


@given(SHARES, SHARES)
def test_higher_and_lower_only_where_intervals_do_not_overlap(now, before):
    (low, high), (old_low, old_high) = wilson(*now), wilson(*before)
    apart = "higher" if low > old_high else "lower" if high < old_low else "unclear"
    assert compare(now, before) == apart


def test_the_story_of_the_demo_is_told_apart_only_where_it_can_be():
    first, setback, latest = Share(1, 15), Share(1, 6), Share(8, 15)
    assert compare(latest, first) == "higher"
    assert compare(setback, Share(6, 18)) == "unclear"


def test_intervals_that_touch_overlap():
    assert compare(Share(3, 7), Share(3, 7)) == "unclear"


def test_against_nothing_nothing_can_be_told():
    assert compare(Share(5, 5), Share(0, 0)) == "unclear"
    assert compare(Share(0, 0), Share(5, 5)) == "unclear"
