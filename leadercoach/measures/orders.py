"""How likely a rise is by chance alone: the exact one-sided Mann–Kendall test (C.3).

S is how many pairs of different days rise, less how many fall; pairs of one day count 0. Its p is
the share of all orders of the same values over the same days whose S is at least as large. With one
value a day S falls by two with each inversion, and the inversions of all orders of a multiset
follow the Gaussian multinomial. With several on a day it is counted day by day.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, combinations
from math import comb, erfc, exp, factorial, pi, prod, sqrt
from operator import sub

CHANCE = Fraction(25, 1000)
MOST_STATES = 4_000  # what is counted day by day in a moment
DOUBT, FLAT = 0.0001, 0.03  # what the normal curve is believed to, and up to which excess kurtosis

Dated = tuple[int, int]  # a day and what was rated on it


def is_rise(known: Sequence[Dated]) -> bool:
    """Whether p ≤ 0.025.

    With very many ratings, some of them of one day, p is too much to count. Then it is bounded from
    above: an order within the days could take no more from S than there are pairs of one day.
    """
    values, days = _counts(known)
    balance, within = pairs(known), sum(comb(size, 2) for size in days)
    if balance <= 0:
        return False
    if within and _states(values) <= MOST_STATES:
        return _by_days(values, days, balance) <= CHANCE
    return _is_rare(values, balance - within)


def chance(known: Sequence[Dated]) -> Fraction:
    """p itself."""
    values, days = _counts(known)
    if max(days) > 1:
        return _by_days(values, days, pairs(known))
    return _by_inversions(values, pairs(known))


def pairs(known: Sequence[Dated]) -> int:
    """S: pairs of different days that rise, less those that fall."""
    return sum(
        (b > a) - (b < a) for (one, a), (two, b) in combinations(sorted(known), 2) if one != two
    )


def nearly(values: Sequence[int], balance: int) -> float | None:
    """p by the normal curve with its fourth cumulant, far nearer than DOUBT; None where S is not
    that normal. The cumulants of inversions are sums over those of evenly spread numbers."""
    variance, fourth = (
        power * (_powers(sum(values), n) - sum(_powers(times, n) for times in values)) / by
        for power, n, by in ((4, 2, 12), (16, 4, -120))
    )
    if not variance or (flat := fourth / variance**2) < -FLAT:
        return None
    steps = (_unequal(values) - balance) // 2  # S goes by twos
    x = (_unequal(values) - 2 * steps - 1) / sqrt(variance)
    return erfc(x / sqrt(2)) / 2 + exp(-x * x / 2) / sqrt(2 * pi) * flat / 24 * (x**3 - 3 * x)


def _powers(upto: int, n: int) -> int:
    return sum(i**n - 1 for i in range(1, upto + 1))


def _counts(known: Sequence[Dated]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """How often each value was given, the lowest first, and how many on each day in order."""
    values, days = Counter(value for _, value in known), Counter(day for day, _ in known)
    return tuple(values[v] for v in sorted(values)), tuple(days[d] for d in sorted(days))


def _states(values: Sequence[int]) -> int:
    return prod(times + 1 for times in values)


def _unequal(values: Sequence[int]) -> int:
    return comb(sum(values), 2) - sum(comb(times, 2) for times in values)


def _orders(values: Sequence[int]) -> int:
    return factorial(sum(values)) // prod(map(factorial, values))


def _is_rare(values: tuple[int, ...], balance: int) -> bool:
    """Whether p ≤ 0.025 with one value a day; counted only where the normal curve could err."""
    near = nearly(values, balance)
    if near is not None and abs(near - CHANCE) > DOUBT:
        return near < CHANCE
    return _by_inversions(values, balance) <= CHANCE


@lru_cache(maxsize=512)
def _by_inversions(values: tuple[int, ...], balance: int) -> Fraction:
    """p with one value a day: S is all pairs of different values less two for each inversion."""
    unequal = _unequal(values)
    few, many = (unequal - balance) // 2, (unequal + balance) // 2
    if few < many:  # as many orders have few inversions as have many
        return Fraction(_at_most(values, few), _orders(values))
    return 1 - Fraction(_at_most(values, unequal - few - 1), _orders(values))


def _at_most(values: Sequence[int], most: int) -> int:
    """How many orders have at most so many inversions: the sum of the first coefficients of the
    Gaussian multinomial, multiplied out as Gaussian binomials (1 − q^(n+i)) / (1 − q^i)."""
    if most < 0:
        return 0
    n, *others = sorted(values, reverse=True)
    terms = [1] + [0] * most
    for times in others:
        for i in range(1, min(times, most) + 1):
            terms[n + i :] = map(sub, terms[n + i :], terms[: max(0, most + 1 - n - i)])
            for start in range(i):
                terms[start::i] = accumulate(terms[start::i])
        n += times
    return sum(terms)


@lru_cache(maxsize=512)
def _by_days(values: tuple[int, ...], days: tuple[int, ...], balance: int) -> Fraction:
    """p with several values on a day: day by day, each way to take them from those left.

    How many ways there are to each S is kept as one integer, in fields of `wide` bits.
    """
    wide = _orders(values).bit_length()
    ways, before, lowest = {values: 1}, 0, 0
    for size in days:
        after: dict[tuple[int, ...], int] = {}
        for left, times in ways.items():
            used = [n - m for n, m in zip(values, left, strict=True)]
            for took in _taken(left, size):
                rest = tuple(m - t for m, t in zip(left, took, strict=True))
                up = _rises(used, took) + size * before  # from the lowest there can be
                after[rest] = after.get(rest, 0) + (times * _orders(took) << up * wide)
        ways, lowest, before = after, lowest - size * before, before + size
    (counts,) = ways.values()
    counts >>= max(0, balance - lowest) * wide
    field, enough = (1 << wide) - 1, 0
    while counts:
        enough += counts & field
        counts >>= wide
    return Fraction(enough, _orders(values))


def _taken(left: Sequence[int], size: int) -> Iterator[tuple[int, ...]]:
    """Every way to take so many from what is left of each value."""
    if len(left) == 1:
        if size <= left[0]:
            yield (size,)
        return
    for first in range(min(size, left[0]) + 1):
        for others in _taken(left[1:], size - first):
            yield (first, *others)


def _rises(used: Sequence[int], took: Sequence[int]) -> int:
    """How many pairs rise, less those that fall, from what came before to what a day took."""
    return sum(
        n * (sum(used[:value]) - sum(used[value + 1 :])) for value, n in enumerate(took) if n
    )
