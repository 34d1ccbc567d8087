"""When the leader and the observer may see each other's ratings (C.1)."""

from datetime import date, timedelta

from leadercoach.feedback.request import UNLOCK_DAYS


def is_unlocked(received_on: date, today: date, *, self_rated: bool) -> bool:
    """Once both have rated, or the reply has waited seven days for the leader."""
    return self_rated or today - received_on >= timedelta(days=UNLOCK_DAYS)
