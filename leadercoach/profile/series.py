"""The weeks of the four habits, read and computed: counts, targets, states, regularity (D.1)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.retro import COUNTED_DAYS, TIMELY_DAYS
from leadercoach.log.targets import Target, TargetChange, set_late, targets_in
from leadercoach.log.weeks import Late, Week
from leadercoach.measures.regularity import NOTHING, Reached, Regularity, regularities
from leadercoach.measures.weekstates import FULL_WEEK, WeekCount, WeekState, week_states
from leadercoach.measures.windows import Stretch, stretches
from leadercoach.store import notes, weeks
from leadercoach.store.engine import Log
from leadercoach.store.week_counts import week_counts
from leadercoach.views.weeks import days_of, late_pauses

FORGOTTEN = 30  # half-lives of closed workdays; what lies before them weighs less than a billionth
NONE = (0, 0)


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
        return sum(bool(self.days.get(week)) for week in self.closed)

    @property
    def over(self) -> int:
        """How many weeks are over, or closed already; those that are not closed are open."""
        present = self.days[self.last] > 0 and not self.ended(self.last)
        return len(self.days) - list(self.days.values()).count(0) - present

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


def skipped(known: Calendar, point: str, series: Sequence[SeriesWeek]) -> int:
    """How many of the first active weeks belong to a window that began before the log did."""
    return known.skips.get(point, 0) if series[0].week == known.begins else 0


def laid(known: Calendar, point: str, series: Sequence[SeriesWeek]) -> list[Laid]:
    """The whole weeks of a point, or its whole windows, oldest first (D.1)."""
    active = [week for week in series if week.days][skipped(known, point, series) :]
    goes_on = bool(series[-1].days) and not known.ended(known.last)
    found = stretches(active, goes_on=goes_on)
    return [Laid(each, active[each.first].week, active[each.last].week) for each in found]


def point_series(
    log: Log, known: Calendar, *, visible: bool = False, since: Week | None = None
) -> dict[str, list[SeriesWeek]]:
    """Each point's weeks, oldest first; with `visible` as if entries kept from every coach had
    not been made. With `since` only those from there, or from where the window around it begins.
    """
    half_life = int(notes.setting(log, "half_life"))
    changes = weeks.target_changes(log)
    firsts = {
        point: _window_around(known, point, changes, since or known.begins) for point in POINTS
    }
    counts = _counts(log, known, min(firsts.values()), visible=visible)
    late = late_pauses(log, min(firsts.values()), known.last)
    before = weeks.carried(log)
    start = before.regularities if before else {}
    found = {
        point: _series(
            point, known, firsts[point], changes, counts[point], half_life,
            Regularity(*start.get(point, NOTHING)), goes_on=bool(before),
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


def decisive(known: Calendar, half_life: int, at_least: Week) -> Week | None:
    """The week from which on the weeks decide how the habits stand after them: all before it weigh
    less than a billionth. At the latest `at_least`; None where every week counts."""
    closed = 0
    for week in reversed(known.days):
        if week in known.closed:
            closed += known.days[week]
        if week <= at_least and closed >= FORGOTTEN * half_life * FULL_WEEK:
            return week
    return None


def _window_around(
    known: Calendar, point: str, changes: Sequence[TargetChange], since: Week
) -> Week:
    """The week on or before `since` in which a window of the point begins (D.1)."""
    every = list(known.days)[: since.ordinal - known.begins.ordinal + 1]
    goals = targets_in(changes, point, every)
    if all(goal.weeks == 1 for goal in set(goals)):
        return since
    skip, begins, length, left = known.skips.get(point, 0), known.begins, 0, 0
    for week, goal in zip(every, goals, strict=True):
        if not known.days[week]:
            continue
        if skip:
            skip -= 1
            continue
        if not left or goal.weeks != length:
            begins, length, left = week, goal.weeks, goal.weeks
        left -= 1
    return begins


def _series(
    point: str,
    known: Calendar,
    first: Week,
    changes: Sequence[TargetChange],
    counts: dict[int, tuple[int, int]],
    half_life: int,
    start: Regularity,
    *,
    goes_on: bool,
) -> list[SeriesWeek]:
    later = first > known.begins
    every = list(known.days)[first.ordinal - known.begins.ordinal :]
    days = [known.days[week] for week in every]
    closed = [week in known.closed for week in every]
    running = [False] * (len(every) - 1) + [known.running(known.last)]
    counted = [counts.get(week.ordinal, NONE) for week in every]
    goals = targets_in(changes, point, every)
    states = week_states(
        [
            WeekCount(left, events, times, window, done)
            for left, (events, _), (times, window), done in zip(
                days, counted, goals, closed, strict=True
            )
        ],
        goes_on=goes_on or later,
    )
    grown = regularities(
        [
            Reached(left, state.attained, state.open, runs, state.begins)
            for left, state, runs in zip(days, states, running, strict=True)
        ],
        half_life,
        NOTHING if later else start,
    )
    return [
        SeriesWeek(week, left, done, runs, events, late, goal, state, after)
        for week, left, done, runs, (events, late), goal, state, after in zip(
            every, days, closed, running, counted, goals, states, grown, strict=True
        )
    ]


_VISIBLE = " and exists (select 1 from entries where id = entry_id and coach_visibility <> 'none')"


def _counts(
    log: Log, known: Calendar, first: Week, *, visible: bool
) -> dict[str, dict[int, tuple[int, int]]]:
    """By point and week, as its ordinal: how many events count, and how many of them are late."""
    rows = log.rows(
        "select point, week, count(*), sum(retro > ?) from habit_events"
        " where point in (?, ?, ?, ?) and week between ? and ? and retro <= ? and on_day <= ?"
        f"{_VISIBLE if visible else ''} group by point, week",
        (
            *(TIMELY_DAYS, *POINTS, first.ordinal, known.last.ordinal),
            *(COUNTED_DAYS, known.today.isoformat()),
        ),
    )
    found: dict[str, dict[int, tuple[int, int]]] = {point: {} for point in POINTS}
    for point, week, count, late in rows:
        found[point][week] = count, late
    kept = {} if visible else week_counts(log, first.ordinal, known.last.ordinal)
    for (point, week), count in kept.items():
        events, late = found[point].get(week, NONE)
        found[point][week] = events + count, late
    return found
