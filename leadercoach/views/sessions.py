"""The place of the sessions: coaches, what has been said with each and what was agreed on (F)."""

from datetime import date
from typing import NamedTuple

from leadercoach import content
from leadercoach.coaching.action import lasts, promise
from leadercoach.measures.indices import agreements_kept
from leadercoach.measures.shares import Share
from leadercoach.store import actions as stored_actions
from leadercoach.store import coaching, handed_over
from leadercoach.store.actions import SavedAction
from leadercoach.store.coaching import SavedCoach, SavedSession
from leadercoach.store.engine import Log
from leadercoach.store.written import as_written
from leadercoach.views.actions import plan, promised, staff_first


class CoachRow(NamedTuple):
    """A coach. `going` is the session with them that is not closed, `next_on` the day the latest
    one names, today or later; `agreed`: the agreement card has been written."""

    id: str
    name: str
    going: str | None
    next_on: date | None
    agreed: bool


class SessionRow(NamedTuple):
    """A session. `coach` is their name; `state` is prepared, held or closed."""

    id: str
    number: int
    coach: str
    on: date
    state: str
    goal: str


class AgreedRow(NamedTuple):
    """An agreed action. `plan` is its when–then sentence or empty, `promised` says to whom and by
    when, `status` is a code of action.status and `label` its words."""

    id: str
    what: str
    plan: str
    promised: str
    status: str
    label: str
    overdue: bool


class Engagement(NamedTuple):
    """All of the place. `kept` is FT; `waiting` counts proposals that wait for an answer."""

    coaches: list[CoachRow]
    sessions: list[SessionRow]
    actions: list[AgreedRow]
    kept: Share
    waiting: int

    @property
    def empty(self) -> bool:
        return not (self.coaches or self.sessions or self.actions)


@as_written
def engagement(log: Log, today: date, lang: str, told_on: date | None = None) -> Engagement:
    """Coaches still worked with, sessions the latest first, actions the open ones first. `told_on`
    is the day it is read (see words), where that is not the day it is as of."""
    known, sessions = coaching.coaches(log), coaching.sessions(log)
    names = {each.id: each.coach.name for each in known}
    actions = stored_actions.actions(log)
    kept = agreements_kept((promise(a.action, a.settled, today) for a in actions), today)
    proposals = handed_over.proposals(log)
    return Engagement(
        [_coach(each, sessions, today) for each in known if not each.retired],
        [_session(each, names[each.coach_id]) for each in sessions],
        [agreed_row(each, today, lang, told_on or today) for each in in_turn(actions)],
        kept.share,
        sum(each.state == "proposed" for each in proposals),
    )


def in_turn(actions: list[SavedAction]) -> list[SavedAction]:
    """What is still to be done, promises to staff first; then the rest, the latest first."""
    done = [each for each in actions if not lasts(each.settled)]
    return [*staff_first([a for a in actions if lasts(a.settled)]), *reversed(done)]


def agreed_row(saved: SavedAction, as_of: date, lang: str, today: date | None) -> AgreedRow:
    """An action as it stands in a list, told on `today` (see words)."""
    status = saved.settled.status
    return AgreedRow(
        saved.id,
        saved.action.what,
        plan(saved.action, lang),
        promised(saved.action, saved.due, lang, today),
        status,
        content.label("action.status", status).in_(lang),
        lasts(saved.settled) and saved.due is not None and saved.due < as_of,
    )


def _coach(known: SavedCoach, sessions: list[SavedSession], today: date) -> CoachRow:
    own = [each for each in sessions if each.coach_id == known.id]
    going = next((each.id for each in own if each.state != "closed"), None)
    ahead = own[0].session.next_on if own else None
    next_on = ahead if ahead and ahead >= today else None
    return CoachRow(known.id, known.coach.name, going, next_on, known.terms is not None)


def _session(known: SavedSession, coach: str) -> SessionRow:
    session = known.session
    return SessionRow(known.id, known.number, coach, session.held_on, known.state, session.goal)
