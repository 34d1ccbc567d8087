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
            id=own(saved.id),
            number=saved.number,
            state=saved.state,  # type: ignore[arg-type]
            session=_session(saved.session, same, masks),
        )
        for saved in reversed(coaching.sessions(log, coach_id))
    )
    actions = tuple(
        wire.ActionPart(
            id=own(saved.id),
            session=own(saved.session_id) if saved.session_id else None,
            agreed_on=saved.agreed_on,
            action=msgspec.structs.replace(masks.whole(saved.action), observer_id=None),
            settled=masks.whole(saved.settled),
            entries=tuple(filter(None, map(same, saved.entries))),
        )
        for saved in stored_actions.actions(log)
        if saved.coach_id == coach_id
    )
    return sessions, actions


def _session(known: CoachSession, same: Callable[[str], str | None], masks: Masks) -> CoachSession:
    pinned = tuple(filter(None, map(same, known.pinned)))
    return msgspec.structs.replace(masks.whole(known), pinned=pinned)
