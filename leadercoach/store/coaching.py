"""Coaches, consents and sessions, as rows."""

import secrets
from datetime import date
from typing import NamedTuple

import msgspec

from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import TEXT_VERSION, Consent
from leadercoach.coaching.session import CoachSession
from leadercoach.errors import NotFound, Refused
from leadercoach.log.texts import fold
from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.engine import Log, Row
from leadercoach.store.rows import insert, packed, unpacked
from leadercoach.store.written import as_written


class SavedCoach(NamedTuple):
    """A coach with its identity. `salt` is the leader's secret that makes the ids a coach sees."""

    id: str
    coach: Coach
    engagement: str
    salt: str
    terms: Terms | None
    agreed_on: date | None
    retired: bool


class SavedConsent(NamedTuple):
    """A consent with the days it began and ended; `revoked_on` None is in force."""

    id: str
    coach_id: str
    consent: Consent
    text_version: int
    granted_on: date
    revoked_on: date | None


class SavedSession(NamedTuple):
    """A session; `number` counts those with this coach from 1."""

    id: str
    coach_id: str
    number: int
    state: str
    session: CoachSession


def add_coach(log: Log, coach: Coach, at: Moment) -> str:
    """Keep a new coach; its id. Refused if one has that name."""
    _check_name(log, coach.name)
    new = log.new_id(at.now)
    insert(
        log,
        records.COACHES,
        id=new,
        coach=coach,
        engagement=secrets.token_hex(16),
        salt=secrets.token_hex(24),
        created_at=at.stamp,
        updated_at=at.stamp,
    )
    return new


def change_coach(log: Log, coach_id: str, coach: Coach, at: Moment) -> None:
    _check_name(log, coach.name, coach_id)
    changed = log.write(
        "update coaches set name = ?, folded = ?, public = ?, updated_at = ? where id = ?",
        (coach.name, fold(coach.name), coach.public, at.stamp, coach_id),
    )
    if not changed:
        raise NotFound("not_found")


def agree_terms(log: Log, coach_id: str, terms: Terms, at: Moment) -> None:
    changed = log.write(
        "update coaches set terms = ?, agreed_on = ?, updated_at = ? where id = ?",
        (packed(terms), at.today.isoformat(), at.stamp, coach_id),
    )
    if not changed:
        raise NotFound("not_found")


def retire_coach(log: Log, coach_id: str, at: Moment, *, retired: bool) -> None:
    day = at.today.isoformat() if retired else None
    if not log.write("update coaches set retired_on = ? where id = ?", (day, coach_id)):
        raise NotFound("not_found")


@as_written
def coaches(log: Log) -> list[SavedCoach]:
    """All coaches, in the order they were added."""
    rows = log.rows(
        "select id, name, public, engagement, salt, terms, agreed_on, retired_on from coaches"
        " order by created_at, id"
    )
    return [_coach(log, row) for row in rows]


def coach(log: Log, coach_id: str) -> SavedCoach:
    found = next((known for known in coaches(log) if known.id == coach_id), None)
    if found is None:
        raise NotFound("not_found")
    return found


def coach_named(log: Log, name: str) -> SavedCoach:
    """The coach with this name, upper or lower case. NotFound if there is none."""
    for known in coaches(log):
        if fold(known.coach.name) == fold(name):
            return known
    raise NotFound("coach_not_found", name=name)


def grant(log: Log, coach_id: str, consent: Consent, at: Moment) -> str:
    """Write a consent down; the one before it ends. Its id."""
    coach(log, coach_id)
    revoke(log, coach_id, at)
    new = log.new_id(at.now)
    insert(
        log,
        records.CONSENTS,
        id=new,
        coach_id=coach_id,
        body=consent,
        text_version=TEXT_VERSION,
        granted_on=at.today,
        granted_at=at.stamp,
    )
    return new


def revoke(log: Log, coach_id: str, at: Moment) -> bool:
    """End the consent in force; whether there was one."""
    changed = log.write(
        "update consents set revoked_on = ?, revoked_at = ?"
        " where coach_id = ? and revoked_at is null",
        (at.today.isoformat(), at.stamp, coach_id),
    )
    return changed > 0


@as_written
def consents(log: Log, coach_id: str | None = None) -> list[SavedConsent]:
    """Every consent ever given, of one coach or all; the latest first."""
    rows = log.rows(
        "select id, coach_id, body, text_version, granted_on, revoked_on from consents"
        " where :coach is null or coach_id = :coach order by granted_at desc, id desc",
        {"coach": coach_id},
    )
    return [
        SavedConsent(
            i, who, unpacked(log, body, Consent), version, date.fromisoformat(on), _day(off)
        )
        for i, who, body, version, on, off in rows
    ]


def in_force(log: Log, coach_id: str) -> SavedConsent | None:
    """What a coach may see now; None is nothing."""
    return next((c for c in consents(log, coach_id) if c.revoked_on is None), None)


def add_session(log: Log, coach_id: str, session: CoachSession, at: Moment, state: str) -> str:
    coach(log, coach_id)
    new = log.new_id(at.now)
    insert_session(log, new, coach_id, session, at, state)
    return new


def insert_session(
    log: Log, session_id: str, coach_id: str, session: CoachSession, at: Moment, state: str
) -> None:
    """Keep a session that has an id already."""
    insert(
        log,
        records.SESSIONS,
        id=session_id,
        coach_id=coach_id,
        held_on=session.held_on,
        state=state,
        body=_unpinned(session),
        created_at=at.stamp,
        updated_at=at.stamp,
    )
    _pin(log, session_id, session)


def change_session(
    log: Log, session_id: str, session: CoachSession, at: Moment, state: str
) -> None:
    changed = log.write(
        "update sessions set held_on = ?, state = ?, body = ?, updated_at = ? where id = ?",
        (
            *(session.held_on.isoformat(), state, packed(_unpinned(session))),
            *(at.stamp, session_id),
        ),
    )
    if not changed:
        raise NotFound("session_not_found")
    _pin(log, session_id, session)


def remove_session(log: Log, session_id: str) -> None:
    if not log.write("delete from sessions where id = ?", (session_id,)):
        raise NotFound("session_not_found")


@as_written
def sessions(log: Log, coach_id: str | None = None) -> list[SavedSession]:
    """All sessions, of one coach or all; the latest first."""
    pins: dict[str, list[str]] = {}
    for session_id, entry_id in log.rows(
        "select session_id, entry_id from session_pins order by session_id, nth"
    ):
        pins.setdefault(session_id, []).append(entry_id)
    rows = log.rows(
        "select id, coach_id, row_number() over (partition by coach_id order by held_on,"
        " created_at, id), state, body from sessions"
        " where :coach is null or coach_id = :coach"
        " order by held_on desc, created_at desc, id desc",
        {"coach": coach_id},
    )
    return [_session(log, row, tuple(pins.get(row[0], ()))) for row in rows]


def session(log: Log, session_id: str) -> SavedSession:
    found = next((known for known in sessions(log) if known.id == session_id), None)
    if found is None:
        raise NotFound("session_not_found")
    return found


def _session(log: Log, row: Row, pinned: tuple[str, ...]) -> SavedSession:
    session_id, coach_id, number, state, body = row
    found = msgspec.structs.replace(unpacked(log, body, CoachSession), pinned=pinned)
    return SavedSession(session_id, coach_id, number, state, found)


def _unpinned(session: CoachSession) -> CoachSession:
    return msgspec.structs.replace(session, pinned=())


def _pin(log: Log, session_id: str, session: CoachSession) -> None:
    log.write("delete from session_pins where session_id = ?", (session_id,))
    for nth, entry_id in enumerate(session.pinned):
        if not log.one("select 1 from entries where id = ?", (entry_id,)):
            raise NotFound("entry_not_found", id=entry_id)
        insert(log, records.SESSION_PINS, session_id=session_id, nth=nth, entry_id=entry_id)


def _check_name(log: Log, name: str, own: str = "") -> None:
    taken = log.one("select id from coaches where folded = ?", (fold(name),))
    if taken and taken[0] != own:
        raise Refused("name_taken", name=name)


def _coach(log: Log, row: Row) -> SavedCoach:
    coach_id, name, public, engagement, salt, terms, agreed_on, retired_on = row
    return SavedCoach(
        coach_id,
        Coach(name=name, public=public),
        engagement,
        salt,
        unpacked(log, terms, Terms) if terms else None,
        _day(agreed_on),
        retired_on is not None,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
