"""Reads a damaged log as far as SQLite gets: from both ends, and then between what it can't read.

Nothing here writes to what it reads, and every read ends in rows or in a gap.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from leadercoach.errors import StoreError
from leadercoach.store.connection import EngineError, connect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Row
from leadercoach.store.shapes import Table

PROBES = 400  # reads between two gaps of a table
_HIGHEST = (1 << 63) - 1
_TROUBLE = (EngineError, UnicodeDecodeError)


class Source:
    """The damaged file. An encrypted one answers nothing more on a connection that has met a page
    it could not decrypt, so each trouble ends in another connection."""

    def __init__(self, path: Path, key: DataKey | None) -> None:
        self._path, self._key = path, key
        self._connection: Any = None

    def rows(self, sql: str, parameters: Row = ()) -> Iterator[Row]:
        """The rows of a query, as far as they come. StoreError for the first that does not."""
        if self._connection is None:
            self._connection = connect(self._path, key=self._key)
        try:
            yield from self._connection.execute(sql, parameters)
        except _TROUBLE as error:
            if self._key is not None:
                self.close()
            raise StoreError("log_damaged", path=self._path) from error

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(EngineError):
                connection.close()


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


def read_table(source: Source, table: Table, most: int) -> Reading:
    """What can be read of a table, at most `most` rows from each end."""
    found = Reading(table)
    if table.rowids:
        _by_rowid(source, found, most)
    else:
        _by_key(source, found, most)
    if not found.whole:
        found.expected = _expected(source, table)
    return found


def read_by_parents(source: Source, found: Reading, parents: Iterable[str]) -> None:
    """What hangs by rows that could be read, one of them at a time."""
    link = next((link for link in found.table.links if link.needed), None)
    if link is None:
        return
    for parent in parents:
        _read(source, found, f"where {link.column} = ?", (parent,), 10_000)


def there(source: Source) -> set[str]:
    """The tables the log has by its own description, empty if that cannot be read."""
    try:
        return {name for (name,) in source.rows("select name from sqlite_master")}
    except StoreError:
        return set()


def _by_rowid(source: Source, found: Reading, most: int) -> None:
    ends, whole = _read(source, found, "where rowid >= ? order by rowid", (0,), most)
    if whole:
        found.whole = True
        return
    low = max(ends, default=-1)
    ends, _ = _read(source, found, "where rowid > ? order by rowid desc", (low,), most)
    gaps = deque([(low, min(ends, default=_HIGHEST))])
    probes = 0
    while gaps and probes < PROBES:
        low, high = gaps.popleft()
        if high - low <= 1:
            continue
        middle = (low + high) // 2
        probes += 2
        gaps.extend((*_half(source, found, low, middle + 1), *_half(source, found, middle, high)))


def _half(source: Source, found: Reading, low: int, high: int) -> list[tuple[int, int]]:
    """Read between two rowids; the gap that is left, if any."""
    up, whole = _read(
        source, found, "where rowid > ? and rowid < ? order by rowid", (low, high), 1 << 30
    )
    if whole:
        return []
    low = max(up, default=low)
    down, _ = _read(
        source, found, "where rowid > ? and rowid < ? order by rowid desc", (low, high), 1 << 30
    )
    return [(low, min(down, default=high))]


def _by_key(source: Source, found: Reading, most: int) -> None:
    order = ", ".join(found.table.key)
    _, found.whole = _read(source, found, f"order by {order}", (), most)
    if not found.whole:
        backwards = ", ".join(f"{name} desc" for name in found.table.key)
        _read(source, found, f"order by {backwards}", (), most)


def _read(
    source: Source, found: Reading, where: str, parameters: Row, most: int
) -> tuple[list[int], bool]:
    """Take rows until one cannot be read; their rowids, and whether the end was reached."""
    table = found.table
    rowid = "rowid" if table.rowids else "0"
    asked = f"select {rowid}, {', '.join(table.columns)} from {table.name}"
    if "order by" in where:
        asked += " not indexed"
    seen: list[int] = []
    try:
        for number, *row in source.rows(f"{asked} {where}", parameters):
            found.take(number, tuple(row))
            seen.append(number)
            if len(seen) > most:  # pages that lead back to themselves
                return seen, False
    except StoreError:
        return seen, False
    return seen, True


def _expected(source: Source, table: Table) -> int | None:
    """How many rows the table had, by the largest index that can be read."""
    counts: list[int] = []
    try:
        names = [r[1] for r in source.rows(f"pragma index_list('{table.name}')")]
    except StoreError:
        return None
    for name in names:
        try:
            asked = f'select count(*) from {table.name} indexed by "{name}"'
            counts.extend(int(count) for (count,) in source.rows(asked))
        except StoreError:
            continue
    return max(counts, default=None)
