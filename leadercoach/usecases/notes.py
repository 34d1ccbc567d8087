"""Answers to prompts."""

from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.engine import Log


def reflect(log: Log, about: str, text: str, at: Moment) -> str:
    """Keep an answer to the prompt called `about`; its id."""
    with log.transaction():
        return notes.add_reflection(log, about, text, at)


def forget(log: Log, reflection: str) -> None:
    """Remove an answer."""
    with log.transaction():
        notes.remove_reflection(log, reflection)
