"""Changes to people and decision areas."""

from datetime import date

from leadercoach.moment import Moment
from leadercoach.store import entries, people
from leadercoach.store.engine import Log
from leadercoach.store.indexes import forget_words
from leadercoach.usecases.asking import ask_first


def add_person(log: Log, alias: str, at: Moment, *, sure: bool = False) -> str:
    """The id of the person with this alias, new or known. SoftStop for a name unless `sure`."""
    ask_first((alias,), sure=sure)
    with log.transaction():
        return people.person_id(log, alias, at)


def rename_person(log: Log, person: str, alias: str, at: Moment, *, sure: bool = False) -> None:
    """Another alias, in every entry and every earlier version. SoftStop as in `add_person`."""
    ask_first((alias,), sure=sure)
    with log.transaction():
        people.rename_person(log, person, alias, at)
        _reindex(log, "select distinct entry_id from entry_people where person_id = ?", person, at)


def retire_person(log: Log, person: str, at: Moment, *, retired: bool = True) -> None:
    with log.transaction():
        people.retire_person(log, person, at, retired=retired)


def mark_team(log: Log, person: str, at: Moment, *, team: bool = True) -> None:
    """Whether somebody is of the leader's own team: reach is counted of those (RE)."""
    with log.transaction():
        people.mark_team(log, person, at, team=team)


def remove_person(log: Log, person: str) -> None:
    with log.transaction():
        people.remove_person(log, person)


def add_area(log: Log, name: str, at: Moment) -> str:
    """The id of the decision area with this name, new or known."""
    with log.transaction():
        return people.area_id(log, name, at)


def rename_area(log: Log, area: str, name: str, at: Moment) -> None:
    """Another name, in every decision and every earlier version."""
    with log.transaction():
        people.rename_area(log, area, name, at)
        _reindex(log, "select entry_id from delegations where area_id = ?", area, at)


def retire_area(log: Log, area: str, at: Moment, *, retired: bool = True) -> None:
    with log.transaction():
        people.retire_area(log, area, at, retired=retired)


def remove_area(log: Log, area: str) -> None:
    with log.transaction():
        people.remove_area(log, area)


def agree_level(log: Log, area: str, level: int, at: Moment, from_day: date | None = None) -> None:
    """The level agreed for an area from a day on, today if none is given."""
    with log.transaction():
        people.agree_level(log, area, level, from_day or at.today, at)


def _reindex(log: Log, users: str, renamed: str, at: Moment) -> None:
    """Let the search find the entries that `users` selects by the new name, and not by the old."""
    for (entry_id,) in log.rows(users, (renamed,)):
        entries.save(log, entries.get(log, entry_id), at)
    forget_words(log)
