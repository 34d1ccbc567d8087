"""Between an entry and the rows of its tables: one detail row per kind, lists in their own."""

from typing import Any

from leadercoach.content import tag_groups
from leadercoach.log.delegation import Delegation
from leadercoach.log.entries import AnyEntry, build, plain
from leadercoach.log.roles import roles
from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from leadercoach.store.people import area_id, person_id
from leadercoach.store.records import COMMON, DETAILS, ENTRY_PEOPLE, ENTRY_TAGS, MARKERS, SHARES
from leadercoach.store.rows import Is, insert, read_row

ROLES = tuple(roles(Delegation, "name"))
_SHARE = {"on_day": "on", **{name: name for name in ("direction", "format", "logged_on")}}


def write_details(log: Log, entry_id: str, entry: AnyEntry, at: Moment) -> None:
    """Replace everything about an entry that stands outside the entries table."""
    data = plain(entry)
    if data.get("area"):
        data["area_id"] = area_id(log, data["area"], at)
    record = DETAILS[entry.point]
    own = {name: data.get(name) for name in record.columns if name != "entry_id"}
    lists = {name: data.get(name, []) for name in own if record.columns[name] is Is.CODES}
    insert(log, record, "insert or replace", entry_id=entry_id, **{**own, **lists})
    _write_lists(log, entry_id, data, at)


def _write_lists(log: Log, entry_id: str, data: dict[str, Any], at: Moment) -> None:
    for table in ("shares", "entry_people", "entry_tags"):
        log.write(f"delete from {table} where entry_id = ?", (entry_id,))
    for nth, share in enumerate(data.get("shares", ())):
        values = {name: share.get(field) for name, field in _SHARE.items()}
        insert(log, SHARES, entry_id=entry_id, nth=nth, **values)
    for role in ROLES:
        for nth, alias in enumerate(data.get(role, ())):
            person = person_id(log, alias, at)
            insert(log, ENTRY_PEOPLE, entry_id=entry_id, role=role, nth=nth, person_id=person)
    for group in tag_groups():
        for nth, code in enumerate(data.get(group, ())):
            insert(log, ENTRY_TAGS, entry_id=entry_id, tag_group=group, nth=nth, code=code)


def read_entry(log: Log, entry_id: str, point: str, common: dict[str, Any]) -> AnyEntry:
    """The entry behind an id; `common` holds the columns COMMON and MARKERS."""
    data: dict[str, Any] = {"point": point} | {name: common[name] for name in COMMON}
    data["markers"] = {name: bool(common[name]) for name in MARKERS if common[name] is not None}
    details = read_row(log, DETAILS[point], entry_id) or {}
    data |= {n: value for n, value in details.items() if value is not None and n != "entry_id"}
    if "area_id" in data:
        data["area"] = _area_name(log, data.pop("area_id"))
    data |= _read_lists(log, entry_id, point)
    return build(data)


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
            f"select {', '.join(_SHARE)} from shares where entry_id = ? order by nth", (entry_id,)
        )
        data["shares"] = [
            {field: v for field, v in zip(_SHARE.values(), row, strict=True) if v is not None}
            for row in shares
        ]
    return data
