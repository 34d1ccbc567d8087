"""What has come, by whomever it was sent: a reply of an observer's, or what a coach sends back."""

from pathlib import Path
from typing import NamedTuple

from leadercoach.backup.own_files import read_given
from leadercoach.errors import Refused
from leadercoach.exchange import cards, replies, returns
from leadercoach.exchange.replies import Preview
from leadercoach.exchange.returns import Taken
from leadercoach.moment import Moment
from leadercoach.store.engine import Log


class Came(NamedTuple):
    """A coach's return as it came, and what is in it."""

    data: bytes
    taken: Taken


def read(source: Path | str, log: Log, at: Moment) -> Preview | Came:
    """What is in a file or a pasted text; the log stays as it is. Refused with one sentence."""
    try:
        return replies.read(source, log, at)
    except Refused as refusal:
        returned = _return(source, log, at)
        if returned is None:
            raise _no_card(source, refusal) from None
        return returned


def take(arrived: Preview | Came, log: Log, at: Moment) -> None:
    """Take in what `read` showed."""
    if isinstance(arrived, Came):
        returns.take_return(log, arrived.data, at)
    else:
        replies.take(arrived, log, at)


def _no_card(source: Path | str, refusal: Refused) -> Refused:
    """A coach's card has a place of its own, and the refusal says where."""
    try:
        data = _data(source, cards.LARGEST)
    except Refused:
        return refusal
    return Refused("reply_is_card") if cards.is_card(data) else refusal


def _data(source: Path | str, largest: int) -> bytes:
    if isinstance(source, str):
        return source.encode("utf-8", "replace")
    return read_given(source, largest)


def _return(source: Path | str, log: Log, at: Moment) -> Came | None:
    """None if it is no return; Refused if it is one that cannot be taken in."""
    try:
        data = _data(source, returns.LARGEST)
        return Came(data, returns.preview_return(log, data, at))
    except Refused as refusal:
        if refusal.code.startswith("return_") and refusal.code != "return_wrong":
            raise
        return None
