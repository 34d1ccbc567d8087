"""Erasing for good: somebody, an entry, a period or everything, from the log and its copies (F.4).

The rows go in one transaction, which also notes what is to be taken out of the copies; `clearing`
does that, and goes on at each start until every copy has been reached. No copy is lost by it.
"""

import secrets
from datetime import date
from typing import Any, NamedTuple

from leadercoach.errors import NotFound, Refused
from leadercoach.moment import Moment
from leadercoach.store import cleaning, entries, erasures, outputs
from leadercoach.store import erasing as rows
from leadercoach.store.engine import Log
from leadercoach.store.erasures import Job
from leadercoach.store.indexes import forget_words
from leadercoach.usecases.clearing import Finish, Left, Stopped, finish, never, unreadable


class Person(NamedTuple):
    """Somebody, by alias."""

    alias: str


class Entry(NamedTuple):
    """One entry, by id."""

    id: str


class Period(NamedTuple):
    """All that is dated from `first` to `last`."""

    first: date
    last: date


class Everything(NamedTuple):
    """The whole log."""


Target = Person | Entry | Period | Everything


class Preview(NamedTuple):
    """How many rows of each kind go; `mentions` are names in texts, `changed` the entries of which
    only a name goes. `unreadable` are copies that could not be cleaned of it as things are."""

    counts: dict[str, int]
    unreadable: tuple[Left, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the log holds nothing of it."""
        return not any(n for kind, n in self.counts.items() if kind not in ("bin", "removed"))


class Erased(NamedTuple):
    """What went, and how far the copies are clear of it."""

    counts: dict[str, int]
    finish: Finish


def what_would_go(log: Log, target: Target) -> Preview:
    """What erasing would take away. NotFound if there is no such entry, Refused for a period that
    ends before it begins."""
    with log.snapshot():
        counts = _counts(log, target)
    return Preview(counts, tuple(unreadable(log)))


def erase(log: Log, target: Target, at: Moment, stopped: Stopped = never) -> Erased:
    """Erase for good; what went. The bin is emptied with it. NotFound if there is nothing."""
    with log.transaction():
        gone = Preview(_counts(log, target))
        if isinstance(target, Person) and gone.nothing:
            raise NotFound("person_not_found", name=target.alias)
        job = _job(log, target)
        cleaning.apply(log, job)
        forget_words(log)
        erasures.begin(log, job.kind, job.what, at)
    return Erased(gone.counts, finish(log, stopped=stopped))


def _job(log: Log, target: Target) -> Job:
    """What is to be taken out of the copies. Rows go by their ids too: in an older copy they may
    have had another day, or somebody another name."""
    match target:
        case Everything():
            names = {"device": secrets.token_hex(8), "before": erasures.names(log)}
            return Job("", "all", {**names, "outputs": [*map(outputs.plain, outputs.known(log))]})
        case Entry():
            return Job("", "entry", {"ids": _ids(log, target)})
        case Period():
            days = {"first": target.first.isoformat(), "last": target.last.isoformat()}
            return Job("", "period", days | {"ids": _ids(log, target)})
    person_id = rows.person(log, target.alias)
    placed = filter(outputs.naming(target.alias), outputs.known(log))
    what: dict[str, Any] = {"alias": target.alias, "people": [person_id] if person_id else []}
    what |= {"observers": _observers(log, target.alias), "ids": rows.ids(log, rows.binned())}
    return Job("", "person", what | {"outputs": [*map(outputs.plain, placed)]})


def _ids(log: Log, target: Target) -> dict[str, list[str]]:
    by_table: dict[str, list[str]] = {}
    for doomed in _doomed(log, target):
        for table, ids in rows.ids(log, doomed).items():
            by_table.setdefault(table, []).extend(ids)
    return by_table


def _doomed(log: Log, target: Target) -> list[rows.Doomed]:
    match target:
        case Entry():
            return [rows.entry(entries.get(log, target.id).id), rows.binned()]
        case Period():
            if target.last < target.first:
                raise Refused("period_ends_early")
            return [rows.period(target.first, target.last), rows.binned()]
        case Everything():
            return [rows.everything()]
    return [*map(rows.asked_by, _observers(log, target.alias)), rows.binned()]


def _observers(log: Log, alias: str) -> list[str]:
    """Those who observe under this very name."""
    observers = rows.named_rows(log, "observers", alias)
    return [row_id for row_id, name in observers if rows.same(name, alias)]


def _counts(log: Log, target: Target) -> dict[str, int]:
    counts: dict[str, int] = {}
    for doomed in (*_doomed(log, target), rows.removed()):
        for kind, number in rows.count(log, doomed).items():
            counts[kind] = counts.get(kind, 0) + number
    if isinstance(target, Person):
        counts |= _named(log, target.alias)
    return {kind: number for kind, number in counts.items() if number}


def _named(log: Log, alias: str) -> dict[str, int]:
    """How often somebody is named: as a person, in entries by link, and in texts by kind."""
    person_id = rows.person(log, alias)
    cells = [times for _, times in rows.named_cells(log, alias)]
    names = sum(len(rows.named_rows(log, table, alias)) for table in ("areas", "coaches"))
    return {
        "people": int(person_id is not None),
        "changed": len(rows.entries_with(log, person_id)) if person_id else 0,
        "promises": rows.promises_to(log, person_id) if person_id else 0,
        "mentions": sum(cells) + names,
    }
