"""What is kept beside the entries: drafts, reflections on a prompt, and settings of the log."""

import json
from datetime import date
from typing import Any, NamedTuple

from leadercoach.errors import InvalidEntry, NotFound
from leadercoach.log.retention import MONTHS
from leadercoach.log.texts import NOTE, check_text
from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.engine import Log
from leadercoach.store.rows import insert
from leadercoach.store.written import as_written

SETTINGS: dict[str, Any] = {
    "country": "SE",
    "team_size": None,
    "long_view": False,
    "half_life": 4,
    "hidden_figures": [],
    "figures_asked_on": None,
    "leader_name": "",
    **MONTHS,
    "retention_mode": None,
}


class Draft(NamedTuple):
    """A form as it was left: `key` is an advice point or the id of an entry being edited."""

    key: str
    form: dict[str, Any]
    updated_at: str


class Reflection(NamedTuple):
    """An answer to a prompt. `about` names it: week:2026-W07, principle:trust."""

    id: str
    about: str
    on_day: date
    text: str


@as_written
def draft(log: Log, key: str) -> Draft | None:
    row = log.one("select body, updated_at from drafts where key = ?", (key,))
    return Draft(key, json.loads(row[0]), row[1]) if row else None


def keep_draft(log: Log, key: str, form: dict[str, Any], at: Moment) -> None:
    whole = json.loads(json.dumps(form, ensure_ascii=False).encode("utf-8", "replace"))
    insert(log, records.DRAFTS, "insert or replace", key=key, body=whole, updated_at=at.stamp)


def drop_draft(log: Log, key: str) -> None:
    log.write("delete from drafts where key = ?", (key,))


def draft_keys(log: Log) -> list[str]:
    return [key for (key,) in log.rows("select key from drafts order by updated_at desc")]


def add_reflection(log: Log, about: str, text: str, at: Moment) -> str:
    check_text(text, "note", NOTE, lines=True)
    if not text.strip():
        raise InvalidEntry("required", "note")
    new = log.new_id(at.now)
    said = {"about": about, "on_day": at.today, "text": text, "created_at": at.stamp}
    insert(log, records.REFLECTIONS, id=new, **said)
    return new


def remove_reflection(log: Log, reflection: str) -> None:
    if not log.write("delete from reflections where id = ?", (reflection,)):
        raise NotFound("not_found")


@as_written
def reflections(log: Log, about: str) -> list[Reflection]:
    """Answers to one prompt, latest first."""
    rows = log.rows(
        "select id, about, on_day, text from reflections where about = ?"
        " order by created_at desc, id desc",
        (about,),
    )
    return [Reflection(i, what, date.fromisoformat(day), text) for i, what, day, text in rows]


@as_written
def setting(log: Log, name: str) -> Any:
    """A setting of this log (see SETTINGS), or its default."""
    row = log.one("select value from settings where key = ?", (name,))
    if row is None:
        return SETTINGS[name]
    found, default = json.loads(row[0]), SETTINGS[name]
    if default is not None and type(found) is not type(default):
        raise log.corrupt_row()
    return found


def keep_setting(log: Log, name: str, value: Any) -> None:
    body = json.dumps(value)
    insert(log, records.SETTINGS, "insert or replace", key=name, value=body)
