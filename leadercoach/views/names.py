"""What people, areas and entries are called, by their ids."""

import json
from collections.abc import Sequence
from datetime import date

from leadercoach.store.engine import Log
from leadercoach.views.words import label_of


def alias_names(log: Log, ids: Sequence[str]) -> dict[str, str]:
    rows = log.rows(
        "select id, alias from people where id in (select value from json_each(?))",
        (json.dumps(list(ids)),),
    )
    return dict(rows)


def area_names(log: Log, ids: Sequence[str]) -> dict[str, str]:
    rows = log.rows(
        "select id, name from areas where id in (select value from json_each(?))",
        (json.dumps(list(ids)),),
    )
    return dict(rows)


def entry_names(log: Log, ids: Sequence[str], lang: str, today: date | None) -> dict[str, str]:
    """Titles, or the labels made where there is none."""
    return _named(log, ids, lang, today, titled=True)


def kind_names(log: Log, ids: Sequence[str], lang: str) -> dict[str, str]:
    """The labels made of what an entry is and its day, whatever its title."""
    return _named(log, ids, lang, None, titled=False)


def _named(
    log: Log, ids: Sequence[str], lang: str, today: date | None, *, titled: bool
) -> dict[str, str]:
    rows = log.rows(
        """select e.id, e.point, e.title, coalesce(u.content, f.kind), e.occurred_on
           from json_each(?) wanted join entries e on e.id = wanted.value
           left join upwards u on u.entry_id = e.id left join failures f on f.entry_id = e.id""",
        (json.dumps(list(ids)),),
    )
    return {
        i: label_of(point, title if titled else "", what, day, lang, today)
        for i, point, title, what, day in rows
    }


SHOWN = 30


def earlier_needs(log: Log, lang: str, today: date | None) -> list[tuple[str, str]]:
    """Id and name of the latest first needs, those that repeat another left out."""
    rows = log.rows(
        """select e.id, e.title, u.content, e.occurred_on from entries e
           join upwards u on u.entry_id = e.id
           where e.status = 'saved' and e.point = 'upward' and u.content <> 'good'
             and u.repeat_of is null
           order by e.position desc limit ?""",
        (SHOWN,),
    )
    return [(i, label_of("upward", title, what, day, lang, today)) for i, title, what, day in rows]
