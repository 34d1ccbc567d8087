"""How far each week reached (D.1, D.2): target, attainment and state, from counts alone."""

from collections.abc import Sequence
from math import floor
from typing import NamedTuple

FULL_WEEK = 5


class WeekCount(NamedTuple):
    """What is known of one week for one advice point.

    `days`: available workdays 0–5. `events`: qualifying events. `times` in `window` active weeks is
    the target. `closed`: the leader has said that everything is in.
    """

    days: int
    events: int
    times: int
    window: int
    closed: bool


class WeekState(NamedTuple):
    """`events` is over the window, `target` is None in a pause, `attained` is 0–1.

    `state`: met, partly, zero, unclosed or pause.
    """

    events: int
    target: int | None
    attained: float
    state: str


def week_target(times: int, window: int, days: int) -> int:
    """T_w of D.1: a one-week target shrinks with the days, a longer window keeps it. 0 in a pause.

    >>> [week_target(3, 1, days) for days in range(6)]
    [0, 1, 1, 2, 2, 3]
    """
    if days == 0:
        return 0
    if window > 1:
        return times
    return max(1, floor(times * days / FULL_WEEK + 0.5))


def week_states(weeks: Sequence[WeekCount]) -> list[WeekState]:
    """The state of each week, oldest first. A pause does not exist: it is in no window (D.1)."""
    states = []
    active: list[int] = []
    for days, happened, times, window, closed in weeks:
        if days == 0:
            states.append(WeekState(happened, None, 0.0, "pause"))
            continue
        active.append(happened)
        events = happened if window == 1 else sum(active[-window:])
        target = week_target(times, window, days)
        attained = 1.0 if events >= target else events / target
        states.append(WeekState(events, target, attained, _state(closed, attained)))
    return states


def _state(closed: bool, attained: float) -> str:
    if not closed:
        return "unclosed"
    if attained >= 1:
        return "met"
    return "partly" if attained else "zero"
