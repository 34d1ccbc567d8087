"""The weeks of the four habits, read and computed: counts, targets, states and strength (D.1)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.retro import COUNTED_DAYS, TIMELY_DAYS
from leadercoach.log.targets import TargetChange, target_in
from leadercoach.log.weeks import Week
from leadercoach.measures.strength import NOTHING, Reached, Strength, decided_by, strengths
from leadercoach.measures.weekstates import WeekCount, WeekState, week_states
from leadercoach.store import notes, weeks
from leadercoach.store.engine import Log
from leadercoach.store.week_counts import week_counts
from leadercoach.views.weeks import days_of

USUAL_WEEKS = 180  # mostly enough for the present strength, with holidays and open weeks in it


class SeriesWeek(NamedTuple):
    """One week of one advice point.

    `events` happened in it and count; `late` of them were written down 4–14 days after. `state`
    has the events over the target's window. `running`: it cannot be closed yet.
    """

    week: Week
    days: int
    closed: bool
    running: bool
    events: int
    late: int
    state: WeekState
    strength: Strength

    @property
    def met(self) -> bool:
        return self.state.state == "met"


class Calendar(NamedTuple):
    """What all four points share: the weeks from the first that matters to the present one."""

    begins: Week
    last: Week
    today: date
    days: dict[Week, int]
    closed: frozenset[Week]

    def active(self, week: Week) -> bool:
        return self.days[week] > 0

    def running(self, week: Week) -> bool:
        """Whether `week` cannot be closed yet and is not: it is no whole week so far."""
        return self.today < week.friday and week not in self.closed

    @property
    def closed_so_far(self) -> int:
        """How many weeks of the whole log are closed, those that have become pauses left out."""
        done = (week for week in self.closed if week <= self.last)
        return sum(self.days.get(week, 1) > 0 for week in done)

    def ended(self, week: Week) -> bool:
        """Whether the week is over, or closed before its end."""
        return week.sunday < self.today or week in self.closed


def calendar(
    log: Log,
    today: date,
    *,
    all_weeks: bool,
    active: int = 0,
    points: Sequence[str] | None = None,
    until: Week | None = None,
) -> Calendar | None:
    """The weeks up to that of `today`, or `until` an earlier one; None before the log begins. What
    was closed later was open.

    Without `all_weeks`, only those that decide the strengths after them to nine digits, and at
    least `active` active ones beside the last. `points`: see weeks.first_week.
    """
    begins, last = weeks.first_week(log, points), until or Week.of(today)
    if begins is None or begins > last:
        return None
    closed = weeks.closed_weeks(log, today)
    half_life = int(notes.setting(log, "half_life"))
    first = begins if all_weeks else max(begins, last.before(USUAL_WEEKS))
    while True:
        days = days_of(log, first, last)
        enough = decided_by(list(days.values()), [w in closed for w in days], half_life)
        if first == begins or (enough and sum(d > 0 for d in days.values()) > active):
            return Calendar(first, last, today, days, closed)
        first = max(begins, first.before(len(days)))


def point_series(
    log: Log, known: Calendar, *, visible: bool = False
) -> dict[str, list[SeriesWeek]]:
    """Each point's weeks, oldest first; with `visible` as if entries kept from every coach had
    not been made."""
    half_life = int(notes.setting(log, "half_life"))
    changes = weeks.target_changes(log)
    counts = _counts(log, known, visible=visible)
    before = weeks.carried(log)
    start = before.strengths if before and before.begins == known.begins else {}
    return {
        point: _series(
            point, known, changes, counts, half_life, Strength(*start.get(point, NOTHING))
        )
        for point in POINTS
    }


def _series(
    point: str,
    known: Calendar,
    changes: Sequence[TargetChange],
    counts: dict[tuple[str, int], tuple[int, int]],
    half_life: int,
    start: Strength,
) -> list[SeriesWeek]:
    own = [change for change in changes if change.point == point]
    every = list(known.days)
    closed = [week in known.closed for week in every]
    events = [counts.get((point, week.ordinal), (0, 0)) for week in every]
    target = target_in(own, point, every[0])
    targets = [target_in(own, point, week) if own else target for week in every]
    states = week_states(
        [
            WeekCount(known.days[w], happened, *goal, closed=is_closed)
            for w, (happened, _), goal, is_closed in zip(
                every, events, targets, closed, strict=True
            )
        ]
    )
    running = known.running(known.last)
    grown = strengths(
        [
            Reached(known.days[week], state.attained, is_closed, running and week == known.last)
            for week, state, is_closed in zip(every, states, closed, strict=True)
        ],
        half_life,
        start,
    )
    return [
        SeriesWeek(
            week, known.days[week], closed[n], running and week == known.last,
            *events[n], states[n], grown[n],
        )
        for n, week in enumerate(every)
    ]  # fmt: skip


_VISIBLE = " and exists (select 1 from entries where id = entry_id and coach_visibility <> 'none')"


def _counts(log: Log, known: Calendar, *, visible: bool) -> dict[tuple[str, int], tuple[int, int]]:
    rows = log.rows(
        "select point, week, count(*), sum(retro > ?) from habit_events"
        " where point in (?, ?, ?, ?) and week between ? and ? and retro <= ? and on_day <= ?"
        f"{_VISIBLE if visible else ''} group by point, week",
        (
            *(TIMELY_DAYS, *POINTS, known.begins.ordinal, known.last.ordinal),
            *(COUNTED_DAYS, known.today.isoformat()),
        ),
    )
    found = {(point, week): (count, late) for point, week, count, late in rows}
    kept = {} if visible else week_counts(log, known.begins.ordinal, known.last.ordinal)
    for key, count in kept.items():
        events, late = found.get(key, (0, 0))
        found[key] = (events + count, late)
    return found
