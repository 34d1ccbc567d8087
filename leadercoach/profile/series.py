"""The weeks of the four habits, read and computed: counts, targets, states, regularity (D.1)."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.targets import Target, TargetChange, set_late, targets_in
from leadercoach.log.weeks import COUNTED_DAYS, TIMELY_DAYS, Late, Week
from leadercoach.measures.honesty import with_point
from leadercoach.measures.regularity import NOTHING, Reached, Regularity, regularities
from leadercoach.measures.rhythm import RETURN_WEEKS
from leadercoach.measures.weekstates import FULL_WEEK, WeekCount, WeekState, week_states
from leadercoach.measures.windows import Stretch, stretches
from leadercoach.store import notes, weeks
from leadercoach.store.engine import Log
from leadercoach.store.week_counts import week_counts
from leadercoach.store.weeks import Carried, HabitBefore
from leadercoach.views.weeks import days_of, late_pauses

FORGOTTEN = 20  # half-lives of closed workdays; what lies before them weighs less than a millionth
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


_NOTHING = HabitBefore(NOTHING, 0, 0, ())


class Calendar(NamedTuple):
    """What all four points share: the weeks from the log's first to the present one. `carried` is
    what a log of a period goes on from."""

    begins: Week
    last: Week
    today: date
    days: dict[Week, int]
    closed: frozenset[Week]
    carried: Carried | None

    def before(self, point: str) -> HabitBefore:
        """How a habit stood before the weeks of the log."""
        return (self.carried.habits if self.carried else {}).get(point, _NOTHING)

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
    return Calendar(
        begins,
        last,
        today,
        days_of(log, begins, last),
        weeks.closed_weeks(log, today),
        weeks.carried(log),
    )


class Laid(NamedTuple):
    """A whole week, or a whole window, and the weeks it begins and ends with."""

    stretch: Stretch
    first: Week
    last: Week


def skipped(known: Calendar, point: str, series: Sequence[SeriesWeek]) -> int:
    """How many of the first active weeks are no whole ones, or belong to a window that began before
    the log did; where the window changes, it ends."""
    if series[0].week != known.begins:
        return 0
    return _left([week.goal for week in series if week.days], known.before(point).skip)


def _left(goals: Sequence[Target], skip: int) -> int:
    return len(list(takewhile(lambda goal: goal.weeks == goals[0].weeks, goals[:skip])))


def laid(known: Calendar, point: str, series: Sequence[SeriesWeek]) -> list[Laid]:
    """The whole weeks of a point, or its whole windows, oldest first (D.1)."""
    active = [week for week in series if week.days][skipped(known, point, series) :]
    goes_on = bool(series[-1].days) and not known.ended(known.last)
    found = stretches(active, goes_on=goes_on)
    return [Laid(each, active[each.first].week, active[each.last].week) for each in found]


def pointed(
    known: Calendar, point: str, series: Sequence[SeriesWeek], *, now: bool
) -> frozenset[Week]:
    """The weeks in which a number could be shown (D.2); one that is not over shows what is shown
    `now`."""
    earlier = known.before(point).weeks if series[0].week == known.begins else ()
    active = [week for week in series if week.days]
    over = [week for week in active if known.ended(week.week)]
    before = [week.open for week in earlier]
    told = with_point([*before, *(week.state.open for week in over)])[len(before) :]
    told += [now] * (len(active) - len(over))
    return frozenset(week.week for week, has in zip(active, told, strict=True) if has)


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
    found = {
        point: _series(point, known, firsts[point], changes, counts[point], half_life)
        for point in POINTS
    }
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
    """The week from which on to read, so that `at_least` and all after it have their regularity to
    six digits, and the latest year is there for D.3; None where that takes every week."""
    closed = active = 0
    for week, days in reversed(known.days.items()):
        active += days > 0
        if week < at_least and week in known.closed:
            closed += days
        if closed >= FORGOTTEN * half_life * FULL_WEEK and active > RETURN_WEEKS:
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
    worked = [goal for week, goal in zip(every, goals, strict=True) if known.days[week]]
    skip = _left(worked, known.before(point).skip)
    begins, length, left = known.begins, 0, 0
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
) -> list[SeriesWeek]:
    later = first > known.begins
    before = _NOTHING if later else known.before(point)
    every = list(known.days)[first.ordinal - known.begins.ordinal :]
    days = [known.days[week] for week in every]
    closed = [week in known.closed for week in every]
    running = [False] * (len(every) - 1) + [known.running(known.last)]
    counted = [counts.get(week.ordinal, NONE) for week in every]
    goals = targets_in(changes, point, every)
    earlier = [WeekCount(FULL_WEEK, w.reached, *goals[0], closed=w.closed) for w in before.weeks]
    own = [
        WeekCount(left, events, *goal, done)
        for left, (events, _), goal, done in zip(days, counted, goals, closed, strict=True)
    ]
    states = week_states([*earlier, *own], goes_on=later)[len(earlier) :]
    grown = regularities(
        [
            Reached(left, state.attained, state.open, runs, state.begins)
            for left, state, runs in zip(days, states, running, strict=True)
        ],
        half_life,
        Regularity(*before.regularity),
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
