"""The stretches a target is for: single weeks, or whole windows laid end to end (D.1).

What is counted of closed weeks is counted of these, so that no week is counted twice.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple, Protocol

from leadercoach.measures.weekstates import WeekState


class ActiveWeek(Protocol):
    """A week of work: its state, what happened in it alone, and its target, so many times in so
    many weeks. `running`: it cannot be closed yet."""

    @property
    def state(self) -> WeekState: ...
    @property
    def events(self) -> int: ...
    @property
    def goal(self) -> tuple[int, int]: ...
    @property
    def closed(self) -> bool: ...
    @property
    def running(self) -> bool: ...


class Stretch(NamedTuple):
    """One week, or one window: `first` and `last` are places among the active weeks.

    `closed`: all its weeks are. `open`: one of them is not, though it is over. `reached` of the
    `wanted` events count towards the target. `begins`: the log begins in it, so it counts only if
    it was met.
    """

    first: int
    last: int
    closed: bool
    open: bool
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
    def full(self) -> bool:
        """Whether the target was reached, closed or not."""
        return self.reached == self.wanted

    @property
    def met(self) -> bool:
        return self.closed and self.full


def stretches(weeks: Sequence[ActiveWeek], *, goes_on: bool = False) -> list[Stretch]:
    """The whole stretches from the log's first active week on; where the window changes, they are
    laid anew. Weeks that make no whole window yet are in none, nor is the running one, unless they
    have reached the target already: then they are the last. `goes_on`: the last week is not over.
    """
    rows: list[Stretch] = []
    own: list[ActiveWeek] = []
    for place, week in enumerate(weeks):
        if own and own[0].goal[1] != week.goal[1]:
            own = []
        own.append(week)
        if len(own) == week.goal[1] and not week.running:
            present = goes_on and place == len(weeks) - 1
            rows.append(_stretch(own, place, over=len(own) - present))
            own = []
    if own and sum(week.events for week in own) >= _wanted(own[-1]):
        rows.append(_stretch(own, len(weeks) - 1, over=0))
    return rows


def alike(found: Sequence[Stretch]) -> Sequence[Stretch]:
    """Those in a row that are as long as the latest closed one: no count mixes weeks and windows.
    None where none is closed."""
    latest = next((each for each in reversed(found) if each.closed), None)
    if latest is None:
        return ()
    first = after = found.index(latest)
    while first and found[first - 1].window == latest.window:
        first -= 1
    while after < len(found) and found[after].window == latest.window:
        after += 1
    return found[first:after]


def _stretch(own: Sequence[ActiveWeek], place: int, *, over: int) -> Stretch:
    """Of some weeks, the last at `place`; so many of the first are over."""
    week, marks = own[-1], [each.closed for each in own]
    times, window = week.goal
    wanted, whole = _wanted(week), len(own) == window
    return Stretch(
        first=place + 1 - len(own),
        last=place,
        closed=whole and all(marks),
        open=whole and not all(marks[:over]),
        begins=week.state.begins,
        reached=min(week.state.events, wanted) if whole else wanted,
        wanted=wanted,
        times=times,
        window=window,
    )


def _wanted(week: ActiveWeek) -> int:
    return week.state.target or week.goal[0]
