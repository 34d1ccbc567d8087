"""What the coach writes about a package, and what goes back to the leader: notes and proposed
actions, never a change of what the leader has written."""

import secrets

import msgspec

from leadercoach.coaching.action import Action, CoachNote, ProposedAction
from leadercoach.coaching.package import Package, Return, entry_hash
from leadercoach.errors import NotFound, Refused
from leadercoach.moment import Moment
from leadercoach.store import practice as stored
from leadercoach.store.engine import Log
from leadercoach.store.practice import Proposed


def note(
    practice: Log, package: Package, text: str, at: Moment, *, entry_id: str | None = None
) -> str:
    """Write a note about the whole package or an entry of it; its id."""
    digest = _hash(package, entry_id) if entry_id else None
    new = secrets.token_hex(16)
    written = CoachNote(id=new, revision=1, text=text, entry=entry_id, entry_hash=digest)
    _keep(practice, package.package, written, at)
    return new


def propose(practice: Log, package: Package, action: Action, at: Moment) -> str:
    """Propose an action; its id."""
    new = secrets.token_hex(16)
    _keep(practice, package.package, ProposedAction(id=new, revision=1, action=action), at)
    return new


def change(practice: Log, draft_id: str, value: str | Action, at: Moment) -> None:
    """Word a note or an action anew, as its next revision. Refused once it has been returned."""
    with practice.transaction():
        draft = _open(practice, draft_id)
        field = "text" if isinstance(draft.body, CoachNote) else "action"
        changes = {field: value, "revision": draft.body.revision + 1}
        written: Proposed = msgspec.structs.replace(draft.body, **changes)
        stored.put_draft(practice, draft.package, written, at)


def remove(practice: Log, draft_id: str) -> None:
    """Take a note or an action away. Refused once it has been returned."""
    with practice.transaction():
        _open(practice, draft_id)
        stored.remove_draft(practice, draft_id)


def return_for(practice: Log, package: Package) -> Return:
    """All that has been written about a package, for its leader. Refused if there is nothing.

    What was returned before stands in it again: taking it in twice changes nothing.
    """
    written = [draft.body for draft in stored.drafts(practice, package.package)]
    if not written:
        raise Refused("return_empty")
    me = stored.me(practice)
    return Return(
        format="leadercoach-return",
        v=1,
        package=package.package,
        token=package.token,
        coach=me.name if me else package.coach,
        notes=tuple(part for part in written if isinstance(part, CoachNote)),
        actions=tuple(part for part in written if isinstance(part, ProposedAction)),
    )


def returned(practice: Log, package: str, at: Moment) -> None:
    """Note that the return has been written to a file."""
    with practice.transaction():
        stored.mark_returned(practice, package, at)


def _hash(package: Package, entry_id: str) -> str:
    part = next((part for part in package.entries if part.id == entry_id), None)
    if part is None:
        raise NotFound("entry_not_found", id=entry_id)
    return entry_hash(part)


def _keep(practice: Log, package: str, written: Proposed, at: Moment) -> None:
    with practice.transaction():
        stored.put_draft(practice, package, written, at)


def _open(practice: Log, draft_id: str) -> stored.Draft:
    draft = stored.draft(practice, draft_id)
    if draft.returned is not None:
        raise Refused("note_returned")
    return draft
