"""Which day it is, as far as removing goes: believed if it follows on the last one that was, or
the leader has said that it is so. Until then nothing is removed and no day is counted (F.4)."""

from leadercoach.errors import Refused
from leadercoach.moment import SLACK, Moment, in_order
from leadercoach.store import bin as bin_
from leadercoach.store.clock import last_day, note_day
from leadercoach.store.engine import Log


def believed(log: Log, at: Moment) -> bool:
    """Whether it is the present moment, not one that somebody has chosen, on a day in order."""
    return at.is_present and in_order(at.today, last_day(log))


def note(log: Log, at: Moment) -> bool:
    """Whether a day can be believed. It is noted now and then: a log nobody writes to is no other
    one each day, and needs no other backup."""
    if log.read_only is not None or not believed(log, at):
        return False
    last = last_day(log)
    if last is None or at.today - last > SLACK:
        with log.transaction():
            note_day(log, at.today)
    return True


def confirm(log: Log, at: Moment) -> None:
    """The leader says that today is really today. What lies in the bin is counted from now on:
    nobody knows for how long it has. Refused for a day that was chosen."""
    if not at.is_present:
        raise Refused("retention_clock")
    with log.transaction():
        note_day(log, at.today)
        bin_.count_anew(log)


def check(log: Log, at: Moment) -> None:
    """Refused unless something may be removed today."""
    if not at.is_present:
        raise Refused("retention_clock")
    last = last_day(log)
    if not in_order(at.today, last):
        raise Refused("clock_unsure", today=at.today, last=last)
