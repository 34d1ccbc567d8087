"""The median of how long something takes, where some of it has not ended yet (E.1)."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

FEW = 3


class Median(NamedTuple):
    """`ended` holds how long what has ended took, ascending; `waiting` counts what has not ended;
    `value` is the median over both, None below three and while more than half wait."""

    value: int | None
    ended: tuple[int, ...]
    waiting: int

    @property
    def word(self) -> str:
        """How to tell it: none; few, as a list; most, as more than half still wait; half, the
        median although exactly half still wait; median."""
        n = len(self.ended) + self.waiting
        if n < FEW:
            return "few" if n else "none"
        if self.value is None:
            return "most"
        return "half" if 2 * self.waiting == n else "median"


def censored_median(spells: Iterable[tuple[int, bool]]) -> Median:
    """The Kaplan–Meier median of (how long so far, whether it has ended), in the unit given (E.1):
    the first length by which half have ended, where what has not ended counts as not ended.

    >>> censored_median([(5, True), (10, True), (30, False), (40, False)])
    Median(value=10, ended=(5, 10), waiting=2)
    """
    lengths = sorted(spells)
    ended = tuple(length for length, over in lengths if over)
    waiting = len(lengths) - len(ended)
    few = len(lengths) < FEW or waiting > len(ended)
    return Median(None if few else _middle(lengths), ended, waiting)


def _middle(lengths: list[tuple[int, bool]]) -> int | None:
    """Where the curve reaches ½, in whole numbers: it is `left` of `whole` still to end."""
    at_risk, left, whole = len(lengths), 1, 1
    all_of = Counter(length for length, _ in lengths)
    ends = Counter(length for length, over in lengths if over)
    for length in all_of:
        left, whole = left * (at_risk - ends[length]), whole * at_risk
        if 2 * left <= whole:
            return length
        at_risk -= all_of[length]
    return None
