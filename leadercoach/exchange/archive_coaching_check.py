"""What coaching in an archive must hold beyond its form: nothing that could not have come about."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from leadercoach.coaching.action import MOST
from leadercoach.coaching.package import GOOD_FOR
from leadercoach.exchange.archive_coaching_format import (
    ActionPart,
    CoachPart,
    ConsentPart,
    HandedOverPart,
    ProposalPart,
)
from leadercoach.exchange.archive_feedback_check import check_days, check_stamps, must
from leadercoach.exchange.archive_format import Archive
from leadercoach.log.texts import fold

PUBLIC = re.compile(r"(age1[a-z0-9]{58})?")


def check_coaching(found: Archive, today: date) -> None:
    """InvalidEntry unless every part is possible by itself and beside the others."""
    for coach in found.coaches:
        _check_coach(coach, today)
    for consent in found.consents:
        _check_consent(consent, today)
    for session in found.sessions:
        check_stamps(session.created_at, session.updated_at)
        if session.state != "prepared":
            check_days((session.session.held_on,), today)
    for action in found.actions:
        _check_action(action, today)
    for given in found.handed_over:
        _check_handed_over(given, today)
    for proposal in found.proposals:
        _check_proposal(proposal, today)
    _check_between(found)


def _check_coach(part: CoachPart, today: date) -> None:
    check_stamps(part.created_at, part.updated_at)
    check_days((part.agreed_on, part.retired_on), today)
    must(PUBLIC.fullmatch(part.coach.public) is not None, "public")
    must((part.terms is None) == (part.agreed_on is None), "terms")


def _check_consent(part: ConsentPart, today: date) -> None:
    check_stamps(part.granted_at, part.revoked_at)
    check_days((part.granted_on, part.revoked_on), today)
    must(part.consent.first_day <= part.granted_on, "first_day")
    must((part.revoked_on is None) == (part.revoked_at is None), "revoked_on")
    must(part.revoked_on is None or part.granted_on <= part.revoked_on, "revoked_on")


def _check_action(part: ActionPart, today: date) -> None:
    check_stamps(part.created_at, part.updated_at)
    check_days((part.agreed_on, part.settled.on), today)
    must(len(set(part.entries)) == len(part.entries), "entries")


def _check_handed_over(part: HandedOverPart, today: date) -> None:
    check_stamps(part.made_at)
    check_days((part.made_on,), today)
    last = part.made_on + timedelta(days=GOOD_FOR)
    must(part.made_on <= part.expires_on <= last, "expires_on")


def _check_proposal(part: ProposalPart, today: date) -> None:
    check_stamps(part.received_at)
    check_days((part.received_on, part.decided_on), today)
    must((part.note is None) != (part.action is None), "note")
    must(part.entry_id is None or part.note is not None, "entry_id")
    must((part.state == "proposed") == (part.decided_on is None), "decided_on")
    must(part.action_id is None or part.state in ("accepted", "changed"), "action_id")


def _check_between(found: Archive) -> None:
    """One consent in force and one session under way for each coach, neither after the end; at
    most three actions in a session, with its coach."""
    retired = {part.id for part in found.coaches if part.retired_on}
    seeing = [part.coach_id for part in found.consents if part.revoked_on is None]
    must(len(set(seeing)) == len(seeing) and not retired & set(seeing), "revoked_on")
    meeting = [part.coach_id for part in found.sessions if part.state != "closed"]
    must(len(set(meeting)) == len(meeting), "state")
    of = {part.id: part.coach_id for part in found.sessions}
    agreed = Counter(part.session_id for part in found.actions if part.session_id)
    must(all(count <= MOST for count in agreed.values()), "actions")
    for part in found.actions:
        if part.session_id in of:
            must(part.coach_id == of[part.session_id], "coach_id")


def doubles(found: Archive) -> tuple[Iterable[str], ...]:
    """Groups of names that may stand once each."""
    return (
        (c.id for c in found.coaches),
        (fold(c.coach.name) for c in found.coaches),
        (c.engagement for c in found.coaches),
        (g.id for g in found.consents),
        (s.id for s in found.sessions),
        (a.id for a in found.actions),
        (h.package for h in found.handed_over),
        (p.body.id for p in found.proposals if p.body),
    )


def missing(found: Archive) -> Iterator[str]:
    """Whom and what coaching names that is not there."""
    coaches = {part.id for part in found.coaches}
    entries = {part.id for part in found.entries}
    sessions = {part.id for part in found.sessions}
    actions = {part.id for part in found.actions}
    packages = {part.package for part in found.handed_over}
    yield from _without(coaches, (part.coach_id for part in found.consents))
    yield from _without(coaches, (part.coach_id for part in found.sessions))
    yield from _without(coaches, (part.coach_id for part in found.actions))
    yield from _without(coaches, (part.coach_id for part in found.handed_over))
    yield from _without(sessions, (part.session_id for part in found.actions))
    yield from _without(entries, (pin for part in found.sessions for pin in part.session.pinned))
    yield from _without(entries, (entry for part in found.actions for entry in part.entries))
    yield from _without(entries, (part.entry_id for part in found.proposals))
    yield from _without(packages, (part.package for part in found.proposals))
    yield from _without(actions, (part.action_id for part in found.proposals))
    yield from _unknown(found)


def _unknown(found: Archive) -> Iterator[str]:
    """People and observers that actions name."""
    people = {fold(part.alias) for part in found.people}
    observers = {part.id for part in found.observers}
    named = (part.action.person for part in found.actions if part.action.person)
    yield from (alias for alias in named if fold(alias) not in people)
    yield from _without(observers, (part.action.observer_id for part in found.actions))


def _without(known: set[str], named: Iterable[str | None]) -> Iterator[str]:
    yield from (name for name in named if name is not None and name not in known)
