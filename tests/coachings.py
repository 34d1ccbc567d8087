"""Small builders: a coach with consent, sessions, agreed actions, packages and what comes back."""

import secrets
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from samples import TODAY, at

from leadercoach.coaching.action import Action, CoachNote, ProposedAction
from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import TEXT_VERSION, Consent
from leadercoach.coaching.package import GOOD_FOR
from leadercoach.coaching.session import CoachSession
from leadercoach.exchange.packages import Written, prepare_package, write_prepared
from leadercoach.moment import Moment
from leadercoach.store import handed_over
from leadercoach.store.engine import Log
from leadercoach.store.entries import all_records
from leadercoach.store.handed_over import HandedOver
from leadercoach.usecases import actions, coaching

TERMS = Terms(
    purpose="Trust in the team",
    sponsor="Only that we meet",
    limits="Serious risk, and the law",
    retention="Until the end",
    ends_on=date(2026, 12, 18),
)


def coach(log: Log, name: str = "Eva", on: date | str = TODAY, **more: Any) -> str:
    return coaching.add_coach(log, Coach(name=name, **more), at(on))


def consent(**more: Any) -> Consent:
    """What a coach may see of two points since the beginning of the year."""
    said: dict[str, Any] = {"points": ("dialogue", "upward"), "first_day": date(2026, 1, 1)}
    return Consent(**(said | more))


def session(on: date | str = TODAY, **more: Any) -> CoachSession:
    """A session about the four weeks before a day."""
    day = at(on).today
    said: dict[str, Any] = {"first_day": day - timedelta(weeks=4), "last_day": day}
    return CoachSession(held_on=day, **(said | more))


def held(log: Log, coach_id: str, on: date | str = TODAY, **more: Any) -> str:
    """A session that is being held; its id."""
    new = coaching.prepare(log, coach_id, session(on, **more), at(on))
    coaching.hold(log, new, at(on))
    return new


def closed(log: Log, coach_id: str, on: date | str = TODAY, **more: Any) -> str:
    """A session that has been; its id."""
    new = held(log, coach_id, on, **more)
    coaching.close(log, new, at(on), sure=True)
    return new


def agree(log: Log, what: str = "Ask first", on: date | str = TODAY, **more: Any) -> str:
    """An action agreed on outside any session; its id."""
    return actions.agree(log, Action(what=what, **more), at(on))


def given(log: Log, coach_id: str, way: str = "key", on: date | str = TODAY) -> HandedOver:
    """A package written for a coach."""
    made = HandedOver(
        *(secrets.token_hex(16), coach_id, secrets.token_hex(24), way, consent(), TEXT_VERSION),
        *(7, secrets.token_hex(32), at(on).today, at(on).today + timedelta(days=GOOD_FOR)),
    )
    with log.transaction():
        handed_over.note(log, made, at(on))
    return made


def sent(
    log: Log,
    package: str,
    what: str,
    entry: str | None = None,
    state: str = "proposed",
    action_id: str | None = None,
) -> str:
    """A note about an entry, or an action if there is none, in some state; its id."""
    new = secrets.token_hex(16)
    body: CoachNote | ProposedAction = ProposedAction(
        id=new, revision=1, action=Action(what=what, promised_to="staff", person="P1")
    )
    if entry:
        body = CoachNote(id=new, revision=2, text=what, entry=entry, entry_hash="a" * 64)
    with log.transaction():
        handed_over.put_proposal(log, package, body, at(), entry_id=entry, changed_since=not entry)
        if state != "proposed":
            handed_over.decide(log, new, state, at(), action_id)
    return new


def fill_coaching(log: Log) -> None:
    """Something of everything about coaches, in every state, over entries that are there."""
    first, second, *_ = (record.id for record in all_records(log))
    eva = coach(log, on="2026-01-02", public=f"age1{'q' * 58}")
    coaching.agree_terms(log, eva, TERMS, at("2026-01-02"))
    coaching.grant(log, eva, consent(), at("2026-01-02"))
    coaching.grant(log, eva, consent(depth="all", observers=True, pulse=True), at())
    closed(log, eva, "2026-01-12", pinned=(second, first), options=("One", "Two\nlines", ""))
    now = held(log, eva, next_on=date(2026, 3, 2), goal_point="upward", goal="Ask earlier")
    kim = coach(log, "Kim")
    coaching.grant(log, kim, consent(last_day=date(2026, 2, 1)), at())
    coaching.prepare(log, kim, session(minutes=45), at())
    gone = coach(log, "Bo", on="2026-01-02")
    coaching.grant(log, gone, consent(), at("2026-01-02"))
    coaching.retire_coach(log, gone, at())
    _fill_actions(log, now, [first, second])
    _fill_packages(log, eva, first)


def _fill_actions(log: Log, session_id: str, entries: Sequence[str]) -> None:
    whole = Action(
        what="Ask M3 first",
        situation="the week begins",
        response="I ask",
        obstacle="Hurry",
        due=TODAY + timedelta(days=7),
        promised_to="staff",
        person="M3",
        observer_id=log.rows("select id from observers order by id")[0][0],
        item="D1",
        rehearsed=True,
        confidence=6,
    )
    linked = actions.agree(log, whole, at(), session_id=session_id)
    for entry_id in entries:
        actions.link(log, linked, entry_id, at())
    done = agree(log, "Wait", "2026-01-12", promised_to="coach", due=date(2026, 1, 20))
    actions.settle(log, done, "done", at("2026-01-19"), learned="It took a week\nor two")
    missed = agree(log, "Tell", "2026-01-12", promised_to="team")
    actions.settle(log, missed, "missed", at(), why="Ill")
    moved = agree(log, "Listen", "2026-01-12", due=date(2026, 2, 9))
    for later in (14, 21):
        day = TODAY + timedelta(days=later)
        actions.settle(log, moved, "renegotiated", at(), why="Later", moved_to=day)


def _fill_packages(log: Log, coach_id: str, entry_id: str) -> None:
    for way in ("passphrase", "viewer", "key"):
        package = given(log, coach_id, way).package
    agreed = agree(log, "Proposed and agreed")
    for state in ("proposed", "accepted", "changed", "declined"):
        became = agreed if state in ("accepted", "changed") else None
        sent(log, package, f"Note {state}", entry_id, state)
        sent(log, package, f"Action {state}", None, state, became)


def write_package(
    log: Log, coach_id: str, path: Path, at: Moment, lang: str, passphrase: str | None = None
) -> Written:
    """What nobody wants to see first."""
    prepared = prepare_package(log, coach_id, at, lang)
    return write_prepared(log, prepared, path, at, passphrase=passphrase)
