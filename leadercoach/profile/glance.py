"""The four habits at a glance, and what the week closed last did to them."""

from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.measures.strength import shown
from leadercoach.profile.profile import Habit, habit
from leadercoach.profile.series import SeriesWeek, calendar, point_series
from leadercoach.store.engine import Log


class Move(NamedTuple):
    """A strength as it is shown, 0–100, before a week and after it."""

    before: int
    after: int


class Glance(NamedTuple):
    """`moves` are of the points that show a number, over this week or the last if it is closed."""

    habits: dict[str, Habit]
    moves: dict[str, Move]


def glance(log: Log, today: date) -> Glance:
    """How the habits stand on a day; nothing before the log begins."""
    known = calendar(log, today, all_weeks=False)
    if known is None:
        return Glance({}, {})
    series = point_series(log, known)
    habits = {point: habit(known, series[point], known.closed_so_far) for point in POINTS}
    numbered = [point for point in POINTS if habits[point].number is not None]
    found = {point: _move(series[point]) for point in numbered}
    return Glance(habits, {point: move for point, move in found.items() if move})


def _move(series: list[SeriesWeek]) -> Move | None:
    last = len(series) - 1
    for nth in (last, last - 1):
        if nth >= 0 and series[nth].closed:
            before = series[nth - 1].strength.value if nth else 0.0
            return Move(shown(before), shown(series[nth].strength.value))
    return None
