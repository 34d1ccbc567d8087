"""Changes around the coach: who it is, what they may see, sessions (F)."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.session import ENOUGH_OPTIONS, CoachSession
from leadercoach.errors import InvalidEntry, Refused, SoftStop
from leadercoach.log.roles import written
from leadercoach.moment import Moment
from leadercoach.store import actions as stored_actions
from leadercoach.store import coaching as stored
from leadercoach.store.coaching import SavedSession
from leadercoach.store.engine import Log
from leadercoach.usecases.asking import ask_first


def add_coach(log: Log, coach: Coach, at: Moment) -> str:
    with log.transaction():
        return stored.add_coach(log, coach, at)


def change_coach(log: Log, coach_id: str, coach: Coach, at: Moment) -> None:
    """Rename a coach, or take in the card of one."""
    with log.transaction():
        stored.change_coach(log, coach_id, coach, at)


def retire_coach(log: Log, coach_id: str, at: Moment, *, retired: bool = True) -> None:
    """End the engagement: the consent ends with it, what was agreed on stays."""
    with log.transaction():
        if retired:
            stored.revoke(log, coach_id, at)
        stored.retire_coach(log, coach_id, at, retired=retired)


def agree_terms(log: Log, coach_id: str, terms: Terms, at: Moment) -> None:
    """The agreement card of the first session; a later one replaces it."""
    with log.transaction():
        stored.agree_terms(log, coach_id, terms, at)


def grant(log: Log, coach_id: str, consent: Consent, at: Moment) -> str:
    """Let a coach see something; what they could see before ends. The id of the consent."""
    if consent.first_day > at.today:
        raise InvalidEntry("date_ahead", "consent_days", today=at.today)
    with log.transaction():
        if stored.coach(log, coach_id).retired:
            raise Refused("coach_retired")
        return stored.grant(log, coach_id, consent, at)


def revoke(log: Log, coach_id: str, at: Moment) -> bool:
    """Let a coach see nothing any more; whether they could see something. Files handed over cannot
    be taken back."""
    with log.transaction():
        return stored.revoke(log, coach_id, at)


def prepare(log: Log, coach_id: str, session: CoachSession, at: Moment) -> str:
    """Begin a session with a coach; its id. Refused while another with them is not closed."""
    with log.transaction():
        if stored.coach(log, coach_id).retired:
            raise Refused("coach_retired")
        _check_none_open(log, coach_id)
        return stored.add_session(log, coach_id, session, at, "prepared")


def write(log: Log, session_id: str, session: CoachSession, at: Moment) -> None:
    """Keep what has been written in a session so far. Refused once it is closed."""
    with log.transaction():
        saved = _open(log, session_id)
        if saved.state == "held":
            _check_held(session, at)
        stored.change_session(log, session_id, session, at, saved.state)


def hold(log: Log, session_id: str, at: Moment) -> None:
    """Begin to hold a prepared session, today. One that is held already stays as it is."""
    with log.transaction():
        saved = _open(log, session_id)
        if saved.state == "held":
            return
        held = msgspec.structs.replace(saved.session, held_on=at.today)
        stored.change_session(log, session_id, held, at, "held")


def close(log: Log, session_id: str, at: Moment, *, sure: bool = False) -> None:
    """Close a session; it can be read from then on, not changed.

    SoftStop for one without an agreed action, with a goal and too few options, or with words to
    think twice about, unless `sure`. They are asked about here and not while they are written,
    which must never be in doubt.
    """
    with log.transaction():
        saved = _open(log, session_id)
        _check_held(saved.session, at)
        ask_first(written(saved.session), sure=sure, also=_lacking(log, saved))
        stored.change_session(log, session_id, saved.session, at, "closed")


def reopen(log: Log, session_id: str, at: Moment) -> None:
    """Take the closing back: the toast's Undo. Refused while another with the coach is not
    closed."""
    with log.transaction():
        saved = stored.session(log, session_id)
        if saved.state != "closed":
            return
        _check_none_open(log, saved.coach_id)
        stored.change_session(log, session_id, saved.session, at, "held")


class RemovedSession(NamedTuple):
    """What it takes to put a session back: as it stood, with the ids of its agreed actions."""

    saved: SavedSession
    actions: tuple[str, ...]


def remove_session(log: Log, session_id: str) -> RemovedSession:
    """Remove a session; its agreed actions stay."""
    with log.transaction():
        saved = stored.session(log, session_id)
        agreed = [a.id for a in stored_actions.actions(log) if a.session_id == session_id]
        stored.remove_session(log, session_id)
    return RemovedSession(saved, tuple(agreed))


def put_session_back(log: Log, removed: RemovedSession, at: Moment) -> None:
    """Take the removal back: the toast's Undo. Refused while another with the coach is not
    closed."""
    saved = removed.saved
    with log.transaction():
        if saved.state != "closed":
            _check_none_open(log, saved.coach_id)
        stored.insert_session(log, saved.id, saved.coach_id, saved.session, at, saved.state)
        stored_actions.put_in_session(log, removed.actions, saved.id)


def _open(log: Log, session_id: str) -> SavedSession:
    saved = stored.session(log, session_id)
    if saved.state == "closed":
        raise Refused("session_closed")
    return saved


def _check_none_open(log: Log, coach_id: str) -> None:
    if any(saved.state != "closed" for saved in stored.sessions(log, coach_id)):
        raise Refused("session_open")


def _check_held(session: CoachSession, at: Moment) -> None:
    if session.held_on > at.today:
        raise InvalidEntry("date_ahead", "held_on", today=at.today)


def _lacking(log: Log, saved: SavedSession) -> Iterator[SoftStop]:
    """What a session closes without, the weightiest only."""
    options = [option for option in saved.session.options if option.strip()]
    if not any(a.session_id == saved.id for a in stored_actions.actions(log)):
        yield SoftStop("session_without_action")
    elif saved.session.goal.strip() and len(options) < ENOUGH_OPTIONS:
        yield SoftStop("few_options", count=len(options), enough=ENOUGH_OPTIONS)
