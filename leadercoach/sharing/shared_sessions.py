"""What leader and coach have between them: their sessions and what was agreed there (F.3)."""

from collections.abc import Callable

import msgspec

from leadercoach.coaching import package as wire
from leadercoach.coaching.action import Action, Settled
from leadercoach.coaching.coach import Terms
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
            action=_action(saved.action, masks),
            settled=_settled(saved.settled, masks),
            entries=tuple(filter(None, map(same, saved.entries))),
        )
        for saved in stored_actions.actions(log)
        if saved.coach_id == coach_id
    )
    return sessions, actions


def masked_terms(terms: Terms | None, masks: Masks) -> Terms | None:
    """What the two agreed on before they began, without names."""
    if terms is None:
        return None
    texts = ("purpose", "sponsor", "limits", "retention")
    return msgspec.structs.replace(terms, **{n: masks.text(getattr(terms, n)) for n in texts})


def _session(known: CoachSession, same: Callable[[str], str | None], masks: Masks) -> CoachSession:
    texts = ("frame", "moved", "surprises", "goal", "reality", "will", "kept")
    return msgspec.structs.replace(
        known,
        **{name: masks.text(getattr(known, name)) for name in texts},
        options=tuple(map(masks.text, known.options)),
        pinned=tuple(filter(None, map(same, known.pinned))),
    )


def _action(known: Action, masks: Masks) -> Action:
    texts = ("what", "situation", "response", "obstacle")
    return msgspec.structs.replace(
        known,
        **{name: masks.text(getattr(known, name)) for name in texts},
        person=masks.spoken(known.person) if known.person else "",
        observer_id=None,
    )


def _settled(known: Settled, masks: Masks) -> Settled:
    return msgspec.structs.replace(
        known, why=masks.text(known.why), learned=masks.text(known.learned)
    )
