"""Earlier needs, to choose the one that is brought up again."""

from datetime import date

from leadercoach.store.engine import Log
from leadercoach.views.words import label_of

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
