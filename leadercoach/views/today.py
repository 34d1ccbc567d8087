"""The whole job at a glance: four cards, what to follow up, the week to close."""

import json
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log, Row
from leadercoach.store.written import as_written
from leadercoach.views.actions import ActionWait, actions_due
from leadercoach.views.feedback import Waiting, waiting
from leadercoach.views.log_list import Filter, Item, items_of_week
from leadercoach.views.weeks import PointWeek, closable, point_weeks
from leadercoach.views.words import label_of

STRIP_WEEKS = 14
SHOWN_FOLLOW_UPS = 5


class Card(NamedTuple):
    """One advice point: its last weeks, oldest first, this week last; when it last counted.

    `uncounted` are the codes of why what is stored in this week does not count, one for each.
    """

    point: str
    weeks: list[PointWeek]
    last_on: date | None
    uncounted: tuple[str, ...]


class FollowUpRow(NamedTuple):
    """Something an entry waits for. `kind` as in rules.FollowUp; `detail` names whom it is with."""

    id: str
    point: str
    kind: str
    due: date
    occurred_on: date
    title: str
    detail: str


class Today(NamedTuple):
    """All of the page; `due` counts every follow-up due, `follow_ups` holds the first of them.

    What feedback waits for is in `feedback`, all of it, and not in `due`; so are agreed actions in
    `actions`.
    `closed` is this week if it is closed already, or else the last one if that is.
    """

    cards: list[Card]
    feedback: list[Waiting]
    follow_ups: list[FollowUpRow]
    due: int
    closable: list[Week]
    closed: Week | None
    actions: Sequence[ActionWait] = ()


@as_written
def today_view(log: Log, today: date, lang: str) -> Today:
    """What the Today page shows on a day."""
    week = Week.of(today)
    points = point_weeks(log, week.before(STRIP_WEEKS - 1), week)
    rows = follow_ups(log, today, lang, SHOWN_FOLLOW_UPS)
    closed = [w.week for w in points["dialogue"][-2:] if w.closed]
    stored = items_of_week(log, Filter(), week, lang)
    return Today(
        cards=[_card(log, point, points[point], stored, today) for point in POINTS],
        feedback=waiting(log, today, lang),
        follow_ups=rows,
        due=count_due(log, today),
        closable=closable(log, today),
        closed=closed[-1] if closed else None,
        actions=actions_due(log, today, lang),
    )


def count_due(log: Log, today: date) -> int:
    """How many follow-ups are due."""
    row = log.one("select count(*) from waiting where due <= ?", (today.isoformat(),))
    return int(row[0]) if row else 0


@as_written
def follow_ups(log: Log, today: date, lang: str, limit: int) -> list[FollowUpRow]:
    """What is due on a day, the latest due first."""
    rows = log.rows(
        f"""{_SELECT} from (select * from waiting where due <= ?
              order by due desc, entry_id desc limit ?) f
            join entries e on e.id = f.entry_id order by f.due desc, f.entry_id desc""",
        (today.isoformat(), limit),
    )
    return [_follow_up_row(row, lang, today) for row in rows]


@as_written
def follow_up_of(log: Log, entry_id: str, lang: str, today: date) -> FollowUpRow | None:
    """What one entry waits for, due or not."""
    row = log.one(
        f"{_SELECT} from follow_ups f join entries e on e.id = f.entry_id where e.id = ?",
        (entry_id,),
    )
    return _follow_up_row(row, lang, today) if row else None


_SELECT = """select e.id, e.point, f.kind, f.due, e.occurred_on, e.title,
    case e.point
      when 'upward' then (select json_array(content, recipient) from upwards where entry_id = e.id)
      when 'failure' then (select json_array(kind) from failures where entry_id = e.id)
      else json_array(null) end,
    (select p.alias from entry_people ep join people p on p.id = ep.person_id
     where ep.entry_id = e.id order by ep.role desc, ep.nth limit 1)"""


def _follow_up_row(row: Row, lang: str, today: date) -> FollowUpRow:
    entry_id, point, kind, due, occurred_on, title, facts, alias = row
    what, *rest = json.loads(facts)
    return FollowUpRow(
        id=entry_id,
        point=point,
        kind=kind,
        due=date.fromisoformat(due),
        occurred_on=date.fromisoformat(occurred_on),
        title=label_of(point, title, what, occurred_on, lang, today),
        detail=rest[0] if point == "upward" else alias or "",
    )


def _card(
    log: Log, point: str, weeks: list[PointWeek], stored: Sequence[Item], today: date
) -> Card:
    row = log.one(
        "select on_day from habit_events where point = ? and week <= ?"
        " order by week desc, on_day desc limit 1",
        (point, Week.of(today).ordinal),
    )
    return Card(
        point=point,
        weeks=weeks,
        last_on=date.fromisoformat(row[0]) if row and row[0] else None,
        uncounted=tuple(item.why for item in stored if item.point == point and item.why),
    )


def offered(week: Week, today: date, hour: int) -> bool:
    """Whether closing `week` is offered already: from noon on its Friday (D.2)."""
    return today > week.friday or (today == week.friday and hour >= 12)
