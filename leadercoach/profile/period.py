"""Which weeks a profile looks at, and how they are cut into blocks (E.1)."""

from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.log.weeks import Week
from leadercoach.profile.facts import Span
from leadercoach.profile.series import Calendar
from leadercoach.views.words import week_number

DEFAULT_WEEKS = 8
CHOICES = (4, 8, 12, 26, None)  # None is the whole log
BLOCK_SIZES = (4, 12, 26, 52)  # active weeks
YEARLY_FROM = 26  # active weeks in a block from which years name it: week numbers come again
MOST_BLOCKS = 13


class Period(NamedTuple):
    """The last active whole weeks, and the days of the running week so far.

    A running week is no whole week until its Friday; the very first week is one from its start.
    """

    weeks: tuple[Week, ...]
    days: Span

    @property
    def last(self) -> Week:
        return self.weeks[-1]


class Block(NamedTuple):
    """Some active weeks in a row with the pauses behind them; the last one reaches until today.

    `size` is how many weeks the blocks of the period have, the first maybe fewer.
    """

    first: Week
    last: Week
    days: Span
    size: int

    def holds(self, day: date) -> bool:
        return self.days.first <= day <= self.days.last

    @property
    def label(self) -> str:
        """*33–36*, *6*; *2024–25* where blocks are long."""
        if self.size >= YEARLY_FROM:
            first, last = (week.monday.isocalendar().year for week in (self.first, self.last))
            return str(first) if first == last else f"{first}–{last % 100:02d}"
        if self.first == self.last:
            return str(self.first.number)
        return f"{self.first.number}–{self.last.number}"

    @property
    def name(self) -> str:
        """*33–36, 2025*, *49, 2025 – 2, 2026*; *2024-W07 – 2025-W11* where blocks are longer."""
        if self.size > BLOCK_SIZES[0]:
            return f"{self.first} – {self.last}"
        if self.first.year == self.last.year:
            return f"{self.label}, {self.last.year}"
        return " – ".join(week_number(week, None) for week in (self.first, self.last))


def period(known: Calendar, count: int | None, since: date | None) -> Period:
    """The last `count` active weeks; with None all of them, and all entries from `since`."""
    whole = [week for week, days in known.days.items() if days]
    if whole and known.running(whole[-1]):
        whole.pop()
    chosen = whole or [known.last]
    if count is not None:
        chosen = chosen[-count:]
    first = chosen[0].monday
    if count is None and since is not None:
        first = min(first, since)
    return Period(tuple(chosen), Span(first, known.today))


def blocks(over: Period) -> list[Block]:
    """The period in blocks of four active weeks, counted from its end; longer ones for years."""
    sizes = (size for size in BLOCK_SIZES if len(over.weeks) <= size * MOST_BLOCKS)
    size = next(sizes, BLOCK_SIZES[-1])
    begin = len(over.weeks) % size or size
    starts = [0, *range(begin, len(over.weeks), size)]
    cut = []
    for start, after in zip(starts, [*starts[1:], len(over.weeks)], strict=True):
        first = over.weeks[start]
        begins = first.monday if start else over.days.first
        ends = over.days.last
        if after < len(over.weeks):
            ends = over.weeks[after].monday - timedelta(days=1)
        cut.append(Block(first, over.weeks[after - 1], Span(begins, ends), size))
    return cut
