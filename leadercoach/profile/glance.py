"""The four habits at a glance, in a few words, and what was reached in the week closed last."""

from datetime import date
from typing import NamedTuple

from leadercoach import content
from leadercoach.content import POINTS
from leadercoach.measures.regularity import shown
from leadercoach.measures.weekstates import WeekState
from leadercoach.profile.charts.regularity import (
    change_brief,
    closed_words,
    facts_words,
    open_words,
    range_alone,
)
from leadercoach.profile.profile import Habit, habit
from leadercoach.profile.readings import say
from leadercoach.profile.series import SeriesWeek, calendar, point_series
from leadercoach.store.engine import Log

_WINDOWS = {2: "closed_two", 4: "closed_four"}


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


def captions(habit: Habit, point: str, lang: str) -> tuple[str, ...]:
    """One or two short lines: *95 % av målet, spann 94–96 · 23 stängda veckor*, and how the latest
    weeks were against those before; the facts first while they are few; the range alone, or a word,
    where there is no number (D.1, D.2)."""
    closed = closed_words(habit, lang)
    if habit.range is None:
        word = content.label("habit.state", habit.state).in_(lang)
        sparse = habit.state == "sparse"
        return (word, open_words(habit, lang)) if sparse else (f"{word} · {closed}",)
    if habit.number is None:
        return range_alone(habit, lang), open_words(habit, lang)
    percent = _percent(habit, lang)
    if habit.young and habit.facts.n:
        return f"{facts_words(habit, point, lang)} · {percent}", closed
    return tuple(said for said in (f"{percent} · {closed}", change_brief(habit, lang)) if said)


def closed_line(seen: Glance, point: str, lang: str) -> str:
    """*Dialog om uppdraget: 4 av 3, i mål*, of the week closed last."""
    state, window = seen.closed[point], seen.habits[point].window
    reached = say("k_of_n", lang, k=state.events, n=state.target)
    if window in _WINDOWS:
        reached = say(_WINDOWS[window], lang, reached=reached)
    if state.state == "met":
        reached = say("closed_met", lang, reached=reached)
    return f"{content.point_name(point).in_(lang)}: {reached}"


def _percent(habit: Habit, lang: str) -> str:
    assert habit.number is not None
    value, low, high = (shown(part) for part in habit.number[:3])
    return say("brief" if low == high else "brief_range", lang, value=value, low=low, high=high)


def _closed(series: list[SeriesWeek]) -> WeekState | None:
    closed = [week.state for week in series[:-3:-1] if week.closed and week.days]
    return closed[0] if closed else None
