"""Pulse rounds: asked of several, anonymous, and silent below five answers (C.5)."""

import hmac
import secrets

from leadercoach.errors import InvalidEntry, NotFound, Refused
from leadercoach.feedback.reply import PulseReply, Withdrawal, code_hash
from leadercoach.feedback.request import check_behaviour, expiry
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
    closes_on = expiry(at.today, at.today)
    with log.transaction():
        round_id = stored.open_round(log, secrets.token_hex(16), focus, lang, closes_on, tokens, at)
    return stored.get_round(log, round_id)


def check_answer(log: Log, answer: PulseReply, at: Moment) -> SavedRound:
    """The round an answer belongs to. Refused with one sentence unless it can be taken in now."""
    saved, used = _bound(log, answer)
    if at.today > saved.closes_on:
        raise Refused("reply_expired", day=saved.closes_on)
    if used:
        raise Refused("reply_known")
    return saved


def take(log: Log, answer: PulseReply, at: Moment) -> SavedRound:
    """Take an answer in, once."""
    with log.transaction():
        saved = check_answer(log, answer, at)
        stored.add_answer(log, saved.id, answer)
    return saved


def withdraw(log: Log, code: str) -> SavedRound:
    """Give an answer back to a colleague who tells its code, while none of it can have been read.

    NotFound if no running round holds an answer with that code.
    """
    with log.transaction():
        for saved in stored.rounds(log):
            running = not stored.ended(log, saved.id)
            if running and stored.withdraw_answer(log, saved.id, code_hash(code)):
                break
        else:
            raise NotFound("withdraw_unknown")
    log.scrub()
    return saved


def take_back(log: Log, answer: Withdrawal) -> SavedRound:
    """Honour a withdrawal, also one that comes before its answer: that will be refused then."""
    with log.transaction():
        saved, used = _bound(log, answer)
        if not used:
            stored.use_token(log, saved.id, answer.token)
        elif not stored.withdraw_answer(log, saved.id, code_hash(answer.code)):
            raise NotFound("withdraw_unknown")
    log.scrub()
    return saved


def end(log: Log, round_id: str) -> None:
    """Take no more answers in; from five on they can now be read, until the round is closed."""
    with log.transaction():
        if stored.get_round(log, round_id).closed_on is not None:
            raise Refused("pulse_closed")
        stored.end_round(log, round_id)


def close(log: Log, round_id: str, at: Moment) -> list[str]:
    """End the round: counts from five answers on stay, every raw answer goes (C.5).

    The ideas are returned, from five answers on, to be read this once; they are kept nowhere.
    """
    with log.transaction():
        end(log, round_id)
        last = stored.ideas(log, round_id)
        stored.close_round(log, round_id, at)
    log.scrub()
    return last


def _bound(log: Log, answer: PulseReply | Withdrawal) -> tuple[SavedRound, bool]:
    """The round an answer names and has a token of, and whether that token has been used."""
    saved = stored.round_of(log, answer.request)
    if saved is None:
        raise Refused("reply_not_asked")
    if stored.ended(log, saved.id):
        raise Refused("pulse_ended")
    fits = [
        used
        for token, used in stored.tokens(log, saved.id)
        if hmac.compare_digest(token, answer.token)
    ]
    if not fits:
        raise Refused("reply_not_asked")
    return saved, fits[0]
