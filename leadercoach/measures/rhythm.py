"""Consistency, volume and return: what stands beside the strength instead of streaks (D.3)."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

CONSISTENCY_WEEKS = 12
VOLUME_WEEKS = 4
RETURN_WEEKS = 52  # how she came back years ago says nothing of the habit now


class RhythmWeek(NamedTuple):
    """An active week: its events, whether it is closed, and whether the target was met."""

    events: int
    closed: bool
    met: bool


class Consistency(NamedTuple):
    """`met` of the latest `closed` weeks, at most twelve."""

    met: int
    closed: int


class Volume(NamedTuple):
    """Events per active week: the latest four weeks and the four before; None until there are
    four of them."""

    latest: float | None
    previous: float | None


def consistency(weeks: Sequence[RhythmWeek]) -> Consistency:
    """Closed weeks met of the latest twelve closed ones, weeks oldest first (D.3)."""
    closed = [week.met for week in weeks if week.closed][-CONSISTENCY_WEEKS:]
    return Consistency(sum(closed), len(closed))


def volume(weeks: Sequence[RhythmWeek]) -> Volume:
    """Events per active week now and before, weeks oldest first (D.3). Four are compared with
    four: fewer would be called the four weeks they are not."""
    latest = weeks[-VOLUME_WEEKS:]
    previous = weeks[-2 * VOLUME_WEEKS : -VOLUME_WEEKS]
    return Volume(_mean(latest), _mean(previous))


def return_time(weeks: Sequence[RhythmWeek]) -> float | None:
    """Median active weeks from each missed closed week to the next met one, open weeks between
    included, over the latest 52 (D.3); None without any."""
    weeks = weeks[-RETURN_WEEKS:]
    waits = []
    next_met = None
    for place in range(len(weeks) - 1, -1, -1):
        week = weeks[place]
        if week.met and week.closed:
            next_met = place
        elif week.closed and next_met is not None:
            waits.append(next_met - place)
    return float(median(waits)) if waits else None


def _mean(weeks: Sequence[RhythmWeek]) -> float | None:
    if len(weeks) < VOLUME_WEEKS:
        return None
    return sum(week.events for week in weeks) / len(weeks)
