"""Between an entry and the rows of its tables: one detail row per kind, lists in their own."""

import json
from typing import Any

from leadercoach.content import tag_groups
from leadercoach.log.entries import AnyEntry, build, plain
from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from leadercoach.store.people import area_id, person_id

COMMON = ("occurred_on", "origin", "title", "note", "coach_visibility")
MARKERS = ("m1", "m2", "m3")
TABLES = {
    "dialogue": "dialogues",
    "upward": "upwards",
    "delegation": "delegations",
    "failure": "failures",
}
COLUMNS = {
    "dialogue": (
        *("with_group", "topics", "minutes", "talk_share"),
        *("place", "occasion", "insight", "changed"),
    ),
    "upward": (
        *("recipient", "content", "need_type", "ask", "answer_due", "repeat_of"),
        *("response", "response_on", "response_reason", "reported_back_on"),
    ),
    "delegation": (
        *("level", "involved_before", "na_reason", "matter", "area_id", "receiver_group"),
        *("mandate", "responsibility", "support", "support_note", "check_in", "check_in_every"),
        *("initiator", "come_back_if", "accepted", "read_back", "formal"),
        *("outcome", "taken_back_reason", "check_in_kept", "reviewed_on", "learned"),
    ),
    "failure": ("kind", "what", "impact", "not_shareable", "reaction"),
}
LISTS = {"topics", "support"}
FLAGS = {"changed", "read_back", "formal", *MARKERS}
ROLES = ("people", "receivers")


def write_details(log: Log, entry_id: str, entry: AnyEntry, at: Moment) -> None:
    """Replace everything about an entry that stands outside the entries table."""
    data = plain(entry)
    if data.get("area"):
        data["area_id"] = area_id(log, data["area"], at)
    columns = COLUMNS[entry.point]
    values = [json.dumps(data.get(c, [])) if c in LISTS else data.get(c) for c in columns]
    marks = ", ".join("?" * (len(columns) + 1))
    log.write(
        f"insert or replace into {TABLES[entry.point]} (entry_id, {', '.join(columns)})"
        f" values ({marks})",
        (entry_id, *values),
    )
    _write_lists(log, entry_id, data, at)


def _write_lists(log: Log, entry_id: str, data: dict[str, Any], at: Moment) -> None:
    for table in ("shares", "entry_people", "entry_tags"):
        log.write(f"delete from {table} where entry_id = ?", (entry_id,))
    for nth, share in enumerate(data.get("shares", ())):
        log.write(
            "insert into shares values (?, ?, ?, ?, ?, ?)",
            (
                entry_id,
                nth,
                share["on"],
                share["direction"],
                share.get("format"),
                share.get("logged_on"),
            ),
        )
    for role in ROLES:
        for nth, alias in enumerate(data.get(role, ())):
            log.write(
                "insert into entry_people values (?, ?, ?, ?)",
                (entry_id, role, nth, person_id(log, alias, at)),
            )
    for group in tag_groups():
        for nth, code in enumerate(data.get(group, ())):
            log.write("insert into entry_tags values (?, ?, ?, ?)", (entry_id, group, nth, code))


def read_entry(log: Log, entry_id: str, point: str, common: dict[str, Any]) -> AnyEntry:
    """The entry behind an id; `common` holds the columns COMMON and MARKERS."""
    columns = COLUMNS[point]
    row = log.one(
        f"select {', '.join(columns)} from {TABLES[point]} where entry_id = ?",
        (entry_id,),
    )
    data: dict[str, Any] = {"point": point} | {name: common[name] for name in COMMON}
    data["markers"] = {name: bool(common[name]) for name in MARKERS if common[name] is not None}
    for name, value in zip(columns, row or (), strict=False):
        if value is not None:
            data[name] = _value(name, value)
    if "area_id" in data:
        data["area"] = _area_name(log, data.pop("area_id"))
    data |= _read_lists(log, entry_id, point)
    return build(data)


def _value(name: str, value: Any) -> Any:
    if name in LISTS:
        return json.loads(value)
    return bool(value) if name in FLAGS else value


def _area_name(log: Log, area: str) -> str:
    row = log.one("select name from areas where id = ?", (area,))
    return str(row[0]) if row else ""


def _read_lists(log: Log, entry_id: str, point: str) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for role, alias in log.rows(
        "select role, alias from entry_people join people on people.id = person_id"
        " where entry_id = ? order by role, nth",
        (entry_id,),
    ):
        data.setdefault(role, []).append(alias)
    for group, code in log.rows(
        "select tag_group, code from entry_tags where entry_id = ? order by tag_group, nth",
        (entry_id,),
    ):
        data.setdefault(group, []).append(code)
    if point == "failure":
        shares = log.rows(
            "select on_day, direction, format, logged_on from shares where entry_id = ?"
            " order by nth",
            (entry_id,),
        )
        names = ("on", "direction", "format", "logged_on")
        data["shares"] = [
            {n: v for n, v in zip(names, row, strict=True) if v is not None} for row in shares
        ]
    return data
