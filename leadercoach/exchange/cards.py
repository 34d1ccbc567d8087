"""Coach cards: a plain file with a name and a public key, exchanged once and compared by phone."""

import re
from pathlib import Path

from leadercoach.backup.own_files import read_given
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.package import Card, card_of, encode
from leadercoach.errors import Refused, SoftStop
from leadercoach.exchange.sealed import fingerprint, is_public
from leadercoach.feedback.pasted import decoded, unquoted
from leadercoach.log.texts import fold
from leadercoach.moment import Moment
from leadercoach.store import coaching as stored
from leadercoach.store.coaching import SavedCoach
from leadercoach.store.engine import Log
from leadercoach.store.files import write_whole
from leadercoach.usecases import coaching

LARGEST = 64 * 1024  # bytes; a card has some two hundred, and a mail around it
ENDING = ".card.json"
_QUOTES = dict.fromkeys(map(ord, "“”„‟″"), '"')
_KEY = re.compile(r'"\s*age1[a-z0-9\s]+"')


def write_card(path: Path, name: str, public: str) -> Card:
    """Put a coach's card at `path`, to be sent to a leader."""
    card = Card(format="leadercoach-card", v=1, name=name, public=public)
    write_whole(path, card_text(card).encode())
    return card


def card_text(card: Card) -> str:
    """The card as it is written, to be pasted into a mail."""
    return encode(card).decode() + "\n"


def read_card_file(path: Path) -> Card:
    return read_card(read_given(path, LARGEST))


def read_card(data: bytes | str) -> Card:
    """The card in a file or a pasted text, with a mail around it or not. Refused if it has none."""
    if len(data) > LARGEST:
        raise Refused("card_wrong")
    text = decoded(data) if isinstance(data, bytes) else data
    lines = " ".join(unquoted(text)).translate(_QUOTES)
    braced = lines[lines.find("{") : lines.rfind("}") + 1]
    body = _KEY.sub(lambda key: "".join(key[0].split()), braced)
    card = card_of(body.encode("utf-8", "replace"))
    if not is_public(card.public):
        raise Refused("public_key_wrong")
    return card


def is_card(data: bytes) -> bool:
    """Whether somebody sent a card where something else was asked for; it may be damaged."""
    return b"leadercoach-card" in data[:LARGEST].replace(b"\0", b"")


def take_card(log: Log, coach_id: str | None, card: Card, at: Moment, *, sure: bool = False) -> str:
    """Take a card in, for the coach it is said to be of or a new one; the coach's id.

    The leader's own name for a coach stays. SoftStop, with both fingerprints, unless `sure`, where
    the coach is known by another key.
    """
    with log.transaction():
        coach = stored.coach(log, coach_id) if coach_id else _of_that_name(log, card.name)
        if coach is None:
            return coaching.add_coach(log, Coach(name=card.name, public=card.public), at)
        before = coach.coach.public
        if before and before != card.public and not sure:
            params = {"before": fingerprint(before), "now": fingerprint(card.public)}
            raise SoftStop("card_other_key", name=coach.coach.name, **params)
        if before != card.public:
            changed = Coach(name=coach.coach.name, public=card.public)
            coaching.change_coach(log, coach.id, changed, at)
    return coach.id


def _of_that_name(log: Log, name: str) -> SavedCoach | None:
    return next((c for c in stored.coaches(log) if fold(c.coach.name) == fold(name)), None)
