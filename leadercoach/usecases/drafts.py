"""Forms as they were left, kept until they are saved or thrown away."""

from typing import Any

from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.engine import Log


def keep(log: Log, key: str, form: dict[str, Any], at: Moment) -> None:
    """Keep what stands in a form; `key` is its advice point, or the id of the entry edited."""
    with log.transaction():
        notes.keep_draft(log, key, form, at)


def drop(log: Log, key: str) -> None:
    with log.transaction():
        notes.drop_draft(log, key)
