"""Entries in the log: saved, changed with the previous version kept, binned and brought back."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from leadercoach.errors import NotFound
from leadercoach.log.entries import AnyEntry, Record, build, plain
from leadercoach.moment import Moment
from leadercoach.store.details import ROLES, read_entry, write_details
from leadercoach.store.engine import Log
from leadercoach.store.indexes import index, unindex
from leadercoach.store.people import area_id, person_id
from leadercoach.store.positions import DAY_BITS, first_position
from leadercoach.store.records import COMMON, ENTRIES, MARKERS, REVISIONS
from leadercoach.store.rows import fields_of, insert, stored

ID_LENGTH = 36
_COLUMNS = (
    "position, id, point, logged_on, created_at, updated_at, deleted_at,"
    f" {', '.join(COMMON)}, {', '.join(MARKERS)}"
)


class Revision(NamedTuple):
    """An earlier version of an entry; `saved_at` is when that version had been written (UTC)."""

    device: str
    number: int
    saved_at: str
    entry: AnyEntry


def get(log: Log, entry_id: str) -> Record:
    """The record with this id, in the bin or not. NotFound if there is none."""
    row = log.one(f"select {_COLUMNS} from entries where id = ?", (entry_id,))
    if row is None:
        raise NotFound("entry_not_found", id=entry_id)
    return _record(log, row)


def position_of(log: Log, entry_id: str) -> int | None:
    """Where an entry stands in the order of the log; None if there is none."""
    row = log.one("select position from entries where id = ?", (entry_id,))
    return int(row[0]) if row else None


def all_records(log: Log) -> list[Record]:
    """Every record in the log, oldest first, the bin included."""
    return list(each_record(log))


def each_record(log: Log) -> Iterator[Record]:
    """The same, one at a time."""
    for row in log.rows(f"select {_COLUMNS} from entries order by position"):
        yield _record(log, row)


def find_id(log: Log, typed: str) -> str:
    """The id that begins or ends as typed (four characters or more). NotFound unless one does."""
    if not 4 <= len(typed) <= ID_LENGTH:
        raise NotFound("entry_not_found", id=typed[:ID_LENGTH])
    rows = log.rows(
        "select id from entries where id = :t or substr(id, 1, :n) = :t or substr(id, -:n) = :t"
        " limit 2",
        {"t": typed.lower(), "n": len(typed)},
    )
    if len(rows) != 1:
        raise NotFound("entry_ambiguous" if rows else "entry_not_found", id=typed)
    return str(rows[0][0])


def repeated_by(log: Log, entry_id: str) -> set[str]:
    """Ids of the needs an upward entry goes back to, step by step, its own among them."""
    return {
        i
        for (i,) in log.rows(
            "with recursive back(id) as (values (?) union select repeat_of from upwards, back"
            " where entry_id = back.id and repeat_of is not null) select id from back",
            (entry_id,),
        )
    }


def save(log: Log, record: Record, at: Moment) -> None:
    """Write a record, new or changed, and its index rows. Runs inside the caller's transaction."""
    old = log.one("select position, occurred_on from entries where id = ?", (record.id,))
    day = record.entry.occurred_on
    position = old[0] if old and old[1] == day.isoformat() else _next_position(log, day)
    if old:
        unindex(log, old[0], record.id)
    values = stored(
        ENTRIES,
        position=position,
        point=record.entry.point,
        status="deleted" if record.deleted_at else "saved",
        **fields_of(ENTRIES, record),
        **fields_of(ENTRIES, record.entry),
        **fields_of(ENTRIES, record.entry.markers),
    )
    log.write(_upsert(values), values)
    write_details(log, record.id, record.entry, at)
    if not record.deleted_at:
        index(log, position, record)


def keep_revision(log: Log, record: Record, at: Moment) -> None:
    """Keep `record` as an earlier version before it is changed."""
    device = str((log.one("select value from meta where key = 'device'") or ("",))[0])
    row = log.one("select coalesce(max(number), 0) + 1 from revisions where device = ?", (device,))
    revision = Revision(device, row[0] if row else 1, record.updated_at, record.entry)
    write_revision(log, record.id, revision, at)


def write_revision(log: Log, entry_id: str, revision: Revision, at: Moment) -> None:
    """Write down an earlier version. People and area stand in it by id, to follow new names."""
    body = plain(revision.entry)
    for role in ROLES:
        if role in body:
            body[role] = [person_id(log, alias, at) for alias in body[role]]
    if "area" in body:
        body["area"] = area_id(log, body["area"], at)
    row = revision._asdict() | {"entry_id": entry_id, "body": json.dumps(body)}
    del row["entry"]
    insert(log, REVISIONS, **row)


def revisions(log: Log, entry_id: str) -> list[Revision]:
    """Earlier versions of an entry, oldest first."""
    return [revision for _, revision in _revisions(log, "where entry_id = ?", entry_id)]


def all_revisions(log: Log) -> list[tuple[str, Revision]]:
    """Every earlier version in the log with the id of its entry, oldest first."""
    return _revisions(log, "")


def _revisions(log: Log, where: str, *parameters: str) -> list[tuple[str, Revision]]:
    names: dict[str, str] = dict(
        log.rows("select id, alias from people union all select id, name from areas")
    )
    rows = log.rows(
        f"select entry_id, device, number, saved_at, body from revisions {where}"
        " order by saved_at, device, number",
        parameters,
    )
    try:
        return [(i, Revision(d, n, at, _revived(json.loads(b), names))) for i, d, n, at, b in rows]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise log.corrupt_row() from error


def _revived(body: dict[str, Any], names: dict[str, str]) -> AnyEntry:
    """An earlier version with the names of today; whoever has been removed is left out."""
    for role in ROLES:
        if role in body:
            body[role] = [names[i] for i in body[role] if i in names]
    if "area" in body:
        body["area"] = names.get(body["area"], "")
    return build(body)


def purge(log: Log, entry_id: str) -> None:
    """Remove an entry and its versions for good."""
    row = log.one("select position from entries where id = ?", (entry_id,))
    if row is None:
        raise NotFound("entry_not_found", id=entry_id)
    unindex(log, row[0], entry_id)
    log.write("delete from entries where id = ?", (entry_id,))


def _next_position(log: Log, day: date) -> int:
    base = first_position(day)
    row = log.one(
        "select max(position) from entries where position >= ? and position < ?",
        (base, base + (1 << DAY_BITS)),
    )
    return base if row is None or row[0] is None else int(row[0]) + 1


def _upsert(values: dict[str, Any]) -> str:
    names = list(values)
    updates = ", ".join(f"{n} = excluded.{n}" for n in names if n != "id")
    return (
        f"insert into entries ({', '.join(names)}) values ({', '.join(':' + n for n in names)})"
        f" on conflict(id) do update set {updates}"
    )


def _record(log: Log, row: tuple[Any, ...]) -> Record:
    _, entry_id, point, logged_on, created_at, updated_at, deleted_at, *rest = row
    common = dict(zip((*COMMON, *MARKERS), rest, strict=True))
    try:
        return Record(
            id=entry_id,
            created_at=created_at,
            updated_at=updated_at,
            logged_on=date.fromisoformat(logged_on),
            deleted_at=deleted_at,
            entry=read_entry(log, entry_id, point, common),
        )
    except (ValueError, LookupError, TypeError, RecursionError) as error:  # checked when they came
        raise log.corrupt_row() from error
