"""Which word a change of habit deserves, and what is compared (D.1)."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb, gcd, lcm
from typing import NamedTuple

from leadercoach.measures.windows import Stretch

FEW, FEW_RARE = 4, Fraction(5, 100)  # four weeks against four: the ways to deal them at most
MANY, MANY_RARE = 8, Fraction(25, 1000)


class Compared(NamedTuple):
    """`n` weeks or whole windows: `met` of them, and the mean of what was reached, 0–1; `open`
    more were left open among and after them."""

    n: int
    met: int
    mean: float
    open: int


class Change(NamedTuple):
    """The latest closed weeks, or whole windows, against as many before.

    `word` is one of change.word; None before there are eight, and where the target changed within
    the latest eight. Then `turned` is the place of the first with the present target. `latest` and
    `before` are None where nothing is compared.
    """

    word: str | None
    latest: Compared | None
    before: Compared | None
    turned: int | None


NOTHING = Change(None, None, None, None)


def change(weeks: Sequence[Stretch]) -> Change:
    """higher, lower or cannot_tell, from weeks or whole windows, oldest first (D.1).

    Four against four, and where that says nothing eight against eight: how rarely dealing these
    attainments at random gives the latest as much, or as little.
    """
    closed = [place for place, week in enumerate(weeks) if week.closed]
    if len(closed) < 2 * FEW:
        return NOTHING
    turned = _turned(weeks, closed[-2 * FEW :])
    if turned is not None:
        return NOTHING._replace(turned=turned)
    word = _word(weeks, closed, FEW, FEW_RARE)
    if word != "cannot_tell":
        return _told(word, weeks, closed, FEW)
    if len(closed) >= 2 * MANY and _turned(weeks, closed[-2 * MANY :]) is None:
        word = _word(weeks, closed, MANY, MANY_RARE)
        if word != "cannot_tell":
            return _told(word, weeks, closed, MANY)
    return _told("cannot_tell", weeks, closed, FEW)


def _word(weeks: Sequence[Stretch], closed: Sequence[int], each: int, rare: Fraction) -> str:
    values = [weeks[place].attained for place in closed[-2 * each :]]
    as_much, as_little = dealt(values[each:], values[:each])
    return "higher" if as_much <= rare else "lower" if as_little <= rare else "cannot_tell"


def _turned(weeks: Sequence[Stretch], closed: Sequence[int]) -> int | None:
    """The first of them with the present target, where an earlier one has another."""
    goals = [(weeks[place].times, weeks[place].window) for place in closed]
    others = [nth for nth, goal in enumerate(goals) if goal != goals[-1]]
    return closed[others[-1] + 1] if others else None


def _told(word: str, weeks: Sequence[Stretch], closed: Sequence[int], each: int) -> Change:
    latest, before = closed[-each:], closed[-2 * each : -each]
    now, then = weeks[latest[0] :], weeks[before[0] : latest[0]]
    return Change(word, _compared(now), _compared(then), None)


def _compared(weeks: Sequence[Stretch]) -> Compared:
    closed = [week for week in weeks if week.closed]
    return Compared(
        n=len(closed),
        met=sum(week.full for week in closed),
        mean=float(sum((week.attained for week in closed), Fraction(0)) / len(closed)),
        open=sum(week.open for week in weeks),
    )


def dealt(latest: Sequence[Fraction], before: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    """Of all ways to deal these values into two groups of these sizes, the part that gives the
    first at least as large a sum as `latest` has, and the part that gives it at most as small a
    one; exact (permutation test of two groups, D.1). Neither group may be empty.

    >>> dealt([Fraction(1)] * 4, [Fraction(0)] * 4)
    (Fraction(1, 70), Fraction(1, 1))
    """
    values = _steps([*latest, *before])
    here = len(latest)
    total = comb(len(values), here)
    slot = total.bit_length() + 1
    # One long number for each count taken so far: slot s of it holds in how many ways that many
    # values have the sum s.
    ways = [1] + [0] * here
    for place, value in enumerate(values):
        for taken in range(min(here, place + 1), 0, -1):
            ways[taken] += ways[taken - 1] << value * slot
    dealt_sum = sum(values[:here])
    at_least = ways[here] >> dealt_sum * slot
    at_most = ways[here] & ((1 << (dealt_sum + 1) * slot) - 1)
    return Fraction(_added(at_least, slot), total), Fraction(_added(at_most, slot), total)


def _steps(values: Sequence[Fraction]) -> list[int]:
    """The values as the smallest whole numbers from 0 whose distances keep their proportions: all
    groups of one size shift alike."""
    scale = lcm(*(value.denominator for value in values))
    whole = [value.numerator * (scale // value.denominator) for value in values]
    above = [value - min(whole) for value in whole]
    step = gcd(*above) or 1
    return [value // step for value in above]


def _added(slots: int, slot: int) -> int:
    """The sum of all slots: like the sum of digits, the rest of a division by 2^slot − 1."""
    return slots % ((1 << slot) - 1)
