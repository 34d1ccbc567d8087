"""The four habits at a glance, and what was reached in the week closed last."""

from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.measures.weekstates import WeekState
from leadercoach.profile.profile import Habit, habit
from leadercoach.profile.series import SeriesWeek, calendar, point_series
from leadercoach.store.engine import Log


class Glance(NamedTuple):
    """`closed` has each point's week, this one or the last, where it is closed."""

    habits: dict[str, Habit]
    closed: dict[str, WeekState]


def glance(log: Log, today: date) -> Glance:
    """How the habits stand on a day; nothing before the log begins."""
    known = calendar(log, today)
    if known is None:
        return Glance({}, {})
    series = point_series(log, known)
    habits = {point: habit(known, point, series[point]) for point in POINTS}
    latest = {point: _closed(series[point]) for point in POINTS}
    return Glance(habits, {point: state for point, state in latest.items() if state})


def _closed(series: list[SeriesWeek]) -> WeekState | None:
    closed = [week.state for week in series[:-3:-1] if week.closed and week.days]
    return closed[0] if closed else None
