"""What the leader's window reads for a session: the review, and what can be pinned to it."""

from datetime import timedelta
from typing import NamedTuple

from leadercoach.coaching.consent import narrowed
from leadercoach.coaching.session import CoachSession
from leadercoach.moment import Moment
from leadercoach.sharing import review as reviews
from leadercoach.sharing.allowed import allowed, coach_ids
from leadercoach.sharing.review import Pinned, Review
from leadercoach.store import coaching
from leadercoach.store.coaching import SavedSession
from leadercoach.store.engine import Log
from leadercoach.store.positions import first_position
from leadercoach.views import words


class JointReview(NamedTuple):
    """`review` is None where the coach may see nothing of the days. `entries` are those of the
    session's days that the coach sees, the latest first: by the log's own ids, called what the
    coach sees them called."""

    review: Review | None
    entries: list[Pinned]


def joint_review(log: Log, session: SavedSession, at: Moment, lang: str) -> JointReview:
    """Read all of it; may take a while in a large log."""
    coach_id, known = session.coach_id, session.session
    seen = reviews.review_now(log, coach_id, known, at, lang)
    return JointReview(seen, _entries(log, coach_id, known, at, lang) if seen else [])


def _entries(log: Log, coach_id: str, session: CoachSession, at: Moment, lang: str) -> list[Pinned]:
    saved = coaching.in_force(log, coach_id)
    first, last = session.first_day, session.last_day
    consent = narrowed(saved.consent, first, last) if saved else None
    if consent is None:
        return []
    salt = coaching.coach(log, coach_id).salt
    rows = log.rows(
        "select id from entries where position >= ? and position < ?",
        (first_position(first), first_position(last + timedelta(days=1))),
    )
    own = {coach_ids(salt, entry_id): entry_id for (entry_id,) in rows}
    parts = allowed(log, coach_id, at, lang, consent=consent).entries
    return [
        Pinned(own[p.id], p.entry.point, p.entry.occurred_on, words.label(p.entry, lang, at.today))
        for p in reversed(parts)
        if p.id in own
    ]
