"""Rows straight out of the pages of an open (not encrypted) log, where SQLite no longer gets by.

A page that cannot be read hides all that hangs below it; here every page is looked at by itself.
The shape of pages, cells and records is SQLite's (sqlite.org/fileformat2.html).
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from leadercoach.store.header import PAGE

_TABLE_LEAF, _TABLE_ABOVE, _INDEX_LEAF, _INDEX_ABOVE = 13, 5, 10, 2
_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_LOCAL_LEAST = (PAGE - 12) * 32 // 255 - 23
_LOCAL_MOST = {True: PAGE - 35, False: (PAGE - 12) * 64 // 255 - 23}


class Leaf(NamedTuple):
    """The rows that stand on one page. `top` is the page its tree begins at, as far as the pages
    between are there; `rowids` is None in an index, which tables without rowids are too."""

    top: int
    rowids: list[int] | None
    rows: list[tuple[Any, ...]]
    unreadable: int


def btree_leaves(body: bytes) -> Iterator[Leaf]:
    """Every page with rows, in the order of the file."""
    above = _parents(body)
    for number in range(1, len(body) // PAGE + 1):
        kind = _kind(body, number)
        if kind in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_ABOVE):
            yield _leaf(body, number, kind, _top(above, number))


def roots(body: bytes) -> dict[int, str]:
    """The page each table begins at, by the log's own description of itself, if that is there; an
    index has no name here."""
    names: dict[int, str] = {}
    for leaf in btree_leaves(body):
        if leaf.top == 1 and leaf.rowids:
            rows = [row for row in leaf.rows if len(row) == 5 and row[3]]
            names |= {row[3]: row[1] if row[0] == "table" else "" for row in rows}
    return names


def _leaf(body: bytes, number: int, kind: int, top: int) -> Leaf:
    rowids, rows, unreadable = [], [], 0
    for at in _cells(body, number, kind):
        try:
            rowid, payload = _payload(body, at, kind)
            rows.append(_record(payload))
            rowids.append(rowid)
        except (IndexError, ValueError, KeyError):
            unreadable += 1
    return Leaf(top, rowids if kind == _TABLE_LEAF else None, rows, unreadable)


def _kind(body: bytes, number: int) -> int:
    return body[_head(number)]


def _head(number: int) -> int:
    """Where a page's own header begins: the first page has the file's before it."""
    return (number - 1) * PAGE + (100 if number == 1 else 0)


def _cells(body: bytes, number: int, kind: int) -> Iterator[int]:
    """Where the cells of a page begin in the file."""
    head, start = _head(number), (number - 1) * PAGE
    count = int.from_bytes(body[head + 3 : head + 5], "big")
    first = head + (12 if kind in (_TABLE_ABOVE, _INDEX_ABOVE) else 8)
    for at in range(first, min(first + 2 * count, start + PAGE - 1), 2):
        place = int.from_bytes(body[at : at + 2], "big")
        if place < PAGE - 3:
            yield start + place


def _parents(body: bytes) -> dict[int, int]:
    parents = {}
    for number in range(1, len(body) // PAGE + 1):
        kind = _kind(body, number)
        if kind in (_TABLE_ABOVE, _INDEX_ABOVE):
            last = _head(number) + 8
            for at in (*_cells(body, number, kind), last):
                parents[int.from_bytes(body[at : at + 4], "big")] = number
    return parents


def _top(above: dict[int, int], number: int) -> int:
    seen = {number}
    while number in above and above[number] not in seen:
        number = above[number]
        seen.add(number)
    return number


def _payload(body: bytes, at: int, kind: int) -> tuple[int, bytes]:
    """The rowid (0 in an index) and the whole record of a cell, overflow pages included."""
    rowid = 0
    if kind == _INDEX_ABOVE:
        at += 4
    size, at = _varint(body, at)
    if kind == _TABLE_LEAF:
        rowid, at = _varint(body, at)
    if size > len(body):
        raise ValueError(size)
    most = _LOCAL_MOST[kind == _TABLE_LEAF]
    if size <= most:
        return rowid, body[at : at + size]
    local = _LOCAL_LEAST + (size - _LOCAL_LEAST) % (PAGE - 4)
    local = local if local <= most else _LOCAL_LEAST
    payload = body[at : at + local]
    following = int.from_bytes(body[at + local : at + local + 4], "big")
    while len(payload) < size and 0 < following <= len(body) // PAGE:
        page = body[(following - 1) * PAGE : following * PAGE]
        payload += page[4 : 4 + size - len(payload)]
        following = int.from_bytes(page[:4], "big")
    return rowid, payload


def _record(payload: bytes) -> tuple[Any, ...]:
    """The values of a record. ValueError if it is none."""
    length, at = _varint(payload, 0)
    kinds, values, place = [], [], length
    while at < length:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    for kind in kinds:
        size = _SIZES[kind] if kind < 12 else (kind - 12) // 2
        values.append(_value(kind, payload[place : place + size]))
        place += size
    if at != length or place != len(payload) or not values:
        raise ValueError(length)
    return tuple(values)


def _value(kind: int, raw: bytes) -> Any:
    if kind in (0, 8, 9):
        return {0: None, 8: 0, 9: 1}[kind]
    if kind == 7:
        raise ValueError(kind)  # no log of ours holds a number that is not whole
    if kind < 7:
        return int.from_bytes(raw, "big", signed=True)
    return raw.decode("utf-8") if kind % 2 else raw


def _varint(body: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and what comes after it."""
    value = 0
    for nth in range(8):
        byte = body[at + nth]
        value = value << 7 | byte & 127
        if byte < 128:
            return value, at + nth + 1
    value = value << 8 | body[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9
