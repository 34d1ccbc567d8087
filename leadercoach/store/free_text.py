"""Every place of a log where somebody can have written something, to be read and rewritten.

Codes, dates and ids are left alone even where they look like words: an alias may be called *team*.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec

from leadercoach.log.entries import KINDS
from leadercoach.log.roles import Role, holds
from leadercoach.log.texts import fold
from leadercoach.store.engine import Log
from leadercoach.store.records import DETAILS, LOG
from leadercoach.store.rows import Column, Is, Packed

Change = Callable[[str, str], str]  # a text and what stands there if nothing of it is left
OF_ENTRIES = {"entries", *(record.table for record in DETAILS.values())}
NAMED = {table: record.name for table, record in LOG.items() if record.name}
_WRITTEN = {table: record.texts for table, record in LOG.items() if record.texts}
_TYPED = {"name", "leader", "hide", "card", "answer"}  # in forms as they were left
_CODE = re.compile(r"[a-z_]*|\d{4}-\d\d-\d\d")
_ID = re.compile(r"[0-9a-f-]{32,64}")


def _texts_in(name: str, held: Column | type[msgspec.Struct] | None) -> Iterator[tuple[str, Role]]:
    """The texts of a column or a field, those of the values in it too, each by its name."""
    if isinstance(held, Role):
        yield from [(name, held)] if held.kind != "code" else []
    elif isinstance(held, Packed):
        yield from (pair for kind in held.kinds for pair in _texts_in("", kind))
    elif isinstance(held, type):
        yield from (pair for field in holds(held).items() for pair in _texts_in(*field))


_ALL = [
    pair for record in LOG.values() for each in record.columns.items() for pair in _texts_in(*each)
]
_ROLES = dict(sorted(_ALL, key=lambda pair: pair[1].needed))  # by name, in forms


class Cell(NamedTuple):
    """One column of one row; `key` is the row's, `body` what stands there."""

    table: str
    keys: str
    key: tuple[Any, ...]
    column: str
    body: str


def columns(log: Log) -> dict[str, set[str]]:
    """The tables there are in a file, and what each has."""
    found: dict[str, set[str]] = {}
    for table, column in log.rows(
        "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c"
        " where t.type = 'table'"
    ):
        found.setdefault(table, set()).add(column)
    return found


def cells(log: Log) -> Iterator[Cell]:
    """Every cell of the log with text of somebody's in it. An older one may lack a table."""
    there = columns(log)
    for table, written in _WRITTEN.items():
        known = [column for column in written if column in there.get(table, ())]
        if not known:
            continue
        keys = key_of(table)
        only = " where key = 'leader_name'" if table == "settings" else ""
        rows = log.rows(f"select {keys}, {', '.join(known)} from {table}{only}")
        for row in rows:
            key, bodies = row[: -len(known)], row[-len(known) :]
            for column, body in zip(known, bodies, strict=True):
                if body:
                    yield Cell(table, keys, key, column, body)


def key_of(table: str) -> str:
    """The columns of its key, as they stand in a query."""
    return ", ".join(LOG[table].key)


def rewritten(cell: Cell, change: Change) -> str:
    """What the cell holds when each text in it has been changed."""
    held = LOG[cell.table].columns[cell.column]
    if isinstance(held, Role):
        return change(cell.body, "…" if held.needed else "")
    data = json.loads(cell.body)
    if held is Is.SETTING:
        return json.dumps(change(data, ""))
    if held is Is.CHANGES:
        return _rewritten_rows(cell.body, data, change)
    made = _form(data, change) if held is Is.FORM else _value(data, _kind(held, data), change)
    return json.dumps(made, ensure_ascii=False) if made != data else cell.body


def _rewritten_rows(body: str, rows: list[dict[str, Any]], change: Change) -> str:
    """Of rows as they stood before they were removed, each cell by the rule of its own table."""
    made = body
    for row in rows:
        for column in _WRITTEN.get(row["table"], ()):
            said = row["was"].get(column)
            if said:
                row["was"][column] = rewritten(Cell(row["table"], "", (), column, said), change)
                made = json.dumps(rows, ensure_ascii=False) if row["was"][column] != said else made
    return made


def row_texts(log: Log, table: str, key: Any) -> list[str]:
    """Each text that stands in a row, by the first column of its key."""
    keys, columns = key_of(table), _WRITTEN[table]
    row = log.one(
        f"select {', '.join(columns)} from {table} where {keys.partition(',')[0]} = ?", (key,)
    )
    cells_of = [Cell(table, keys, (key,), c, b) for c, b in zip(columns, row or (), strict=False)]
    return [text for cell in cells_of if cell.body for text in texts(cell)]


def texts(cell: Cell) -> list[str]:
    """Each text that stands in a cell."""
    found: list[str] = []

    def listen(text: str, _: str) -> str:
        found.append(text)
        return text

    rewritten(cell, listen)
    return [text for text in found if text]


def put(log: Log, cell: Cell, body: str) -> None:
    """Write another text into a cell."""
    where = " and ".join(f"{name} = ?" for name in cell.keys.split(", "))
    log.write(f"update {cell.table} set {cell.column} = ? where {where}", (body, *cell.key))


def put_name(log: Log, table: str, row_id: str, name: str) -> None:
    """Give a row another name: that, or that with a number if somebody has it already."""
    number, wanted = 1, name
    while log.one(f"select 1 from {table} where folded = ? and id <> ?", (fold(wanted), row_id)):
        number += 1
        wanted = f"{name} {number}"
    log.write(
        f"update {table} set {NAMED[table]} = ?, folded = ? where id = ?",
        (wanted, fold(wanted), row_id),
    )


def _kind(held: Column, data: dict[str, Any]) -> type[msgspec.Struct]:
    """The kind of value that is packed: an entry says its own, of others it is the one that has
    these fields."""
    kinds = held.kinds if isinstance(held, Packed) else ()
    own = KINDS.get(data.get("point", ""))
    fitting = (kind for kind in kinds if data.keys() <= holds(kind).keys())
    return own if own in kinds else next(fitting, kinds[0])


def _value(data: Any, kind: type[msgspec.Struct], change: Change) -> Any:
    """The fields of a value by their roles."""
    made = {
        name: _changed(value, held, change) if (held := holds(kind).get(name)) else value
        for name, value in data.items()
    }
    return _kept_promise(data, made)


def _changed(value: Any, held: Role | type[msgspec.Struct], change: Change) -> Any:
    if isinstance(value, list):
        return _without_empty(value, [_changed(each, held, change) for each in value])
    if isinstance(value, dict) and not isinstance(held, Role):
        return _value(value, held, change)
    if not isinstance(value, str) or not isinstance(held, Role):
        return value
    if held.kind == "code" or _ID.fullmatch(value):  # people stand in some values by id
        return value
    return change(value, "…" if held.needed else "")


def _form(data: Any, change: Change, name: str = "") -> Any:
    """A form as it was left, where any field may hold a text."""
    if isinstance(data, dict):
        made = {key: _form(value, change, key) for key, value in data.items()}
        return _kept_promise(data, made)
    if isinstance(data, list):
        return _without_empty(data, [_form(value, change, name) for value in data])
    if not isinstance(data, str) or _ID.fullmatch(data):
        return data
    role = _ROLES.get(name)
    if role and role.kind == "name" and name not in _TYPED:
        return ",".join(filter(None, (change(who, "") for who in data.split(","))))
    if role or name in _TYPED or not _CODE.fullmatch(data):
        return change(data, "…" if role and role.needed else "")
    return data


def _kept_promise(data: dict[str, Any], made: dict[str, Any]) -> dict[str, Any]:
    """An action whose person is gone was promised to the team, as it is read too."""
    return made | {"promised_to": "team"} if data.get("person") and not made["person"] else made


def _without_empty(old: list[Any], new: list[Any]) -> list[Any]:
    return [after for before, after in zip(old, new, strict=True) if after != "" or before == ""]
