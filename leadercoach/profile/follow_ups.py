"""The follow-ups of the report: what has been agreed on, what is due and what is to come."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach import content
from leadercoach.coaching.action import lasts
from leadercoach.profile.facts import as_of
from leadercoach.profile.readings import say
from leadercoach.store.actions import SavedAction, actions
from leadercoach.store.engine import Log
from leadercoach.views.actions import promised, staff_first
from leadercoach.views.names import kind_names
from leadercoach.views.today import FollowUpRow, follow_ups
from leadercoach.views.words import short_day_month

MOST_FOLLOW_UPS, MOST_AGREED = 18, 6
_ALL = -1


class Waiting(NamedTuple):
    """Something that was agreed or is due: the day, what it is about and what it waits for.

    An agreed action belongs to no point; its day is empty if it has none.
    """

    day: str
    point: str
    what: str
    kind: str


class FollowUps(NamedTuple):
    """`groups` are headed lists; `more` counts in words what had no room; `none` if all is done."""

    head: str
    groups: tuple[tuple[str, tuple[Waiting, ...]], ...]
    more: str
    none: str


def agreed_follow_ups(log: Log, today: date, lang: str) -> FollowUps:
    """What has been agreed on, promises to staff first; what is due, latest first; then what is to
    come, in equal parts where there is much."""
    agreed = _agreed(log, today)
    most = MOST_FOLLOW_UPS - min(len(agreed), MOST_AGREED)
    rows = follow_ups(log, date.max, lang, _ALL)
    due = [row for row in rows if row.due <= today]
    coming = [row for row in reversed(rows) if row.due > today]
    room = max(most // 2, most - len(coming))
    due_shown = due[:room]
    coming_shown = coming[: most - len(due_shown)]
    left = len(agreed[MOST_AGREED:]) + len(rows) - len(due_shown) - len(coming_shown)
    hidden = _untitled(log, [*due_shown, *coming_shown], lang)
    lists = (
        ("report_agreed", [_promise(saved, lang) for saved in agreed[:MOST_AGREED]]),
        ("report_due", [_waiting(row, hidden, lang) for row in due_shown]),
        ("report_coming", [_waiting(row, hidden, lang) for row in coming_shown]),
    )
    return FollowUps(
        head=say("report_follow_ups", lang),
        groups=tuple((say(code, lang), tuple(found)) for code, found in lists if found),
        more=say("report_more", lang, left) if left else "",
        none="" if rows or agreed else say("report_no_follow_ups", lang),
    )


def _agreed(log: Log, today: date) -> list[SavedAction]:
    """The agreed actions that still were to be done on a day."""
    until_then = (as_of(saved, today) for saved in actions(log) if saved.agreed_on <= today)
    return staff_first([saved for saved in until_then if lasts(saved.settled)])


def _untitled(log: Log, rows: Sequence[FollowUpRow], lang: str) -> dict[str, str]:
    """Other names for the entries the coach is to see nothing of."""
    private = [
        row.id
        for row in rows
        if log.one("select 1 from entries where id = ? and coach_visibility = 'none'", (row.id,))
    ]
    return kind_names(log, private, lang)


def _promise(saved: SavedAction, lang: str) -> Waiting:
    return Waiting(
        day=short_day_month(saved.due, lang, None) if saved.due else "",
        point="",
        what=saved.action.what,
        kind=promised(saved.action, None, lang, None),
    )


def _waiting(row: FollowUpRow, hidden: dict[str, str], lang: str) -> Waiting:
    beside = row.detail
    if row.point == "upward" and beside:
        beside = content.label("upward.recipient", beside).in_(lang)
    title = hidden.get(row.id, row.title)
    return Waiting(
        day=short_day_month(row.due, lang, None),
        point=row.point,
        what=f"{title} · {beside}" if beside else title,
        kind=content.sentence(f"waits_{row.kind}", {}, lang),
    )
