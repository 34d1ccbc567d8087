"""The weeks of the four habits, read and computed: counts, targets, states, regularity (D.1)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.retro import COUNTED_DAYS, TIMELY_DAYS
from leadercoach.log.targets import Target, TargetChange, set_late, target_in
from leadercoach.log.weeks import Late, Week
from leadercoach.measures.regularity import NOTHING, Reached, Regularity, regularities
from leadercoach.measures.weekstates import WeekCount, WeekState, week_states
from leadercoach.measures.windows import ActiveWeek, Stretch, stretches
from leadercoach.store import notes, weeks
from leadercoach.store.engine import Log
from leadercoach.store.week_counts import week_counts
from leadercoach.views.weeks import days_of, late_pauses


class SeriesWeek(NamedTuple):
    """One week of one advice point.

    `events` happened in it and count; `late` of them were written down 4–14 days after. `state`
    has the events over the window of the `goal`. `running`: it cannot be closed yet.
    `late_pauses` and `target_late` tell what has changed it afterwards (D.2).
    """

    week: Week
    days: int
    closed: bool
    running: bool
    events: int
    late: int
    goal: Target
    state: WeekState
    regularity: Regularity
    late_pauses: Late = Late()
    target_late: bool = False

    @property
    def paused_late(self) -> bool:
        """Whether a pause has changed its workdays after it was settled."""
        return self.late_pauses != Late()

    @property
    def met(self) -> bool:
        return self.state.state == "met"


class Calendar(NamedTuple):
    """What all four points share: the weeks from the log's first to the present one.

    `skips`: by point, how many active weeks belong to a window that began before the log did.
    """

    begins: Week
    last: Week
    today: date
    days: dict[Week, int]
    closed: frozenset[Week]
    skips: dict[str, int]

    def active(self, week: Week) -> bool:
        return self.days[week] > 0

    def running(self, week: Week) -> bool:
        """Whether `week` cannot be closed yet and is not: it is no whole week so far."""
        return self.today < week.friday and week not in self.closed

    @property
    def closed_weeks(self) -> int:
        """How many weeks are closed; those that have become pauses do not exist."""
        return sum(week in self.closed for week, days in self.days.items() if days)

    @property
    def open_weeks(self) -> int:
        """How many weeks are over and were not closed."""
        over = (week for week, days in self.days.items() if days and self.ended(week))
        return sum(week not in self.closed for week in over)

    def ended(self, week: Week) -> bool:
        """Whether the week is over, or closed before its end."""
        return week.sunday < self.today or week in self.closed


def calendar(
    log: Log, today: date, *, points: Sequence[str] | None = None, until: Week | None = None
) -> Calendar | None:
    """The weeks up to that of `today`, or `until` an earlier one; None before the log begins. What
    was closed later was open. `points`: see weeks.first_week."""
    begins, last = weeks.first_week(log, points), until or Week.of(today)
    if begins is None or begins > last:
        return None
    before = weeks.carried(log)
    return Calendar(
        begins,
        last,
        today,
        days_of(log, begins, last),
        weeks.closed_weeks(log, today),
        before.skips if before else {},
    )


class Laid(NamedTuple):
    """A whole week, or a whole window, and the weeks it begins and ends with."""

    stretch: Stretch
    first: Week
    last: Week


def laid(known: Calendar, point: str, series: Sequence[SeriesWeek]) -> list[Laid]:
    """The whole weeks of a point, or its whole windows, oldest first (D.1)."""
    skip = known.skips.get(point, 0)
    active = [week for week in series if week.days and not week.running][skip:]
    found = stretches([ActiveWeek(week.state, week.closed, *week.goal) for week in active])
    return [Laid(each, active[each.first].week, active[each.last].week) for each in found]


def point_series(
    log: Log, known: Calendar, *, visible: bool = False
) -> dict[str, list[SeriesWeek]]:
    """Each point's weeks, oldest first; with `visible` as if entries kept from every coach had
    not been made."""
    half_life = int(notes.setting(log, "half_life"))
    changes = weeks.target_changes(log)
    counts = _counts(log, known, visible=visible)
    late = late_pauses(log, known.begins, known.last)
    before = weeks.carried(log)
    start = before.regularities if before else {}
    found = {
        point: _series(
            point, known, changes, counts, half_life, Regularity(*start.get(point, NOTHING)),
            goes_on=bool(before),
        )
        for point in POINTS
    }  # fmt: skip
    return {point: _marked(point, series, changes, late) for point, series in found.items()}


def _marked(
    point: str, series: list[SeriesWeek], changes: Sequence[TargetChange], late: dict[Week, Late]
) -> list[SeriesWeek]:
    """The weeks with what has changed them afterwards (D.2)."""
    moved = any(change.set_on > change.from_week.sunday for change in changes)
    if not late and not moved:
        return series
    return [
        row._replace(
            late_pauses=late.get(row.week, Late()), target_late=set_late(changes, point, row.week)
        )
        for row in series
    ]


def _series(
    point: str,
    known: Calendar,
    changes: Sequence[TargetChange],
    counts: dict[tuple[str, int], tuple[int, int]],
    half_life: int,
    start: Regularity,
    *,
    goes_on: bool,
) -> list[SeriesWeek]:
    own = [change for change in changes if change.point == point]
    every = list(known.days)
    closed = [week in known.closed for week in every]
    events = [counts.get((point, week.ordinal), (0, 0)) for week in every]
    goal = target_in(own, point, every[0])
    goals = [target_in(own, point, week) if own else goal for week in every]
    states = week_states(
        [
            WeekCount(known.days[w], happened, *goal, closed=is_closed)
            for w, (happened, _), goal, is_closed in zip(every, events, goals, closed, strict=True)
        ],
        goes_on=goes_on,
    )
    running = known.running(known.last)
    grown = regularities(
        [
            Reached(
                known.days[week], state.attained, state.open,
                running and week == known.last, state.begins,
            )
            for week, state in zip(every, states, strict=True)
        ],
        half_life,
        start,
    )  # fmt: skip
    return [
        SeriesWeek(
            week, known.days[week], closed[n], running and week == known.last,
            *events[n], goals[n], states[n], grown[n],
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
