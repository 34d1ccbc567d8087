"""Rows that are erased for good, each way of erasing as a list of parts: what is counted in a
preview is what goes (F.4).

The same is done to a copy as it is, which may be older than some of the tables: it holds nothing of
what would stand in those.
"""

import json
from collections.abc import Container, Iterator
from datetime import date
from typing import Any, NamedTuple

from leadercoach.log.mentions import mentions, without
from leadercoach.log.texts import fold
from leadercoach.log.weeks import Week
from leadercoach.store import entries, free_text
from leadercoach.store.engine import Log
from leadercoach.store.indexes import index, unindex


class Part(NamedTuple):
    """Rows that go: of what kind they are, and which. A kind of "" is not counted. `asks` is
    another table that the condition asks, which an older copy may lack."""

    kind: str
    table: str
    where: str = "true"
    asks: str = ""

    def fits(self, there: Container[str]) -> bool:
        """Whether a log with these tables can have such rows."""
        return self.table in there and (not self.asks or self.asks in there)


class Doomed(NamedTuple):
    """Parts in the order they go, with what their conditions ask for."""

    parts: tuple[Part, ...]
    given: dict[str, Any]


_BINNED = "select id from entries where status = 'deleted'"
_DECIDED = " union all ".join(
    f"select {key} from {table}"
    for table, key in (
        *(("entries", "id"), ("reflections", "id"), ("drafts", "key"), ("proposals", "id")),
        *(("requests", "id"), ("sessions", "id"), ("actions", "id"), ("pulse_rounds", "id")),
    )
)
_EVERYTHING = {  # those that are named by others after those
    "versions": ("revisions",),
    "proposals": ("proposals",),
    "handed_over": ("handed_over",),
    "sent_out": ("sent_out",),
    "actions": ("actions",),
    "sessions": ("sessions",),
    "coaches": ("consents", "coaches"),
    "replies": ("replies",),
    "requests": ("withdrawals", "ratings", "requests"),
    "observers": ("observers",),
    "pulses": ("pulse_answers", "pulse_rounds"),
    "drafts": ("drafts",),
    "reflections": ("reflections",),
    "weeks": ("week_counts", "pauses", "targets", "week_marks"),
    "entries": ("delegations", "entry_people", "entries"),
    "people": ("people",),
    "areas": ("area_levels", "areas"),
    "removed": ("announced", "kept", "bin_days", "removed"),
    "settings": ("keys", "settings"),
}


_BY_ID = {  # rows that keep their id when they are changed
    *("entries", "proposals", "actions", "sessions"),
    *("requests", "pulse_rounds", "reflections", "week_marks", "pauses"),
}


def entry(entry_id: str) -> Doomed:
    """An entry with its versions, the drafts and a coach's comments about it."""
    return Doomed(_about("select :id"), {"id": entry_id})


def by_id(table: str, ids: list[str]) -> Doomed:
    """Rows that are known, whatever stands in them."""
    chosen = "select value from json_each(:ids)"
    if table == "entries":
        parts = _about(chosen)
    elif table == "requests":
        parts = (
            _drafts(table, f"id in ({chosen})"),
            Part("replies", "replies", f"request_id in ({chosen})"),
            Part("requests", "requests", f"id in ({chosen})"),
        )
    else:
        begun = (_drafts(table, f"id in ({chosen})"),) if table in _FORMS else ()
        parts = (*begun, Part(table, table, f"id in ({chosen})"))
    return Doomed(parts, {"ids": json.dumps(ids)})


def ids(log: Log, doomed: Doomed) -> dict[str, list[str]]:
    """The rows that would go and can be told by their id, by table."""
    found: dict[str, list[str]] = {}
    for part in doomed.parts:
        if part.table in _BY_ID:
            rows = log.rows(f"select id from {part.table} where {part.where}", doomed.given)
            found.setdefault(part.table, []).extend(row_id for (row_id,) in rows)
    return {table: rows for table, rows in found.items() if rows}


def period(first: date, last: date, *, binned: bool = False) -> Doomed:
    """All that is dated in some days, of entries in the bin only if so wished."""
    days = "between :first and :last"
    kept = "" if binned else "status = 'saved' and"
    parts = (
        *_about(f"select id from entries where {kept} occurred_on {days}"),
        _drafts("sessions", f"held_on {days}"),
        _drafts("actions", f"agreed_on {days}"),
        _drafts("proposals", f"received_on {days}"),
        _drafts("requests", f"occurred_on {days}"),
        Part("versions", "revisions", f"json_extract(body, '$.occurred_on') {days}"),
        Part(
            "drafts",
            "drafts",
            f"json_extract(body, '$.occurred_on') {days} or substr(updated_at, 1, 10) {days}",
        ),
        Part("drafts", "drafts", "key in (select value from json_each(:weeks))"),
        Part("proposals", "proposals", f"received_on {days}"),
        Part("actions", "actions", f"agreed_on {days}"),
        Part("sessions", "sessions", f"held_on {days}"),
        Part(
            "replies",
            "replies",
            f"request_id in (select id from requests where occurred_on {days})",
        ),
        Part("requests", "requests", f"occurred_on {days}"),
        Part("pulses", "pulse_rounds", f"opened_on {days}"),
        Part("reflections", "reflections", f"on_day {days}"),
        Part("weeks", "week_marks", f"on_day {days} or {_WHOLE_WEEK}"),
        Part("weeks", "week_counts", _WHOLE_WEEK),
        Part("weeks", "pauses", f"first_day {days} and last_day {days}"),
    )
    within = range(Week.of(first).ordinal, Week.of(last).ordinal + 1)
    whole = [week for week in map(Week, within) if first <= week.monday and week.sunday <= last]
    given = {"first": first.isoformat(), "last": last.isoformat()}
    given["weeks"] = json.dumps([f"week:{week}" for week in whole])
    return Doomed(parts, {**given, "low": first.toordinal(), "high": last.toordinal()})


_WHOLE_WEEK = "(week * 7 + 1 >= :low and week * 7 + 7 <= :high)"


def everything() -> Doomed:
    parts = [
        Part(kind if table == tables[-1] else "", table)
        for kind, tables in _EVERYTHING.items()
        for table in tables
    ]
    return Doomed((Part("", "search"), *parts), {})


def asked_by(observer_id: str) -> Doomed:
    """Somebody who observes, with all they were asked and have said."""
    of = "select id from requests where observer_id = :id"
    parts = (
        _drafts("requests", "observer_id = :id"),
        _drafts("observers", "id = :id"),
        _PLACE,
        Part("replies", "replies", f"request_id in ({of})"),
        Part("requests", "requests", "observer_id = :id"),
        Part("observers", "observers", "id = :id"),
    )
    return Doomed(parts, {"id": observer_id})


def binned() -> Doomed:
    return Doomed(_about(_BINNED, "bin"), {})


def removed() -> Doomed:
    """What lies in the bin beside the entries, and what was decided on things that are no longer
    there."""
    parts = (
        Part("removed", "removed", "kind <> 'entries'"),
        Part("", "removed"),
        Part("", "bin_days"),
        Part("", "kept", f"id not in ({_DECIDED})"),
        Part("", "announced", f"id not in ({_DECIDED})"),
    )
    return Doomed(parts, {})


def _about(ids: str, kind: str = "entries") -> tuple[Part, ...]:
    """The entries `ids` selects, and what hangs on them."""
    others = "" if kind == "entries" else "_"
    return (
        Part("", "search", f"rowid in (select position from entries where id in ({ids}))"),
        Part("versions" if not others else "", "revisions", f"entry_id in ({ids})"),
        Part("drafts", "drafts", f"key in ({ids})"),
        _PLACE,
        Part("proposals", "proposals", f"entry_id in ({ids})"),
        Part(kind, "entries", f"id in ({ids})"),
    )


# Where one was when the log was locked, and what had no field any more: any text may be in them.
_PLACE = Part("", "drafts", "key in ('place', 'locked')")


_FORMS = {  # what can be begun about the rows of a table
    "sessions": ("session", "agree"),
    "actions": ("settle", "word_anew"),
    "proposals": ("change_proposal",),
    "requests": ("thanks", "rate"),
    "observers": ("observer",),
}


def _drafts(table: str, where: str) -> Part:
    """What was begun in forms about rows that go."""
    forms = (f"select '{form}:' || id from {table} where {where}" for form in _FORMS[table])
    return Part("drafts", "drafts", f"key in ({' union '.join(forms)})", table)


def count(log: Log, doomed: Doomed) -> dict[str, int]:
    """How many rows of each kind would go."""
    found: dict[str, int] = {}
    wanted: dict[tuple[str, str], list[str]] = {}
    there = free_text.columns(log)
    for part in doomed.parts:
        if part.kind and part.fits(there):
            wanted.setdefault((part.kind, part.table), []).append(f"({part.where})")
    for (kind, table), conditions in wanted.items():
        where = " or ".join(conditions)
        row = log.one(f"select count(*) from {table} where {where}", doomed.given)
        found[kind] = found.get(kind, 0) + (row[0] if row else 0)
    return found


def erase(log: Log, doomed: Doomed) -> None:
    """Delete the rows of every part, in their order."""
    there = free_text.columns(log)
    for part in doomed.parts:
        if part.fits(there):
            log.write(f"delete from {part.table} where {part.where}", doomed.given)


def is_left(log: Log, doomed: Doomed) -> bool:
    """Whether any row is there that would go."""
    there = free_text.columns(log)
    return any(
        log.one(f"select 1 from {part.table} where {part.where} limit 1", doomed.given)
        for part in doomed.parts
        if part.fits(there)
    )


def start_anew(log: Log, device: str) -> None:
    """A log of which nothing is left gets another identity too, and so do its copies."""
    log.write("delete from meta where key in ('carried', 'day')")
    log.write("update meta set value = ? where key = 'device'", (device,))


def named_cells(log: Log, alias: str) -> Iterator[tuple[free_text.Cell, int]]:
    """Every cell with a text that names somebody, and how often it does."""
    for cell in free_text.cells(log):
        times = sum(len(mentions(text, alias)) for text in free_text.texts(cell))
        if times:
            yield cell, times


def named_rows(log: Log, table: str, alias: str) -> list[tuple[str, str]]:
    """Id and name of the rows whose own name holds an alias, that very name included."""
    if table not in free_text.columns(log):
        return []
    rows = log.rows(f"select id, {free_text.NAMED[table]} from {table}")
    return [(row_id, name) for row_id, name in rows if mentions(name, alias)]


def unname(log: Log, alias: str) -> set[str]:
    """Leave somebody out of every text and name; ids of the entries that are others for it."""
    touched = set()
    for cell, _ in [*named_cells(log, alias)]:
        made = free_text.rewritten(cell, lambda text, other: without(text, alias, other))
        free_text.put(log, cell, made)
        if cell.table in free_text.OF_ENTRIES:
            touched.add(cell.key[0])
    for table in free_text.NAMED:
        for row_id, name in named_rows(log, table, alias):
            free_text.put_name(log, table, row_id, without(name, alias, "…"))
            touched |= (
                {i for (i,) in log.rows(_USERS[table], (row_id,))} if table in _USERS else set()
            )
    return touched


_USERS = {
    "areas": "select entry_id from delegations where area_id = ?",
    "people": "select entry_id from entry_people where person_id = ?",
}


def person(log: Log, alias: str) -> str | None:
    """The id of the person with an alias."""
    row = log.one("select id from people where folded = ?", (fold(alias),))
    return str(row[0]) if row else None


def entries_with(log: Log, person_id: str) -> list[str]:
    rows = log.rows("select distinct entry_id from entry_people where person_id = ?", (person_id,))
    return [entry_id for (entry_id,) in rows]


def same(name: str, alias: str) -> bool:
    return fold(name) == fold(alias)


def promises_to(log: Log, person_id: str) -> int:
    """How many agreed actions were promised to somebody."""
    row = log.one("select count(*) from actions where person_id = ?", (person_id,))
    return int(row[0]) if row else 0


def forget(log: Log, aliases: list[str], known: list[str]) -> None:
    """Leave somebody out of everything: their links by id, their aliases in every text and name."""
    touched = set()
    for person_id in known:
        touched |= set(entries_with(log, person_id))
        forget_person(log, person_id)
    for alias in aliases:
        touched |= unname(log, alias)
    reindex(log, touched)


def aliases(log: Log, alias: str, known: list[str]) -> list[str]:
    """What somebody is called in a file: as now, and what they were called when it was made."""
    rows = log.rows(
        "select alias from people where id in (select value from json_each(?))",
        (json.dumps(known),),
    )
    return list({fold(name): name for name in (alias, *(name for (name,) in rows))}.values())


def forget_person(log: Log, person_id: str) -> None:
    """Remove somebody from every entry, version and action, and then altogether."""
    log.write("delete from entry_people where person_id = ?", (person_id,))
    for role in ("people", "receivers"):
        log.write(
            f"update revisions set body = json_set(body, '$.{role}', (select"
            f" json_group_array(value) from json_each(body, '$.{role}') where value <> :id))"
            " where instr(body, :id)"
            f" and json_type(body, '$.{role}') = 'array'",
            {"id": person_id},
        )
    log.write("delete from drafts where key = ?", (f"person:{person_id}",))
    log.write("delete from people where id = ?", (person_id,))


def reindex(log: Log, touched: set[str]) -> None:
    """Let the search know entries by what stands in them now."""
    for entry_id in touched:
        record, position = entries.get(log, entry_id), entries.position_of(log, entry_id)
        assert position is not None
        unindex(log, position, entry_id)
        if not record.deleted_at:
            index(log, position, record)


def compact(log: Log) -> bool:
    """Take erased rows out of every byte of the log and the file beside it; False if somebody who
    reads just now keeps them there."""
    log.rows("vacuum")
    return log.scrub()
