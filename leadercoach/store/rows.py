"""Rows as their record describes them: put into a table, read out of it, and packed values."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from enum import Enum, auto
from types import MappingProxyType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec

from leadercoach.log.roles import Role, says
from leadercoach.log.texts import fold
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log

Body = TypeVar("Body", bound=msgspec.Struct)


class Is(Enum):
    """What a column holds that is nobody's words."""

    ID = auto()
    CODE = auto()
    CODES = auto()  # a list of them
    SECRET = auto()  # a key, or what names something outside the log: in no table for reading
    DAY = auto()
    MOMENT = auto()
    WEEK = auto()
    NUMBER = auto()
    FLAG = auto()
    FOLDED = auto()  # the name of the row as it is compared
    FORM = auto()  # a form as it was left: any field may hold a text
    SETTING = auto()
    CHANGES = auto()  # rows as they stood before they were removed


class Packed(NamedTuple):
    """A value as one JSON text; of several kinds it is the one that fits."""

    kinds: tuple[type[msgspec.Struct], ...]


Column = Role | Is | Packed


class Record(NamedTuple):
    """One stored thing: its table, what each column holds, and the columns a row is known by.
    `values` are those that lie over several columns, one for each of their fields."""

    table: str
    columns: dict[str, Column]
    key: tuple[str, ...] = ("id",)
    values: Mapping[str, type[msgspec.Struct]] = MappingProxyType({})

    @property
    def name(self) -> str | None:
        """The column with the row's own name, which stands in its row once only."""
        named = (name for name, held in self.columns.items() if isinstance(held, Role))
        return next(named) if "folded" in self.columns else None

    @property
    def texts(self) -> list[str]:
        """The columns in which somebody may have written something, but for the row's own name."""
        return [name for name, held in self.columns.items() if _says(held) and name != self.name]


def _says(held: Column) -> bool:
    if isinstance(held, Packed):
        return any(map(says, held.kinds))
    return isinstance(held, Role) or held in (Is.FORM, Is.SETTING, Is.CHANGES)


def over(kind: type[msgspec.Struct], *without: str) -> dict[str, Column]:
    """The columns of a value that lies over several; lists of people and of values lie in tables of
    their own."""
    hints = get_type_hints(kind, include_extras=True)
    found = {name: _column(hints[name]) for name in kind.__struct_fields__ if name not in without}
    return {name: column for name, column in found.items() if column is not None}


def _column(hint: Any) -> Column | None:
    if get_origin(hint) is Annotated:
        return _annotated(hint)
    if get_origin(hint) is Literal:
        return Is.CODE
    if get_origin(hint) is tuple:
        return Is.CODES if _column(get_args(hint)[0]) is Is.CODE else None
    if get_origin(hint) in (Union, UnionType):
        parts = (_column(each) for each in get_args(hint))
        return next((column for column in parts if column), None)
    return _PLAIN.get(hint)


_PLAIN: dict[Any, Column] = {date: Is.DAY, bool: Is.FLAG, int: Is.NUMBER}


def _annotated(hint: Any) -> Column | None:
    bare, *said = get_args(hint)
    role = next((each for each in said if isinstance(each, Role)), None)
    if role is None:
        return _column(bare)
    return Is.CODE if role.kind == "code" else role


def insert(log: Log, record: Record, verb: str = "insert", /, **values: Any) -> int:
    """Put a row in; what is not given is empty. How many there are more."""
    row = stored(record, **values)
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    return log.write(f"{verb} into {record.table} ({names}) values ({marks})", [*row.values()])


def update(log: Log, record: Record, key: str, /, **values: Any) -> bool:
    """Change what is given in the row with a key; whether there is such a row."""
    row = stored(record, **values)
    sets = ", ".join(f"{name} = ?" for name in row)
    changed = log.write(
        f"update {record.table} set {sets} where {record.key[0]} = ?", [*row.values(), key]
    )
    return bool(changed)


def stored(record: Record, /, **values: Any) -> dict[str, Any]:
    """What stands in the columns of a row for these values."""
    for name in record.values.keys() & values.keys():
        value = values.pop(name)
        values |= {each: getattr(value, each) for each in value.__struct_fields__}
    if record.name in values:
        values["folded"] = fold(values[record.name])
    return {name: _stored(record.columns[name], value) for name, value in values.items()}


def load_rows(log: Log, record: Record, parts: Iterable[msgspec.Struct], **named: str) -> None:
    """Put parts of an archive in; `named` as in `fields_of`."""
    for part in parts:
        insert(log, record, **fields_of(record, part, **named))


def fields_of(record: Record, part: msgspec.Struct, **named: str) -> dict[str, Any]:
    """The fields of an archive's part that lie in the row. `named` are the columns of those that
    are called otherwise there."""
    fields = {named.get(name, name): getattr(part, name) for name in part.__struct_fields__}
    names = {*record.columns, *record.values}
    return {name: value for name, value in fields.items() if name in names}


def read_rows(log: Log, record: Record, order: str = "id", **named: str) -> list[dict[str, Any]]:
    """Every row as plain data, without what is folded. `named` gives columns another name."""
    return [_plain(log, record, row, named) for row in _rows(log, record, f"order by {order}")]


def read_row(log: Log, record: Record, key: str, by: str = "") -> dict[str, Any] | None:
    """The row with a key, or with something else that is of one row only; None if there is none."""
    found = _rows(log, record, f"where {by or record.key[0]} = ?", key)
    return _plain(log, record, found[0], {}) if found else None


def _rows(log: Log, record: Record, which: str, *given: str) -> list[dict[str, Any]]:
    columns = [name for name, held in record.columns.items() if held is not Is.FOLDED]
    rows = log.rows(f"select {', '.join(columns)} from {record.table} {which}", given)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _plain(
    log: Log, record: Record, row: dict[str, Any], named: Mapping[str, str]
) -> dict[str, Any]:
    of = {field: name for name, kind in record.values.items() for field in kind.__struct_fields__}
    found: dict[str, Any] = {}
    for column, stored in row.items():
        value = _loaded(log, record.columns[column], stored)
        if column in of:
            found.setdefault(of[column], {})[column] = value
        else:
            found[named.get(column, column)] = value
    for name, kind in record.values.items():  # in the order of its fields
        found[name] = {field: found[name][field] for field in kind.__struct_fields__}
    return found


def _stored(column: Column, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, msgspec.Struct):
        return packed(value)
    if column in (Is.CODES, Is.FORM):
        return json.dumps(value, ensure_ascii=column is Is.CODES)
    if column is Is.WEEK:
        return value.ordinal if isinstance(value, Week) else Week.parse(value).ordinal
    return value.isoformat() if isinstance(value, date) else value


def _loaded(log: Log, column: Column, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column, Packed):
        return msgspec.to_builtins(unpacked(log, value, *column.kinds))
    if column in (Is.CODES, Is.FORM):
        return json.loads(value)
    if column is Is.DAY:
        return date.fromisoformat(value).isoformat()
    if column is Is.WEEK:
        return str(Week(value))
    return bool(value) if column is Is.FLAG else value


def packed(value: msgspec.Struct) -> str:
    """A value object as it stands in a row."""
    return msgspec.json.encode(value).decode()


def unpacked(log: Log, body: str, *kinds: type[Body]) -> Body:
    """A value object out of a row, of the first kind that fits."""
    for kind in kinds:
        with suppress(msgspec.MsgspecError):
            return msgspec.json.decode(body, type=kind)
    raise log.corrupt_row()
