"""What one observer's ratings may honestly say, by how many there are (C.3).

Everything here takes the ratings of a single observer: two are never put together.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from statistics import median
from typing import NamedTuple

from leadercoach.measures.orders import is_rise
from leadercoach.measures.shares import Share

DOTS, FIRST, TREND = 1, 3, 5  # ratings from which dots, a first picture and a trend are shown
TREND_DAYS = 28
STEEP = 0.25  # of a step on the scale, in four weeks


class Rated(NamedTuple):
    """What an observer rated a behaviour on an occasion: 1–5, or None for *not observed*."""

    on: date
    value: int | None


class Picture(NamedTuple):
    """`stage`: nothing, dots, first or trend. `seen` is how often of how often asked.

    `median`, `lowest`, `highest` are None before the first picture. `slope` is in steps per four
    weeks and `label` one of trend.label: too_few before there are five ratings.
    """

    stage: str
    seen: Share
    median: float | None
    lowest: int | None
    highest: int | None
    slope: float | None
    label: str


def picture(ratings: Iterable[Rated]) -> Picture:
    """One behaviour through one observer's eyes, in whatever order the ratings come (C.3).

    *Not observed* is counted and enters nothing else.
    """
    given = sorted(ratings, key=lambda rated: rated.on)
    known = [(rated.on, rated.value) for rated in given if rated.value is not None]
    values = [value for _, value in known]
    enough = len(values) >= FIRST
    steep = slope(known) if len(values) >= TREND else None
    return Picture(
        stage=_stage(len(values)),
        seen=Share(len(values), len(given)),
        median=float(median(values)) if enough else None,
        lowest=min(values) if enough else None,
        highest=max(values) if enough else None,
        slope=steep,
        label=trend(known, steep),
    )


def roll_up(values: Iterable[int | None]) -> float | None:
    """The focus behaviours of one advice point on one occasion as one number: their median, the
    only roll-up there is (C.3). None if none of them was observed."""
    rated = [value for value in values if value is not None]
    return float(median(rated)) if rated else None


def slope(known: Sequence[tuple[date, int]]) -> float | None:
    """The Theil–Sen slope in steps per four weeks: the median over all pairs of different days.

    None where all is from one day.
    """
    rated = [(on.toordinal(), value) for on, value in known]
    slopes = [
        TREND_DAYS * (b - a) / (two - one)
        for (one, a), (two, b) in combinations(rated, 2)
        if one != two
    ]
    return round(median(slopes), 9) if slopes else None


def trend(known: Sequence[tuple[date, int]], steep: float | None) -> str:
    """rising, falling or unclear; too_few below five ratings (C.3).

    It rises if the slope is at least a quarter of a step and at most one in forty of all orders of
    these ratings would rise as clearly. Falling is its mirror.
    """
    if len(known) < TREND:
        return "too_few"
    if steep is None or abs(steep) < STEEP:
        return "unclear"
    way, word = (1, "rising") if steep > 0 else (-1, "falling")
    upward = [(on.toordinal(), way * value) for on, value in known]
    return word if is_rise(upward) else "unclear"


def _stage(n: int) -> str:
    return "trend" if n >= TREND else "first" if n >= FIRST else "dots" if n >= DOTS else "nothing"
