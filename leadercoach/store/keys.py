"""The log's two key pairs: one the program opens replies with, one to keep in a safe place."""

from typing import NamedTuple

from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.engine import Log
from leadercoach.store.rows import insert


class Key(NamedTuple):
    """An age identity and the public key that files are sealed to."""

    secret: str
    public: str


class Keys(NamedTuple):
    """Every reply is sealed to both, so that either opens it."""

    leader: Key
    recovery: Key


def keys(log: Log) -> Keys | None:
    """The keys, None before the first request."""
    found = {kind: Key(*pair) for kind, *pair in log.rows("select kind, secret, public from keys")}
    if not found:
        return None
    if set(found) != set(Keys._fields):
        raise log.corrupt_row()
    return Keys(**found)


def add_keys(log: Log, made: Keys, at: Moment) -> None:
    for kind, key in made._asdict().items():
        insert(log, records.KEYS, kind=kind, created_at=at.stamp, **key._asdict())
