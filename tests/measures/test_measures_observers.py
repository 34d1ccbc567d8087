"""C.3: what one observer's ratings say, and when they say nothing yet."""

from datetime import date, timedelta
from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadercoach.measures.observers import Rated, picture, roll_up, slope

DAY = date(2025, 8, 11)
ratings = st.lists(
    st.builds(
        Rated,
        on=st.integers(0, 180).map(lambda n: DAY + timedelta(days=n)),
        value=st.one_of(st.none(), st.integers(1, 5)),
    ),
    max_size=12,
)


def every(days: int, *values: int | None) -> list[Rated]:
    """One rating every so many days."""
    return [Rated(DAY + timedelta(days=days * nth), value) for nth, value in enumerate(values)]


def known(rated: list[Rated]) -> list[tuple[date, int]]:
    return [(r.on, r.value) for r in rated if r.value is not None]


def label(rated: list[Rated]) -> str:
    return picture(rated).label


@pytest.mark.parametrize(
    ("values", "stage"),
    [
        ((), "nothing"),
        ((None, None), "nothing"),
        ((3,), "dots"),
        ((3, None, 4), "dots"),
        ((3, 4, 4), "first"),
        ((3, 4, 4, 5), "first"),
        ((3, 4, 4, 5, 5), "trend"),
    ],
)
def test_what_is_shown_grows_with_the_ratings(values, stage) -> None:
    assert picture(every(14, *values)).stage == stage


def test_one_or_two_ratings_are_no_conclusion() -> None:
    found = picture(every(14, 1, 5))
    assert (found.median, found.lowest, found.highest, found.slope) == (None, None, None, None)
    assert found.label == "too_few"


def test_a_first_picture_has_a_median_and_a_range_but_no_trend() -> None:
    found = picture(every(14, 2, None, 5, 3, 4))
    assert (found.median, found.lowest, found.highest) == (3.5, 2, 5)
    assert (found.slope, found.label) == (None, "too_few")


def test_not_observed_is_counted_and_enters_nothing_else() -> None:
    found = picture(every(14, 2, None, 3, None, 3, None, 4, 5))
    assert found.seen == (5, 8)
    assert found.median == 3
    assert found.label == "rising"


def test_a_step_up_in_four_weeks_is_a_slope_of_one() -> None:
    assert slope(known(every(28, 1, 2, 3, 4, 5))) == 1
    assert slope(known(every(14, 5, 4, 3, 2, 1))) == -2


def test_a_quarter_of_a_step_in_four_weeks_is_enough_to_rise() -> None:
    assert label(every(112, 1, 2, 3, 4, 5)) == "rising"
    assert label(every(113, 1, 2, 3, 4, 5)) == "unclear"
    assert label(every(112, 5, 4, 3, 2, 1)) == "falling"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((2, 3, 3, 4, 5), "rising"),
        ((5, 4, 3, 3, 2), "falling"),
        ((2, 2, 3, 4, 4, 5), "rising"),
        ((3, 2, 4, 3, 5, 4), "unclear"),
        ((3, 3, 3, 3, 3), "unclear"),
        ((2, 2, 3, 2, 4), "unclear"),
        ((1, 2, 3, 5, 4), "unclear"),
    ],
)
def test_a_rise_is_one_that_few_orders_of_the_ratings_would_show(values, said) -> None:
    assert label(every(28, *values)) == said


@pytest.mark.parametrize("often", [(1, 1, 1, 1, 1), (1, 4, 8, 6, 1), (0, 1, 6, 9, 4)])
def test_where_nothing_changes_five_ratings_seldom_show_a_trend(often) -> None:
    """All that five ratings can be, each as often as its values come: a raised hand in at most one
    of twenty cases, both ways together."""
    alarms = total = 0
    for values in product(range(1, 6), repeat=5):
        weight = prod(often[value - 1] for value in values)
        total += weight
        alarms += weight * (label(every(28, *values)) in ("rising", "falling")) if weight else 0
    assert 0 < alarms <= total / 20


def test_five_ratings_of_one_day_have_no_slope() -> None:
    found = picture([Rated(DAY, value) for value in (1, 2, 3, 4, 5)])
    assert (found.stage, found.slope, found.label) == ("trend", None, "unclear")


def test_ratings_of_one_day_say_nothing_of_a_rise_among_themselves() -> None:
    later = [Rated(DAY + timedelta(days=28 * n), value) for n, value in enumerate((3, 3, 4, 5), 1)]
    assert label([Rated(DAY, 1), Rated(DAY, 2), *later]) == "rising"
    assert label([Rated(DAY, 1), Rated(DAY, 5), *later]) == "unclear"


def test_a_rise_that_hangs_on_the_only_other_day_is_unclear() -> None:
    rated = [*(Rated(DAY, 2) for _ in range(4)), Rated(DAY + timedelta(days=28), 5)]
    assert slope(known(rated)) == 3
    assert label(rated) == "unclear"


@given(ratings, st.randoms())
def test_the_order_of_ratings_does_not_matter(rated, random) -> None:
    mixed = rated.copy()
    random.shuffle(mixed)
    assert picture(mixed) == picture(rated)


@given(ratings)
def test_turned_upside_down_a_rise_is_a_fall(rated) -> None:
    turned = [Rated(r.on, None if r.value is None else 6 - r.value) for r in rated]
    word = {"rising": "falling", "falling": "rising"}
    said = label(rated)
    assert label(turned) == word.get(said, said)


@given(ratings)
def test_no_middle_of_ratings_is_finer_than_half_a_step(rated) -> None:
    found = picture(rated).median
    assert found is None or (2 * found).is_integer()


def test_the_focus_of_an_occasion_rolls_up_to_its_median() -> None:
    assert roll_up([2, 3]) == 2.5
    assert roll_up([5, None, 2, 4]) == 4
    assert roll_up([None, None]) is None
