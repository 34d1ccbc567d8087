"""Two groups dealt in every possible way: vectors, and against dealing them one by one (D.1)."""

from fractions import Fraction
from itertools import combinations
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.change import dealt

VALUES = some.fractions(-3, 3, max_denominator=12)
GROUPS = some.tuples(*[some.lists(VALUES, min_size=1, max_size=5)] * 2)


def group(text: str) -> list[Fraction]:
    return [Fraction(word) for word in text.split()]


@pytest.mark.parametrize(
    ("latest", "before", "at_least", "at_most"),
    [
        ("1 1 1 1", "0 0 0 0", (1, 70), (70, 70)),
        ("1 1 2/3 1", "1/3 2/3 1/3 2/3", (3, 70), (70, 70)),
        ("1 1 1 1", "1 0 0 0", (5, 70), (70, 70)),
        ("2/3 2/3 2/3 2/3", "2/3 2/3 2/3 2/3", (70, 70), (70, 70)),
        ("1/3 1/3 1/3 1/3", "2/3 2/3 2/3 2/3", (70, 70), (1, 70)),
        ("7", "1 2", (1, 3), (3, 3)),
        ("1 2 3", "4", (4, 4), (1, 4)),
    ],
)
def test_the_parts_are_those_of_the_vectors(latest, before, at_least, at_most):
    assert dealt(group(latest), group(before)) == (Fraction(*at_least), Fraction(*at_most))


@given(GROUPS)
def test_the_parts_are_those_of_dealing_one_by_one(groups):
    latest, before = groups
    sums = [sum(deal) for deal in combinations([*latest, *before], len(latest))]
    high = sum(total >= sum(latest) for total in sums)
    low = sum(total <= sum(latest) for total in sums)
    assert dealt(latest, before) == (Fraction(high, len(sums)), Fraction(low, len(sums)))


@given(GROUPS)
def test_the_mirror_of_two_groups_has_its_parts_turned_round(groups):
    latest, before = groups
    at_least, at_most = dealt(latest, before)
    assert dealt([-v for v in latest], [-v for v in before]) == (at_most, at_least)
    assert dealt(before, latest) == (at_most, at_least)


@given(GROUPS, VALUES, some.fractions(Fraction(1, 9), 5, max_denominator=9))
def test_only_the_proportions_between_values_matter(groups, shift, scale):
    latest, before = groups
    moved = [[scale * value + shift for value in values] for values in groups]
    assert dealt(*moved) == dealt(latest, before)


def test_years_of_levels_are_dealt_exactly():
    latest, before = [Fraction(5)] * 150, [Fraction(1)] * 150
    assert dealt(latest, before) == (Fraction(1, comb(300, 150)), Fraction(1))
