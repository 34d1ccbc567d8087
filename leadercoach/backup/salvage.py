"""What can be read of a damaged log, in a new one, and what is missing. The damaged file is never
written to: everything is done on a private copy, which is removed afterwards."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from leadercoach.backup.damaged import (
    Reading,
    Source,
    add_orphans,
    read_by_parents,
    read_table,
    there,
)
from leadercoach.backup.own_files import refuse_beside
from leadercoach.errors import Refused, StoreError
from leadercoach.moment import Moment
from leadercoach.store.building import build_log
from leadercoach.store.connection import not_held
from leadercoach.store.data_key import LARGEST_KEY_FILE, DataKey
from leadercoach.store.engine import Log, log_in_memory
from leadercoach.store.entries import get, save
from leadercoach.store.faults import os_fault
from leadercoach.store.files import read_up_to, write_whole
from leadercoach.store.free_text import OF_ENTRIES, cells, texts
from leadercoach.store.header import HEADER, PAGE, beginning, keys_of
from leadercoach.store.reading import opened
from leadercoach.store.shapes import Probe, tables
from leadercoach.store.verified_copy import clear

_OF_ENTRIES = (*OF_ENTRIES, "shares", "entry_people", "entry_tags")
_LEAST_ROW = 8  # bytes; no file holds more rows than this lets it


class Part(NamedTuple):
    """A table: the rows now in the new log, and how many are missing; None if nobody can tell."""

    kept: int
    lost: int | None


class Salvaged(NamedTuple):
    """What is in the new log, table by table, and the texts of rows that had lost so much else that
    they are not: they stand nowhere but here."""

    parts: dict[str, Part]
    loose: list[str]


def salvage(damaged: Path, new: Path, at: Moment, key: DataKey | None = None) -> Salvaged:
    """Make a log at `new` of all that can be read at `damaged`, encrypted as that one is.

    StoreError if there is nothing to read, if something is at `new` already, or if a protected log
    comes without its key (`log_locked`).
    """
    _check(damaged, new, key)
    readings = _gathered(damaged, new, key)
    with log_in_memory(new) as heap:
        dropped, loose = _heap(heap, readings)
        if not any(_count(heap, name) for name in readings if name != "meta"):
            raise StoreError("nothing_to_salvage", path=damaged)
        slots = _slots(damaged, key)
        try:
            if slots:
                write_whole(keys_of(new), slots)
            kept = build_log(new, lambda log: _fill(log, heap, at), key)
        except BaseException:
            if slots:
                keys_of(new).unlink(missing_ok=True)
            raise
    parts = {name: _part(readings[name], kept[name], dropped[name]) for name in readings}
    return Salvaged(parts, loose)


def _check(damaged: Path, new: Path, key: DataKey | None) -> None:
    if not damaged.exists():
        raise StoreError("no_log", path=damaged)
    if not damaged.is_file():
        raise StoreError("not_a_file", path=damaged)
    if not damaged.stat().st_size:
        raise StoreError("log_empty", path=damaged)
    if key is None and keys_of(damaged).exists():
        raise StoreError("protection_gone" if _is_plain(damaged) else "log_locked", path=damaged)
    if new.exists() or (keys_of(new).exists() and not _same_slots(damaged, new)):
        raise StoreError("log_exists", path=new)
    refuse_beside(new)


def _same_slots(damaged: Path, new: Path) -> bool:
    """Whether the key file at the new place is the log's own, left by one who was killed there."""
    try:
        return _key_file(damaged) == _key_file(new)
    except StoreError:
        return False


def _key_file(log: Path) -> bytes:
    return read_up_to(keys_of(log), LARGEST_KEY_FILE)


def _is_plain(path: Path) -> bool:
    return beginning(path, len(HEADER)) == HEADER


def _slots(damaged: Path, key: DataKey | None) -> bytes:
    """The key file of a protected log: whoever could open the old one can open the new."""
    return _key_file(damaged) if key else b""


def _gathered(damaged: Path, new: Path, key: DataKey | None) -> dict[str, Reading]:
    """The best of what the log gives with what a killed program left beside it, without that, and
    with its first bytes put right."""
    best: dict[str, Reading] = {}
    for beside, mended in ((True, False), (False, False), (False, True)):
        if mended and key is not None:
            continue
        with _copied(damaged, new, beside=beside, mended=mended) as copy:
            readings = _read(copy, key)
        if _rows(readings) > _rows(best):
            best = readings
        if best and all(reading.whole for reading in best.values()):
            break
    return best or {name: Reading(table) for name, table in tables().items()}


def _rows(readings: dict[str, Reading]) -> int:
    return sum(len(reading.rows) for reading in readings.values())


def _read(copy: Path, key: DataKey | None) -> dict[str, Reading]:
    source = Source(copy, key)
    try:
        readings = _asked(source, copy.stat().st_size // _LEAST_ROW)
        with suppress(StoreError):  # what stands beside goes into the copy, for the pages
            list(source.rows("pragma wal_checkpoint(truncate)"))
    finally:
        source.close()
    if key is None and not all(reading.whole for reading in readings.values()):
        add_orphans(copy.read_bytes(), readings)
    return readings


def _asked(source: Source, most: int) -> dict[str, Reading]:
    """What SQLite can read. A log of an earlier version lacks tables, which are then whole."""
    names = there(source)
    readings: dict[str, Reading] = {}
    for name, table in tables().items():
        reading = Reading(table)
        if name in names:
            reading = read_table(source, table, most)
            if not reading.whole and table.links:
                parents = readings.get(table.links[0].table)
                read_by_parents(source, reading, [k[0] for k in _known(parents)])
        else:
            reading.whole = "meta" in names and "entries" in names
        readings[name] = reading
    return readings


def _known(parents: Reading | None) -> list[Any]:
    if parents is None:
        return []
    at = parents.table.columns.index("id") if "id" in parents.table.columns else 0
    return [(row[at],) for _, row in parents.rows.values()]


@contextmanager
def _copied(damaged: Path, new: Path, *, beside: bool, mended: bool) -> Iterator[Path]:
    """A copy that only its owner can read, in the folder of the new log."""
    copy = new.with_name(f".{new.name}.{os.getpid()}.new.damaged")
    try:
        new.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _copy(damaged, copy, mended=mended)
        wal = Path(f"{damaged}-wal")
        if beside and wal.is_file():
            _copy(wal, Path(f"{copy}-wal"), mended=False)
        yield copy
    except OSError as error:
        raise os_fault(error, new) from error
    finally:
        clear(copy)


def _copy(source: Path, target: Path, *, mended: bool) -> None:
    """Copy as much as the disk gives; what it does not give becomes zeros."""
    handle = os.open(target, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    size = source.stat().st_size
    with not_held(source), opened(source, buffering=0) as file, os.fdopen(handle, "wb") as out:
        for start in range(0, size, PAGE):
            try:
                file.seek(start)
                block = file.read(PAGE)
            except OSError:
                block = bytes(min(PAGE, size - start))
            out.write(_mended(block, size) if mended and not start else block)


def _mended(page: bytes, size: int) -> bytes:
    """A first page whose header says what that of every open log says."""
    head = bytearray(page.ljust(PAGE, b"\0"))
    head[:24] = HEADER + PAGE.to_bytes(2, "big") + b"\1\1\0@  "
    head[28:32] = (size // PAGE).to_bytes(4, "big")
    head[32:40] = bytes(8)  # the pages that are free
    head[44:48] = (4).to_bytes(4, "big")
    head[52:60] = bytes(7) + b"\1"
    head[92:96] = head[24:28]
    return bytes(head)


def _heap(heap: Log, readings: dict[str, Reading]) -> tuple[Counter[str], list[str]]:
    """Put every row that can be one into a log in memory; how many of each table were not kept, and
    the texts among them that can be told."""
    dropped: Counter[str] = Counter()
    heap.rows("pragma foreign_keys = off")
    probe = Probe()
    with heap.transaction():
        heap.write("delete from meta")
        for reading in readings.values():
            dropped[reading.table.name] += _pile_up(heap, reading, probe)
        before = _texts(heap)
        _let_go(heap, dropped)
        for position, entry_id in heap.rows("select position, id from entries"):
            try:
                get(heap, entry_id)
            except (Refused, ValueError):
                heap.write("delete from entries where position = ?", (position,))
                dropped["entries"] += 1
        _let_go(heap, dropped)
    probe.close()
    return dropped, list((before - _texts(heap)).elements())


def _pile_up(heap: Log, reading: Reading, probe: Probe) -> int:
    """How many rows of a table are none, or stand against another."""
    table, spoilt = reading.table, 0
    marks = ", ".join("?" * len(table.columns))
    for _, row in sorted(reading.rows.values(), key=lambda pair: pair[0]):
        try:
            if table.name in _OF_ENTRIES or probe.fits(table, row):
                heap.write(f"insert into {table.name} values ({marks})", row)
                continue
        except StoreError:
            pass
        spoilt += 1
    return spoilt


def _texts(heap: Log) -> Counter[str]:
    counts: Counter[str] = Counter()
    for cell in cells(heap):
        with suppress(ValueError, LookupError, TypeError, AttributeError):
            counts.update(texts(cell))
    return counts


def _let_go(heap: Log, dropped: Counter[str]) -> None:
    """Clear or remove what refers to something that is not there."""
    for name, table in tables().items():
        for link in table.links:
            target = "package" if link.table == "handed_over" else "id"
            missing = (
                f"{link.column} is not null and not exists (select 1 from {link.table} as there"
                f" where there.{target} = {name}.{link.column})"
            )
            if link.needed:
                dropped[name] += heap.write(f"delete from {name} where {missing}")
            else:
                heap.write(f"update {name} set {link.column} = null where {missing}")


def _fill(log: Log, heap: Log, at: Moment) -> dict[str, int]:
    """Write everything over: entries by the way every entry is saved, all else row by row."""
    kept = {}
    for name, table in tables().items():
        kept[name] = _count(heap, name)
        if name == "entries":
            for (entry_id,) in heap.rows("select id from entries order by position"):
                save(log, get(heap, entry_id), at)
        if name in _OF_ENTRIES:
            continue
        marks = ", ".join("?" * len(table.columns))
        order = "rowid" if table.rowids else ", ".join(table.key)
        for row in heap.rows(f"select {', '.join(table.columns)} from {name} order by {order}"):
            log.write(f"insert or replace into {name} values ({marks})", row)
    return kept


def _count(heap: Log, name: str) -> int:
    row = heap.one(f"select count(*) from {name}")
    return int(row[0]) if row else 0


def _part(reading: Reading, kept: int, dropped: int) -> Part:
    dropped += reading.spoilt
    if reading.whole:
        return Part(kept, dropped)
    if reading.expected is not None:
        return Part(kept, max(reading.expected - kept, dropped))
    return Part(kept, None)
