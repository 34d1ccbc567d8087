"""The last day the log is sure of: noted in it, else the day it was last written to."""

from datetime import date

from leadercoach.moment import local_day
from leadercoach.store.engine import Log
from leadercoach.store.written import as_written

_DAY = "day"  # in the table meta, which no archive and no backup of another log brings along
_WRITTEN = """select max(written) from (
    select max(max(created_at, updated_at)) as written from entries
    union all select max(updated_at) from drafts
    union all select max(updated_at) from sessions
    union all select max(created_at) from week_marks)"""


@as_written
def last_day(log: Log) -> date | None:
    """None for a log that nobody has written to."""
    noted = log.one("select value from meta where key = ?", (_DAY,))
    if noted is not None:
        return date.fromisoformat(noted[0])
    row = log.one(_WRITTEN)
    if row is None or row[0] is None:
        return None
    return local_day(row[0])


def pin_day(log: Log) -> None:
    """Let the day a log was last written to be the last one it is sure of: what is written from now
    on, by whatever clock, says nothing of that."""
    day = last_day(log)
    if day is not None:
        note_day(log, day)


def note_day(log: Log, day: date) -> None:
    """From now on this is the last day the log is sure of."""
    log.write("insert or replace into meta values (?, ?)", (_DAY, day.isoformat()))
