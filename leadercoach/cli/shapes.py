"""What `--json` shows, as plain data. Every field is always there."""

from collections.abc import Sequence
from typing import Any

from leadercoach.cli.output import fields, plain
from leadercoach.log.counting import Counting, qualifies
from leadercoach.log.entries import Record
from leadercoach.log.rules import follow_up
from leadercoach.views.counted import why_text
from leadercoach.views.log_list import Item
from leadercoach.views.reading import TAG_GROUPS
from leadercoach.views.today import FollowUpRow
from leadercoach.views.weeks import PointWeek, WeekView
from leadercoach.views.words import label


def record(saved: Record, counting: Counting, lang: str) -> dict[str, Any]:
    """An entry's own fields, and what follows from them."""
    entry = saved.entry
    due = None if saved.deleted_at else follow_up(entry)
    return {
        "id": saved.id,
        "point": entry.point,
        "label": label(entry, lang, None),
        **plain(entry),
        "tags": [code for group in TAG_GROUPS for code in getattr(entry, group)],
        **fields(saved, "created_at", "updated_at", "logged_on", "deleted_at", "retro_days"),
        "qualifies": qualifies(entry),
        **counts(counting.why_not_record(saved), lang),
        "waits_for": due.kind if due else None,
    }


def counts(why: str | None, lang: str) -> dict[str, Any]:
    """Whether something counts towards its target, and if not why: a code and a sentence."""
    reason = {"code": why, "text": why_text(why, lang)} if why else None
    return {"counts": why is None, "why": reason}


def week(view: WeekView, items: Sequence[Item], lang: str) -> dict[str, Any]:
    return {
        "week": view.week,
        "first_day": view.week.monday,
        "last_day": view.week.sunday,
        **fields(view, "days", "started", "closed"),
        "can_be_closed": view.can_change and not view.closed,
        "points": {point: point_week(row) for point, row in view.points.items()},
        "entries": [_entry_of_week(item, lang) for item in items],
    }


def _entry_of_week(item: Item, lang: str) -> dict[str, Any]:
    shown = fields(item, "id", "point", "occurred_on")
    return shown | {"label": item.title, **counts(item.why, lang)}


def point_week(row: PointWeek) -> dict[str, Any]:
    """`count` and `target` are over the window of the target `set`; no target in a pause."""
    return {
        "count": row.state.events,
        "target": row.state.target,
        "state": row.state.state,
        "attained": round(row.state.attained, 4),
        "set": row.target,
    }


def follow_up_row(row: FollowUpRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "point": row.point,
        "waits_for": row.kind,
        **fields(row, "due", "occurred_on"),
        "label": row.title,
        "with": row.detail,
    }
