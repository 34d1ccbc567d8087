"""What retention has removed, as it stood before, for 30 days (F.4).

A change is a row before and after: `was` what its columns held, `now` what they were set to, or
None for a row that went. An entry that goes altogether is put in the bin, and has no changes.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from leadercoach.errors import NotFound, Refused
from leadercoach.log.weeks import COUNTED_DAYS, TIMELY_DAYS
from leadercoach.moment import Moment
from leadercoach.store import entries
from leadercoach.store.engine import Log
from leadercoach.store.erasing import reindex
from leadercoach.store.free_text import OF_ENTRIES
from leadercoach.store.records import LOG
from leadercoach.store.retention import RULES, Item, Rule, forget_announced, keep

Values = dict[str, Any]
WHOLE_ENTRY = "entries"
TABLES_OF = {  # where a change may have been made: nothing else is written to when it is undone
    *(*OF_ENTRIES, "revisions", "drafts", "reflections", "proposals"),
    *("requests", "ratings", "replies", "withdrawals", "sessions", "session_pins"),
    *("actions", "action_entries", "pulse_rounds", "pulse_tokens", "pulse_answers"),
    "pulse_counts",
}
_IN_ORDER = ("proposals",)  # read in the order they came in
_TAKEN_AGAIN = ("drafts", "proposals")  # their keys are not made here, and may come once more


class Change(msgspec.Struct, frozen=True):
    table: str
    key: Values
    was: Values
    now: Values | None = None


class Removed(NamedTuple):
    """`of_id` is what it was removed from, `on_day` how old that is."""

    id: str
    kind: str
    of_id: str
    on_day: str
    changes: list[Change]
    removed_at: str


def unpacked(body: str | bytes) -> list[Change]:
    return msgspec.json.decode(body, type=list[Change])


def packed(changes: list[Change]) -> str:
    return msgspec.json.encode(changes).decode()


def removed(log: Log, where: str = "kind <> 'entries'", *given: str) -> list[Removed]:
    """What lies in the bin beside the entries, the latest first."""
    rows = log.rows(
        "select id, kind, of_id, on_day, body, removed_at from removed"
        f" where {where} order by removed_at desc, id desc",
        given,
    )
    try:
        return [
            Removed(i, kind, of, on, unpacked(body), when) for i, kind, of, on, body, when in rows
        ]
    except msgspec.MsgspecError as error:
        raise log.corrupt_row() from error


def take(log: Log, item: Item, at: Moment) -> str:
    """Remove an item, and put how it stood into the bin; the id there."""
    rule = next(rule for rule in RULES if rule.kind == item.kind)
    if item.kind == WHOLE_ENTRY:
        changes = _binned(log, item.id, at)
    elif rule.done == "entry":
        changes = _untexted(log, item.id)
    elif rule.done:
        changes = _emptied(log, rule, item.id)
    else:
        changes = [*_fallen(log, rule.table, {rule.key: item.id})]
        log.write(f"delete from {rule.table} where {rule.key} = ?", (item.id,))
    forget_announced(log, item)
    new = _put(log, item.kind, item.id, item.on.isoformat(), changes, at)
    log.write("insert into bin_days values (?, ?)", (new, at.today.isoformat()))
    return new


def put_back(log: Log, removed_id: str, at: Moment) -> Removed:
    """Let something stand as it did, and stay. What has been written in its place since is kept as
    an earlier version of its entry, or takes its place in the bin. NotFound if it is not there."""
    found = removed(log, "id = ?", removed_id)
    if not found:
        raise NotFound("not_found")
    (back,) = found
    rule = next((rule for rule in RULES if rule.kind == back.kind), None)
    if rule is None:
        raise log.corrupt_row()
    log.write("delete from removed where id = ?", (back.id,))
    log.write("delete from bin_days where id = ?", (back.id,))
    if rule.done == "entry":
        _keep_version(log, back, at)
    for change in back.changes:
        _undo(log, back, rule, change, at)
    keep(log, rule.family, back.of_id, at.today)
    if rule.done == "entry":
        reindex(log, {back.of_id})
    return back


def uncount(log: Log, entry_id: str, at: Moment) -> None:
    """An entry is back from the bin: its weeks need not remember it, and it is to stay."""
    if log.write("delete from removed where of_id = ? and kind = ?", (entry_id, WHOLE_ENTRY)):
        _count(log, entry_id, -1)
        keep(log, "entries", entry_id, at.today)


def _put(log: Log, kind: str, of_id: str, on_day: str, changes: list[Change], at: Moment) -> str:
    new = log.new_id(at.now)
    log.write(
        "insert into removed values (?, ?, ?, ?, ?, ?)",
        (new, kind, of_id, on_day, packed(changes), at.stamp),
    )
    return new


def _binned(log: Log, entry_id: str, at: Moment) -> list[Change]:
    """Put an entry in the bin, and leave what it added to the counts of its weeks."""
    _count(log, entry_id, 1)
    record = entries.get(log, entry_id)
    entries.save(log, msgspec.structs.replace(record, deleted_at=at.stamp), at)
    log.write("insert or replace into bin_days values (?, ?)", (entry_id, at.today.isoformat()))
    return []


def _count(log: Log, entry_id: str, sign: int) -> None:
    """`logged` counts what the log may begin with: what was written down in time (D.1)."""
    given = {"id": entry_id, "days": COUNTED_DAYS, "timely": TIMELY_DAYS, "sign": sign}
    log.write(
        f"""insert into week_counts
            select week, point, :sign * count(*),
              :sign * sum(point = 'failure' and retro <= :timely) from habit_events
            where entry_id = :id and retro <= :days group by week, point {_ADDED}""",
        given,
    )
    log.write(
        f"""insert into week_counts
            select ((position >> 32) - 1) / 7, point, 0, :sign from entries
            where id = :id and status = 'saved'
              and julianday(logged_on) - julianday(occurred_on) <= :timely {_ADDED}""",
        given,
    )
    log.write("delete from week_counts where qualified <= 0 and logged <= 0")


_ADDED = """on conflict (week, point) do update set
    qualified = qualified + excluded.qualified, logged = logged + excluded.logged"""


def _untexted(log: Log, entry_id: str) -> list[Change]:
    """Leave an entry its fields, and take every text and version."""
    changes = []
    for table in sorted(OF_ENTRIES):
        (key,), columns = LOG[table].key, LOG[table].texts
        empty = "" if table == "entries" else None
        changes += _set(log, table, {key: entry_id}, dict.fromkeys(columns, empty))
    changes += _fallen(log, "revisions", {"entry_id": entry_id})
    log.write("delete from revisions where entry_id = ?", (entry_id,))
    reindex(log, {entry_id})
    return changes


def _set(log: Log, table: str, key: Values, now: Values) -> list[Change]:
    was = _cells(log, table, key, list(now))
    if was is None or was == now:
        return []
    _write(log, table, key, now)
    return [Change(table, key, was, now)]


def _emptied(log: Log, rule: Rule, row_id: str) -> list[Change]:
    key = {rule.key: row_id}
    columns = [part.partition(" = ")[0].strip() for part in _assignments(rule.done)]
    was = _cells(log, rule.table, key, columns) or {}
    log.write(f"update {rule.table} set {rule.done} where {rule.key} = ?", (row_id,))
    return [Change(rule.table, key, was, _cells(log, rule.table, key, columns))]


def _assignments(done: str) -> list[str]:
    """`a = ..., b = ...` in its parts; commas inside brackets part nothing."""
    parts, depth = [""], 0
    for char in done:
        depth += (char == "(") - (char == ")")
        if char == "," and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _fallen(log: Log, table: str, key: Values) -> Iterator[Change]:
    """The rows that go, each before those that go with it; then what is let go of elsewhere."""
    columns, own_key = _shape(log, table)
    where = " and ".join(f"{name} = ?" for name in key)
    for row in log.rows(f"select {', '.join(columns)} from {table} where {where}", [*key.values()]):
        values = dict(zip(columns, row, strict=True))
        own = {name: values[name] for name in own_key}
        yield Change(table, own, values)
        for child, column, parent, target, act in _links(log):
            if parent != table or child not in TABLES_OF:
                continue
            if act == "CASCADE":
                yield from _fallen(log, child, {column: values[target]})
            elif act == "SET NULL":
                yield from _let_go(log, child, column, values[target])


def _let_go(log: Log, table: str, column: str, value: Any) -> Iterator[Change]:
    _, key = _shape(log, table)
    rows = log.rows(f"select {', '.join(key)} from {table} where {column} = ?", (value,))
    for row in rows:
        yield Change(table, dict(zip(key, row, strict=True)), {column: value}, {column: None})


def _keep_version(log: Log, back: Removed, at: Moment) -> None:
    """What an entry says now, if it has been written in since its texts went."""
    own = [c for c in back.changes if c.now is not None]
    if all(_cells(log, c.table, c.key, list(c.now or ())) == c.now for c in own):
        return
    entries.keep_revision(log, entries.get(log, back.of_id), at)


def _undo(log: Log, back: Removed, rule: Rule, change: Change, at: Moment) -> None:
    check_change(log, change)
    if change.now is None:
        _bring(log, back, change, at)
        return
    there = _cells(log, change.table, change.key, [*change.was])
    if there is None and rule.done and _bring_parent(log, change.table, back.of_id, at):
        there = _cells(log, change.table, change.key, [*change.was])
    if not rule.done and there != change.now:
        return  # a row that referred to this one: it is gone too, or refers to another
    if there is None:
        raise Refused("removed_alone")
    if there != change.now and rule.done != "entry":
        swapped = Change(change.table, change.key, there, change.was)
        _put(log, back.kind, back.of_id, back.on_day, [swapped], at)
    _write(log, change.table, change.key, change.was)


def _bring(log: Log, back: Removed, change: Change, at: Moment) -> None:
    """Put a row back that went. What has taken its place since goes to the bin."""
    key, was = change.key, change.was
    there = _cells(log, change.table, key, list(was))
    if there == was:
        return
    if there is not None and change.table == "revisions":
        row = log.one("select max(number) + 1 from revisions where device = ?", (was["device"],))
        was = {**was, "number": row[0] if row else 1}
    elif there is not None:
        if change.table not in _TAKEN_AGAIN:
            raise log.corrupt_row()
        _put(log, back.kind, back.of_id, back.on_day, [Change(change.table, key, there)], at)
        where = " and ".join(f"{name} = ?" for name in key)
        log.write(f"delete from {change.table} where {where}", [*key.values()])
    for child, column, parent, target, act in _links(log):
        value = was.get(column) if child == change.table else None
        if value is None or log.one(f"select 1 from {parent} where {target} = ?", (value,)):
            continue
        if not _bring_parent(log, parent, value, at):
            if act != "SET NULL":
                raise Refused("removed_alone")
            was = {**was, column: None}
    if "rowid" in was and log.one(f"select 1 from {change.table} where rowid = :rowid", was):
        was = {name: value for name, value in was.items() if name != "rowid"}
    names = list(was)
    marks = ", ".join(f":{name}" for name in names)
    log.write(f"insert into {change.table} ({', '.join(names)}) values ({marks})", was)


def _bring_parent(log: Log, table: str, row_id: str, at: Moment) -> bool:
    """Put back what something belongs to, if it lies in the bin too."""
    for parent in removed(log, "of_id = ? and kind <> 'entries'", row_id):
        rows = (c for c in parent.changes if c.now is None and c.table == table)
        if any(row_id in c.key.values() for c in rows):
            put_back(log, parent.id, at)
            return True
    return False


def check_change(log: Log, change: Change) -> None:
    """`log_damaged` for a change that no version of this program has written."""
    columns, key = _shape(log, change.table) if change.table in TABLES_OF else ((), ())
    named = {*change.was, *(change.now or ())}
    whole = change.now is not None or set(change.was) == set(columns)
    values = (*change.key.values(), *change.was.values(), *(change.now or {}).values())
    plain = all(v is None or isinstance(v, str) or _is_number(v) for v in values)
    if not columns or set(change.key) != set(key) or not named <= set(columns):
        raise log.corrupt_row()
    if not (whole and plain):
        raise log.corrupt_row()


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and abs(value) < 1 << 63


def _shape(log: Log, table: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns of a table, and those of its key, `id` where it has one."""
    rows = log.rows(f"select name, pk from pragma_table_info('{table}')")
    columns = tuple(name for name, _ in rows)
    if table in _IN_ORDER:
        columns = (*columns, "rowid")
    key = tuple(name for _, name in sorted((pk, name) for name, pk in rows if pk))
    return columns, ("id",) if table == "entries" else key


def _links(log: Log) -> list[tuple[str, str, str, str, str]]:
    """Which column of which table refers to what, and what happens when that goes."""
    return log.rows(
        """select m.name, f."from", f."table", f."to", f.on_delete
           from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'"""
    )


def _cells(log: Log, table: str, key: Values, columns: list[str]) -> Values | None:
    """Some columns of a row, None if there is no such row."""
    where = " and ".join(f"{name} = ?" for name in key)
    row = log.one(f"select {', '.join(columns)} from {table} where {where}", [*key.values()])
    return dict(zip(columns, row, strict=True)) if row else None


def _write(log: Log, table: str, key: Values, values: Values) -> None:
    sets = ", ".join(f"{name} = ?" for name in values)
    where = " and ".join(f"{name} = ?" for name in key)
    log.write(f"update {table} set {sets} where {where}", [*values.values(), *key.values()])
