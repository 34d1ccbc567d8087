"""Writes what has left the machine and the counts of old weeks into an archive, and loads them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from leadercoach.errors import InvalidEntry
from leadercoach.exchange.archive_feedback_check import check_days, check_stamps
from leadercoach.exchange.archive_format import Archive, Settings
from leadercoach.log.entry import EARLIEST
from leadercoach.log.retention import MONTHS, check_months
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log


def contents(log: Log) -> dict[str, Any]:
    """Both as plain data."""
    left = log.rows("select id, what, whom, detail, on_day, made_at from sent_out order by id")
    weeks = log.rows("select week, point, qualified, logged from week_counts order by week, point")
    names = ("id", "what", "whom", "detail", "on_day", "made_at")
    return {
        "sent_out": [dict(zip(names, row, strict=True)) for row in left],
        "week_counts": [
            {"week": str(Week(week)), "point": point, "qualified": counted, "logged": logged}
            for week, point, counted, logged in weeks
        ],
    }


def load(log: Log, found: Archive) -> None:
    for s in found.sent_out:
        row = (s.id, s.what, s.whom, s.detail, s.on_day.isoformat(), s.made_at)
        log.write("insert into sent_out values (?, ?, ?, ?, ?, ?)", row)
    for w in found.week_counts:
        counted = (Week.parse(w.week).ordinal, w.point, w.qualified, w.logged)
        log.write("insert into week_counts values (?, ?, ?, ?)", counted)


def check_privacy(found: Archive, today: date) -> None:
    """InvalidEntry unless every part is possible."""
    for part in found.sent_out:
        check_stamps(part.made_at)
        check_days((part.on_day,), today)
    for count in found.week_counts:
        week = Week.parse(count.week)
        if week.sunday < EARLIEST:
            raise InvalidEntry("date_too_early", "occurred_on", earliest=EARLIEST)
        check_days((week.monday,), today)
    _check_limits(found.settings, today)


def _check_limits(kept: Settings, today: date) -> None:
    for name in MONTHS:
        if getattr(kept, name) is not None:
            check_months(name, getattr(kept, name))
    if kept.retention_shown_on:
        check_days((kept.retention_shown_on,), today)


def doubles(found: Archive) -> tuple[Iterable[str], ...]:
    return (
        (part.id for part in found.sent_out),
        (f"{part.week} {part.point}" for part in found.week_counts),
    )
