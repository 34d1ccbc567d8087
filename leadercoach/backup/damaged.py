"""Reads a damaged log as far as SQLite gets: from both ends, then between what it can't read; and
gives rows that were found page by page to the tables they belong to.

Nothing here writes to what it reads, and every read ends in rows or in a gap.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from leadercoach.backup.btree_pages import Leaf, btree_leaves, roots
from leadercoach.errors import StoreError
from leadercoach.store.connection import EngineError, connect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Row
from leadercoach.store.shapes import Probe, Table

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
    reading = Reading(table)
    if table.rowids:
        _by_rowid(source, reading, most)
    else:
        _by_key(source, reading, most)
    if not reading.whole:
        reading.expected = _expected(source, table)
    return reading


def read_by_parents(source: Source, reading: Reading, parents: Iterable[str]) -> None:
    """What hangs by rows that could be read, one of them at a time."""
    link = next((link for link in reading.table.links if link.needed), None)
    if link is None:
        return
    for parent in parents:
        _read(source, reading, f"where {link.column} = ?", (parent,), 10_000)


def there(source: Source) -> set[str]:
    """The tables the log has by its own description, empty if that cannot be read."""
    try:
        return {name for (name,) in source.rows("select name from sqlite_master")}
    except StoreError:
        return set()


def _by_rowid(source: Source, reading: Reading, most: int) -> None:
    ends, whole = _read(source, reading, "where rowid >= ? order by rowid", (0,), most)
    if whole:
        reading.whole = True
        return
    low = max(ends, default=-1)
    ends, _ = _read(source, reading, "where rowid > ? order by rowid desc", (low,), most)
    gaps = deque([(low, min(ends, default=_HIGHEST))])
    probes = 0
    while gaps and probes < PROBES:
        low, high = gaps.popleft()
        if high - low <= 1:
            continue
        middle = (low + high) // 2
        probes += 2
        gaps += _half(source, reading, low, middle + 1)
        gaps += _half(source, reading, middle, high)


def _half(source: Source, reading: Reading, low: int, high: int) -> list[tuple[int, int]]:
    """Read between two rowids; the gap that is left, if any."""
    up, whole = _read(
        source, reading, "where rowid > ? and rowid < ? order by rowid", (low, high), 1 << 30
    )
    if whole:
        return []
    low = max(up, default=low)
    down, _ = _read(
        source, reading, "where rowid > ? and rowid < ? order by rowid desc", (low, high), 1 << 30
    )
    return [(low, min(down, default=high))]


def _by_key(source: Source, reading: Reading, most: int) -> None:
    order = ", ".join(reading.table.key)
    _, reading.whole = _read(source, reading, f"order by {order}", (), most)
    if not reading.whole:
        backwards = ", ".join(f"{name} desc" for name in reading.table.key)
        _read(source, reading, f"order by {backwards}", (), most)


def _read(
    source: Source, reading: Reading, where: str, parameters: Row, most: int
) -> tuple[list[int], bool]:
    """Take rows until one cannot be read; their rowids, and whether the end was reached."""
    table = reading.table
    rowid = "rowid" if table.rowids else "0"
    query = f"select {rowid}, {', '.join(table.columns)} from {table.name}"
    if "order by" in where:
        query += " not indexed"
    rowids: list[int] = []
    try:
        for number, *row in source.rows(f"{query} {where}", parameters):
            reading.take(number, tuple(row))
            rowids.append(number)
            if len(rowids) > most:  # pages that lead back to themselves
                return rowids, False
    except StoreError:
        return rowids, False
    return rowids, True


def _expected(source: Source, table: Table) -> int | None:
    """How many rows the table had, by the largest index that can be read."""
    counts: list[int] = []
    try:
        names = [r[1] for r in source.rows(f"pragma index_list('{table.name}')")]
    except StoreError:
        return None
    for name in names:
        try:
            query = f'select count(*) from {table.name} indexed by "{name}"'
            counts.extend(int(count) for (count,) in source.rows(query))
        except StoreError:
            continue
    return max(counts, default=None)


def add_orphans(body: bytes, readings: dict[str, Reading]) -> None:
    """Add what the pages hold of the tables that could not be read whole."""
    names = roots(body)
    strays: list[tuple[Leaf, list[str]]] = []
    probe = Probe()
    for leaf in btree_leaves(body):
        if leaf.top == 1:
            continue
        owner = names.get(leaf.top)
        if owner is None:
            fitting = _owners(leaf, readings, probe)
            if fitting:
                strays.append((leaf, fitting))
        elif owner in readings and not readings[owner].whole:
            _take_rows(leaf, readings[owner])
            readings[owner].spoilt += leaf.unreadable
    for leaf, fitting in strays:
        if len(fitting) == 1:
            _take_rows(leaf, readings[fitting[0]])
    for leaf, fitting in strays:
        if len(fitting) > 1:
            _take_by_links(leaf, fitting, readings)
    probe.close()


def _owners(leaf: Leaf, readings: dict[str, Reading], probe: Probe) -> list[str]:
    """The tables every row of a page can belong to."""
    return [
        name
        for name, reading in readings.items()
        if not reading.whole and leaf.rows and _all_fit(leaf, reading, probe)
    ]


def _all_fit(leaf: Leaf, reading: Reading, probe: Probe) -> bool:
    if reading.table.rowids != (leaf.rowids is not None):
        return False
    for rowid, record in _numbered(leaf):
        row = reading.table.from_record(record, rowid)
        if row is None or not probe.fits(reading.table, row):
            return False
    return True


def _take_rows(leaf: Leaf, reading: Reading) -> None:
    for rowid, record in _numbered(leaf):
        row = reading.table.from_record(record, rowid)
        if row is not None:
            reading.take(rowid, row)


def _take_by_links(leaf: Leaf, fitting: list[str], readings: dict[str, Reading]) -> None:
    """Two tables of the same shape, people and areas: what refers to the rows tells them apart."""
    named = {name: _referred(name, readings.values()) for name in fitting}
    keys = {record[0] for record in leaf.rows}
    owners = [name for name in fitting if keys & named[name]]
    if len(owners) == 1:
        _take_rows(leaf, readings[owners[0]])


def _referred(name: str, readings: Iterable[Reading]) -> set[object]:
    """The keys that rows of other tables know of a table."""
    return {
        row[reading.table.columns.index(link.column)]
        for reading in readings
        for link in reading.table.links
        if link.table == name
        for _, row in reading.rows.values()
    }


def _numbered(leaf: Leaf) -> Iterable[tuple[int, tuple[object, ...]]]:
    return zip(leaf.rowids or [0] * len(leaf.rows), leaf.rows, strict=True)
