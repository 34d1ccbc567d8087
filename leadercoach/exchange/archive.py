"""Writes a whole log as one JSON archive, and loads an archive into an empty log.

The same log always gives the same bytes. Indexes (search, habit events, follow-ups) are not
archived: loading rebuilds them.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from leadercoach.backup.own_files import read_given, refuse_own
from leadercoach.errors import Refused, StoreError
from leadercoach.exchange import archive_coaching as coaching
from leadercoach.exchange import archive_feedback as feedback
from leadercoach.exchange import archive_privacy as privacy
from leadercoach.exchange.archive_check import check
from leadercoach.exchange.archive_format import FORMAT, VERSION, Archive, decoded
from leadercoach.log.entries import Record, plain, refusal
from leadercoach.moment import Moment
from leadercoach.store import entries, outputs, records
from leadercoach.store.building import build_log
from leadercoach.store.clock import pin_day
from leadercoach.store.engine import Log
from leadercoach.store.notes import SETTINGS
from leadercoach.store.rows import fields_of, insert, load_rows, read_rows
from leadercoach.store.written import as_written

LARGEST = 1 << 30
_EMPTY = (
    *("entries", "people", "areas", "week_marks", "pauses", "targets", "reflections", "drafts"),
    *("observers", "pulse_rounds", "keys", "coaches", "actions", "week_counts", "removed"),
)
# Where one was when it was locked, what had no field any more, and what somebody else has sent and
# is not taken in yet.
_OF_THIS_WINDOW = {"place", "locked", "take-in"}


def nothing() -> None:
    """The step of work that nobody watches."""


@as_written
def archive(log: Log, path: Path, step: Callable[[], None] = nothing) -> int:
    """Write the whole log to `path`, in one piece; how many entries that were.

    `step` is called with each entry; what it raises ends the work and leaves no file.
    """
    refuse_own(path, log.path, code="archive_over_log")
    whole = contents(log, step)
    body = msgspec.json.format(msgspec.json.encode(whole), indent=1)
    outputs.write(log, path, body + b"\n")
    return len(whole["entries"])


def read(path: Path, today: date) -> Archive:
    """The archive in a file, checked to the last field. Refused with one sentence if it is none."""
    body = read_given(path, LARGEST)
    if len(body) > LARGEST:
        raise Refused("archive_too_large", path=path)
    try:
        head = msgspec.json.decode(body, type=dict[str, msgspec.Raw])
        version = int(bytes(head.get("version", msgspec.Raw(b"0"))))
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Refused("archive_not_json", path=path) from None
    except (ValueError, RecursionError):
        raise Refused("archive_wrong", path=path) from None
    if bytes(head.get("format", msgspec.Raw(b""))) != json.dumps(FORMAT).encode():
        raise Refused("archive_wrong", path=path)
    if version > VERSION:
        raise Refused("archive_newer", path=path)
    try:
        found = decoded(body, version)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("archive_bad", path=path, reason=refusal(error)) from None
    _refuse_doubles(body, path)
    check(found, path, today)
    return found


def _refuse_doubles(body: bytes, path: Path) -> None:
    """Refused if an object names a field twice: which of the two was meant cannot be told."""

    def unique(pairs: list[tuple[str, Any]]) -> None:
        seen = {key for key, _ in pairs}
        if len(seen) < len(pairs):
            twice = next(key for key, _ in pairs if sum(key == other for other, _ in pairs) > 1)
            raise Refused("archive_duplicate", path=path, what=twice)

    try:
        json.loads(body, object_pairs_hook=unique)
    except (ValueError, RecursionError):  # deeper or longer than any form we wrote
        raise Refused("archive_wrong", path=path) from None


def is_empty(log: Log) -> bool:
    """Whether there is nothing an archive could be mixed up with."""
    tables = (
        f"{table} where removed_at is null" if table == "pauses" else table for table in _EMPTY
    )
    return not any(log.one(f"select 1 from {table} limit 1") for table in tables)  # noqa: S608


def load(log: Log, found: Archive, at: Moment, step: Callable[[], None] = nothing) -> int:
    """Put an archive into an empty log, all or nothing; how many entries it held.

    `step` as in `archive`.
    """
    if not is_empty(log):
        raise StoreError("log_not_empty", path=log.path)
    with log.transaction():
        log.write("delete from pauses")  # those taken away before there was anything
        _load_settings(log, found)
        _load_people(log, found)
        for part in found.entries:
            step()
            record = Record(
                id=part.id,
                created_at=part.created_at,
                updated_at=part.updated_at,
                logged_on=part.logged_on,
                deleted_at=part.deleted_at,
                entry=part.entry,
            )
            entries.save(log, record, at)
        _load_revisions(log, found, at)
        _load_rest(log, found)
        feedback.load(log, found)
        coaching.load(log, found, at)
        privacy.load(log, found)
        pin_day(log)
    return len(found.entries)


def load_new(path: Path, found: Archive, at: Moment, step: Callable[[], None] = nothing) -> int:
    """Make a log at `path` out of an archive: all of it is there, or no file. How many entries."""
    return build_log(path, lambda log: load(log, found, at, step))


@as_written
def contents(log: Log, step: Callable[[], None] = nothing) -> dict[str, Any]:
    """The whole log of one moment as plain data, in the form of archive_format."""
    with log.snapshot():
        return _contents(log, step)


def _contents(log: Log, step: Callable[[], None]) -> dict[str, Any]:
    versions: dict[str, list[dict[str, Any]]] = {}
    for entry_id, revision in entries.all_revisions(log):
        versions.setdefault(entry_id, []).append(revision._asdict())
    settings = {key: json.loads(value) for key, value in log.rows("select * from settings")}
    return {
        "format": FORMAT,
        "version": VERSION,
        "settings": {key: settings[key] for key in sorted(settings) if settings[key] is not None},
        "people": read_rows(log, records.PEOPLE),
        "areas": _areas(log),
        "entries": _entries(log, versions, step),
        "drafts": [
            row
            for row in read_rows(log, records.DRAFTS, "key", body="form")
            if row["key"] not in _OF_THIS_WINDOW
        ],
        "week_marks": read_rows(log, records.WEEK_MARKS, "rowid"),
        "pauses": read_rows(log, records.PAUSES),
        "targets": read_rows(log, records.TARGETS, "rowid"),
        "reflections": read_rows(log, records.REFLECTIONS),
        **feedback.contents(log),
        **coaching.contents(log),
        **privacy.contents(log),
    }


def _entries(
    log: Log, versions: dict[str, list[dict[str, Any]]], step: Callable[[], None]
) -> list[dict[str, Any]]:
    found = []
    for record in entries.each_record(log):
        step()
        found.append(_entry(record, versions.get(record.id, [])))
    return found


def _entry(record: Record, versions: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": record.id,
        "created_at": record.created_at,
        "updated_at": record.updated_at,
        "logged_on": record.logged_on,
        "deleted_at": record.deleted_at,
        "entry": plain(record.entry),
        "revisions": [{**v, "entry": plain(v["entry"])} for v in versions],
    }


def _areas(log: Log) -> list[dict[str, Any]]:
    levels: dict[str, list[dict[str, Any]]] = {}
    for row in read_rows(log, records.AREA_LEVELS):
        levels.setdefault(row.pop("area_id"), []).append(row)
    return [{**row, "levels": levels.get(row["id"], [])} for row in read_rows(log, records.AREAS)]


def _load_settings(log: Log, found: Archive) -> None:
    for name, value in msgspec.to_builtins(found.settings).items():
        if value is not None and name in SETTINGS:
            insert(log, records.SETTINGS, key=name, value=json.dumps(value))


def _load_people(log: Log, found: Archive) -> None:
    load_rows(log, records.PEOPLE, found.people)
    load_rows(log, records.AREAS, found.areas)
    for area in found.areas:
        for level in area.levels:
            fields = fields_of(records.AREA_LEVELS, level)
            insert(log, records.AREA_LEVELS, area_id=area.id, **fields)


def _load_revisions(log: Log, found: Archive, at: Moment) -> None:
    for part in found.entries:
        for r in part.revisions:
            revision = entries.Revision(r.device, r.number, r.saved_at, r.entry)
            entries.write_revision(log, part.id, revision, at)


def _load_rest(log: Log, found: Archive) -> None:
    load_rows(log, records.DRAFTS, found.drafts, form="body")
    load_rows(log, records.WEEK_MARKS, found.week_marks)
    load_rows(log, records.PAUSES, found.pauses)
    load_rows(log, records.TARGETS, found.targets)
    load_rows(log, records.REFLECTIONS, found.reflections)
