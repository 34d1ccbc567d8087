"""Who the coach is, and the list of those who share something. Nothing compares them: the list goes
by name or by what was looked at last, never by a measure."""

from datetime import date
from typing import NamedTuple

from leadercoach.coaching.package import Card
from leadercoach.errors import InvalidEntry
from leadercoach.exchange.sealed import new_identity
from leadercoach.log.texts import check_alias
from leadercoach.moment import Moment
from leadercoach.store import practice as stored
from leadercoach.store.engine import Log
from leadercoach.store.keys import Key
from leadercoach.store.practice import Kept, Me


class Row(NamedTuple):
    """A client in the list. `last_session` and `next_session` are as the newest package knew them;
    `expired`: that package may no longer be opened."""

    engagement: str
    name: str
    leader: str
    last_session: date | None
    next_session: date | None
    open_actions: int
    newest: Kept
    expired: bool


def clients(practice: Log, today: date, *, by_opened: bool = False) -> list[Row]:
    """Every client by name, or the one looked at last first."""
    return [_row(known, today) for known in stored.clients(practice, by_opened=by_opened)]


def client(practice: Log, engagement: str, today: date) -> Row:
    """One client; NotFound if nothing has come from there."""
    return _row(stored.client(practice, engagement), today)


def name_client(practice: Log, engagement: str, label: str) -> None:
    """Call a client something else; only the coach sees it."""
    check_alias(label)
    with practice.transaction():
        stored.rename(practice, engagement, label)


def look_at(practice: Log, engagement: str, at: Moment) -> None:
    """Remember that a client is being looked at; a practice that can only be read does not."""
    if practice.read_only is None:
        with practice.transaction():
            stored.opened(practice, engagement, at)


def make_card(practice: Log, name: str, at: Moment) -> Me:
    """The coach's name, and a key made once: packages sealed to it are opened here alone."""
    if not name.strip():
        raise InvalidEntry("required", "name")
    check_alias(name)
    with practice.transaction():
        me = stored.me(practice)
        stored.put_me(practice, name, me.key if me else Key(*new_identity()), at)
    me = stored.me(practice)
    assert me is not None
    return me


def card(me: Me) -> Card:
    """What a leader is given, to seal packages to."""
    return Card(format="leadercoach-card", v=1, name=me.name, public=me.key.public)


def _row(known: stored.Client, today: date) -> Row:
    newest = known.newest
    return Row(
        *(known.engagement, known.label, known.leader, newest.last_session, newest.next_session),
        *(newest.open_actions, newest, newest.expires_on < today),
    )
