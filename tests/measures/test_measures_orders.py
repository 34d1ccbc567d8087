"""C.3: how likely a rise is by chance, against all orders written out one by one."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadercoach.measures import orders
from leadercoach.measures.orders import CHANCE, Dated, chance, is_rise, nearly, pairs

value = st.integers(1, 5)
apart = st.lists(value, min_size=1, max_size=7).map(lambda values: list(enumerate(values)))
together = st.lists(st.tuples(st.integers(0, 3), value), min_size=1, max_size=6)


def every(*values: int) -> list[Dated]:
    return list(enumerate(values))


def written_out(known: Sequence[Dated]) -> Fraction:
    """The share of all orders of the values over the days that rise as clearly."""
    days, values = zip(*known, strict=True)
    every_s = [pairs(list(zip(days, order, strict=True))) for order in permutations(values)]
    return Fraction(sum(s >= pairs(known) for s in every_s), len(every_s))


@pytest.mark.parametrize(
    ("values", "p"),
    [
        ((2, 3, 3, 4, 5), Fraction(1, 60)),
        ((2, 2, 3, 4, 4, 5), Fraction(1, 180)),
        ((3, 3, 3, 3, 3), Fraction(1)),
        ((1, 2, 3, 4, 5), Fraction(1, 120)),
        ((5, 4, 3, 2, 1), Fraction(1)),
    ],
)
def test_p_is_the_share_of_orders(values, p) -> None:
    assert chance(every(*values)) == p


def test_a_rise_with_steps_back_is_as_likely_as_one_in_eight() -> None:
    assert round(float(chance(every(3, 2, 4, 3, 5, 4))), 3) == 0.128


def test_pairs_of_one_day_count_nothing() -> None:
    assert pairs([(0, 1), (0, 5), (7, 3)]) == 0
    assert pairs([(0, 1), (0, 2), (7, 3)]) == 2


def test_on_a_shared_day_the_orders_within_it_are_one() -> None:
    """Of three values over two days, the highest comes last in a third of the orders."""
    assert chance([(0, 1), (0, 2), (7, 3)]) == Fraction(1, 3)


@settings(deadline=None, max_examples=60)
@given(apart)
def test_with_one_rating_a_day_p_is_that_of_all_orders_written_out(known) -> None:
    assert chance(known) == written_out(known)


@settings(deadline=None, max_examples=150)
@given(together)
def test_with_several_a_day_p_is_that_of_all_orders_written_out(known) -> None:
    assert chance(known) == written_out(known)


@settings(deadline=None, max_examples=60)
@given(apart)
def test_counted_day_by_day_or_by_inversions_p_is_the_same(known) -> None:
    values, days = orders._counts(known)
    assert orders._by_days(values, days, pairs(known)) == chance(known)


@settings(deadline=None, max_examples=100)
@given(together)
def test_too_much_to_count_is_never_called_a_rise_that_is_none(known) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(orders, "MOST_STATES", 0)
        assert chance(known) <= CHANCE or not is_rise(known)


@pytest.mark.parametrize("values", [(16,) * 5, (30, 25, 20, 6, 4), (70, 70), (5, 20, 40, 20, 5)])
def test_the_normal_curve_is_far_nearer_than_it_is_believed(values) -> None:
    for balance in range(200, 1201, 200):
        near = nearly(values, balance)
        assert near is not None
        exact = orders._by_inversions(values, balance)
        assert abs(near - exact) < orders.DOUBT / 10


def test_where_s_is_not_normal_every_order_is_counted() -> None:
    assert nearly((1, 299), 290) is None
    steady = [(day, 3) for day in range(299)]
    assert is_rise([*steady, (299, 5)]) is True
    assert chance([*steady, (299, 5)]) == Fraction(1, 300)
    assert is_rise([*steady[:280], (280, 5), *steady[281:]]) is False


@pytest.mark.parametrize("steps", [1, 40, 120])
def test_with_hundreds_of_ratings_no_orders_need_be_counted(steps, monkeypatch) -> None:
    rated = [(day, 1 + (day * 7919 % 11 + day // steps) % 5) for day in range(400)]
    monkeypatch.setattr(orders, "_at_most", None)
    told = [is_rise(rated), is_rise([(day, -value) for day, value in rated])]
    assert sum(told) <= 1
    assert is_rise(every(*sorted(value for _, value in rated)))
