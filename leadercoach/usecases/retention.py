"""Keeping things no longer than the leader wants (F.4): chosen, shown, and undone for 30 days.

Nothing is removed unless the leader has said yes: to one thing, or to thinning out by itself. What
goes by itself has had its own line on the screen on three different days, 14 days apart in all.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from leadercoach.errors import NotFound, Refused
from leadercoach.log.retention import (
    MODES,
    MONTHS,
    NEVER,
    OFFERED_AFTER,
    check_mode,
    check_months,
    last_gone,
)
from leadercoach.moment import Moment
from leadercoach.store import notes, removed
from leadercoach.store import retention as rules
from leadercoach.store.engine import Log
from leadercoach.store.indexes import forget_words
from leadercoach.store.retention import RULES, Item
from leadercoach.store.shapes import check_table
from leadercoach.usecases import clock, entries

MODE = "retention_mode"


class Due(NamedTuple):
    """What has passed its limit, those first that have not been on the screen for longest. `mode`
    is what was chosen, or keep."""

    mode: str
    items: tuple[Item, ...]


class Tidied(NamedTuple):
    """How many things went from the bin for good, and how many into it by themselves."""

    emptied: int = 0
    thinned: int = 0


def chosen(log: Log) -> str | None:
    """What the leader has answered; None before that."""
    mode: str | None = notes.setting(log, MODE)
    if mode is not None and mode not in MODES:
        raise log.corrupt_row()
    return mode


def choose(log: Log, mode: str) -> None:
    """Keep everything, ask each time, or thin out by itself. What has been announced until now
    counts for nothing."""
    check_mode(mode)
    with log.transaction():
        if mode != chosen(log):
            rules.forget_announced(log)
        notes.keep_setting(log, MODE, mode)


def offered(log: Log, at: Moment) -> bool:
    """Whether it is time to ask what the leader wants: after three months of log, once."""
    if log.read_only is not None or chosen(log) is not None or not clock.believed(log, at):
        return False
    row = log.one("select min(created_at) from entries")
    return bool(row and row[0] and row[0][:10] <= last_gone(at.today, OFFERED_AFTER).isoformat())


def months_of(log: Log) -> dict[str, int]:
    """The limits of this log, by setting; 0 is never."""
    return {name: int(notes.setting(log, name)) for name in MONTHS}


def set_months(log: Log, name: str, months: int) -> None:
    """Another limit. What has been announced until now counts for nothing."""
    check_months(name, months)
    with log.transaction():
        notes.keep_setting(log, name, months)
        rules.forget_announced(log)


def due(log: Log, at: Moment) -> Due:
    """What has passed its limit; nothing where everything is kept, or the day is in doubt."""
    mode = chosen(log) or "keep"
    if mode == "keep" or not _in_order(log, at):
        return Due(mode, ())
    with log.snapshot():
        items = rules.whole_first([*_passed(log, at.today)])
        shown = rules.last_announced(log)
    items.sort(key=lambda item: (shown.get((item.kind, item.id), date.min), item.on))
    return Due(mode, tuple(items))


def seen(log: Log, items: Iterable[Item], at: Moment) -> None:
    """The line of each of these has stood on the screen today, and could be read."""
    if log.read_only is None and chosen(log) == "thin" and clock.note(log, at):
        with log.transaction():
            for item in items:
                rules.announce(log, item, at.today)


def ready(log: Log, at: Moment) -> list[Item]:
    """What may go by itself today: announced for long enough, and not changed since."""
    if chosen(log) != "thin" or not clock.believed(log, at):
        return []
    with log.snapshot():
        passed = [*_passed(log, at.today)]
        seen_enough = {(i.kind, i.id) for i in _passed(log, at.today, seen_by=at.today)}
    return [item for item in rules.whole_first(passed) if (item.kind, item.id) in seen_enough]


def apply(log: Log, at: Moment) -> int:
    """Put what may go by itself into the bin; how many things that were. Refused unless that was
    chosen, and on a day in doubt."""
    clock.check(log, at)
    if chosen(log) != "thin":
        raise Refused("retention_not_chosen")
    items = ready(log, at)
    _take(log, items, at)
    return len(items)


def tidy(log: Log, at: Moment) -> Tidied:
    """On a day that can be believed empty the bin of what has lain there for long, and thin out
    what was announced. A log that can only be read stays."""
    if log.read_only is not None or not clock.note(log, at):
        return Tidied()
    emptied = entries.empty_bin(log, at)
    return Tidied(emptied, apply(log, at) if chosen(log) == "thin" else 0)


def keep(log: Log, items: Iterable[Item], at: Moment) -> None:
    """Keep these for good, whatever the limits say."""
    with log.transaction():
        for item in items:
            rules.keep(log, item.family, item.id, at.today)
            rules.forget_announced(log, item)


def remove(log: Log, items: Iterable[Item], at: Moment) -> list[str]:
    """Remove what the leader has pointed at; the ids of what was removed, to be put back by.
    NotFound for what has not passed its limit."""
    clock.check(log, at)
    wanted = list(items)
    there = {(item.kind, item.id) for item in due(log, at).items}
    if any((item.kind, item.id) not in there for item in wanted):
        raise NotFound("not_found")
    return _take(log, wanted, at)


def restore(log: Log, removed_id: str, at: Moment) -> None:
    """Let something stand as it did before it was removed, and keep it. NotFound if it is not in
    the bin, Refused if what it belongs to is gone for good."""
    with log.transaction():
        row = log.one("select kind, of_id from removed where id = ?", (removed_id,))
        if row and row[0] == removed.WHOLE_ENTRY:
            entries.restore(log, row[1], at)
            return
        back = removed.put_back(log, removed_id, at)
        for table in sorted({change.table for change in back.changes}):
            check_table(log, table)


def find(ids: Iterable[str], typed: str) -> str:
    """The id that begins or ends as typed (four characters or more). NotFound unless one does."""
    typed = typed.lower()
    every = set(ids)
    fits = [i for i in every if len(typed) >= 4 and (i.startswith(typed) or i.endswith(typed))]
    if len(fits) != 1 and typed not in every:
        raise NotFound("removed_ambiguous" if fits else "removed_not_found", id=typed[:64])
    return typed if typed in every else fits[0]


def _take(log: Log, items: list[Item], at: Moment) -> list[str]:
    if not items:
        return []
    with log.transaction():
        gone = [removed.take(log, item, at) for item in items]
        forget_words(log)
    return gone


def _passed(log: Log, today: date, seen_by: date | None = None) -> Iterable[Item]:
    months = months_of(log)
    for rule in RULES:
        if months[rule.setting] != NEVER:
            yield from rules.passed(log, rule, last_gone(today, months[rule.setting]), seen_by)


def _in_order(log: Log, at: Moment) -> bool:
    """Whether the list can be shown: a day that was chosen is looked at, never acted on."""
    return not at.is_present or clock.believed(log, at)
