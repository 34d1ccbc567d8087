"""Weeks as the leader sees them: how far each point reached, what can be closed."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.counting import Counting
from leadercoach.log.targets import Target, target_in
from leadercoach.log.weeks import COUNTED_DAYS, Late, Week, available_days, changed_late
from leadercoach.log.weeks import span as week_span
from leadercoach.measures.weekstates import WeekCount, WeekState, week_states
from leadercoach.store import notes, weeks
from leadercoach.store.engine import Log
from leadercoach.store.week_counts import week_counts
from leadercoach.store.written import as_written
from leadercoach.workdays import holidays_in

LONGEST_WINDOW = 4


class PointWeek(NamedTuple):
    """One advice point in one week; `target` is what the leader set, before the week's length.

    `happened` counts in the week itself, `state` over the target's window. `late_pauses` have
    shortened or lengthened the week after it was settled.
    """

    week: Week
    days: int
    closed: bool
    target: Target
    state: WeekState
    happened: int
    late_pauses: Late


class WeekView(NamedTuple):
    """A week: its days, whether it is closed or can be, and its four points.

    `started` is false for a week before the log begins; its points then mean nothing.
    """

    week: Week
    days: int
    closed: bool
    can_change: bool
    started: bool
    points: dict[str, PointWeek]


@as_written
def point_weeks(log: Log, first: Week, last: Week) -> dict[str, list[PointWeek]]:
    """Each point's weeks from `first` to `last`. Weeks before the log begins are left out; if they
    all are, `last` stands there with nothing in it."""
    begins = weeks.first_week(log)
    begun = begins is not None and begins <= last
    if begins is None or not begun:
        begins = last
    start = _start(log, max(first, begins), begins)
    closed = weeks.closed_weeks(log)
    changes = weeks.target_changes(log)
    counts = _counts(log, start, last) if begun else {}
    days = days_of(log, start, last)
    late = late_pauses(log, start, last)
    shown = max(first, begins)
    by_point: dict[str, list[PointWeek]] = {}
    for point in POINTS:
        targets = {w: target_in(changes, point, w) for w in week_span(start, last)}
        rows = [
            WeekCount(days[w], counts.get((point, w), 0), *targets[w], closed=w in closed)
            for w in week_span(start, last)
        ]
        by_point[point] = [
            PointWeek(w, days[w], w in closed, targets[w], state, row.events, late.get(w, Late()))
            for w, row, state in zip(week_span(start, last), rows, week_states(rows), strict=True)
            if w >= shown
        ]
    return by_point


@as_written
def week_view(log: Log, week: Week, today: date) -> WeekView:
    """One week with all four points."""
    points = point_weeks(log, week, week)
    first = next(iter(points.values()))[-1]
    begins = weeks.first_week(log)
    return WeekView(
        week=week,
        days=first.days,
        closed=first.closed,
        can_change=week.can_be_closed(today),
        started=begins is not None and begins <= week,
        points={point: rows[-1] for point, rows in points.items()},
    )


@as_written
def days_of(log: Log, first: Week, last: Week) -> dict[Week, int]:
    """Available workdays of each week (D.1's d)."""
    pauses = [saved.pause for saved in weeks.pauses(log)]
    holidays = holidays_in(notes.setting(log, "country"), first, last)
    return available_days(first, last, pauses, holidays)


@as_written
def counting(log: Log) -> Counting:
    """What decides in this log whether something counts."""
    saved = [each.pause for each in weeks.pauses(log)]
    country = notes.setting(log, "country")

    @cache
    def days(week: Week) -> int:
        return available_days(week, week, saved, holidays_in(country, week, week))[week]

    return Counting(weeks.first_week(log), days)


@as_written
def late_pauses(log: Log, first: Week, last: Week) -> dict[Week, Late]:
    """The weeks whose workdays a pause has changed after they were settled, and which did (D.2)."""
    pauses = [(saved.id, saved.pause, saved.known) for saved in weeks.every_pause(log)]
    if not pauses:
        return {}
    holidays = holidays_in(notes.setting(log, "country"), first, last)
    return changed_late(first, last, pauses, holidays)


@as_written
def closable(log: Log, today: date) -> list[Week]:
    """Weeks that could be closed today and are not, oldest first."""
    begins = weeks.first_week(log)
    if begins is None:
        return []
    earliest = max(begins, Week.of(today - timedelta(days=20)))
    closed = weeks.closed_weeks(log)
    open_weeks = [
        w for w in week_span(earliest, Week.of(today)) if w.can_be_closed(today) and w not in closed
    ]
    if not open_weeks:
        return []
    days = days_of(log, open_weeks[0], open_weeks[-1])
    return [w for w in open_weeks if days[w] > 0]


def _start(log: Log, first: Week, begins: Week) -> Week:
    """Far enough back for the longest window: it counts active weeks, pauses in between do not."""
    back = 2 * LONGEST_WINDOW
    while True:
        start = max(begins, first.before(back))
        days = days_of(log, start, first.before()) if start < first else {}
        if start == begins or sum(d > 0 for d in days.values()) >= LONGEST_WINDOW - 1:
            return start
        back *= 2


def _counts(log: Log, first: Week, last: Week) -> dict[tuple[str, Week], int]:
    rows = log.rows(
        # Naming the points lets the index find the weeks; without, it would be read to its end.
        "select point, week, count(*) from habit_events where point in (?, ?, ?, ?)"
        " and week between ? and ? and retro <= ? group by point, week",
        (*POINTS, first.ordinal, last.ordinal, COUNTED_DAYS),
    )
    counts = {(point, Week(week)): count for point, week, count in rows}
    for (point, week), count in week_counts(log, first.ordinal, last.ordinal).items():
        counts[point, Week(week)] = counts.get((point, Week(week)), 0) + count
    return counts
