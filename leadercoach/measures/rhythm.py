"""Consistency, volume and return: what stands beside the regularity instead of streaks (D.3)."""

from collections.abc import Sequence
from typing import NamedTuple

from leadercoach.measures.medians import Median, censored_median
from leadercoach.measures.weekstates import FULL_WEEK
from leadercoach.measures.windows import Stretch, alike

CONSISTENCY = 12  # closed weeks, or whole windows
VOLUME_WEEKS = 4
RETURN_WEEKS = 52  # how she came back years ago says nothing of the habit now


class Consistency(NamedTuple):
    """`met` of the latest `closed` weeks or whole windows, at most twelve; `open` more were
    left open since the first of them."""

    met: int
    closed: int
    open: int


class Volume(NamedTuple):
    """Events per five available workdays: the latest four weeks and the four before; None until
    there are four of them."""

    latest: float | None
    previous: float | None


def consistency(weeks: Sequence[Stretch]) -> Consistency:
    """How many of the latest twelve closed ones were met, oldest first (D.3)."""
    own = alike(weeks)
    closed = [place for place, week in enumerate(own) if week.closed][-CONSISTENCY:]
    since = own[closed[0] :] if closed else ()
    met = sum(own[place].full for place in closed)
    return Consistency(met, len(closed), sum(week.open for week in since))


def volume(weeks: Sequence[tuple[int, int]]) -> Volume:
    """From (events, available workdays 1–5) of each active week, oldest first (D.3). Four are
    compared with four: fewer would be called the four weeks they are not."""
    latest = weeks[-VOLUME_WEEKS:]
    previous = weeks[-2 * VOLUME_WEEKS : -VOLUME_WEEKS]
    return Volume(_per_week(latest), _per_week(previous))


def return_time(weeks: Sequence[Stretch], active: int) -> Median:
    """How many active weeks it took from each missed closed week, or whole window, to the next one
    that reached its target, be it open, over the latest 52 of `active` weeks (D.3). What was not
    reached again waits until now."""
    latest = [week for week in weeks if week.last >= active - RETURN_WEEKS]
    own = alike(weeks)
    spells = []
    next_met = None
    for week in reversed(latest):
        if week.full:
            next_met = week.last
        elif week.closed and week.first >= own[0].first and not week.begins:
            back = active - 1 if next_met is None else next_met
            spells.append((back - week.last, next_met is not None))
    return censored_median(spells)


def _per_week(weeks: Sequence[tuple[int, int]]) -> float | None:
    if len(weeks) < VOLUME_WEEKS:
        return None
    return FULL_WEEK * sum(events for events, _ in weeks) / sum(days for _, days in weeks)
