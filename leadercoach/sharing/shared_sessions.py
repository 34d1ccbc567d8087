"""What leader and coach have between them: their sessions and what was agreed there (F.3)."""

from collections.abc import Callable

import msgspec

from leadercoach.coaching import package as wire
from leadercoach.coaching.session import CoachSession
from leadercoach.sharing.masks import Masks
from leadercoach.store import actions as stored_actions
from leadercoach.store import coaching
from leadercoach.store.engine import Log

Shared = tuple[tuple[wire.SessionPart, ...], tuple[wire.ActionPart, ...]]


def shared_sessions(
    log: Log,
    coach_id: str,
    same: Callable[[str], str | None],
    own: Callable[[str], str],
    masks: Masks,
) -> Shared:
    """Sessions with this coach and the actions of this engagement, oldest first. Entries stand in
    them only as far as they are shown themselves."""
    sessions = tuple(
        wire.SessionPart(
            id=own(known.id),
            number=known.number,
            state=known.state,  # type: ignore[arg-type]
            session=_session(known.session, same, masks),
        )
        for known in reversed(coaching.sessions(log, coach_id))
    )
    actions = tuple(
        wire.ActionPart(
            id=own(known.id),
            session=own(known.session_id) if known.session_id else None,
            agreed_on=known.agreed_on,
            action=msgspec.structs.replace(masks.whole(known.action), observer_id=None),
            settled=masks.whole(known.settled),
            entries=tuple(filter(None, map(same, known.entries))),
        )
        for known in stored_actions.actions(log)
        if known.coach_id == coach_id
    )
    return sessions, actions


def _session(known: CoachSession, same: Callable[[str], str | None], masks: Masks) -> CoachSession:
    pinned = tuple(filter(None, map(same, known.pinned)))
    return msgspec.structs.replace(masks.whole(known), pinned=pinned)
