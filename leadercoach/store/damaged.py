"""Reads a damaged log as far as SQLite gets: from both ends, and then between what it can't read.

Nothing here writes to what it reads, and every read ends in rows or in a gap.
"""

from collections import deque
from collections.abc import Iterable
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.store.engine import Row
from leadercoach.store.shapes import Table

PROBES = 400  # reads between two gaps of a table
_HIGHEST = (1 << 63) - 1
_TROUBLE = (dbapi2.Error, UnicodeDecodeError)


class Reading:
    """The rows of one table by their key, each with its rowid; `whole` if nothing stood in the way.

    `expected` is how many there were, as far as an index that can be read tells.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        self.rows: dict[Row, tuple[int, Row]] = {}
        self.whole = False
        self.expected: int | None = None
        self.spoilt = 0

    def take(self, rowid: int, row: Row) -> None:
        self.rows.setdefault(self.table.key_of(row), (rowid, row))


def read_table(connection: Any, table: Table, most: int) -> Reading:
    """What can be read of a table, at most `most` rows from each end."""
    found = Reading(table)
    if table.rowids:
        _by_rowid(connection, found, most)
    else:
        _by_key(connection, found, most)
    if not found.whole:
        found.expected = _expected(connection, table)
    return found


def read_by_parents(connection: Any, found: Reading, parents: Iterable[str]) -> None:
    """What hangs by rows that could be read, one of them at a time."""
    link = next((link for link in found.table.links if link.needed), None)
    if link is None:
        return
    for parent in parents:
        _read(connection, found, f"where {link.column} = ?", (parent,), 10_000)


def there(connection: Any) -> set[str]:
    """The tables the log has by its own description, empty if that cannot be read."""
    try:
        return {name for (name,) in connection.execute("select name from sqlite_master")}
    except _TROUBLE:
        return set()


def _by_rowid(connection: Any, found: Reading, most: int) -> None:
    ends, whole = _read(connection, found, "where rowid >= ? order by rowid", (0,), most)
    if whole:
        found.whole = True
        return
    low = max(ends, default=-1)
    ends, _ = _read(connection, found, "where rowid > ? order by rowid desc", (low,), most)
    gaps = deque([(low, min(ends, default=_HIGHEST))])
    probes = 0
    while gaps and probes < PROBES:
        low, high = gaps.popleft()
        if high - low <= 1:
            continue
        middle = (low + high) // 2
        probes += 2
        gaps.extend(
            (*_half(connection, found, low, middle + 1), *_half(connection, found, middle, high))
        )


def _half(connection: Any, found: Reading, low: int, high: int) -> list[tuple[int, int]]:
    """Read between two rowids; the gap that is left, if any."""
    up, whole = _read(
        connection, found, "where rowid > ? and rowid < ? order by rowid", (low, high), 1 << 30
    )
    if whole:
        return []
    low = max(up, default=low)
    down, _ = _read(
        connection, found, "where rowid > ? and rowid < ? order by rowid desc", (low, high), 1 << 30
    )
    return [(low, min(down, default=high))]


def _by_key(connection: Any, found: Reading, most: int) -> None:
    order = ", ".join(found.table.key)
    _, found.whole = _read(connection, found, f"order by {order}", (), most)
    if not found.whole:
        backwards = ", ".join(f"{name} desc" for name in found.table.key)
        _read(connection, found, f"order by {backwards}", (), most)


def _read(
    connection: Any, found: Reading, where: str, parameters: Row, most: int
) -> tuple[list[int], bool]:
    """Take rows until one cannot be read; their rowids, and whether the end was reached."""
    table = found.table
    rowid = "rowid" if table.rowids else "0"
    asked = f"select {rowid}, {', '.join(table.columns)} from {table.name}"
    if "order by" in where:
        asked += " not indexed"
    seen: list[int] = []
    try:
        for number, *row in connection.execute(f"{asked} {where}", parameters):
            found.take(number, tuple(row))
            seen.append(number)
            if len(seen) > most:  # pages that lead back to themselves
                return seen, False
    except _TROUBLE:
        return seen, False
    return seen, True


def _expected(connection: Any, table: Table) -> int | None:
    """How many rows the table had, by the largest index that can be read."""
    counts = []
    try:
        names = [r[1] for r in connection.execute(f"pragma index_list('{table.name}')")]
    except _TROUBLE:
        return None
    for name in names:
        try:
            asked = f'select count(*) from {table.name} indexed by "{name}"'
            counts.append(int(connection.execute(asked).fetchone()[0]))
        except _TROUBLE:
            continue
    return max(counts, default=None)
