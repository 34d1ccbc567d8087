"""Whether the computer's clock has gone back since something was last written."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from leadercoach.moment import Moment
from leadercoach.store.engine import Log

_SLACK = timedelta(days=1)  # a journey over time zones is no fault


class ClockBack(NamedTuple):
    """The clock says `today`, and the log was written to on `written`."""

    today: date
    written: date


def clock_back(log: Log, at: Moment) -> ClockBack | None:
    """Both days if the last entry was written more than a day from now, else None."""
    row = log.one("select max(max(created_at, updated_at)) from entries")
    if row is None or row[0] is None:
        return None
    try:
        written = datetime.fromisoformat(row[0])
    except ValueError:
        raise log.nonsense() from None
    if written - at.now <= _SLACK:
        return None
    return ClockBack(at.today, written.astimezone().date())
