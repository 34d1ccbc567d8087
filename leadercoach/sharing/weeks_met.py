"""What came of some weeks of a habit, as counts: two percents are never subtracted (F.2)."""

from collections.abc import Sequence
from typing import NamedTuple

from leadercoach.profile.profile import Habit
from leadercoach.profile.readings import say
from leadercoach.profile.series import Calendar, Laid, SeriesWeek, laid


class WeeksMet(NamedTuple):
    """`met` of the `closed` weeks, or whole windows, reached the target; `open` more are over."""

    met: int
    closed: int
    open: int


def over(known: Calendar, point: str, series: Sequence[SeriesWeek], window: int) -> list[Laid]:
    """The whole weeks, or windows of this length, that are closed or were left open."""
    every = [each for each in laid(known, point, series) if each.stretch.window == window]
    return [each for each in every if each.stretch.closed or each.stretch.open]


def weeks_met(whole: Sequence[Laid]) -> WeeksMet:
    closed = [each.stretch for each in whole if each.stretch.closed]
    return WeeksMet(sum(each.met for each in closed), len(closed), len(whole) - len(closed))


def met_words(found: WeeksMet, habit: Habit, lang: str) -> str:
    """*4 av 5 stängda veckor i mål; 1 lämnades öppen*; empty where there is no week."""
    if not found.closed and not found.open:
        return ""
    left_open = say("left_open", lang, found.open) if found.open else ""
    if not found.closed:
        week = say(f"one_{habit.window}", lang)
        return say("met_none", lang, week=week, open=left_open)
    weeks = say(f"TA_weeks_{habit.window}", lang, found.closed)
    return say("met_of", lang, found.closed, k=found.met, weeks=weeks, open=left_open)
