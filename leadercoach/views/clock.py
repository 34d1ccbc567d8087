"""What is to be said of the computer's clock: that it has gone back, or may have jumped."""

from datetime import date
from typing import NamedTuple

from leadercoach.log.clock import goes_back, in_order
from leadercoach.moment import Moment
from leadercoach.store.clock import last_day
from leadercoach.store.engine import Log
from leadercoach.store.retention import at_stake


class ClockBack(NamedTuple):
    """The clock says `today`, and the log was written to on `written`."""

    today: date
    written: date


class Doubt(NamedTuple):
    """Whether it is really `today` is for the leader to say; `last` is the last day believed."""

    today: date
    last: date


def clock_back(log: Log, at: Moment) -> ClockBack | None:
    """Both days if the last believed one lies more than a day ahead, else None."""
    last = last_day(log)
    return ClockBack(at.today, last) if last and goes_back(at.today, last) else None


def doubt(log: Log, at: Moment) -> Doubt | None:
    """What to ask, once it matters: while nothing could be removed, no day does harm. A moment
    that was chosen is not asked about."""
    last = last_day(log)
    if last is None or in_order(at.today, last) or not at.is_present or not at_stake(log):
        return None
    return Doubt(at.today, last)
