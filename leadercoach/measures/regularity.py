"""Regularity: how much of the target was reached, the latest weeks weighing most (D.1)."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from leadercoach.measures.weekstates import FULL_WEEK

HALF_LIFE = 4  # active weeks
HALF_LIVES = range(2, 9)


class Reached(NamedTuple):
    """What a week adds: available workdays 0–5, attainment 0–1, and whether it is left open.

    `running` is for a week that cannot be closed yet: nothing is missing in it, so it neither
    lowers the regularity nor widens the range. `begins` is for weeks the log begins in: they count
    only if their target was met.
    """

    days: int
    attained: float
    open: bool
    running: bool = False
    begins: bool = False


class Regularity(NamedTuple):
    """After a week, a weighted mean of what was reached, each 0–1: `low` if every open week were
    closed, `high` if each were met. `weight` 0–1 is that of all weeks so far; 0 before the first
    one counts, when there is no regularity."""

    value: float
    low: float
    high: float
    weight: float


NOTHING = Regularity(0.0, 0.0, 0.0, 0.0)


def weight(days: int, half_life: int = HALF_LIFE) -> float:
    """α_w of D.1: how much a week of `days` workdays counts. 0 in a pause.

    >>> round(weight(5), 3)
    0.159
    """
    return 1.0 - math.pow(0.5, days / FULL_WEEK / half_life)


def regularities(
    weeks: Iterable[Reached], half_life: int = HALF_LIFE, start: Regularity = NOTHING
) -> list[Regularity]:
    """The regularity after each week, oldest first (D.1). A pause leaves it as it was.

    The weighted mean R = N / D is kept as R and D: R moves towards what was reached by α / D.
    """
    weights = [weight(days, half_life) for days in range(FULL_WEEK + 1)]
    value, low, high, total = start
    estimates = []
    for days, attained, is_open, running, begins in weeks:
        share = weights[days]
        if share and (attained >= 1 or not begins):
            total += share * (1.0 - total)
            part = share / total
            reached = least = best = attained
            if running:
                reached, least, best = (max(attained, end) for end in (value, low, high))
            elif is_open:
                reached, best = max(attained, value), 1.0
            value += part * (reached - value)
            low += part * (least - low)
            high += part * (best - high)
            if not low <= value <= high <= 1.0:  # by the last of sixteen digits
                value = min(1.0, value)
                low, high = min(low, value), max(min(1.0, high), value)
        estimates.append(Regularity(value, low, high, total))
    return estimates


def shown(value: float) -> int:
    """A part 0–1 as it is shown, in whole percent (D.1).

    >>> shown(0.735)
    74
    """
    return math.floor(100 * value + 0.5)
