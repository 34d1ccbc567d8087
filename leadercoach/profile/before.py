"""What observers and pulse rounds said before a period, so that *not in this period* is not told
as *never* (E.1). What may not be seen yet does not exist here either."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.content import behaviour
from leadercoach.profile.facts import Span
from leadercoach.profile.observed import Both, Sighting, sightings
from leadercoach.store import pulses
from leadercoach.store.engine import Log
from leadercoach.store.written import as_written

Which = Callable[[Both], bool]


def answered(_both: Both) -> bool:
    """Also *not observed* is an answer."""
    return True


def own(both: Both) -> bool:
    return both.own is not None


def seen(both: Both) -> bool:
    return both.seen is not None


def paired(both: Both) -> bool:
    return own(both) and seen(both)


class Before(NamedTuple):
    """`seen` are the occasions before the period, by observer. `closed` are all rounds closed by
    its last day, by what they asked about, also those of which nothing may be shown. `ever`:
    somebody observes, or has."""

    seen: dict[str, list[Sighting]]
    closed: tuple[tuple[str, date], ...]
    ever: bool

    def latest(
        self, which: Which, point: str | None = None, observer: str | None = None
    ) -> date | None:
        """The last occasion with such a rating of a point, or of all; by one observer, or any."""
        days = (
            sighting.on
            for known, occasions in self.seen.items()
            if observer in (None, known)
            for sighting in occasions
            if any(map(which, sighting.of(point).values()))
        )
        return max(days, default=None)

    def rated(self, item: str, observer: str) -> bool:
        """Whether an observer has seen a behaviour."""
        return any(
            item in occasion.ratings and seen(occasion.ratings[item])
            for occasion in self.seen.get(observer, ())
        )

    def last_closed(self, point: str | None) -> date | None:
        """When the last round about a point, or any, was closed."""
        days = (day for focus, day in self.closed if point in (None, behaviour(focus).point))
        return max(days, default=None)


NOTHING = Before({}, (), ever=False)


@as_written
def before(log: Log, days: Span, now: date | None = None) -> Before:
    """What lies before some days. `now` as in `observed`."""
    earlier = Span(date.min, days.first - timedelta(days=1))
    closed = ((each.focus, each.closed_on) for each in pulses.rounds(log))
    return Before(
        seen=sightings(log, earlier, min(now or days.last, days.last)),
        closed=tuple((focus, day) for focus, day in closed if day and day <= days.last),
        ever=log.one("select 1 from observers limit 1") is not None,
    )
