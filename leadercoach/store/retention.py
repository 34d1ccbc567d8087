"""What has been kept for long enough, as rules: which rows, and what is done with them (F.4).

Of an entry that goes altogether the counts of its weeks stay, so that no strength changes.
"""

from datetime import date
from typing import NamedTuple

from leadercoach.log.retention import SIGHTINGS, SPAN
from leadercoach.store.details import TABLES
from leadercoach.store.engine import Log
from leadercoach.store.records import LOG


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


def _typed(table: str, point: str) -> str:
    columns = LOG[table].texts
    filled = " or ".join(f"coalesce(d.{column}, '') <> ''" for column in columns)
    own = f"exists (select 1 from {table} d where d.entry_id = entries.id and ({filled}))"
    return f"point = '{point}' and {own}"


_HAS_TEXT = " or ".join(
    (
        "title <> '' or note <> ''",
        "exists (select 1 from revisions r where r.entry_id = entries.id)",
        *(_typed(table, point) for point, table in TABLES.items()),
    )
)
# What is being written just now, or lies in the bin already, is let alone.
_SAVED = "status = 'saved' and not exists (select 1 from drafts where key = entries.id)"
_LAST_DAY = (
    "max(occurred_on, coalesce((select max(on_day) from shares where entry_id = entries.id), ''))"
)
_SESSION = ("frame", "moved", "surprises", "goal", "reality", "will", "kept")
_NO_SESSION = ", ".join(f"'$.{name}', ''" for name in _SESSION)
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
    Rule("retention_text", "requests_text", "requests", "requests", "title <> ''", "occurred_on",
         done="title = ''"),
    Rule("retention_text", "thanks_text", "requests", "replies", "coalesce(thanks, '') <> ''",
         "thanked_on", done="thanks = ''", key="request_id"),
    Rule("retention_text", "sessions_text", "sessions", "sessions",
         f"body <> json_set(body, {_NO_SESSION}, '$.options', json('[]'))", "held_on", _WRITTEN,
         f"body = json_set(body, {_NO_SESSION}, '$.options', json('[]'))"),
    Rule("retention_text", "actions_text", "actions", "actions",
         f"{_SETTLED} and json_extract(body, '$.what') <> '…'", "agreed_on", _WRITTEN,
         "body = json_set(body, '$.what', '…', '$.situation', '', '$.response', '',"
         " '$.obstacle', ''), settled = json_set(settled, '$.why', '', '$.learned', '')"),
    Rule("retention_observer", "replies_text", "requests", "replies",
         "saw || led_to || next_time <> ''", "received_on",
         done="saw = '', led_to = '', next_time = ''", key="request_id"),
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
    row = (item.kind, item.id, day.isoformat())
    return bool(log.write("insert or ignore into announced values (?, ?, ?)", row))


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
    log.write("insert or ignore into kept values (?, ?, ?)", (family, row_id, day.isoformat()))


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
