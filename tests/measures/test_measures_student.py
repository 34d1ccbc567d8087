"""The 95 % quantile of Student's t, against published tables."""

from math import atan, pi, sqrt

import pytest

from leadercoach.measures.student import t_95, within

TABLE = {
    1: 6.3137515147, 2: 2.9199855804, 3: 2.3533634348, 4: 2.1318467863, 5: 2.0150483733,
    6: 1.9431802805, 7: 1.8945786051, 8: 1.8595480375, 9: 1.8331129327, 10: 1.8124611228,
    15: 1.7530503557, 20: 1.7247182429, 30: 1.6972608866, 60: 1.6706488649, 120: 1.6576508994,
}  # fmt: skip


@pytest.mark.parametrize(("freedom", "known"), TABLE.items())
def test_the_quantile_is_that_of_the_tables(freedom: int, known: float) -> None:
    assert t_95(freedom) == pytest.approx(known, abs=1e-9)


def test_with_many_occasions_it_nears_the_normal_distribution() -> None:
    assert t_95(20_000) == pytest.approx(1.6448536, abs=1e-4)
    assert t_95(20_000) > 1.6448536


def test_it_shrinks_with_every_occasion() -> None:
    quantiles = [t_95(freedom) for freedom in range(1, 300)]
    assert quantiles == sorted(set(quantiles), reverse=True)


@pytest.mark.parametrize("t", [0.1, 1.0, 2.5, 40.0])
def test_the_simplest_cases_are_the_textbook_formulas(t: float) -> None:
    assert within(t, 1) == pytest.approx(2 / pi * atan(t), abs=1e-12)
    assert within(t, 2) == pytest.approx(t / sqrt(2 + t * t), abs=1e-12)
