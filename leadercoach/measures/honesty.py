"""When a number may be shown, and when the range alone (D.2)."""

from collections.abc import Sequence
from typing import NamedTuple

ENOUGH_CLOSED = 4
LATEST = 8  # ended weeks that are looked at
SPARSE_ABOVE = 4
RANGE_FROM = 2


class Honesty(NamedTuple):
    """`state`: building, sparse, range or ok. building and sparse show neither number nor range,
    range no number. `open` of the latest `ended` weeks, at most eight, are open."""

    state: str
    open: int
    ended: int


def honesty(closed: int, left_open: Sequence[bool]) -> Honesty:
    """What may be shown, from how many weeks are closed in all and which of the ended ones are
    open, oldest first: not closed, so that something may be missing (D.1). Pauses do not exist."""
    latest = left_open[-LATEST:]
    return Honesty(_state(closed, sum(latest)), sum(latest), len(latest))


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
