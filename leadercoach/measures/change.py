"""Whether two groups of values differ by more than the luck of the deal (D.1)."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb, gcd, lcm


def dealt(latest: Sequence[Fraction], before: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    """Of all ways to deal these values into two groups of these sizes, the part that gives the
    first at least as large a sum as `latest` has, and the part that gives it at most as small a
    one; exact (permutation test of two groups, D.1). Neither group may be empty.

    >>> dealt([Fraction(1)] * 4, [Fraction(0)] * 4)
    (Fraction(1, 70), Fraction(1, 1))
    """
    values = _steps([*latest, *before])
    here = len(latest)
    total = comb(len(values), here)
    slot = total.bit_length() + 1
    # One long number for each count taken so far: slot s of it holds in how many ways that many
    # values have the sum s.
    ways = [1] + [0] * here
    for place, value in enumerate(values):
        for taken in range(min(here, place + 1), 0, -1):
            ways[taken] += ways[taken - 1] << value * slot
    dealt_sum = sum(values[:here])
    at_least = ways[here] >> dealt_sum * slot
    at_most = ways[here] & ((1 << (dealt_sum + 1) * slot) - 1)
    return Fraction(_added(at_least, slot), total), Fraction(_added(at_most, slot), total)


def _steps(values: Sequence[Fraction]) -> list[int]:
    """The values as the smallest whole numbers from 0 whose distances keep their proportions: all
    groups of one size shift alike."""
    scale = lcm(*(value.denominator for value in values))
    whole = [value.numerator * (scale // value.denominator) for value in values]
    above = [value - min(whole) for value in whole]
    step = gcd(*above) or 1
    return [value // step for value in above]


def _added(slots: int, slot: int) -> int:
    """The sum of all slots: like the sum of digits, the rest of a division by 2^slot − 1."""
    return slots % ((1 << slot) - 1)
