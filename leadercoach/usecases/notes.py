"""Answers to prompts, and which of the principles are shown."""

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


def show_long_view(log: Log, *, on: bool) -> None:
    """Whether the eighth principle, the long view, is among the others (G)."""
    with log.transaction():
        notes.keep_setting(log, "long_view", on)
