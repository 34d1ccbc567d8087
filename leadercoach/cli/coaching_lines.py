"""Coaches, sessions and agreed actions, as lines of text and as JSON."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from leadercoach import content
from leadercoach.cli import shapes
from leadercoach.cli.lines import SHORT_ID
from leadercoach.cli.output import note
from leadercoach.cli.session import Session
from leadercoach.coaching.action import Action, CoachNote, ProposedAction, lasts
from leadercoach.coaching.coach import Terms
from leadercoach.coaching.package import ActionPart, SessionPart
from leadercoach.sharing import outline
from leadercoach.sharing.outline import Block, say
from leadercoach.sharing.sees import sees
from leadercoach.sharing.shared_sessions_text import action_block, session_block
from leadercoach.store import coaching
from leadercoach.store import feedback as observers
from leadercoach.store.actions import SavedAction, actions
from leadercoach.store.coaching import SavedCoach, SavedConsent, SavedSession
from leadercoach.store.engine import Log
from leadercoach.store.handed_over import SavedProposal
from leadercoach.views.actions import ActionWait, plan, promised
from leadercoach.views.reading import namer


def coach_line(log: Log, known: SavedCoach, session: Session) -> str:
    """*Eva  sees: facts of dialogue, 15 Dec–8 Feb*, or that the engagement has ended."""
    if known.retired:
        return f"{known.coach.name}  {session.say('engagement_ended')}"
    given = coaching.in_force(log, known.id)
    consent = given.consent if given else None
    parts = [sees(consent, known.coach.name, session.at.today, session.lang)]
    if known.coach.public:
        parts.append(session.say("has_card"))
    return "  ".join(parts)


def coach_shape(log: Log, known: SavedCoach) -> dict[str, Any]:
    given = coaching.in_force(log, known.id)
    return {
        "id": known.id,
        "name": known.coach.name,
        "public": known.coach.public or None,
        "retired": known.retired,
        "terms": shapes.whole(known.terms) if known.terms else None,
        "agreed_on": _day(known.agreed_on),
        "consent": consent_shape(given) if given else None,
    }


def consent_shape(given: SavedConsent) -> dict[str, Any]:
    return {
        "id": given.id,
        **shapes.whole(given.consent),
        "granted_on": given.granted_on.isoformat(),
        "revoked_on": _day(given.revoked_on),
    }


def terms_lines(terms: Terms, session: Session) -> Iterator[str]:
    for code in terms.__struct_fields__:
        yield from map(_line, outline.line(code, session.lang, getattr(terms, code)))


def session_line(log: Log, known: SavedSession, session: Session) -> str:
    """*1a2b3c4d  2026-02-06  Eva  6  Held  The team is to know …*, always one line."""
    name = coaching.coach(log, known.coach_id).coach.name
    state = say(f"session_{known.state}", session.lang)
    parts = [known.id[-SHORT_ID:], str(known.session.held_on), name, str(known.number), state]
    return "  ".join([*parts, *filter(None, [_flat(known.session.goal)])])


def session_shape(log: Log, known: SavedSession) -> dict[str, Any]:
    """A session's own fields; `pinned` and `actions` are ids of the log."""
    return {
        "id": known.id,
        "coach": coaching.coach(log, known.coach_id).coach.name,
        "number": known.number,
        "state": known.state,
        **shapes.whole(known.session),
        "actions": [each.id for each in actions(log) if each.session_id == known.id],
    }


def session_lines(log: Log, known: SavedSession, session: Session) -> Iterator[str]:
    """All that is written in a session, and what was agreed on in it."""
    name_of, lang = namer(log, session.lang, session.at.today), session.lang
    state: Any = known.state
    part = SessionPart(id=known.id, number=known.number, state=state, session=known.session)
    yield from _block(session_block(part, lang, name_of))
    for each in actions(log):
        if each.session_id == known.id:
            numbers = {known.id: known.number}
            yield ""
            yield from _block(action_block(_part(each), lang, numbers, name_of))


def action_line(known: SavedAction, session: Session) -> str:
    """*1a2b3c4d  Open  Tell the answer · Promised to the team · by Thursday 12 February*."""
    status = content.label("action.status", known.settled.status).in_(session.lang)
    said = [known.action.what, plan(known.action, session.lang)]
    said.append(promised(known.action, known.due, session.lang, session.at.today))
    what = " · ".join(_flat(part) for part in said if part)
    return f"{known.id[-SHORT_ID:]}  {status}  {what}"


def action_shape(log: Log, known: SavedAction, today: date) -> dict[str, Any]:
    """An action's own fields, what became of it, and what follows from that."""
    whole = shapes.whole(known.action)
    observer = whole.pop("observer_id")
    return {
        "id": known.id,
        "session": known.session_id,
        "agreed_on": known.agreed_on.isoformat(),
        **whole,
        "due": _day(known.due),
        "first_due": whole["due"],
        "observer": observers.observer(log, observer).observer.name if observer else None,
        **shapes.whole(known.settled),
        "overdue": lasts(known.settled) and known.due is not None and known.due < today,
        "entries": list(known.entries),
    }


def wait_line(known: ActionWait, session: Session) -> str:
    """*1a2b3c4d  2026-02-12  Agreed action  Tell the answer · Promised to the team · by …*."""
    what = " · ".join(_flat(part) for part in (known.what, known.plan, known.promised) if part)
    if known.overdue:
        what = f"{what} · {session.say('overdue')}"
    return f"{known.id[-SHORT_ID:]}  {known.due}  {session.say('agreed_action')}  {what}"


def wait_shape(known: ActionWait) -> dict[str, Any]:
    return known._asdict() | {"due": known.due.isoformat()}


def proposal_line(log: Log, known: SavedProposal, session: Session) -> str:
    """*1a2b3c4d  2026-02-10  Eva  note  Waits  Which of them …*, always one line."""
    name = coaching.coach(log, known.coach_id).coach.name
    kind = session.say("agreed_action" if known.kind == "action" else "coach_note")
    parts = [known.id[-SHORT_ID:], str(known.received_on), name, kind]
    if known.state != "proposed":
        parts.append(session.say("proposal_declined" if known.state == "declined" else "accepted"))
    name_of = namer(log, session.lang, session.at.today)
    about = [name_of(known.entry_id)] if known.entry_id else []
    if known.changed_since:
        about.append(session.say("entry_changed_since"))
    return "  ".join([*parts, " · ".join([_flat(_words(known)), *about])])


def proposal_shape(log: Log, known: SavedProposal) -> dict[str, Any]:
    proposed = known.body.action if isinstance(known.body, ProposedAction) else None
    return {
        "id": known.id,
        "coach": coaching.coach(log, known.coach_id).coach.name,
        "kind": known.kind,
        "text": _words(known),
        "proposed": shapes.whole(proposed) if proposed else None,
        "entry": known.entry_id,
        "changed_since": known.changed_since,
        "state": known.state,
        "action": known.action_id,
        "received_on": known.received_on.isoformat(),
        "decided_on": _day(known.decided_on),
    }


def _words(known: SavedProposal) -> str:
    return known.body.text if isinstance(known.body, CoachNote) else known.body.action.what


def warn_if_shaky(action: Action, session: Session) -> None:
    """Say that a smaller action is better where confidence is low (F.1)."""
    if action.shaky:
        note(session.say("action_shaky", confidence=action.confidence))


def _part(known: SavedAction) -> ActionPart:
    return ActionPart(
        id=known.id,
        session=known.session_id,
        agreed_on=known.agreed_on,
        action=known.action,
        settled=known.settled,
        entries=known.entries,
    )


def _block(block: Block) -> Iterator[str]:
    yield block.title
    yield from ("  " + _line(line).replace("\n", "\n    ") for line in block.lines)


def _line(line: outline.Line) -> str:
    return f"{line.label}: {line.text}" if line.label else line.text


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
