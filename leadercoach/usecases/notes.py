"""Answers to prompts, and which of the principles are shown."""

from leadercoach.log.settings import check_leader_name
from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.engine import Log
from leadercoach.usecases.asking import ask_first


def reflect(log: Log, about: str, text: str, at: Moment, *, sure: bool = False) -> str:
    """Keep an answer to the prompt called `about`; its id. SoftStop unless `sure` for its words."""
    ask_first((text,), sure=sure)
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


def set_leader_name(log: Log, name: str) -> None:
    """What those who are asked for feedback call the leader; it stands in their forms."""
    check_leader_name(name)
    with log.transaction():
        notes.keep_setting(log, "leader_name", name)
