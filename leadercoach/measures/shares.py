"""Shares that carry their n: an interval, no percent below five, and honest comparison (E.1)."""

from math import sqrt
from typing import NamedTuple

Z = 1.645  # 90 % two-sided
ENOUGH = 5


class Interval(NamedTuple):
    """From `low` to `high`, both 0–1."""

    low: float
    high: float


class Share(NamedTuple):
    """`k` of `n`, with n counting only what was answered and applies."""

    k: int
    n: int

    @property
    def part(self) -> float | None:
        """k / n, 0–1; None below five: few is told as k of n, never in percent (E.1)."""
        return self.k / self.n if self.n >= ENOUGH else None

    @property
    def interval(self) -> Interval | None:
        """Its 90 % Wilson interval; None where nothing was counted, or more than n was possible."""
        return wilson(self.k, self.n) if 0 <= self.k <= self.n and self.n else None


def wilson(k: int, n: int) -> Interval:
    """The 90 % Wilson score interval of k of n, n ≥ 1; its ends are exact at k = 0 and k = n (E.1).

    >>> [round(100 * end) for end in wilson(8, 15)]
    [33, 72]
    """
    part, square = k / n, Z * Z
    middle = part + square / (2 * n)
    reach = Z * sqrt(part * (1 - part) / n + square / (4 * n * n))
    low = 0.0 if k == 0 else (middle - reach) / (1 + square / n)
    high = 1.0 if k == n else (middle + reach) / (1 + square / n)
    return Interval(low, high)


def compare(now: Share, before: Share) -> str:
    """higher or lower if the intervals do not overlap, else unclear (E.1); nothing is unclear."""
    new, old = now.interval, before.interval
    if new is not None and old is not None:
        if new.low > old.high:
            return "higher"
        if new.high < old.low:
            return "lower"
    return "unclear"
