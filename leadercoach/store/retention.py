"""What has been kept for long enough, as rules: which rows, and what is done with them (F.4).

Of an entry that goes altogether the counts of its weeks stay, so that no strength changes.
"""

from datetime import date
from typing import NamedTuple

import msgspec

from leadercoach.log.retention import SIGHTINGS, SPAN
from leadercoach.log.roles import free
from leadercoach.store.engine import Log
from leadercoach.store.records import (
    ACTIONS,
    ANNOUNCED,
    DETAILS,
    ENTRIES,
    KEPT,
    REPLIES,
    REQUESTS,
    SESSIONS,
)
from leadercoach.store.rows import Column, Packed, Record, insert


class Rule(NamedTuple):
    """Rows of `table`. `family` and the value of `key` say what they are part of: what is kept of
    it is kept whole. `day` says how old one is, `changed` when it was written to, `done` what is
    set in it, "" if it goes."""

    setting: str
    kind: str
    family: str
    table: str
    where: str
    day: str
    changed: str = "''"
    done: str = ""
    key: str = "id"


class Item(NamedTuple):
    """One thing that has passed its limit: `kind` says what of it goes, `on` how old it is."""

    kind: str
    family: str
    id: str
    on: date


class _Texts(NamedTuple):
    """How rows with text are found, and what is set to leave them none."""

    where: str
    done: str


def _texts(record: Record, *without: str) -> _Texts:
    columns = [name for name in record.texts if name not in without]
    bare = {name: _bare(name, record.columns[name]) for name in columns}
    set_ = (f"{name} = {value}" for name, value in bare.items())
    return _Texts(" or ".join(map(_filled, bare.items())), ", ".join(set_))


def _bare(column: str, held: Column) -> str:
    """What a column holds without texts. A packed value keeps its other fields; one that is needed
    has dots."""
    if not isinstance(held, Packed):
        return "''"
    (kind,) = held.kinds
    many = {field.name for field in msgspec.structs.fields(kind) if field.default == ()}
    empty = {
        name: "json('[]')" if name in many else "'…'" if role.needed else "''"
        for name, role in free(kind).items()
    }
    pairs = (f"'$.{name}', {bare}" for name, bare in empty.items())
    return f"json_replace({column}, {', '.join(pairs)})"


def _filled(column: tuple[str, str]) -> str:
    name, bare = column
    return f"coalesce({name}, '') <> ''" if bare == "''" else f"json({name}) <> {bare}"


def _typed(point: str, record: Record) -> str:
    own = f"exists (select 1 from {record.table} where entry_id = id and ({_texts(record).where}))"
    return f"point = '{point}' and {own}"


_HAS_TEXT = " or ".join(
    (
        _texts(ENTRIES).where,
        "exists (select 1 from revisions r where r.entry_id = entries.id)",
        *(_typed(point, record) for point, record in DETAILS.items()),
    )
)
_SESSIONS, _ACTIONS = _texts(SESSIONS), _texts(ACTIONS)
_REQUESTS = _texts(REQUESTS)
_SAID = _texts(REPLIES, "thanks")  # the observer's, thanks are the leader's
# What is being written just now, or lies in the bin already, is let alone.
_SAVED = "status = 'saved' and not exists (select 1 from drafts where key = entries.id)"
_LAST_DAY = (
    "max(occurred_on, coalesce((select max(on_day) from shares where entry_id = entries.id), ''))"
)
_SETTLED = "status not in ('open', 'renegotiated')"
_WRITTEN = "updated_at"
TEXTS = (
    Rule("retention_failure", "entries_text", "entries", "entries",
         f"{_SAVED} and point = 'failure' and ({_HAS_TEXT})", "occurred_on", _WRITTEN, "entry"),
    Rule("retention_text", "entries_text", "entries", "entries",
         f"{_SAVED} and point <> 'failure' and ({_HAS_TEXT})", "occurred_on", _WRITTEN, "entry"),
    Rule("retention_text", "reflections_text", "reflections", "reflections", "true", "on_day"),
    Rule("retention_text", "drafts_text", "drafts", "drafts", "true",
         "substr(updated_at, 1, 10)", _WRITTEN, key="key"),
    Rule("retention_text", "proposals_text", "proposals", "proposals", "state <> 'proposed'",
         "received_on"),
    Rule("retention_text", "requests_text", "requests", "requests", _REQUESTS.where,
         "occurred_on", done=_REQUESTS.done),
    Rule("retention_text", "thanks_text", "requests", "replies", "coalesce(thanks, '') <> ''",
         "thanked_on", done="thanks = ''", key="request_id"),
    Rule("retention_text", "sessions_text", "sessions", "sessions", _SESSIONS.where,
         "held_on", _WRITTEN, _SESSIONS.done),
    Rule("retention_text", "actions_text", "actions", "actions",
         f"{_SETTLED} and ({_ACTIONS.where})", "agreed_on", _WRITTEN, _ACTIONS.done),
    Rule("retention_observer", "replies_text", "requests", "replies", _SAID.where,
         "received_on", done=_SAID.done, key="request_id"),
)  # fmt: skip
FACTS = (
    Rule("retention_facts", "entries", "entries", "entries", _SAVED, _LAST_DAY, _WRITTEN),
    Rule("retention_facts", "actions", "actions", "actions", _SETTLED, "agreed_on", _WRITTEN),
    Rule("retention_facts", "sessions", "sessions", "sessions", "true", "held_on", _WRITTEN),
    Rule("retention_facts", "requests", "requests", "requests", "true", "occurred_on"),
    Rule("retention_facts", "pulses", "pulses", "pulse_rounds", "closed_on is not null",
         "closed_on"),
)  # fmt: skip
RULES = (*FACTS, *TEXTS)
_SEEN = f"""(select count(*) >= {SIGHTINGS} and
    julianday(max(on_day)) - julianday(min(on_day)) >= {SPAN.days} from announced
    where announced.kind = :kind and announced.id = {{key}} and announced.on_day <= :today
    and announced.on_day > substr({{changed}}, 1, 10))"""


def passed(log: Log, rule: Rule, by: date, seen_by: date | None = None) -> list[Item]:
    """What a rule finds that is of the day `by` or before and has not been kept, oldest first.

    With `seen_by` only what had been announced for long enough by that day, unchanged since.
    """
    key = f"{rule.table}.{rule.key}"
    seen = _SEEN.format(key=key, changed=rule.changed) if seen_by else "true"
    rows = log.rows(
        f"""select {key}, {rule.day} from {rule.table}
            where ({rule.where}) and {rule.day} <= :by and not exists (
                select 1 from kept where kept.kind = :family and kept.id = {key})
            and {seen} order by {rule.day}, {key}""",
        {
            "by": by.isoformat(),
            "family": rule.family,
            "kind": rule.kind,
            "today": seen_by.isoformat() if seen_by else "",
        },
    )
    return [Item(rule.kind, rule.family, i, date.fromisoformat(day)) for i, day in rows]


def whole_first(items: list[Item]) -> list[Item]:
    """Without the texts of what goes altogether."""
    facts = {rule.kind for rule in FACTS}
    whole = {(item.family, item.id) for item in items if item.kind in facts}
    return [i for i in items if i.kind in facts or (i.family, i.id) not in whole]


def announce(log: Log, item: Item, day: date) -> bool:
    """Note that an item has been on the screen on a day; whether that is new."""
    row = {"kind": item.kind, "id": item.id, "on_day": day}
    return bool(insert(log, ANNOUNCED, "insert or ignore", **row))


def last_announced(log: Log) -> dict[tuple[str, str], date]:
    """By kind and id, the last day each was on the screen."""
    rows = log.rows("select kind, id, max(on_day) from announced group by kind, id")
    return {(kind, i): date.fromisoformat(day) for kind, i, day in rows}


def forget_announced(log: Log, item: Item | None = None) -> None:
    """Begin the announcement anew: of one thing, or of all."""
    if item is None:
        log.write("delete from announced")
    else:
        log.write("delete from announced where kind = ? and id = ?", (item.kind, item.id))


def keep(log: Log, family: str, row_id: str, day: date) -> None:
    """Let no rule find something any more."""
    insert(log, KEPT, "insert or ignore", kind=family, id=row_id, on_day=day)


def at_stake(log: Log) -> bool:
    """Whether anything could be removed by itself: from the bin, or what passes its limit."""
    return (
        log.one(
            """select 1 where exists (select 1 from settings where key = 'retention_mode'
                   and value in ('"ask"', '"thin"'))
               or exists (select 1 from entries where status = 'deleted')
               or exists (select 1 from removed)"""
        )
        is not None
    )
