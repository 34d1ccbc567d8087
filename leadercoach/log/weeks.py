"""ISO weeks on local dates, and when a week can be closed (D.2).

A week is counted from the Monday of year 1, so that weeks can be subtracted and compared; it is
written the ISO way, 2026-W07.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.errors import InvalidEntry

CLOSABLE_DAYS = 14
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


def span(first: Week, last: Week) -> Iterator[Week]:
    """Every week from `first` to `last`, both included."""
    return (Week(n) for n in range(first.ordinal, last.ordinal + 1))
