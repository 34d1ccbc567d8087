"""What has left the machine, as rows: one for each file, packages among them."""

from datetime import date
from typing import NamedTuple

from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.engine import Log
from leadercoach.store.rows import insert


class Left(NamedTuple):
    """Something that left. `whom` may be empty; `detail` is a file's name, of a package how many
    entries were in it."""

    what: str
    whom: str
    detail: str
    on_day: date
    made_at: str


def add(log: Log, what: str, whom: str, detail: str, at: Moment) -> None:
    made = {"id": log.new_id(at.now), "on_day": at.today, "made_at": at.stamp}
    insert(log, records.SENT_OUT, what=what, whom=whom, detail=detail, **made)


def left(log: Log) -> list[Left]:
    """All that has left, the latest first; a package is noted where it was made."""
    rows = log.rows(
        """select what, whom, detail, on_day, made_at, id as nth from sent_out
           union all select case way when 'viewer' then 'viewer' else 'package' end, c.name,
             cast(entries as text), made_on, made_at, package
             from handed_over h join coaches c on c.id = h.coach_id
           order by made_at desc, nth desc"""
    )
    return [
        Left(what, whom, detail, date.fromisoformat(on), at)
        for what, whom, detail, on, at, _ in rows
    ]
