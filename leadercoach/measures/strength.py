"""Habit strength: how regularly the target was reached, the latest weeks weighing most (D.1)."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from leadercoach.measures.weekstates import FULL_WEEK

HALF_LIFE = 4  # active weeks
HALF_LIVES = range(2, 9)
FORGOTTEN = 30.0  # half-lives after which what was before weighs less than a billionth


class Reached(NamedTuple):
    """What a week adds: available workdays 0–5, attainment 0–1, and whether it is closed.

    `running` is for a week that cannot be closed yet: nothing is missing in it, so it neither
    lowers the strength nor widens the band.
    """

    days: int
    attained: float
    closed: bool
    running: bool = False


class Strength(NamedTuple):
    """After a week, each 0–1: `low` if every unclosed week were closed, `high` if each were met."""

    value: float
    low: float
    high: float


NOTHING = Strength(0.0, 0.0, 0.0)


def weight(days: int, half_life: int = HALF_LIFE) -> float:
    """α_w of D.1: how much a week of `days` workdays counts. 0 in a pause.

    >>> round(weight(5), 3)
    0.159
    """
    return 1.0 - math.pow(0.5, days / FULL_WEEK / half_life)


def strengths(
    weeks: Iterable[Reached], half_life: int = HALF_LIFE, start: Strength = NOTHING
) -> list[Strength]:
    """The strength after each week, oldest first (D.1). A pause leaves it as it was."""
    weights = [weight(days, half_life) for days in range(FULL_WEEK + 1)]
    value, low, high = start
    found = []
    for days, attained, closed, running in weeks:
        share = weights[days]
        if closed:
            value += share * (attained - value)
            low += share * (attained - low)
            high += share * (attained - high)
        elif running:
            value += share * max(0.0, attained - value)
            low += share * max(0.0, attained - low)
            high += share * max(0.0, attained - high)
        else:
            value += share * max(0.0, attained - value)
            low += share * (attained - low)
            high += share * (1.0 - high)
        found.append(Strength(value, low, high))
    return found


def shown(value: float) -> int:
    """A strength as it is shown, 0–100 (D.1).

    >>> shown(0.735)
    74
    """
    return math.floor(100 * value + 0.5)


def decided_by(days: Iterable[int], closed: Iterable[bool], half_life: int) -> bool:
    """Whether these weeks decide the strength after them: older ones add less than 1e-9.

    Only closed weeks let what was before them fade.
    """
    faded = sum(available for available, done in zip(days, closed, strict=True) if done)
    return faded >= FORGOTTEN * half_life * FULL_WEEK
