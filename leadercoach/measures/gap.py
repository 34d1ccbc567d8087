"""How far the leader's own ratings lie from one observer's, and what may be said of it (C.4)."""

from collections.abc import Iterable
from fractions import Fraction
from math import sqrt
from statistics import stdev
from typing import NamedTuple

from leadercoach.measures.student import t_95

FEW_PAIRS, ENOUGH_PAIRS, ENOUGH_OCCASIONS = 3, 6, 3
FLOOR = 0.5  # no spread is believed to be smaller: a few equal numbers are no certainty
FAR, AROUND = 0.5, 1.0  # steps on the scale

Pair = tuple[int | None, int | None]


class Gap(NamedTuple):
    """`category` is one of gap.category. `mean` (own − observer; + is the leader higher) with its
    90 % interval is None while the pairs are too few."""

    category: str
    pairs: int
    occasions: int
    mean: float | None
    low: float | None
    high: float | None


def gap(occasions: Iterable[Iterable[Pair]]) -> Gap:
    """The gap to one observer, from the pairs (own, observer) of each occasion (C.4).

    A pair is the same behaviour on the same occasion; one with *not observed* in it is none. The
    behaviours of one occasion are not independent, so each occasion counts once.
    """
    met = [pairs for pairs in map(_numeric, occasions) if pairs]
    n = sum(len(pairs) for pairs in met)
    if n < ENOUGH_PAIRS or len(met) < ENOUGH_OCCASIONS:
        return Gap("raw_only" if n < FEW_PAIRS else "too_few", n, len(met), None, None, None)
    means = [Fraction(sum(own - other for own, other in pairs), len(pairs)) for pairs in met]
    mean = sum(means, Fraction(0)) / len(means)
    spread = max(stdev(sorted(map(float, means))), FLOOR)
    reach = t_95(len(met) - 1) * spread / sqrt(len(met))
    low, high = float(mean) - reach, float(mean) + reach
    return Gap(_category(mean, low, high), n, len(met), float(mean), low, high)


def _category(mean: Fraction, low: float, high: float) -> str:
    """In the order of the table in C.4."""
    if mean >= FAR and low > 0:
        return "self_higher"
    if mean <= -FAR and high < 0:
        return "self_lower"
    if abs(mean) < FAR and low >= -AROUND and high <= AROUND:
        return "in_agreement"
    return "undecided"


def _numeric(pairs: Iterable[Pair]) -> list[tuple[int, int]]:
    return [(own, other) for own, other in pairs if own is not None and other is not None]
