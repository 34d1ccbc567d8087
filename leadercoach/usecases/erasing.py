"""Erasing for good: somebody, an entry, a period or everything, from the log and its backups (F.4).

The rows go in one transaction, which also says that backups are still to be cleared; `finish` does
that. A program that is killed in between finishes at its next start.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from leadercoach.errors import NotFound, Refused, StoreError
from leadercoach.moment import Moment
from leadercoach.store import backups, entries
from leadercoach.store import erasing as rows
from leadercoach.store.engine import Log
from leadercoach.store.indexes import forget_words


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
    only a name goes."""

    counts: dict[str, int]

    @property
    def nothing(self) -> bool:
        """Whether the log holds nothing of it."""
        return not any(n for kind, n in self.counts.items() if kind not in ("bin", "removed"))


class Erased(NamedTuple):
    """What went. `cleared`: backups hold nothing of it any more; else the program sees to that at
    its next start. `missed` are copies out of its reach, such as those on a stick."""

    counts: dict[str, int]
    cleared: bool
    missed: tuple[Path, ...]


class Finish(NamedTuple):
    """Whether the log and its backups are clear, and the copies that could not be reached."""

    cleared: bool
    missed: tuple[Path, ...] = ()


def what_would_go(log: Log, target: Target) -> Preview:
    """What erasing would take away. NotFound if there is no such entry, Refused for a period that
    ends before it begins."""
    with log.snapshot():
        return Preview(_counts(log, target))


def erase(log: Log, target: Target, at: Moment) -> Erased:
    """Erase for good; what went. The bin is emptied with it. NotFound if there is nothing."""
    with log.transaction():
        gone = what_would_go(log, target)
        if isinstance(target, Person) and gone.nothing:
            raise NotFound("person_not_found", name=target.alias)
        for doomed in _doomed(log, target):
            rows.erase(log, doomed)
        if isinstance(target, Person):
            _forget(log, target.alias)
        if isinstance(target, Everything):
            rows.start_anew(log)
        forget_words(log)
        rows.mark(log, at.stamp)
    return Erased(gone.counts, *finish(log, at))


def finish(log: Log, at: Moment) -> Finish:
    """Clear what has been erased from the file and the backups: one new backup takes the place of
    all. While somebody else reads the log, or the disk is full, it cannot be done; then the mark
    stays.

    The first backup still says that there is something to clear, so it is made once more.
    """
    try:
        if not rows.compact(log):
            return Finish(cleared=False)
        missed = backups.remove_all(log, but=backups.make(log, at))
        with log.transaction():
            rows.unmark(log)
        backups.remove_all(log, but=backups.make(log, at))
    except StoreError:  # what was asked for is gone from the log all the same
        return Finish(cleared=False)
    log.scrub()
    return Finish(cleared=True, missed=tuple(missed))


def finish_if_left(log: Log, at: Moment) -> Finish | None:
    """Finish what a program that was killed has left; None if there is nothing of the kind."""
    return finish(log, at) if log.read_only is None and rows.marked(log) else None


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
    asked = rows.named_rows(log, "observers", target.alias)
    same = [row_id for row_id, name in asked if rows.same(name, target.alias)]
    return [*map(rows.asked_by, same), rows.binned()]


def _counts(log: Log, target: Target) -> dict[str, int]:
    found: dict[str, int] = {}
    for doomed in _doomed(log, target):
        for kind, number in rows.count(log, doomed).items():
            found[kind] = found.get(kind, 0) + number
    if isinstance(target, Person):
        found |= _named(log, target.alias)
    return {kind: number for kind, number in found.items() if number}


def _named(log: Log, alias: str) -> dict[str, int]:
    """How often somebody is named: as a person, in entries by link, and in texts by kind."""
    known = rows.person(log, alias)
    cells = [times for _, times in rows.named_cells(log, alias)]
    names = sum(len(rows.named_rows(log, table, alias)) for table in ("areas", "coaches"))
    return {
        "people": int(known is not None),
        "changed": len(rows.entries_with(log, known)) if known else 0,
        "promises": rows.promises_to(log, known) if known else 0,
        "mentions": sum(cells) + names,
    }


def _forget(log: Log, alias: str) -> None:
    known = rows.person(log, alias)
    touched = set(rows.entries_with(log, known)) if known else set()
    if known:
        rows.forget_person(log, known)
    rows.reindex(log, touched | rows.unname(log, alias))
