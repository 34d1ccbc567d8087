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

    `state`: met, partly, zero, unclosed or pause. `open`: something may be missing that would
    change what was attained. `begins`: the log begins in it, or in its window (D.1).
    """

    events: int
    target: int | None
    attained: float
    state: str
    open: bool
    begins: bool


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


def week_states(weeks: Sequence[WeekCount], *, goes_on: bool = False) -> list[WeekState]:
    """The state of each week since the log began, oldest first (D.1).

    A pause does not exist: it is in no window. A closed week in whose window another was left open
    counts as open too, unless it reached the target all the same. `goes_on`: the log is older than
    its first week here.
    """
    states = []
    active: list[int] = []
    unclosed = 0  # which of the active weeks was the latest left open
    for days, happened, times, window, closed in weeks:
        if days == 0:
            states.append(WeekState(happened, None, 0.0, "pause", open=False, begins=False))
            continue
        active.append(happened)
        nth = len(active)
        if not closed:
            unclosed = nth
        events = happened if window == 1 else sum(active[-window:])
        target = times if days == FULL_WEEK else week_target(times, window, days)
        met = events >= target
        is_open = not met and unclosed > 0 and unclosed > nth - window
        begins = nth < window or (nth == 1 and not goes_on)
        if is_open or not closed:
            state = "unclosed"
        else:
            state = "met" if met else "partly" if events else "zero"
        attained = 1.0 if met else events / target
        states.append(WeekState(events, target, attained, state, is_open, begins))
    return states
