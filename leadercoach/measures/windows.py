"""The stretches a target is for: single weeks, or whole windows laid end to end (D.1).

What is counted of closed weeks is counted of these, so that no week is counted twice.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from leadercoach.measures.weekstates import WeekState


class ActiveWeek(NamedTuple):
    """A week of work: its state, whether it is closed, and its target, `times` in a `window`."""

    state: WeekState
    closed: bool
    times: int
    window: int


class Stretch(NamedTuple):
    """One week, or one whole window: `first` and `last` are places among the active weeks.

    `closed`: all its weeks are. `reached` of the `wanted` events count towards the target.
    `begins`: the log begins in it, so it counts only if it was met.
    """

    first: int
    last: int
    closed: bool
    begins: bool
    reached: int
    wanted: int
    times: int
    window: int

    @property
    def attained(self) -> Fraction:
        """0–1."""
        return Fraction(self.reached, self.wanted)

    @property
    def met(self) -> bool:
        return self.closed and self.reached == self.wanted


def stretches(weeks: Sequence[ActiveWeek]) -> list[Stretch]:
    """The whole stretches from the log's first active week on; where the window changes, they are
    laid anew. Days that make no whole window yet are in none."""
    found = []
    first = 0
    for place, week in enumerate(weeks):
        if week.window != weeks[first].window:
            first = place
        if place - first + 1 == week.window:
            closed = all(other.closed for other in weeks[first : place + 1])
            found.append(_stretch(first, place, week, closed=closed))
            first = place + 1
    return found


def _stretch(first: int, last: int, week: ActiveWeek, *, closed: bool) -> Stretch:
    events, wanted = week.state.events, week.state.target or week.times
    begins = week.state.begins
    return Stretch(
        first, last, closed, begins, min(events, wanted), wanted, week.times, week.window
    )
