"""How soon, and to whom, the leader told about her own failures (E.2 FS, FL, FD, FR)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.measures.medians import Median, censored_median
from leadercoach.measures.shares import Share

SOON = timedelta(days=14)
DIRECTIONS = ("down", "side", "up", "out")  # telling only the coach is practice, not sharing


class Told(NamedTuple):
    """One time a failure was told."""

    on: date
    direction: str


class Failure(NamedTuple):
    """A failure, the times it was told, and whether it is marked as not to be told."""

    id: str
    on: date
    told: tuple[Told, ...]
    closed: bool
    reaction: str | None

    @property
    def first_told(self) -> date | None:
        """The first day it was told to anybody but the coach."""
        return min((t.on for t in self.told if t.direction in DIRECTIONS), default=None)

    @property
    def lag(self) -> int | None:
        """Days until it was told; None if it has not been."""
        first = self.first_told
        return None if first is None else (first - self.on).days

    @property
    def shareable(self) -> bool:
        """Whether it may be told. What was told before it was marked was told."""
        return not self.closed or self.first_told is not None


class Sharing(NamedTuple):
    """FS; how many are pending, still young enough to be told in time; how many not shareable."""

    soon: Share
    pending: int
    closed: int


def sharing(failures: Iterable[Failure], today: date) -> Sharing:
    """FS: told within 14 days, of failures at least 14 days old that may be told. A younger one
    that has not been told is pending, never a no (right-censored)."""
    soon = mature = pending = closed = 0
    for failure in failures:
        if not failure.shareable:
            closed += 1
        elif today - failure.on >= SOON:
            mature += 1
            soon += failure.lag is not None and failure.lag <= SOON.days
        elif failure.lag is None:
            pending += 1
    return Sharing(Share(soon, mature), pending, closed)


def lags(failures: Iterable[Failure], today: date) -> Median:
    """FL: days until told, of all that may be told; the untold have waited until today."""
    return censored_median(
        ((today - f.on).days if f.lag is None else f.lag, f.lag is not None)
        for f in failures
        if f.shareable
    )


def directions(told: Sequence[Told]) -> dict[str, int]:
    """FD: times told by direction, counted as events: one big confession does not count double."""
    counts = Counter(t.direction for t in told)
    return {direction: counts[direction] for direction in (*DIRECTIONS, "coach")}
