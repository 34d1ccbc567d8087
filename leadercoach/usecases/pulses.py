"""Pulse rounds: asked of several, anonymous, and silent below five answers (C.5)."""

import secrets
from datetime import timedelta

from leadercoach.errors import InvalidEntry, Refused
from leadercoach.feedback.reply import PulseReply
from leadercoach.feedback.request import OPEN_DAYS, check_behaviour
from leadercoach.moment import Moment
from leadercoach.store import pulses as stored
from leadercoach.store.engine import Log
from leadercoach.store.pulses import SavedRound

FEWEST, MOST = 5, 200


def open_round(log: Log, focus: str, lang: str, count: int, at: Moment) -> SavedRound:
    """Begin a round for `count` colleagues about one behaviour. Fewer than five would stay silent,
    so it is refused."""
    check_behaviour(focus)
    if not FEWEST <= count <= MOST:
        raise InvalidEntry("pulse_count", "count", fewest=FEWEST, most=MOST)
    tokens = [secrets.token_hex(24) for _ in range(count)]
    closes_on = at.today + timedelta(days=OPEN_DAYS)
    with log.transaction():
        round_id = stored.open_round(log, secrets.token_hex(16), focus, lang, closes_on, tokens, at)
    return stored.get_round(log, round_id)


def check_answer(log: Log, answer: PulseReply, at: Moment) -> SavedRound:
    """The round an answer belongs to. Refused with one sentence unless it can be taken in now."""
    found = stored.round_of(log, answer.request)
    known = dict(stored.tokens(log, found.id)) if found else {}
    if found is None or (found.closed_on is None and answer.token not in known):
        raise Refused("reply_not_asked")
    if found.closed_on is not None or at.today > found.closes_on:
        raise Refused("reply_expired", day=found.closed_on or found.closes_on)
    if known[answer.token]:
        raise Refused("reply_known")
    return found


def take(log: Log, answer: PulseReply, at: Moment) -> SavedRound:
    """Take an answer in, once."""
    with log.transaction():
        found = check_answer(log, answer, at)
        stored.add_answer(log, found.id, answer)
    return found


def close(log: Log, round_id: str, at: Moment) -> None:
    """End the round: counts from five answers on stay, every raw answer goes (C.5)."""
    with log.transaction():
        if stored.get_round(log, round_id).closed_on is not None:
            raise Refused("pulse_closed")
        stored.close_round(log, round_id, at)
