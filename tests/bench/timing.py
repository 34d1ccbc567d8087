"""What every measurement shares: two things timed side by side, and the line that tells of it."""

from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter
from typing import NamedTuple

Action = Callable[[], object]


class Line(NamedTuple):
    """One line of the table: medians in milliseconds, and how many times the base is allowed."""

    name: str
    ours: float
    base: float | None = None
    budget: float | None = None

    def __str__(self) -> str:
        said = f"{self.name:<52}{self.ours:>9.2f} ms"
        if self.base is None:
            return said
        said += f"{self.base:>9.2f} ms{self.ours / self.base:>7.2f} ×"
        return f"{said}  (≤ {self.budget:g} ×)" if self.budget else said


def side_by_side(pairs: Sequence[tuple[Action, Action]]) -> tuple[float, float]:
    """The median milliseconds of the first and of the second of each pair, run alternately.

    Which goes first changes from pair to pair, so that neither always finds the caches warm.
    """
    firsts, seconds = [], []
    for nth, (first, second) in enumerate(pairs):
        if nth % 2:
            seconds.append(elapsed(second))
            firsts.append(elapsed(first))
        else:
            firsts.append(elapsed(first))
            seconds.append(elapsed(second))
    return median(firsts), median(seconds)


def elapsed(action: Action) -> float:
    """Milliseconds one run takes."""
    begin = perf_counter()
    action()
    return (perf_counter() - begin) * 1000
