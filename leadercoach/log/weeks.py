"""ISO weeks on local dates, and when a week can be closed (D.2).

A week is counted from the Monday of year 1, so that weeks can be subtracted and compared; it is
written the ISO way, 2026-W07.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.errors import InvalidEntry

CLOSABLE_DAYS = 14
TIMELY_DAYS = 3  # written down so soon is in the moment, after that later
COUNTED_DAYS = 14  # what is written down after that is kept, but outside regularity
LONGEST_PAUSE = 3660  # days
_WRITTEN = re.compile(r"(\d{4})-?W(\d{2})", re.ASCII | re.IGNORECASE)


class Week(NamedTuple):
    """An ISO week, Monday to Sunday; `ordinal` counts weeks since the Monday of year 1."""

    ordinal: int

    @classmethod
    def of(cls, day: date) -> "Week":
        return cls((day.toordinal() - 1) // 7)

    @classmethod
    def parse(cls, text: str) -> "Week":
        """From *2026-W07*. InvalidEntry if it is not written so or the year lacks that week."""
        match = _WRITTEN.fullmatch(text.strip())
        try:
            if match is None:
                raise ValueError(text)
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
            if date.max - monday < timedelta(days=6 + CLOSABLE_DAYS):
                raise ValueError(text)  # the calendar ends before the week can be closed
            return cls.of(monday)
        except (ValueError, OverflowError):
            raise InvalidEntry("bad_week", week=text) from None

    def __str__(self) -> str:
        year, number, _ = self.monday.isocalendar()
        return f"{year:04d}-W{number:02d}"

    @property
    def number(self) -> int:
        """The ISO week number, 1–53."""
        return self.monday.isocalendar().week

    @property
    def year(self) -> int:
        """The year the ISO week belongs to."""
        return self.monday.isocalendar().year

    @property
    def monday(self) -> date:
        return date.fromordinal(self.ordinal * 7 + 1)

    @property
    def friday(self) -> date:
        return self.monday + timedelta(days=4)

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def workdays(self) -> tuple[date, ...]:
        """Monday to Friday."""
        return tuple(self.monday + timedelta(days=i) for i in range(5))

    def before(self, weeks: int = 1) -> "Week":
        return Week(self.ordinal - weeks)

    def after(self, weeks: int = 1) -> "Week":
        return Week(self.ordinal + weeks)

    @property
    def last_closing_day(self) -> date:
        """The last day on which this week can be closed or reopened: 14 days after its Sunday."""
        return self.sunday + timedelta(days=CLOSABLE_DAYS)

    def can_be_closed(self, today: date) -> bool:
        """From its Friday until 14 days after its Sunday (D.2)."""
        return self.friday <= today <= self.last_closing_day


class Pause(NamedTuple):
    """Days off, first to last, both included."""

    first: date
    last: date


class Known(NamedTuple):
    """Since and until when something is known; `until` None: it still is."""

    since: date
    until: date | None = None

    def on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


class Late(NamedTuple):
    """The pauses, by id, that changed a week's workdays after the week was settled."""

    entered: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()


def check_pause(days: Pause) -> None:
    """InvalidEntry unless the pause ends where it begins or later, within ten years."""
    if days.last < days.first:
        raise InvalidEntry("pause_backwards")
    if (days.last - days.first).days > LONGEST_PAUSE:
        raise InvalidEntry("pause_too_long")


def available_days(
    first: Week, last: Week, pauses: Iterable[Pause], holidays: Iterable[date]
) -> dict[Week, int]:
    """Workdays of each week that are neither public holidays nor paused, 0–5 (D.1's d)."""
    start, end = first.monday.toordinal(), last.sunday.toordinal()
    off = {day.toordinal() for day in holidays}
    for pause in pauses:
        off.update(range(max(start, pause.first.toordinal()), min(end, pause.last.toordinal()) + 1))
    workdays = len(first.workdays)
    days = [workdays] * (last.ordinal - first.ordinal + 1)
    for day in off:
        week, weekday = divmod(day - start, 7)
        if weekday < workdays and 0 <= week < len(days):
            days[week] -= 1
    return {Week(first.ordinal + n): left for n, left in enumerate(days)}


def changed_late(
    first: Week,
    last: Week,
    pauses: Sequence[tuple[str, Pause, Known]],
    holidays: Collection[date],
) -> dict[Week, Late]:
    """The weeks that have another number of workdays than was known 14 days after their Sunday, and
    the pauses that did it (D.2). `pauses` have those that were taken away among them."""
    touched = {
        week
        for _, days, known in pauses
        for week in span(max(first, Week.of(days.first)), min(last, Week.of(days.last)))
        if known.on(week.last_closing_day) != (known.until is None)
    }
    changes = {week: _late(week, pauses, holidays) for week in touched}
    return {week: late for week, late in changes.items() if late is not None}


def _late(
    week: Week, pauses: Sequence[tuple[str, Pause, Known]], holidays: Collection[date]
) -> Late | None:
    by = week.last_closing_day
    days = set(week.workdays).difference(holidays)
    then = [p for p in pauses if p[2].on(by)]
    now = [p for p in pauses if p[2].until is None]
    before, after = (days - _off(week, (pause for _, pause, _ in ps)) for ps in (then, now))
    if len(before) == len(after):
        return None

    def of(some: Iterable[tuple[str, Pause, Known]], changed: set[date]) -> frozenset[str]:
        return frozenset(name for name, pause, _ in some if changed & _off(week, (pause,)))

    gone = [p for p in then if p not in now]
    return Late(of((p for p in now if p not in then), before - after), of(gone, after - before))


def _off(week: Week, pauses: Iterable[Pause]) -> set[date]:
    """The workdays of a week that are paused."""
    return {day for p in pauses for day in week.workdays if p.first <= day <= p.last}


def span(first: Week, last: Week) -> Iterator[Week]:
    """Every week from `first` to `last`, both included."""
    return (Week(n) for n in range(first.ordinal, last.ordinal + 1))
