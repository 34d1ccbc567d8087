"""The tables of a log as this version makes them, and whether a row can be one of theirs."""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from leadercoach.coaching.action import CoachNote, ProposedAction
from leadercoach.errors import Refused, StoreError
from leadercoach.log.retention import MODES
from leadercoach.store import (
    actions,
    coaching,
    feedback,
    handed_over,
    notes,
    people,
    pulses,
    removed,
    weeks,
)
from leadercoach.store.clock import last_day
from leadercoach.store.engine import Log, Row, log_in_memory
from leadercoach.store.records import LOG
from leadercoach.store.rows import Is, unpacked
from leadercoach.store.write_ahead import OWN

DERIVED = ("habit_events", "follow_ups")
_KNOWN_META = ("device", "carried", "day", "found_open")
_NOTES = ("erase:", "erased:", "erase-log", "wrote:", "backups_to_clear")


class Link(NamedTuple):
    """A column that refers to another table; `needed` if the row is nothing without it."""

    column: str
    table: str
    needed: bool


class Table(NamedTuple):
    """`key` are the columns a row is known by. One without rowids lies in the order of its key."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    rowids: bool
    links: tuple[Link, ...]
    alias: str  # the column that is the rowid itself, or nothing

    def key_of(self, row: Row) -> Row:
        return tuple(row[self.columns.index(name)] for name in self.key)

    def from_record(self, record: Row, rowid: int) -> Row | None:
        """A row as it lies in the file, its columns put in order; None if it is another's."""
        if len(record) != len(self.columns):
            return None
        if self.rowids:
            pairs = zip(self.columns, record, strict=True)
            return tuple(rowid if name == self.alias else value for name, value in pairs)
        stored = dict(zip(self.stored, record, strict=True))
        return tuple(stored[name] for name in self.columns)

    @property
    def stored(self) -> tuple[str, ...]:
        """The columns of a table without rowids in the order they lie in."""
        return (*self.key, *(name for name in self.columns if name not in self.key))


@cache
def tables() -> dict[str, Table]:
    """Every table that holds something of its own; one comes after those it refers to."""
    with log_in_memory(Path("shape")) as log:
        rows = log.rows(
            "select name, sql from sqlite_master where type = 'table'"
            " and name not like 'search%' and name not like '%sqlite%' order by rowid"
        )
        return {name: _table(log, name, sql) for name, sql in rows if name not in DERIVED}


def _table(log: Log, name: str, sql: str) -> Table:
    columns = log.rows(f"select name, type, \"notnull\", pk from pragma_table_info('{name}')")
    needed = {column for column, _, not_null, pk in columns if not_null or pk}
    keys = sorted((pk, column, kind) for column, kind, _, pk in columns if pk)
    alias = keys[0][1] if len(keys) == 1 and keys[0][2].lower() == "integer" else ""
    links = log.rows(f'select "from", "table" from pragma_foreign_key_list(\'{name}\')')
    return Table(
        name,
        tuple(column for column, *_ in columns),
        tuple(column for _, column, _ in keys),
        "without rowid" not in sql,
        tuple(Link(column, table, column in needed) for column, table in links),
        alias,
    )


class Probe:
    """Tries rows one at a time: they must fit their table, and be read as what they are."""

    def __init__(self) -> None:
        self._log = log_in_memory(Path("probe"))
        self._log.rows("pragma foreign_keys = off")
        with self._log.transaction():
            self._log.write("delete from meta")

    def fits(self, table: Table, row: Row) -> bool:
        """Whether this version can have written the row."""
        try:
            return self._tried(table, row)
        except (Refused, ValueError, LookupError, TypeError, msgspec.MsgspecError):
            return False

    def close(self) -> None:
        self._log.close()

    def _tried(self, table: Table, row: Row) -> bool:
        marks = ", ".join("?" * len(row))
        with self._log.transaction():
            self._log.write(f"insert into {table.name} values ({marks})", row)
        try:
            _check_days(table, row)
            _READERS.get(table.name, _nothing)(self._log)
        finally:
            with self._log.transaction():
                self._log.write(f"delete from {table.name}")
        return True


def _check_days(table: Table, row: Row) -> None:
    """ValueError if a day or a moment is none."""
    for name, value in zip(table.columns, row, strict=True):
        held = LOG[table.name].columns[name]
        if value is not None and held is Is.DAY:
            date.fromisoformat(value)
        elif value is not None and held is Is.MOMENT:
            datetime.fromisoformat(value)


def check_table(log: Log, name: str) -> None:
    """Raises unless every row of a table can be read as what it is."""
    _READERS.get(name, _nothing)(log)


def _nothing(_log: Log) -> None:
    """Of these tables the engine's own checks are all there is, or their entry is checked."""


def _meta(log: Log) -> None:
    for (key,) in log.rows("select key from meta"):
        if key not in _KNOWN_META and not key.startswith((OWN, *_NOTES)):
            raise StoreError("log_damaged", path=log.path)
    weeks.carried(log)
    last_day(log)


def _settings(log: Log) -> None:
    for (key,) in log.rows("select key from settings"):
        notes.setting(log, key)
        notes.SETTINGS[key]
    mode = notes.setting(log, "retention_mode")
    if mode is not None and mode not in MODES:
        raise log.corrupt_row()


def _drafts(log: Log) -> None:
    for (body,) in log.rows("select body from drafts"):
        dict(json.loads(body))


def _reflections(log: Log) -> None:
    for (about,) in log.rows("select about from reflections"):
        notes.reflections(log, about)


def _proposals(log: Log) -> None:
    for kind, body in log.rows("select kind, body from proposals"):
        if kind == "note":
            unpacked(log, body, CoachNote)
        else:
            unpacked(log, body, ProposedAction)


def _entries(log: Log) -> None:
    for (day,) in log.rows("select occurred_on from entries"):
        date.fromisoformat(day)


def _removed(log: Log) -> None:
    for change in (change for each in removed.removed(log, "true") for change in each.changes):
        removed.check_change(log, change)


def _revisions(log: Log) -> None:
    for (body,) in log.rows("select body from revisions"):
        dict(json.loads(body))


_READERS: dict[str, Callable[[Log], object]] = {
    "meta": _meta,
    "settings": _settings,
    "people": people.people,
    "areas": lambda log: people.areas(log, date.max),
    "entries": _entries,
    "revisions": _revisions,
    "drafts": _drafts,
    "week_marks": weeks.closed_weeks,
    "pauses": weeks.pauses,
    "targets": weeks.target_changes,
    "reflections": _reflections,
    "observers": feedback.observers,
    "requests": feedback.requests,
    "replies": feedback.replies,
    "pulse_rounds": pulses.rounds,
    "coaches": coaching.coaches,
    "consents": coaching.consents,
    "sessions": coaching.sessions,
    "actions": actions.actions,
    "handed_over": handed_over.handed_over,
    "proposals": _proposals,
    "removed": _removed,
}
