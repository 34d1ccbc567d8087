"""How far the leader's own ratings lie from one observer's, and what may be said of it (C.4)."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from math import atan, cos, pi, sin, sqrt
from statistics import stdev
from types import MappingProxyType
from typing import NamedTuple

FEW_PAIRS, ENOUGH_PAIRS, ENOUGH_OCCASIONS = 3, 6, 3
FLOOR = 0.5  # no spread is believed to be smaller: a few equal numbers are no certainty
FAR, AROUND = 0.5, 1.0  # steps on the scale

Pair = tuple[int | None, int | None]
HIGHER, LOWER = "self_higher", "self_lower"


class Gap(NamedTuple):
    """`category` is one of gap.category. `mean` (own − observer; + is the leader higher) with its
    90 % interval is None while the pairs are too few. `behaviours` has that of each behaviour."""

    category: str
    pairs: int
    occasions: int
    mean: float | None
    low: float | None
    high: float | None
    behaviours: Mapping[str, "Gap"] = MappingProxyType({})

    @property
    def apart(self) -> list[str]:
        """The behaviours that lie apart, the furthest first."""
        apart = [i for i, each in self.behaviours.items() if each.category in (HIGHER, LOWER)]
        return sorted(apart, key=lambda item: (-abs(self.behaviours[item].mean or 0), item))

    @property
    def named(self) -> list[str]:
        """The behaviour furthest apart, or one each way where they point different ways."""
        ways = {self.behaviours[item].category: item for item in reversed(self.apart)}
        return self.apart[:1] if len(ways) < 2 else [ways[HIGHER], ways[LOWER]]


def gap(occasions: Iterable[Mapping[str, Pair]]) -> Gap:
    """The gap to one observer, from the pairs (own, observer) by behaviour of each occasion (C.4).

    A pair is the same behaviour on the same occasion; one with *not observed* in it is none. The
    behaviours of one occasion are not independent, so each occasion counts once. What the
    behaviours say one by one comes first: opposite gaps are no agreement.
    """
    met = [pairs for pairs in map(_differences, occasions) if pairs]
    items = sorted({item for pairs in met for item in pairs})
    each = {item: _of_one([pairs[item] for pairs in met if item in pairs]) for item in items}
    whole = _whole([list(pairs.values()) for pairs in met])._replace(behaviours=each)
    ways = {each[item].category for item in whole.apart}
    if len(ways) > 1:
        return whole._replace(category="different_ways")
    if ways and whole.category == "in_agreement":
        return whole._replace(category="undecided")
    return whole


def _whole(met: list[list[int]]) -> Gap:
    """All behaviours together."""
    n = sum(map(len, met))
    if n < ENOUGH_PAIRS or len(met) < ENOUGH_OCCASIONS:
        return _untold(n, len(met))
    return _measured(n, [Fraction(sum(pairs), len(pairs)) for pairs in met])


def _of_one(differences: list[int]) -> Gap:
    """One behaviour: with fewer than six pairs it says nothing but that it lies apart."""
    n = len(differences)
    if n < FEW_PAIRS:
        return _untold(n, n)
    measured = _measured(n, [Fraction(each) for each in differences])
    return measured if n >= ENOUGH_PAIRS or measured.category in (HIGHER, LOWER) else _untold(n, n)


def _untold(n: int, occasions: int) -> Gap:
    return Gap("raw_only" if n < FEW_PAIRS else "too_few", n, occasions, None, None, None)


def _measured(n: int, means: list[Fraction]) -> Gap:
    """The mean over occasions and its interval."""
    mean = sum(means, Fraction(0)) / len(means)
    spread = max(stdev(sorted(map(float, means))), FLOOR)
    reach = t_95(len(means) - 1) * spread / sqrt(len(means))
    low, high = float(mean) - reach, float(mean) + reach
    return Gap(_category(mean, low, high), n, len(means), float(mean), low, high)


def _category(mean: Fraction, low: float, high: float) -> str:
    """In the order of the table in C.4."""
    if mean >= FAR and low > 0:
        return HIGHER
    if mean <= -FAR and high < 0:
        return LOWER
    if abs(mean) < FAR and low >= -AROUND and high <= AROUND:
        return "in_agreement"
    return "undecided"


def _differences(pairs: Mapping[str, Pair]) -> dict[str, int]:
    return {
        item: own - other
        for item, (own, other) in pairs.items()
        if own is not None and other is not None
    }


STEPS = 48  # halvings: the quantile is exact far beyond what is shown


@lru_cache(maxsize=256)
def t_95(freedom: int) -> float:
    """The 95 % quantile: what a 90 % interval reaches to either side.

    >>> round(t_95(3), 3)
    2.353
    """
    low, high = 1.6, 6.4
    for _ in range(STEPS):
        middle = (low + high) / 2
        if within(middle, freedom) < 0.9:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def within(t: float, freedom: int) -> float:
    """The probability between −t and t (Abramowitz and Stegun 26.7.3 and 26.7.4)."""
    angle = atan(t / sqrt(freedom))
    odd, square = freedom % 2, cos(angle) ** 2
    term = cos(angle) if odd else 1.0
    total = 0.0
    for nth in range(freedom // 2):
        total += term
        term *= square * (2 * nth + 1 + odd) / (2 * nth + 2 + odd)
    part = sin(angle) * total
    return 2 / pi * (angle + part) if odd else part
