"""Closed weeks, pauses and targets, each kept as dated facts and never overwritten."""

import json
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.errors import NotFound
from leadercoach.log.entry import EARLIEST
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import TIMELY_DAYS, Known, Pause, Week
from leadercoach.moment import Moment, local_day
from leadercoach.store import records
from leadercoach.store.engine import Log
from leadercoach.store.rows import insert
from leadercoach.store.written import as_written


class WeekBefore(NamedTuple):
    """An active week before a period: whether it was closed, and whether something may be missing
    in it; `reached` events count in the windows that reach back to it."""

    closed: bool
    open: bool
    reached: int


class HabitBefore(NamedTuple):
    """How one habit stood before a period.

    `regularity` is value, low, high and weight (D.1). `skip` active weeks of the period are no
    whole weeks, or belong to a window begun before. `weeks` are the latest before, oldest first, at
    most eight; `older` weeks before these were closed.
    """

    regularity: tuple[float, float, float, float]
    skip: int
    older: int
    weeks: tuple[WeekBefore, ...]


class Carried(NamedTuple):
    """Where a log that holds only a period begins, and how each habit stood before it."""

    begins: Week
    habits: dict[str, HabitBefore]


class SavedPause(NamedTuple):
    """A pause with its identity."""

    id: str
    pause: Pause
    known: Known


def mark_week(log: Log, week: Week, at: Moment, *, closed: bool) -> None:
    made = {"id": log.new_id(at.now), "on_day": at.today, "created_at": at.stamp}
    insert(log, records.WEEK_MARKS, week=week, closed=closed, **made)


@as_written
def closed_weeks(log: Log, by: date = date.max) -> frozenset[Week]:
    """Weeks whose latest mark says closed, as it was on the day `by`. Of two marks of one instant
    the later made wins."""
    latest: dict[int, int] = dict(
        log.rows(
            "select week, closed from week_marks where on_day <= ? order by created_at, rowid",
            (by.isoformat(),),
        )
    )
    return frozenset(Week(week) for week, closed in latest.items() if closed)


@as_written
def pauses(log: Log) -> list[SavedPause]:
    """The pauses there are, earliest first."""
    return [saved for saved in every_pause(log) if saved.known.until is None]


@as_written
def every_pause(log: Log) -> list[SavedPause]:
    """All pauses, those that were taken away too, earliest first."""
    rows = log.rows(
        "select id, first_day, last_day, created_at, removed_at from pauses"
        " order by first_day, last_day, id"
    )
    try:
        return [
            SavedPause(
                i,
                Pause(date.fromisoformat(first), date.fromisoformat(last)),
                Known(local_day(made), local_day(gone) if gone else None),
            )
            for i, first, last, made, gone in rows
        ]
    except ValueError:
        raise log.corrupt_row() from None


def add_pause(log: Log, pause: Pause, at: Moment) -> str:
    new = log.new_id(at.now)
    days = {"first_day": pause.first, "last_day": pause.last}
    insert(log, records.PAUSES, id=new, created_at=at.stamp, **days)
    return new


def remove_pause(log: Log, pause: str, at: Moment) -> None:
    """Take a pause away. That it was there stays to be known: it may have shortened old weeks."""
    if not log.write(
        "update pauses set removed_at = ? where id = ? and removed_at is null", (at.stamp, pause)
    ):
        raise NotFound("pause_not_found")


def restore_pause(log: Log, pause: str) -> None:
    """Undo a removal: the pause is as old as it was."""
    if not log.write("update pauses set removed_at = null where id = ?", (pause,)):
        raise NotFound("pause_not_found")


@as_written
def target_changes(log: Log) -> list[TargetChange]:
    """Every target set, in the order they were set."""
    rows = log.rows(
        "select point, from_week, times, weeks, created_at from targets order by created_at, rowid"
    )
    return [
        TargetChange(point, Week(week), Target(times, weeks), local_day(made))
        for point, week, times, weeks, made in rows
    ]


def add_target(log: Log, change: TargetChange, at: Moment) -> None:
    insert(
        log,
        records.TARGETS,
        id=log.new_id(at.now),
        point=change.point,
        from_week=change.from_week,
        times=change.target.times,
        weeks=change.target.weeks,
        created_at=at.stamp,
    )


@as_written
def first_week(log: Log, points: Sequence[str] | None = None) -> Week | None:
    """The week the log begins: its first event logged within 3 days, or its first closed week.

    An event is an entry or a time a failure was told; of an old failure only that may be in time.
    Events written down later never move the beginning back (D.1). A log of a period begins with it.
    With `points`, as if there were no other points and no entries kept from every coach; nor weeks
    of which only the counts are left, as nobody can tell any more who might see them.
    """
    before = carried(log)
    if before is not None:
        return before.begins
    chosen = "" if points is None else _CHOSEN
    row = log.one(
        f"""select min(week) from (
             select * from (select ((position >> 32) - 1) / 7 as week from entries not indexed
               where status = 'saved' and julianday(logged_on) - julianday(occurred_on) <= :days
                 {chosen} order by position limit 1)
             union all select * from (select week from habit_events h
               where point = 'failure' and retro <= :days {chosen and _CHOSEN_TOLD}
               order by week limit 1)
             {"" if chosen else "union all select min(week) from week_counts where logged > 0"}
             union all select min(week) from week_marks m where closed = 1 and not exists (
               select 1 from week_marks later where later.week = m.week
                 and (later.created_at, later.rowid) > (m.created_at, m.rowid)))""",
        {"days": TIMELY_DAYS, "points": json.dumps(points)},
    )
    if row is None or row[0] is None:
        return None
    if Week(row[0]) < _EARLIEST:  # else every week since then would be counted
        raise log.corrupt_row()
    return Week(row[0])


_EARLIEST = Week.of(EARLIEST)
_CHOSEN = "and coach_visibility <> 'none' and point in (select value from json_each(:points))"
_CHOSEN_TOLD = f"and exists (select 1 from entries where id = h.entry_id {_CHOSEN})"


@as_written
def carried(log: Log) -> Carried | None:
    """What a log of a period goes on from; None for a leader's own log."""
    row = log.one("select value from meta where key = 'carried'")
    if row is None:
        return None
    found = json.loads(row[0])
    habits = {
        point: HabitBefore(tuple(now), skip, older, tuple(WeekBefore(*week) for week in latest))
        for point, (now, skip, older, latest) in found["habits"].items()
    }
    return Carried(Week(found["begins"]), habits)


def carry(log: Log, before: Carried) -> None:
    """Make this the log of a period."""
    found = {"begins": before.begins.ordinal, "habits": before.habits}
    log.write("insert into meta values ('carried', ?)", (json.dumps(found),))
