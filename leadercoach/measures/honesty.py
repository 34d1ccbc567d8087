"""When a number may be shown, and when the range alone (D.2)."""

from collections.abc import Sequence
from typing import NamedTuple

ENOUGH_CLOSED = 4
LATEST = 8  # ended weeks that are looked at
SPARSE_ABOVE = 4
RANGE_FROM = 2


class Ended(NamedTuple):
    """A week that is over, or closed already: its workdays 0–5, whether it is closed, and whether
    it is open, so that something may be missing in it (D.1)."""

    days: int
    closed: bool
    open: bool


class Honesty(NamedTuple):
    """`state`: building, sparse, range or ok. building and sparse show neither number nor range,
    range no number. `open` of the latest `ended` weeks, at most eight, are open."""

    state: str
    open: int
    ended: int


def honesty(weeks: Sequence[Ended]) -> Honesty:
    """What may be shown, from the ended weeks, oldest first. Pauses do not exist (D.2)."""
    active = [week for week in weeks if week.days]
    latest = active[-LATEST:]
    left_open = sum(week.open for week in latest)
    return Honesty(_state(sum(week.closed for week in active), left_open), left_open, len(latest))


def _state(closed: int, left_open: int) -> str:
    if closed < ENOUGH_CLOSED:
        return "building"
    if left_open > SPARSE_ABOVE:
        return "sparse"
    return "range" if left_open >= RANGE_FROM else "ok"


def with_point(left_open: Sequence[bool]) -> list[bool]:
    """For each active week, oldest first, whether a number could be shown then: fewer than two of
    the latest eight were open (D.2)."""
    return [
        sum(left_open[max(0, nth + 1 - LATEST) : nth + 1]) < RANGE_FROM
        for nth in range(len(left_open))
    ]
