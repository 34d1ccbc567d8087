"""Every place of a log where somebody can have written something, to be read and rewritten.

Codes, dates and ids are left alone even where they look like words: an alias may be called *team*.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from leadercoach.log.delegation import Delegation
from leadercoach.log.dialogue import Dialogue
from leadercoach.log.entry import Entry
from leadercoach.log.failure import Failure
from leadercoach.log.roles import free
from leadercoach.log.texts import fold
from leadercoach.log.upward import Upward
from leadercoach.store.details import COLUMNS, ROLES, TABLES
from leadercoach.store.engine import Log

Change = Callable[[str, str], str]  # a text and what stands there if nothing of it is left
_KINDS: dict[str, type[Entry]] = {
    "dialogue": Dialogue,
    "upward": Upward,
    "delegation": Delegation,
    "failure": Failure,
}
_OF_ENTRIES = {
    point: [c for c in COLUMNS[point] if c in free(kind)] for point, kind in _KINDS.items()
}
PLAIN = {
    "entries": ("id", ["title", "note"]),
    **{TABLES[point]: ("entry_id", columns) for point, columns in _OF_ENTRIES.items()},
    "reflections": ("id", ["text"]),
    "requests": ("id", ["title"]),
    "replies": ("request_id", ["saw", "led_to", "next_time", "thanks"]),
    "pulse_answers": ("reply_id", ["idea"]),
    "sent_out": ("id", ["whom", "detail"]),
}
OF_ENTRIES = {"entries", *TABLES.values()}
_PACKED = {
    "revisions": ("device, number", ["body"]),
    "drafts": ("key", ["body"]),
    "sessions": ("id", ["body"]),
    "coaches": ("id", ["terms"]),
    "actions": ("id", ["body", "settled"]),
    "proposals": ("id", ["body"]),
    "settings": ("key", ["value"]),
    "removed": ("id", ["body"]),
}
NAMED = {"areas": "name", "observers": "name", "coaches": "name", "people": "alias"}
_NEEDED = {"what", "text"}  # may not be empty
_TEXTS = {
    *("title", "note", *(name for names in _OF_ENTRIES.values() for name in names)),
    *("frame", "moved", "surprises", "goal", "reality", "options", "will", "kept"),
    *("purpose", "sponsor", "limits", "retention"),
    *("what", "situation", "response", "obstacle", "why", "learned", "text"),
}
_TYPED = {"name", "leader", "hide", "card", "answer"}  # in forms as they were left
_PEOPLE = {*ROLES, "person"}
_CODE = re.compile(r"[a-z_]*|\d{4}-\d\d-\d\d")
_ID = re.compile(r"[0-9a-f-]{32,64}")


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
    for table, (keys, all_of_it) in {**PLAIN, **_PACKED}.items():
        known = [column for column in all_of_it if column in there.get(table, ())]
        if not known:
            continue
        only = " where key = 'leader_name'" if table == "settings" else ""
        rows = log.rows(f"select {keys}, {', '.join(known)} from {table}{only}")
        for row in rows:
            key, bodies = row[: -len(known)], row[-len(known) :]
            for column, body in zip(known, bodies, strict=True):
                if body:
                    yield Cell(table, keys, key, column, body)


def rewritten(cell: Cell, change: Change) -> str:
    """What the cell holds when each text in it has been changed."""
    if cell.table in PLAIN:
        needed = cell.table == "reflections"
        return change(cell.body, "…" if needed else "")
    data = json.loads(cell.body)
    if cell.table == "settings":
        return json.dumps(change(data, ""))
    if cell.table == "removed":
        return _rewritten_rows(cell.body, data, change)
    made = _walk(data, change, loose=cell.table == "drafts")
    return json.dumps(made, ensure_ascii=False) if made != data else cell.body


def _rewritten_rows(body: str, rows: list[dict[str, Any]], change: Change) -> str:
    """Of rows as they stood before they were removed, each cell by the rule of its own table."""
    made = body
    for row in rows:
        _, columns = {**PLAIN, **_PACKED}.get(row["table"], ("", []))
        for column in columns:
            said = row["was"].get(column)
            if said:
                row["was"][column] = rewritten(Cell(row["table"], "", (), column, said), change)
                made = json.dumps(rows, ensure_ascii=False) if row["was"][column] != said else made
    return made


def row_texts(log: Log, table: str, key: Any) -> list[str]:
    """Each text that stands in a row, by the first column of its key."""
    keys, columns = {**PLAIN, **_PACKED}[table]
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


def _walk(data: Any, change: Change, *, loose: bool, name: str = "") -> Any:
    """`loose`: a form as it was left, where any field may hold a text; otherwise those known."""
    if isinstance(data, dict):
        made = {key: _walk(value, change, loose=loose, name=key) for key, value in data.items()}
        if data.get("person") and not made["person"]:
            made["promised_to"] = "team"  # as an action whose person is gone is read
        return made
    if isinstance(data, list):
        walked = [_walk(value, change, loose=loose, name=name) for value in data]
        return [new for old, new in zip(data, walked, strict=True) if new != "" or old == ""]
    if not isinstance(data, str) or _ID.fullmatch(data):
        return data
    if name in _PEOPLE:
        return ",".join(filter(None, (change(who, "") for who in data.split(","))))
    if name in _TEXTS or (loose and (name in _TYPED or not _CODE.fullmatch(data))):
        return change(data, "…" if name in _NEEDED else "")
    return data
