"""What observers saw in some weeks, each for themselves, from replies that may be seen (C.1, C.3).

Nothing here puts two observers together, and nothing of a locked reply is read. Pulse rounds are
told once they are closed, as far as they may be seen (C.5).
"""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from leadercoach.content import behaviour, behaviours
from leadercoach.feedback.request import is_unlocked
from leadercoach.measures.gap import Gap, gap
from leadercoach.measures.observers import Picture, Rated, picture, roll_up
from leadercoach.measures.pulse import Pulse, pulse
from leadercoach.profile.facts import Span
from leadercoach.store import pulses as stored
from leadercoach.store.engine import Log, Row
from leadercoach.store.written import as_written

_SIGHTINGS = """
    select r.observer_id, r.id, r.occurred_on, p.received_on, r.self_rated_at is not null,
      o.item, o.value, s.value
    from requests r
    join replies p on p.request_id = r.id
    join ratings o on o.request_id = r.id and o.who = 'observer'
    left join ratings s on s.request_id = r.id and s.who = 'self' and s.item = o.item
    where r.state = 'answered' and r.occurred_on between :first and :last
      and p.received_on <= :today
    order by r.occurred_on, r.id"""


class Both(NamedTuple):
    """A behaviour on one occasion: the leader's own rating and the observer's, None for none."""

    own: int | None
    seen: int | None


class Sighting(NamedTuple):
    """One occasion, by behaviour; `id` is its request's."""

    id: str
    on: date
    ratings: dict[str, Both]

    def of(self, point: str | None) -> dict[str, Both]:
        """Those of one advice point, or all."""
        return {
            item: both
            for item, both in self.ratings.items()
            if point in (None, behaviour(item).point)
        }


class Observed(NamedTuple):
    """An observer with what they saw, oldest first. `form` is their place among all observers: it
    gives them their mark for good."""

    id: str
    name: str
    form: int
    sightings: tuple[Sighting, ...]

    def items(self, point: str | None = None) -> list[str]:
        """The behaviours they were asked about, in the order of the method (A.6)."""
        asked = {item for sighting in self.sightings for item in sighting.ratings}
        return [b.id for b in behaviours() if b.id in asked and point in (None, b.point)]

    def picture(self, item: str) -> Picture:
        """One behaviour through their eyes (C.3)."""
        found = ((s.on, s.ratings[item].seen) for s in self.sightings if item in s.ratings)
        return picture(Rated(on, value) for on, value in found)

    def gap(self, point: str | None = None) -> Gap:
        """How far the leader's own view is from theirs (C.4)."""
        return gap(sighting.of(point) for sighting in self.sightings)

    def only(self, first: date, last: date) -> "Observed":
        """What they saw on some days."""
        return self._replace(sightings=tuple(s for s in self.sightings if first <= s.on <= last))


class DotLine(NamedTuple):
    """Occasions of one advice point, one number each, oldest first; `form` is None for self."""

    name: str
    form: int | None
    values: tuple[float, ...]

    @property
    def last(self) -> float:
        """The latest value; only where there is one."""
        return self.values[-1]

    @property
    def earlier(self) -> list[float]:
        """What was rated before, each value once, from the lowest."""
        return sorted(set(self.values[:-1]) - {self.values[-1]}) if self.values else []


@as_written
def observed(log: Log, days: Span, now: date | None = None) -> tuple[Observed, ...]:
    """Every observer in the order they were added; one who has retired only with something seen.

    `now` is the day it really is, where `days` may end later: looking ahead opens no reply.
    """
    seen = sightings(log, days, min(now or days.last, days.last))
    rows = log.rows("select id, name, retired_on from observers order by created_at, id")
    return tuple(
        Observed(observer, name, form, tuple(seen.get(observer, ())))
        for form, (observer, name, retired_on) in enumerate(rows)
        if retired_on is None or observer in seen
    )


def sightings(log: Log, days: Span, today: date) -> dict[str, list[Sighting]]:
    """The occasions of some days that may be seen on the day `today`, by observer, oldest first."""
    bounds = {"first": days.first, "last": days.last, "today": today}
    every = log.rows(_SIGHTINGS, {name: day.isoformat() for name, day in bounds.items()})
    rows = [row for row in every if _visible(row, today)]
    seen: dict[str, list[Sighting]] = {}
    for (observer, request, on), group in groupby(rows, key=lambda row: row[:3]):
        ratings = {item: Both(own, value) for *_, item, value, own in group}
        seen.setdefault(observer, []).append(Sighting(request, date.fromisoformat(on), ratings))
    return seen


def row_dots(found: Iterable[Observed], point: str, own: str) -> list[DotLine]:
    """The dots of a row of the profile (E.3): first the leader's own, called `own`, then each
    observer's. The roll-up of C.3: the median over the behaviours of one occasion and point.
    Nothing without observers."""
    everybody = list(found)
    occasions = sorted((s for each in everybody for s in each.sightings), key=lambda s: s.on)
    lines = [DotLine(own, None, _rolled((b.own for b in s.of(point).values()) for s in occasions))]
    lines += [
        DotLine(
            each.name,
            each.form,
            _rolled((b.seen for b in s.of(point).values()) for s in each.sightings),
        )
        for each in everybody
    ]
    return lines if everybody else []


def _rolled(occasions: Iterable[Iterable[int | None]]) -> tuple[float, ...]:
    medians = (roll_up(values) for values in occasions)
    return tuple(value for value in medians if value is not None)


def _visible(row: Row, today: date) -> bool:
    return is_unlocked(date.fromisoformat(row[3]), today, self_rated=bool(row[4]))


class ClosedRound(NamedTuple):
    """A round about one behaviour; `followed_up` counts the answers no, once, several."""

    id: str
    focus: str
    closed_on: date
    pulse: Pulse
    followed_up: dict[str, int]


def closed_rounds(log: Log, days: Span) -> tuple[ClosedRound, ...]:
    """The rounds closed on some days, oldest first; those with too few answers are left out.

    An open round stays silent: whoever takes in a sixth answer would see what it added to five.
    """
    closed = []
    for saved in reversed(stored.rounds(log)):
        if saved.closed_on is None or not days.first <= saved.closed_on <= days.last:
            continue
        counts = stored.counts(log, saved.id) or {}
        steps = counts.get(stored.CHANGE, {})
        summary = pulse({None if step == "none" else int(step): n for step, n in steps.items()})
        if summary is not None:
            answers = counts[stored.FOLLOWED_UP]
            closed.append(ClosedRound(saved.id, saved.focus, saved.closed_on, summary, answers))
    return tuple(sorted(closed, key=lambda each: each.closed_on))
