"""What one observer's ratings may honestly say, by how many there are (C.3).

Everything here takes the ratings of a single observer: two are never put together.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from statistics import median
from typing import NamedTuple

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
    weeks and `label` one of trend.label: too_few before there are five occasions.
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
    steady = slope(known) if len(values) >= TREND else None
    return Picture(
        stage=_stage(len(values)),
        seen=Share(len(values), len(given)),
        median=float(median(values)) if enough else None,
        lowest=min(values) if enough else None,
        highest=max(values) if enough else None,
        slope=steady,
        label=trend(known),
    )


def roll_up(values: Iterable[int | None]) -> float | None:
    """The focus behaviours of one advice point on one occasion as one number: their median, the
    only roll-up there is (C.3). None if none of them was observed."""
    known = [value for value in values if value is not None]
    return float(median(known)) if known else None


def slope(known: Sequence[tuple[date, float]]) -> float | None:
    """The Theil–Sen slope in steps per four weeks: the median over all pairs of different days.

    None where all is from one day.
    """
    slopes = [steep for steep, _ in _slopes(known)]
    return _middle(slopes, ()) if slopes else None


def trend(known: Sequence[tuple[date, float]]) -> str:
    """rising, falling or unclear; too_few below five occasions (C.3).

    It rises if the slope is at least a quarter of a step, and goes upward whichever occasion is
    left out: no single one makes the difference. Falling is its mirror.
    """
    if len(known) < TREND:
        return "too_few"
    pairs = _slopes(known)
    slopes = [steep for steep, _ in pairs]
    if not slopes or abs(steady := _middle(slopes, ())) < STEEP:
        return "unclear"
    gone: list[list[int]] = [[] for _ in known]
    for place, (_, two) in enumerate(pairs):
        for nth in two:
            gone[nth].append(place)
    others = [_middle(slopes, places) if len(places) < len(slopes) else 0.0 for places in gone]
    if steady > 0:
        return "rising" if all(other > 0 for other in others) else "unclear"
    return "falling" if all(other < 0 for other in others) else "unclear"


def _stage(n: int) -> str:
    return "trend" if n >= TREND else "first" if n >= FIRST else "dots" if n >= DOTS else "nothing"


def _slopes(known: Sequence[tuple[date, float]]) -> list[tuple[float, tuple[int, int]]]:
    """The slope of every pair of different days and which two they are, flattest first."""
    return sorted(
        (round(TREND_DAYS * (b[1] - a[1]) / (b[0] - a[0]).days, 9), (i, j))
        for (i, a), (j, b) in combinations(enumerate(known), 2)
        if a[0] != b[0]
    )


def _middle(slopes: Sequence[float], gone: Sequence[int]) -> float:
    """The median of sorted slopes without those at the places `gone`, which are in order."""
    left = len(slopes) - len(gone)
    low, high = (_kept(slopes, gone, nth) for nth in ((left - 1) // 2, left // 2))
    return round((low + high) / 2, 9)


def _kept(slopes: Sequence[float], gone: Sequence[int], nth: int) -> float:
    for place in gone:
        if place > nth:
            break
        nth += 1
    return slopes[nth]
