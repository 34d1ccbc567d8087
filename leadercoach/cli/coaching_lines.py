"""Coaches, sessions and agreed actions, as lines of text and as JSON."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from leadercoach import content
from leadercoach.cli.lines import SHORT_ID
from leadercoach.cli.output import fields, note, plain
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


def coach_line(log: Log, saved: SavedCoach, session: Session) -> str:
    """*Eva  sees: facts of dialogue, 15 Dec–8 Feb*, or that the engagement has ended."""
    if saved.retired:
        return f"{saved.coach.name}  {session.say('engagement_ended')}"
    in_force = coaching.in_force(log, saved.id)
    consent = in_force.consent if in_force else None
    parts = [sees(consent, saved.coach.name, session.at.today, session.lang)]
    if saved.coach.public:
        parts.append(session.say("has_card"))
    return "  ".join(parts)


def coach_shape(log: Log, saved: SavedCoach) -> dict[str, Any]:
    consent = coaching.in_force(log, saved.id)
    return {
        "id": saved.id,
        "name": saved.coach.name,
        "public": saved.coach.public or None,
        **fields(saved, "retired", "terms", "agreed_on"),
        "consent": _consent_shape(consent) if consent else None,
    }


def _consent_shape(saved: SavedConsent) -> dict[str, Any]:
    return {"id": saved.id, **plain(saved.consent), **fields(saved, "granted_on", "revoked_on")}


def terms_lines(terms: Terms, session: Session) -> Iterator[str]:
    for code in terms.__struct_fields__:
        yield from map(_line, outline.line(code, session.lang, getattr(terms, code)))


def session_line(log: Log, saved: SavedSession, session: Session) -> str:
    """*1a2b3c4d  2026-02-06  Eva  6  Held  The team is to know …*, always one line."""
    name = coaching.coach(log, saved.coach_id).coach.name
    state = say(f"session_{saved.state}", session.lang)
    parts = [saved.id[-SHORT_ID:], str(saved.session.held_on), name, str(saved.number), state]
    return "  ".join([*parts, *filter(None, [_flat(saved.session.goal)])])


def session_shape(log: Log, saved: SavedSession) -> dict[str, Any]:
    """A session's own fields; `pinned` and `actions` are ids of the log."""
    return {
        "id": saved.id,
        "coach": coaching.coach(log, saved.coach_id).coach.name,
        **fields(saved, "number", "state"),
        **plain(saved.session),
        "actions": [each.id for each in actions(log) if each.session_id == saved.id],
    }


def session_lines(log: Log, saved: SavedSession, session: Session) -> Iterator[str]:
    """All that is written in a session, and what was agreed on in it."""
    name_of, lang = namer(log, session.lang, session.at.today), session.lang
    state: Any = saved.state
    part = SessionPart(id=saved.id, number=saved.number, state=state, session=saved.session)
    yield from _block(session_block(part, lang, name_of))
    for each in actions(log):
        if each.session_id == saved.id:
            numbers = {saved.id: saved.number}
            yield ""
            yield from _block(action_block(_part(each), lang, numbers, name_of))


def action_line(saved: SavedAction, session: Session) -> str:
    """*1a2b3c4d  Open  Tell the answer · Promised to the team · by Thursday 12 February*."""
    status = content.label("action.status", saved.settled.status).in_(session.lang)
    parts = [saved.action.what, plan(saved.action, session.lang)]
    parts.append(promised(saved.action, saved.due, session.lang, session.at.today))
    what = " · ".join(_flat(part) for part in parts if part)
    return f"{saved.id[-SHORT_ID:]}  {status}  {what}"


def action_shape(log: Log, saved: SavedAction, today: date) -> dict[str, Any]:
    """An action's own fields, what became of it, and what follows from that."""
    action = plain(saved.action)
    observer = action.pop("observer_id")
    return {
        "id": saved.id,
        "session": saved.session_id,
        "agreed_on": saved.agreed_on,
        **action,
        "due": saved.due,
        "first_due": action["due"],
        "observer": observers.observer(log, observer).observer.name if observer else None,
        **plain(saved.settled),
        "overdue": lasts(saved.settled) and saved.due is not None and saved.due < today,
        "entries": saved.entries,
    }


def wait_line(wait: ActionWait, session: Session) -> str:
    """*1a2b3c4d  2026-02-12  Agreed action  Tell the answer · Promised to the team · by …*."""
    what = " · ".join(_flat(part) for part in (wait.what, wait.plan, wait.promised) if part)
    if wait.overdue:
        what = f"{what} · {session.say('overdue')}"
    return f"{wait.id[-SHORT_ID:]}  {wait.due}  {session.say('agreed_action')}  {what}"


def proposal_line(log: Log, saved: SavedProposal, session: Session) -> str:
    """*1a2b3c4d  2026-02-10  Eva  note  Waits  Which of them …*, always one line."""
    name = coaching.coach(log, saved.coach_id).coach.name
    kind = session.say("agreed_action" if saved.kind == "action" else "coach_note")
    parts = [saved.id[-SHORT_ID:], str(saved.received_on), name, kind]
    if saved.state != "proposed":
        parts.append(session.say("proposal_declined" if saved.state == "declined" else "accepted"))
    name_of = namer(log, session.lang, session.at.today)
    about = [name_of(saved.entry_id)] if saved.entry_id else []
    if saved.changed_since:
        about.append(session.say("entry_changed_since"))
    return "  ".join([*parts, " · ".join([_flat(_words(saved)), *about])])


def proposal_shape(log: Log, saved: SavedProposal) -> dict[str, Any]:
    proposed = saved.body.action if isinstance(saved.body, ProposedAction) else None
    return {
        "id": saved.id,
        "coach": coaching.coach(log, saved.coach_id).coach.name,
        "kind": saved.kind,
        "text": _words(saved),
        "proposed": proposed,
        "entry": saved.entry_id,
        **fields(saved, "changed_since", "state"),
        "action": saved.action_id,
        **fields(saved, "received_on", "decided_on"),
    }


def _words(saved: SavedProposal) -> str:
    return saved.body.text if isinstance(saved.body, CoachNote) else saved.body.action.what


def warn_if_shaky(action: Action, session: Session) -> None:
    """Say that a smaller action is better where confidence is low (F.1)."""
    if action.shaky:
        note(session.say("action_shaky", confidence=action.confidence))


def _part(saved: SavedAction) -> ActionPart:
    return ActionPart(
        id=saved.id,
        session=saved.session_id,
        agreed_on=saved.agreed_on,
        action=saved.action,
        settled=saved.settled,
        entries=saved.entries,
    )


def _block(block: Block) -> Iterator[str]:
    yield block.title
    yield from ("  " + _line(line).replace("\n", "\n    ") for line in block.lines)


def _line(line: outline.Line) -> str:
    return f"{line.label}: {line.text}" if line.label else line.text


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))
