"""What happened in some weeks, read from the log in the shape the measures take."""

import json
from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

import msgspec

from leadercoach.coaching.action import Settled, due, lasts, promise
from leadercoach.measures.decisions import Decision
from leadercoach.measures.failures import Failure, Told
from leadercoach.measures.indices import Promise
from leadercoach.measures.needs import Asked
from leadercoach.store.actions import SavedAction, actions
from leadercoach.store.engine import Log, Row
from leadercoach.store.positions import DAY_BITS, first_position
from leadercoach.store.written import as_written

_FAILURE = """e.id, e.occurred_on, e.m1, e.m2, e.m3, f.not_shareable, f.reaction,
    (select json_group_array(json_array(on_day, direction)) from shares s
     where s.entry_id = e.id)"""
# The need a repeat goes back to, step by step: a repeat may be repeated in its turn. In a damaged
# log it may go back to itself, so there is an end to the steps.
_FIRST = """case when u.repeat_of is null then e.id else (
    with recursive back(id, steps) as (values (u.repeat_of, 0) union all
      select b.repeat_of, steps + 1 from back join upwards b on b.entry_id = back.id
      where b.repeat_of is not null and steps < 10000)
    select id from back order by steps desc limit 1) end"""
_ANSWERS = {None: None, 0: False, 1: True}
Markers = tuple[bool | None, bool | None, bool | None]
_SAVED = "e.status = 'saved' and e.position >= :low and e.position < :high"


class Conversation(NamedTuple):
    """A dialogue: with how many people by id, and its quality markers."""

    id: str
    on: date
    people: tuple[str, ...]
    markers: Markers


class Upwards(NamedTuple):
    """Something brought upward: need, good or both, and its quality markers."""

    id: str
    on: date
    content: str
    markers: Markers


class Span(NamedTuple):
    """Days from `first` to `last`, both included. Later answers are not known yet on `last`."""

    first: date
    last: date

    @property
    def bounds(self) -> dict[str, Any]:
        return {
            "low": first_position(self.first),
            "high": (self.last.toordinal() + 1) << DAY_BITS,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
        }


@as_written
def conversations(log: Log, days: Span) -> list[Conversation]:
    """The dialogues of some days, in the order of the log."""
    rows = log.rows(
        f"""select e.id, e.occurred_on, e.m1, e.m2, e.m3,
              (select group_concat(person_id) from entry_people ep where ep.entry_id = e.id)
            from entries e where e.point = 'dialogue' and {_SAVED} order by e.position""",
        days.bounds,
    )
    return [
        Conversation(i, _day(on), tuple(people.split(",")) if people else (), _markers(marks))
        for i, on, *marks, people in rows
    ]


@as_written
def upwards(log: Log, days: Span) -> list[Upwards]:
    """What was brought upward on some days, in the order of the log."""
    rows = log.rows(
        f"""select e.id, e.occurred_on, u.content, e.m1, e.m2, e.m3
            from entries e join upwards u on u.entry_id = e.id
            where {_SAVED} order by e.position""",
        days.bounds,
    )
    return [Upwards(i, _day(on), content, _markers(marks)) for i, on, content, *marks in rows]


@as_written
def asked(log: Log, days: Span) -> list[Asked]:
    """Every time a need was brought upward on some days, unless it was first raised before them."""
    rows = log.rows(
        f"""select e.id, {_FIRST}, e.occurred_on, u.response, u.response_on, u.reported_back_on,
              u.answer_due
            from entries e join upwards u on u.entry_id = e.id
            where u.content <> 'good' and {_SAVED} order by e.position""",
        days.bounds,
    )
    older = _raised_before(log, days, {row[1] for row in rows})
    return [_asked(row, days.last) for row in rows if row[1] not in older]


def _raised_before(log: Log, days: Span, firsts: set[str]) -> set[str]:
    """Those of some needs that were brought upward before the days already, if only as a repeat."""
    rows = log.rows(  # entries one by one: "+" forbids an index here
        """with recursive chain(first, id) as (select value, value from json_each(:firsts)
             union select first, r.entry_id from chain join upwards r on r.repeat_of = chain.id)
           select distinct chain.first from chain cross join entries e on e.id = chain.id
           cross join upwards u on u.entry_id = e.id
           where u.content <> 'good' and +e.status = 'saved' and +e.position < :low""",
        {"firsts": json.dumps(sorted(firsts)), **days.bounds},
    )
    return {first for (first,) in rows}


@as_written
def decisions(log: Log, days: Span) -> list[tuple[Decision, Markers]]:
    """The decisions of some days with their markers, in the order of the log."""
    rows = log.rows(
        f"""select e.id, e.occurred_on, e.origin, e.m1, e.m2, e.m3, d.level, d.involved_before,
              d.na_reason, d.area_id, d.mandate, d.responsibility, d.support, d.support_note,
              d.check_in, d.check_in_every, d.come_back_if, d.accepted, d.read_back,
              d.outcome, d.taken_back_reason, d.check_in_kept, d.reviewed_on
            from entries e join delegations d on d.entry_id = e.id
            where {_SAVED} order by e.position""",
        days.bounds,
    )
    agreed = _agreements(log)
    return [(_decision(row, agreed, days.last), _markers(row[3:6])) for row in rows]


@as_written
def failures(log: Log, days: Span) -> list[tuple[Failure, Markers]]:
    """Failures that happened on some days or were told then, with their markers, oldest first."""
    rows = log.rows(
        f"""select {_FAILURE} from entries e join failures f on f.entry_id = e.id
            where {_SAVED} order by e.position""",
        days.bounds,
    )
    older = log.rows(  # the few that were told are looked up one by one: "+" forbids an index here
        f"""select {_FAILURE} from (
              select distinct entry_id from shares where on_day >= :first and on_day <= :last) told
            cross join failures f on f.entry_id = told.entry_id
            cross join entries e on e.id = told.entry_id
            where +e.status = 'saved' and +e.position < :low order by e.position""",
        days.bounds,
    )
    return [(_failure(row, days.last), _markers(row[2:5])) for row in older + rows]


@as_written
def per_day(log: Log, days: Span) -> dict[date, list[str]]:
    """Ids of all entries by the day they happened."""
    rows = log.rows(
        f"select e.occurred_on, e.id from entries e where {_SAVED} order by e.position", days.bounds
    )
    by_day: dict[date, list[str]] = {}
    for on, entry_id in rows:
        by_day.setdefault(_day(on), []).append(entry_id)
    return by_day


@as_written
def first_entry(log: Log) -> date | None:
    """The day of the earliest entry."""
    row = log.one(
        "select occurred_on from entries not indexed where status = 'saved'"
        " order by position limit 1"
    )
    return _day(row[0]) if row else None


def _failure(row: Row, today: date) -> Failure:
    """What is known of it today: a reaction to a telling that is still to come is not."""
    entry_id, on, _, _, _, closed, reaction, shares = row
    times = sorted(Told(_day(day), direction) for day, direction in json.loads(shares))
    told = tuple(time for time in times if time.on <= today)
    heard = reaction if told or not times else None
    return Failure(entry_id, _day(on), told, closed is not None, heard)


def _asked(row: Row, today: date) -> Asked:
    entry_id, first, on, response, response_on, told_on, due = row
    answer = _day(response_on) if response_on else None
    known = answer is None or answer <= today
    return Asked(
        id=entry_id,
        first=first,
        on=_day(on),
        answered=response not in (None, "none") and known,
        answered_on=answer if known else None,
        told=told_on is not None and _day(told_on) <= today,
        due=_day(due) if due else None,
    )


def _decision(row: Row, agreed: Callable[[str | None, str], int | None], today: date) -> Decision:
    (entry_id, on, origin, _, _, _, level, involved, na_reason, area, mandate, responsibility,
     support, support_note, check_in, every, come_back, accepted, read_back, outcome, reason,
     kept, reviewed_on) = row  # fmt: skip
    helped = support not in (None, "", "[]") or bool(support_note)
    legs = (bool(mandate), bool(responsibility), helped, bool(check_in or every))
    if reviewed_on is not None and _day(reviewed_on) > today:
        outcome = reason = kept = None
    return Decision(
        id=entry_id,
        on=_day(on),
        sample=origin == "sample",
        level=level,
        involved=involved,
        na_reason=na_reason,
        agreed=agreed(area, on),
        area=area or "",
        legs=legs,
        deep=any(legs) or bool(come_back or accepted) or read_back is not None,
        outcome=outcome,
        taken_back_reason=reason,
        check_in_kept=kept,
    )


def _agreements(log: Log) -> Callable[[str | None, str], int | None]:
    """Which level was agreed for an area on a day, if any."""
    history: dict[str, tuple[list[str], list[int]]] = {}
    for area, day, level in log.rows(
        "select area_id, from_day, level from area_levels order by from_day, created_at, id"
    ):
        days, levels = history.setdefault(area, ([], []))
        days.append(day)
        levels.append(level)

    def agreed(area: str | None, day: str) -> int | None:
        days, levels = history.get(area or "", ([], []))
        place = bisect_right(days, day)
        return levels[place - 1] if place else None

    return agreed


def _markers(given: Any) -> Markers:
    first, second, third = given
    return _ANSWERS[first], _ANSWERS[second], _ANSWERS[third]


def _day(text: str) -> date:
    return date.fromisoformat(text)


def promises(log: Log, days: Span) -> tuple[Promise, ...]:
    """The actions due or settled on some days, and those still to be done on the last of them.

    What was agreed on later is left out, what was said later of an action is not known yet.
    """
    until_then = (as_of(saved, days.last) for saved in actions(log) if saved.agreed_on <= days.last)
    return tuple(
        promise(saved.action, saved.settled, days.last)
        for saved in until_then
        if _belongs(saved, days)
    )


def as_of(saved: SavedAction, today: date) -> SavedAction:
    """The action as it stood on a day: open where what became of it was said later."""
    if saved.settled.on is None or saved.settled.on <= today:
        return saved
    until = saved.settled.was_due or saved.action.due
    changed = msgspec.structs.replace(saved.action, due=until)
    return saved._replace(action=changed, settled=Settled())


def _belongs(saved: SavedAction, days: Span) -> bool:
    """What is still to be done belongs to every period, overdue from before it too."""
    if lasts(saved.settled):
        return True
    on, until = saved.settled.on, due(saved.action, saved.settled)
    return any(day is not None and days.first <= day <= days.last for day in (on, until))
