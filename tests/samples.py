"""Small builders: an entry of each kind with only what it needs, and days to put them on."""

from datetime import date
from typing import Any

from leadercoach.log.entries import AnyEntry, Record, build
from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from leadercoach.usecases import entries

TODAY = date(2026, 2, 9)  # a Monday, of 2026-W07
ID = "01900000-0000-7000-8000-000000000001"

NEEDED: dict[str, dict[str, Any]] = {
    "dialogue": {"with_group": "team", "topics": ["mission"]},
    "upward": {"recipient": "manager", "content": "need", "need_type": "money"},
    "delegation": {"level": 6, "involved_before": "all"},
    "failure": {"kind": "judgement"},
}


def at(day: date | str = TODAY) -> Moment:
    """Noon of a day."""
    return Moment.frozen(date.fromisoformat(day) if isinstance(day, str) else day)


def entry(point: str = "dialogue", **fields: Any) -> AnyEntry:
    """An entry of a kind, today unless `occurred_on` is given; None leaves a field out."""
    raw = {"point": point, "occurred_on": TODAY.isoformat(), **NEEDED[point], **fields}
    return build({name: value for name, value in raw.items() if value is not None})


def told(on: str, direction: str = "down", **more: Any) -> dict[str, Any]:
    """One time a failure was told, as plain data."""
    return {"on": on, "direction": direction, **more}


def add(log: Log, point: str = "dialogue", *, on: date | str = TODAY, **fields: Any) -> Record:
    """Save an entry of a kind as it would be on a day; it happened then unless said otherwise."""
    moment = at(on)
    fields.setdefault("occurred_on", moment.today.isoformat())
    return entries.add(log, entry(point, **fields), moment, sure=True)
