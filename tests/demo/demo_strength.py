"""Habit strength as D.1 writes it, to check the demo against the story."""

from collections.abc import Iterable
from math import floor
from typing import NamedTuple

HALF_LIFE = 4


class Strength(NamedTuple):
    """Shown 0–100: the score and its band."""

    shown: int
    low: int
    high: int


def strengths(weeks: Iterable[tuple[int, float, bool]]) -> Strength:
    """The strength after these weeks, oldest first: days available, attainment 0–1, closed."""
    score = low = high = 0.0
    for days, attained, closed in weeks:
        weight = 1 - 0.5 ** (days / 5 / HALF_LIFE)
        step = attained - score
        score += weight * (step if closed else max(0.0, step))
        low += weight * (attained - low)
        high += weight * ((attained if closed else 1.0) - high)
    return Strength(*(floor(100 * value + 0.5) for value in (score, low, high)))
