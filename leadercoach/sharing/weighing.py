"""What a leader weighs when deciding what a coach may see, and what has been decided before."""

from datetime import date
from typing import NamedTuple

from leadercoach.log.weeks import Week
from leadercoach.profile.facts import first_entry
from leadercoach.store import coaching, feedback, handed_over
from leadercoach.store.engine import Log
from leadercoach.store.handed_over import HandedOver

WEEKS = (8, 26)


class Willing(NamedTuple):
    """Of the observers who have replied, how many let a coach see their words."""

    yes: int
    all: int


def periods(log: Log, coach_id: str, today: date) -> dict[str, date]:
    """The first day of each period there is to choose, a Monday: *since* the last session that was
    held, the last *8* and *26* whole weeks and this one, and *all* from the first entry."""
    held = [s for s in coaching.sessions(log, coach_id) if s.state != "prepared"]
    begins = {str(weeks): Week.of(today).before(weeks).monday for weeks in WEEKS}
    if held:
        day = min(held[0].session.held_on, today)
        begins = {"since": Week.of(day).monday} | begins
    first = first_entry(log)
    if first is not None:
        begins["all"] = Week.of(min(first, today)).monday
    return begins


def willing(log: Log) -> Willing:
    """Observers with a reply, and those of them with one that a coach may see."""
    replies = feedback.replies(log)
    asked = {request.id: request.request.observer_id for request in feedback.requests(log)}
    replied = {asked[each] for each in replies if each in asked}
    yes = {asked[each] for each, reply in replies.items() if reply.coach and each in asked}
    return Willing(len(yes), len(replied))


def files_given(log: Log, coach_id: str) -> list[HandedOver]:
    """The files made for a coach, the latest first."""
    return [each for each in handed_over.handed_over(log) if each.coach_id == coach_id]
