"""Gives rows found page by page to the tables they belong to."""

from collections.abc import Iterable

from leadercoach.backup.btree_pages import Leaf, btree_leaves, roots
from leadercoach.backup.damaged import Reading
from leadercoach.store.shapes import Probe


def add_orphans(body: bytes, found: dict[str, Reading]) -> None:
    """Add what the pages hold of the tables that could not be read whole."""
    names = roots(body)
    strays: list[tuple[Leaf, list[str]]] = []
    probe = Probe()
    for leaf in btree_leaves(body):
        if leaf.top == 1:
            continue
        owner = names.get(leaf.top)
        if owner is None:
            fitting = _owners(leaf, found, probe)
            if fitting:
                strays.append((leaf, fitting))
        elif owner in found and not found[owner].whole:
            _take(leaf, found[owner])
            found[owner].spoilt += leaf.unreadable
    for leaf, fitting in strays:
        if len(fitting) == 1:
            _take(leaf, found[fitting[0]])
    for leaf, fitting in strays:
        if len(fitting) > 1:
            _take_by_links(leaf, fitting, found)
    probe.close()


def _owners(leaf: Leaf, found: dict[str, Reading], probe: Probe) -> list[str]:
    """The tables every row of a page can belong to."""
    return [
        name
        for name, reading in found.items()
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


def _take(leaf: Leaf, reading: Reading) -> None:
    for rowid, record in _numbered(leaf):
        row = reading.table.from_record(record, rowid)
        if row is not None:
            reading.take(rowid, row)


def _take_by_links(leaf: Leaf, fitting: list[str], found: dict[str, Reading]) -> None:
    """Two tables of the same shape, people and areas: what refers to the rows tells them apart."""
    named = {name: _referred(name, found.values()) for name in fitting}
    keys = {record[0] for record in leaf.rows}
    owners = [name for name in fitting if keys & named[name]]
    if len(owners) == 1:
        _take(leaf, found[owners[0]])


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
