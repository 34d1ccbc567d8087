"""What `--json` shows, as plain data. Every field is always there."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from leadercoach.log.counting import Counting, qualifies
from leadercoach.log.entries import Record
from leadercoach.log.rules import follow_up
from leadercoach.views.counted import why_text
from leadercoach.views.log_list import Item
from leadercoach.views.reading import TAG_GROUPS
from leadercoach.views.today import FollowUpRow
from leadercoach.views.weeks import PointWeek, WeekView
from leadercoach.views.words import label


def record(found: Record, known: Counting, lang: str) -> dict[str, Any]:
    """An entry's own fields, and what follows from them."""
    entry = found.entry
    due = None if found.deleted_at else follow_up(entry)
    return {
        "id": found.id,
        "point": entry.point,
        "label": label(entry, lang, None),
        **{name: whole(getattr(entry, name)) for name in entry.__struct_fields__},
        "tags": [code for group in TAG_GROUPS for code in getattr(entry, group)],
        "created_at": found.created_at,
        "updated_at": found.updated_at,
        "logged_on": found.logged_on.isoformat(),
        "deleted_at": found.deleted_at,
        "retro_days": found.retro_days,
        "qualifies": qualifies(entry),
        **counts(known.why_not_record(found), lang),
        "waits_for": due.kind if due else None,
    }


def counts(why: str | None, lang: str) -> dict[str, Any]:
    """Whether something counts towards its target, and if not why: a code and a sentence."""
    said = {"code": why, "text": why_text(why, lang)} if why else None
    return {"counts": why is None, "why": said}


def whole(value: Any) -> Any:
    """A value as JSON knows it, with nothing left out."""
    match value:
        case msgspec.Struct():
            return {name: whole(getattr(value, name)) for name in value.__struct_fields__}
        case tuple():
            return [whole(part) for part in value]
        case date():
            return value.isoformat()
    return value


def week(view: WeekView, items: Sequence[Item], lang: str) -> dict[str, Any]:
    return {
        "week": str(view.week),
        "first_day": view.week.monday.isoformat(),
        "last_day": view.week.sunday.isoformat(),
        "days": view.days,
        "started": view.started,
        "closed": view.closed,
        "can_be_closed": view.can_change and not view.closed,
        "points": {point: point_week(row) for point, row in view.points.items()},
        "entries": [_entry_of_week(item, lang) for item in items],
    }


def _entry_of_week(item: Item, lang: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "point": item.point,
        "occurred_on": item.occurred_on.isoformat(),
        "label": item.title,
        **counts(item.why, lang),
    }


def point_week(row: PointWeek) -> dict[str, Any]:
    """`count` and `target` are over the window of the target `set`; no target in a pause."""
    return {
        "count": row.state.events,
        "target": row.state.target,
        "state": row.state.state,
        "attained": round(row.state.attained, 4),
        "set": row.target._asdict(),
    }


def follow_up_row(row: FollowUpRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "point": row.point,
        "waits_for": row.kind,
        "due": row.due.isoformat(),
        "occurred_on": row.occurred_on.isoformat(),
        "label": row.title,
        "with": row.detail,
    }
