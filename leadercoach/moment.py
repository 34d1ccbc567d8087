"""The clock, handed to every use case, so that tests and demos can say what day it is;
and whether a day it says can be believed, by the last one that was."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import NamedTuple

SLACK = timedelta(days=1)  # a journey over time zones is no fault
GAP = timedelta(days=7)  # a longer absence and a clock that jumped look the same


def local_day(stamp: str) -> date:
    """The day on the user's own calendar of a stored instant. ValueError if it is none."""
    return datetime.fromisoformat(stamp).astimezone().date()


class Moment(NamedTuple):
    """A local calendar day and the instant (UTC) at which something happens; `chosen` if somebody
    has said which."""

    today: date
    now: datetime
    chosen: bool = False

    @classmethod
    def present(cls) -> "Moment":
        """The real clock; the day is the one on the user's own calendar."""
        now = datetime.now(UTC)
        return cls(now.astimezone().date(), now)

    @classmethod
    def frozen(cls, today: date) -> "Moment":
        """Noon (UTC) of a given day: for demos, scripts and reproducible output."""
        return cls(today, datetime.combine(today, time(12), UTC), chosen=True)

    @classmethod
    def clock(cls, today: date | None) -> Callable[[], "Moment"]:
        """The real clock, or one that stands still at a day."""
        return cls.present if today is None else partial(cls.frozen, today)

    @property
    def is_present(self) -> bool:
        """Whether the real clock says it, not somebody who has chosen another day."""
        return not self.chosen and abs(Moment.present().now - self.now) < timedelta(days=1)

    @property
    def stamp(self) -> str:
        """The instant as it is stored: ISO 8601 UTC, milliseconds, always the same length."""
        return self.now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def goes_back(today: date, last: date) -> bool:
    """Whether the clock has gone back."""
    return last - today > SLACK


def in_order(today: date, last: date | None) -> bool:
    """Whether `today` follows on the last believed day; any day does where there is none."""
    return last is None or not (goes_back(today, last) or today - last > GAP)
