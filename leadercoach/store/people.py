"""People by alias, and decision areas with their agreed level and its history."""

from datetime import date
from typing import NamedTuple

from leadercoach.errors import NotFound, Refused
from leadercoach.log.texts import check_alias, check_area, fold, sort_key
from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.engine import Log
from leadercoach.store.rows import insert, update
from leadercoach.store.written import as_written


class Person(NamedTuple):
    """Somebody in the log, known by an alias only. `team`: marked as one of the leader's own team.
    `uses` counts entries, the bin included, `promises` the agreed actions promised to them."""

    id: str
    alias: str
    retired: bool
    team: bool
    uses: int
    promises: int = 0


class Team(NamedTuple):
    """Those marked as team, by id, and how many they are; in a package there are only the ids of
    those it names."""

    people: frozenset[str]
    marked: int


NOBODY = Team(frozenset(), 0)


class Area(NamedTuple):
    """A decision area; `level` is the agreed level today, None if none has been agreed."""

    id: str
    name: str
    retired: bool
    level: int | None
    uses: int


class AgreedLevel(NamedTuple):
    """A level agreed for an area from a day on."""

    from_day: date
    level: int


def person_id(log: Log, alias: str, at: Moment) -> str:
    """The id of the person with this alias, made if the log does not know it. Case is ignored."""
    check_alias(alias)
    row = log.one("select id from people where folded = ?", (fold(alias),))
    if row:
        return str(row[0])
    new = log.new_id(at.now)
    made = {"created_at": at.stamp, "updated_at": at.stamp}
    insert(log, records.PEOPLE, id=new, alias=alias, team=False, **made)
    return new


def known_person(log: Log, alias: str) -> str:
    """The id of the person with this alias. NotFound if the log knows nobody by it."""
    row = log.one("select id from people where folded = ?", (fold(alias),))
    if row is None:
        raise NotFound("person_not_found", name=alias)
    return str(row[0])


@as_written
def people(log: Log) -> list[Person]:
    """Everybody in the log, in reading order of their aliases (M2 before M10)."""
    rows = log.rows(
        """select p.id, p.alias, p.retired_on is not null, p.team,
                  (select count(distinct entry_id) from entry_people where person_id = p.id),
                  (select count(*) from actions where person_id = p.id)
           from people p"""
    )
    found = [Person(i, who, bool(gone), bool(team), *n) for i, who, gone, team, *n in rows]
    return sorted(found, key=lambda person: sort_key(person.alias))


def rename_person(log: Log, person: str, alias: str, at: Moment) -> None:
    check_alias(alias)
    _rename(log, "people", "alias", person, alias, at)


def retire_person(log: Log, person: str, at: Moment, *, retired: bool = True) -> None:
    """A retired person is no longer suggested; nothing in the log changes."""
    _retire(log, "people", person, at, retired=retired)


def mark_team(log: Log, person: str, at: Moment, *, team: bool = True) -> None:
    """Say whether somebody is of the leader's own team (RE)."""
    changed = log.write(
        "update people set team = ?, updated_at = ? where id = ?", (team, at.stamp, person)
    )
    if not changed:
        raise NotFound("not_found")


@as_written
def team(log: Log) -> Team:
    """Who is marked as team. A log that does not hold everybody tells how many there are."""
    marked = frozenset(who for (who,) in log.rows("select id from people where team = 1"))
    row = log.one("select value from meta where key = 'team_marked'")
    return Team(marked, len(marked) if row is None else int(row[0]))


def note_marked(log: Log, marked: int) -> None:
    """How many are marked as team, where not all of them are in this log."""
    log.write("insert into meta values ('team_marked', ?)", (str(marked),))


def remove_person(log: Log, person: str) -> None:
    """Remove somebody no entry and no agreed action names. Refused while one does."""
    row = log.one(
        "select 1 from entry_people where person_id = :person"
        " union all select 1 from actions where person_id = :person",
        {"person": person},
    )
    if row:
        raise Refused("person_in_use")
    log.write("delete from people where id = ?", (person,))


def area_id(log: Log, name: str, at: Moment) -> str:
    """The id of the area with this name, made if the log does not know it."""
    check_area(name)
    row = log.one("select id from areas where folded = ?", (fold(name),))
    if row:
        return str(row[0])
    new = log.new_id(at.now)
    insert(log, records.AREAS, id=new, name=name, created_at=at.stamp, updated_at=at.stamp)
    return new


@as_written
def areas(log: Log, today: date) -> list[Area]:
    """All decision areas with the level agreed as of `today`."""
    rows = log.rows(
        """select a.id, a.name, a.retired_on is not null,
                  (select level from area_levels l where l.area_id = a.id and from_day <= ?
                   order by from_day desc, created_at desc, l.id desc limit 1),
                  (select count(*) from delegations d where d.area_id = a.id)
           from areas a""",
        (today.isoformat(),),
    )
    found = [Area(i, name, bool(retired), level, n) for i, name, retired, level, n in rows]
    return sorted(found, key=lambda area: sort_key(area.name))


def rename_area(log: Log, area: str, name: str, at: Moment) -> None:
    check_area(name)
    _rename(log, "areas", "name", area, name, at)


def retire_area(log: Log, area: str, at: Moment, *, retired: bool = True) -> None:
    _retire(log, "areas", area, at, retired=retired)


def remove_area(log: Log, area: str) -> None:
    """Remove an area no decision belongs to. Refused while one does."""
    if log.one("select 1 from delegations where area_id = ?", (area,)):
        raise Refused("area_in_use")
    log.write("delete from areas where id = ?", (area,))


def agree_level(log: Log, area: str, level: int, from_day: date, at: Moment) -> None:
    """Write down the level agreed for an area from a day on; earlier agreements stay."""
    if not 1 <= level <= 7:
        raise Refused("bad_level", level=level)
    if not log.one("select 1 from areas where id = ?", (area,)):
        raise NotFound("not_found")
    agreed = {"area_id": area, "level": level, "from_day": from_day}
    insert(log, records.AREA_LEVELS, id=log.new_id(at.now), created_at=at.stamp, **agreed)


@as_written
def agreed_levels(log: Log, area: str) -> list[AgreedLevel]:
    """Every level agreed for an area, oldest first."""
    rows = log.rows(
        "select from_day, level from area_levels where area_id = ?"
        " order by from_day, created_at, id",
        (area,),
    )
    return [AgreedLevel(date.fromisoformat(day), level) for day, level in rows]


def _rename(log: Log, table: str, column: str, row_id: str, name: str, at: Moment) -> None:
    taken = log.one(f"select id from {table} where folded = ?", (fold(name),))
    if taken and taken[0] != row_id:
        raise Refused("name_taken", name=name)
    if not update(log, records.LOG[table], row_id, updated_at=at.stamp, **{column: name}):
        raise NotFound("not_found")


def _retire(log: Log, table: str, row_id: str, at: Moment, *, retired: bool) -> None:
    changed = log.write(
        f"update {table} set retired_on = ?, updated_at = ? where id = ?",
        (at.today.isoformat() if retired else None, at.stamp, row_id),
    )
    if not changed:
        raise NotFound("not_found")
