"""Erasings that are not finished: what is still to be taken out of the copies of a log.

An erasing stands in the log's `meta` under a random id until every copy has been reached, and every
file it has been done to bears that id for good. So a copy tells by itself whether it is still to be
cleaned: one that was made afterwards bears the id, one from before does not, wherever it lay.
What is to be erased never goes into a copy; of somebody the alias has to stay until then.
"""

import json
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from leadercoach.ids import new_id
from leadercoach.moment import Moment
from leadercoach.store.connection import connect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log

PENDING, DONE = "erase:", "erased:"
SPREAD_OUT = "erase-log"  # erased rows may still lie in unused parts of the log's own file
EARLIER = "backups_to_clear"  # what an earlier version noted: that there is something, not what
_WAITING = f"key >= '{PENDING}' and key < 'erase;'"


class Job(NamedTuple):
    """Something to be taken out of every copy that does not bear `id`."""

    id: str
    kind: str  # "person", "entry", "period", "all", or "earlier" if nobody knows any more
    what: dict[str, Any]


def begin(log: Log, kind: str, what: dict[str, Any], at: Moment) -> None:
    """Note what has just been erased from the log, in the same transaction."""
    if kind == "all":  # whatever else was to be erased is part of it
        log.write(f"delete from meta where {_WAITING} or key = ?", (EARLIER,))
    job = new_id(at.now)
    body = json.dumps({"kind": kind, **what})
    log.write("insert into meta values (?, ?)", (PENDING + job, body))
    bear(log, [job])
    spread(log)


def pending(log: Log) -> list[Job]:
    """The erasings that have not reached every copy, the oldest first."""
    rows = log.rows(f"select key, value from meta where {_WAITING} order by key")
    jobs = [_job(key, body) for key, body in rows]
    row = log.one("select value from meta where key = ?", (EARLIER,))
    return [*jobs, *([Job(EARLIER, "earlier", {"before": row[0]})] if row else [])]


def names(log: Log) -> list[str]:
    """What the log calls itself, and what it did before all in it was erased from its copies."""
    row = log.one("select value from meta where key = 'device'")
    before = [name for job in pending(log) for name in job.what.get("before", [])]
    return [*before, *([str(row[0])] if row else [])]


def note_clean(log: Log, copies: Iterable[list[Any]]) -> None:
    """Note copies that were cleaned under a key the log does not have."""
    signs = [*copies]
    for job in pending(log) if signs else []:
        kept = [sign for sign in job.what.get("clean", []) if sign not in signs]
        body = json.dumps({"kind": job.kind, **job.what, "clean": [*kept, *signs]})
        log.write("update meta set value = ? where key = ?", (body, PENDING + job.id))


def unfinished(log: Log) -> bool:
    """Whether there is anything left to do, in the log's own file or elsewhere."""
    asked = f"select 1 from meta where {_WAITING} or key in (?, ?) limit 1"
    return log.one(asked, (SPREAD_OUT, EARLIER)) is not None


def spread(log: Log) -> None:
    """Note that rows have gone whose bytes may still lie about in the log's own file."""
    log.write("insert or replace into meta values (?, '')", (SPREAD_OUT,))


def spread_out(log: Log) -> bool:
    return log.one("select 1 from meta where key = ?", (SPREAD_OUT,)) is not None


def is_compact(log: Log) -> None:
    log.write("delete from meta where key = ?", (SPREAD_OUT,))


def settle(log: Log, jobs: Iterable[Job]) -> None:
    """Forget what has been done everywhere."""
    jobs = [*jobs]
    if jobs:
        spread(log)
    for job in jobs:
        key = job.id if job.kind == "earlier" else PENDING + job.id
        log.write("delete from meta where key = ?", (key,))


def give_up(log: Log, place: Path) -> None:
    """Forget the files that were written to a folder."""
    for job in pending(log):
        kept = [each for each in job.what.get("outputs", []) if Path(each[0]).parent != place]
        if kept != job.what.get("outputs", []):
            body = json.dumps({"kind": job.kind, **job.what, "outputs": kept})
            log.write("update meta set value = ? where key = ?", (body, PENDING + job.id))


def bear(log: Log, ids: Iterable[str]) -> None:
    """Note in a file which erasings need not be done to it any more."""
    for each in ids:
        log.write("insert or ignore into meta values (?, '')", (DONE + each,))


def borne(log: Log) -> set[str]:
    """The erasings a file needs not be cleaned of."""
    rows = log.rows(f"select key from meta where key >= '{DONE}' and key < 'erased;'")
    return {key.removeprefix(DONE) for (key,) in rows}


def carries(log: Log) -> bool:
    """Whether a copy says what was to be erased: the log as it was, kept aside, does."""
    return log.one(f"select 1 from meta where {_WAITING} or key = ?", (EARLIER,)) is not None


def without(connection: Any) -> None:
    """Leave out of a copy what is still to be erased from others."""
    connection.execute(f"delete from meta where {_WAITING} or key in (?, ?)", (SPREAD_OUT, EARLIER))


def leave_out(draft: Path, original: Any, key: DataKey | None) -> None:
    """The same for a finished draft, if the log it was made of says anything of the kind."""
    if original.execute("select 1 from sqlite_master where name = 'settings'").fetchone() is None:
        return  # a file of another kind
    asked = f"select 1 from meta where {_WAITING} or key in (?, ?)"
    if original.execute(asked, (SPREAD_OUT, EARLIER)).fetchone() is not None:
        with closing(connect(draft, journal="memory", key=key)) as copy:
            without(copy)


def hand_on(draft: Any, present: Any) -> None:
    """What the log that is replaced has still to do elsewhere is the restored one's to do, and it
    knows where files were written. What is in it is left as it is: whoever restores a copy wants
    that."""
    without(draft)
    if present is None:
        return
    asked = f"select key, value from meta where {_WAITING} or key = ?"
    for key, body in present.execute(asked, (EARLIER,)).fetchall():
        draft.execute("insert into meta values (?, ?)", (key, body))
        if key != EARLIER:
            done = DONE + key.removeprefix(PENDING)
            draft.execute("insert or ignore into meta values (?, '')", (done,))
    wrote = "select key, value from meta where key >= 'wrote:' and key < 'wrote;'"
    draft.executemany("insert or ignore into meta values (?, ?)", present.execute(wrote).fetchall())


def _job(key: str, body: str) -> Job:
    try:
        what = dict(json.loads(body))
        return Job(key.removeprefix(PENDING), str(what.pop("kind")), what)
    except (ValueError, TypeError, KeyError, RecursionError):
        return Job(key.removeprefix(PENDING), "earlier", {"before": "9"})
