"""What is removed when it has been kept long enough, as rules: which rows, and what is done (F.4).

Of an entry that goes altogether the counts of its weeks stay, so that no strength changes.
"""

from datetime import date
from typing import NamedTuple

from leadercoach.log.retro import COUNTED_DAYS
from leadercoach.store import entries, free_text
from leadercoach.store.details import TABLES
from leadercoach.store.engine import Log
from leadercoach.store.erasing import Part, reindex


class Rule(NamedTuple):
    """Rows of `part`; `day` says how old one is, `done` what is set in it, "" if it goes."""

    setting: str
    part: Part
    day: str
    done: str = ""


class Waiting(NamedTuple):
    """How many rows have been kept for long enough, how many soon, and the day of the oldest of
    those that are soon."""

    now: int
    soon: int
    first: date | None


def _typed(table: str, point: str) -> str:
    _, columns = free_text.PLAIN[table]
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
_LAST_DAY = (
    "max(occurred_on, coalesce((select max(on_day) from shares where entry_id = entries.id), ''))"
)
_SESSION = ("frame", "moved", "surprises", "goal", "reality", "will", "kept")
_NO_SESSION = ", ".join(f"'$.{name}', ''" for name in _SESSION)
_SETTLED = "status not in ('open', 'renegotiated')"
TEXTS = (
    Rule("retention_failure", Part("entries", "entries", f"point = 'failure' and ({_HAS_TEXT})"),
         "occurred_on", "entry"),
    Rule("retention_text", Part("entries", "entries", f"point <> 'failure' and ({_HAS_TEXT})"),
         "occurred_on", "entry"),
    Rule("retention_text", Part("reflections", "reflections"), "on_day"),
    Rule("retention_text", Part("drafts", "drafts"), "substr(updated_at, 1, 10)"),
    Rule("retention_text", Part("proposals", "proposals"), "received_on"),
    Rule("retention_text", Part("requests", "requests", "title <> ''"), "occurred_on",
         "title = ''"),
    Rule("retention_text", Part("thanks", "replies", "coalesce(thanks, '') <> ''"),
         "thanked_on", "thanks = ''"),
    Rule("retention_text", Part("sessions", "sessions",
         f"body <> json_set(body, {_NO_SESSION}, '$.options', json('[]'))"), "held_on",
         f"body = json_set(body, {_NO_SESSION}, '$.options', json('[]'))"),
    Rule("retention_text", Part("actions", "actions",
         f"{_SETTLED} and json_extract(body, '$.what') <> '…'"), "agreed_on",
         "body = json_set(body, '$.what', '…', '$.situation', '', '$.response', '',"
         " '$.obstacle', ''), settled = json_set(settled, '$.why', '', '$.learned', '')"),
    Rule("retention_observer", Part("replies", "replies", "saw || led_to || next_time <> ''"),
         "received_on", "saw = '', led_to = '', next_time = ''"),
)  # fmt: skip
FACTS = (
    Rule("retention_facts", Part("entries", "entries"), _LAST_DAY),
    Rule("retention_facts", Part("actions", "actions", _SETTLED), "agreed_on"),
    Rule("retention_facts", Part("sessions", "sessions"), "held_on"),
    Rule("retention_facts", Part("requests", "requests"), "occurred_on"),
    Rule("retention_facts", Part("pulses", "pulse_rounds", "closed_on is not null"), "closed_on"),
)


def waiting(log: Log, rule: Rule, by: date, soon: date) -> Waiting:
    """How much a rule finds that is of the day `by` or before, and after that up to `soon`."""
    day = rule.day
    row = log.one(
        f"select total({day} <= :by), total({day} > :by), min(case when {day} > :by then {day} end)"
        f" from {rule.part.table} where ({rule.part.where}) and {day} <= :soon",
        {"by": by.isoformat(), "soon": soon.isoformat()},
    )
    now, later, first = row or (0, 0, None)
    return Waiting(int(now), int(later), date.fromisoformat(first) if first else None)


def remove(log: Log, rule: Rule, by: date, shown_on: date) -> None:
    """Do what a rule says with what is of the day `by` or before. An entry that has been written
    or changed since the leader was told what would go is left for the next time."""
    table, where = rule.part.table, rule.part.where
    where = f"({where}) and {rule.day} <= :by"
    given = {"by": by.isoformat(), "shown": shown_on.isoformat()}
    if table == "entries":
        where += " and substr(updated_at, 1, 10) <= :shown"
        found = [i for (i,) in log.rows(f"select id from entries where {where}", given)]
        _untext(log, found) if rule.done else _reduce(log, found)
    elif rule.done:
        log.write(f"update {table} set {rule.done} where {where}", given)
    else:
        log.write(f"delete from {table} where {where}", given)


def _untext(log: Log, found: list[str]) -> None:
    """Leave entries their fields, and take every text, version and draft of theirs."""
    for entry_id in found:
        for table in free_text.OF_ENTRIES:
            keys, columns = free_text.PLAIN[table]
            empty = "''" if table == "entries" else "null"
            cleared = ", ".join(f"{column} = {empty}" for column in columns)
            log.write(f"update {table} set {cleared} where {keys} = ?", (entry_id,))
        log.write("delete from revisions where entry_id = ?", (entry_id,))
        log.write("delete from drafts where key = ?", (entry_id,))
    reindex(log, set(found))


def _reduce(log: Log, found: list[str]) -> None:
    """Leave nothing of entries but what they added to the counts of their weeks."""
    for entry_id in found:
        given = {"id": entry_id, "days": COUNTED_DAYS}
        log.write(
            f"""insert into week_counts
                select week, point, count(*), 0 from habit_events
                where entry_id = :id and retro <= :days group by week, point {_ADDED}""",
            given,
        )
        log.write(
            f"""insert into week_counts
                select ((position >> 32) - 1) / 7, point, 0, 1 from entries
                where id = :id and status = 'saved'
                  and julianday(logged_on) - julianday(occurred_on) <= :days {_ADDED}""",
            given,
        )
        log.write("delete from proposals where entry_id = ?", (entry_id,))
        entries.purge(log, entry_id)


_ADDED = """on conflict (week, point) do update set
    qualified = qualified + excluded.qualified, logged = logged + excluded.logged"""
