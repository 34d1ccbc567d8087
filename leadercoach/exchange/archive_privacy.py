"""Writes what has left the machine, the counts of old weeks, and what was removed or kept into an
archive, and loads them."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from leadercoach.errors import InvalidEntry, StoreError
from leadercoach.exchange.archive_feedback_check import check_days, check_stamps, must
from leadercoach.exchange.archive_format import Archive, Settings
from leadercoach.exchange.archive_privacy_format import ChangePart
from leadercoach.log.entry import EARLIEST
from leadercoach.log.retention import MONTHS, check_months
from leadercoach.log.weeks import Week
from leadercoach.store import records
from leadercoach.store.engine import Log, log_in_memory
from leadercoach.store.removed import Change, check_change, packed, removed
from leadercoach.store.retention import RULES
from leadercoach.store.rows import fields_of, insert, load_rows, read_rows

_REMOVED = ("id", "kind", "of_id", "on_day", "removed_at")


def contents(log: Log) -> dict[str, Any]:
    """Both as plain data."""
    return {
        "sent_out": read_rows(log, records.SENT_OUT),
        "week_counts": read_rows(log, records.WEEK_COUNTS, "week, point"),
        "removed": [
            {
                **{name: getattr(each, name) for name in _REMOVED},
                "changes": msgspec.to_builtins(each.changes),
            }
            for each in removed(log, "true")
        ],
        "kept": read_rows(log, records.KEPT, "kind, id"),
    }


def load(log: Log, found: Archive) -> None:
    load_rows(log, records.SENT_OUT, found.sent_out)
    load_rows(log, records.WEEK_COUNTS, found.week_counts)
    load_rows(log, records.KEPT, found.kept)
    for part in found.removed:
        body = packed([Change(c.table, c.key, c.was, c.now) for c in part.changes])
        insert(log, records.REMOVED, body=body, **fields_of(records.REMOVED, part))


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
    for each in found.removed:
        check_stamps(each.removed_at)
        check_days((each.on_day,), today)
        must(each.kind in {rule.kind for rule in RULES}, "kind")
    _check_changes([change for each in found.removed for change in each.changes])
    _check_limits(found.settings)


def _check_changes(changes: Sequence[ChangePart]) -> None:
    """InvalidEntry for a change of what this program never changes."""
    if not changes:
        return
    with log_in_memory(Path("shape")) as log:
        for c in changes:
            try:
                check_change(log, Change(c.table, c.key, c.was, c.now))
            except StoreError:
                must(False, "changes")  # noqa: FBT003


def _check_limits(kept: Settings) -> None:
    for name in MONTHS:
        if getattr(kept, name) is not None:
            check_months(name, getattr(kept, name))


def doubles(found: Archive) -> tuple[Iterable[str], ...]:
    return (
        (part.id for part in found.sent_out),
        (f"{part.week} {part.point}" for part in found.week_counts),
        (part.id for part in found.removed),
        (f"{part.kind} {part.id}" for part in found.kept),
    )
