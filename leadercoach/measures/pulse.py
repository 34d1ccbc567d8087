"""What the colleagues of a pulse round have noticed together; nothing below five (C.5)."""

from collections.abc import Mapping
from statistics import median
from typing import NamedTuple

from leadercoach.measures.shares import ENOUGH, Share

STEPS = range(-3, 4)


class Pulse(NamedTuple):
    """`counts` are the answers from −3 to +3, `unsure` those who could not say.

    `improved` is how many of those who could say see improvement. There is no mean.
    """

    counts: tuple[int, ...]
    unsure: int
    median: float
    improved: Share

    @property
    def answers(self) -> int:
        return sum(self.counts) + self.unsure


def pulse(counts: Mapping[int | None, int]) -> Pulse | None:
    """The answers by step, None for *cannot say* (C.5).

    Nothing unless five could say: a view of fewer would not be anonymous.
    """
    steps = tuple(counts.get(step, 0) for step in STEPS)
    n = sum(steps)
    if n < ENOUGH:
        return None
    views = [step for step, times in zip(STEPS, steps, strict=True) for _ in range(times)]
    improved = sum(view > 0 for view in views)
    return Pulse(steps, counts.get(None, 0), float(median(views)), Share(improved, n))
