"""Asking an observer, taking an answer in once, keeping both views hidden until due (C.1)."""

import hmac
import secrets
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import msgspec

from leadercoach.errors import InvalidEntry, NotFound, Refused
from leadercoach.feedback.plain_text import NO_CODE
from leadercoach.feedback.reply import FeedbackReply, Withdrawal, code_hash
from leadercoach.feedback.request import WITHDRAW_HOURS, Observer, Request, check_ahead, is_unlocked
from leadercoach.log.texts import NOTE, check_text
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store.engine import Log
from leadercoach.store.feedback import Ratings, SavedReply, SavedRequest


def add_observer(log: Log, observer: Observer, at: Moment) -> str:
    with log.transaction():
        return stored.add_observer(log, observer, at)


def change_observer(log: Log, observer_id: str, observer: Observer, at: Moment) -> None:
    with log.transaction():
        stored.change_observer(log, observer_id, observer, at)


def retire_observer(log: Log, observer_id: str, at: Moment, *, retired: bool = True) -> None:
    with log.transaction():
        stored.retire_observer(log, observer_id, at, retired=retired)


def sign_contract(log: Log, observer_id: str, at: Moment) -> None:
    """The leader ticks the contract; the observer does so in the form."""
    with log.transaction():
        observer = stored.observer(log, observer_id).observer
        signed = msgspec.structs.replace(observer, contract_leader_on=at.today)
        stored.change_observer(log, observer_id, signed, at)


def ask(log: Log, request: Request, at: Moment, own: Ratings | None = None) -> SavedRequest:
    """Keep a request, with the leader's own rating where the occasion is over.

    Refused until the leader has ticked the contract with this observer, and for a retired one.
    """
    check_ahead(request, at.today)
    with log.transaction():
        observer = stored.observer(log, request.observer_id)
        if observer.retired:
            raise Refused("observer_retired", name=observer.observer.name)
        if observer.observer.contract_leader_on is None:
            raise Refused("contract_first")
        request_id = stored.add_request(
            log, request, secrets.token_hex(16), secrets.token_hex(24), at
        )
        if own is not None:
            _rate_self(log, request_id, own, at)
    return stored.request(log, request_id)


def rate_self(log: Log, request_id: str, own: Ratings, at: Moment) -> None:
    """The leader's own rating of the same behaviours; too late once the observer's is seen."""
    with log.transaction():
        _rate_self(log, request_id, own, at)


def cancel(log: Log, request_id: str, at: Moment) -> None:
    """Ask no more; an answer that comes after all is refused."""
    with log.transaction():
        stored.settle(log, request_id, "cancelled", at)


def check_answer(log: Log, reply: FeedbackReply, at: Moment) -> SavedRequest:
    """The request a reply answers. Refused with one sentence unless it can be taken in now."""
    request = _bound(log, reply.request, reply.token)
    if request.state in _NOT_AWAITED:
        raise Refused(_NOT_AWAITED[request.state])
    if at.today > request.expires_on:
        raise Refused("reply_expired", day=request.expires_on)
    unrated = reply.talk and not reply.ratings
    if set(reply.ratings) != set(request.request.focus) and not unrated:
        raise Refused("reply_other_questions")
    return request


def take(log: Log, reply: FeedbackReply, at: Moment, *, sealed: bool) -> SavedRequest:
    """Take an answer in, once. A wish to talk leaves no content behind (C.1)."""
    with log.transaction():
        request = check_answer(log, reply, at)
        stored.settle(log, request.id, "talked" if reply.talk else "answered", at)
        if not reply.talk:
            stored.add_reply(log, request.id, reply, at, sealed=sealed)
            stored.rate(log, request.id, "observer", reply.ratings, at)
        _note_observer(log, request.request.observer_id, reply, at)
    return stored.request(log, request.id)


def withdraw(log: Log, code: str, at: Moment) -> SavedRequest:
    """Give an answer back to its observer: nothing of it stays (C.1).

    Refused if no reply has that code, or if it was taken in more than 24 hours ago.
    """
    with log.transaction():
        reply = stored.reply_with(log, code_hash(code))
        if reply is None:
            raise NotFound("withdraw_unknown")
        _forget(log, reply, at)
    log.scrub()
    return stored.request(log, reply.request_id)


def withdraw_at_word(log: Log, request_id: str, at: Moment) -> SavedRequest:
    """Give an answer back that came as plain text and has no code: its observer says so (C.1)."""
    with log.transaction():
        reply = stored.reply(log, request_id)
        if reply is None:
            raise NotFound("no_reply")
        if reply.withdraw != NO_CODE:
            raise Refused("withdraw_by_code")
        _forget(log, reply, at)
    log.scrub()
    return stored.request(log, request_id)


def withdraw_unread(log: Log, rid: str, token: str, at: Moment) -> SavedRequest:
    """A withdrawal that came before its reply was taken in: the reply will be refused."""
    with log.transaction():
        request = _bound(log, rid, token)
        if request.state == "open":
            stored.forget_reply(log, request.id, at)
    return stored.request(log, request.id)


def take_back(log: Log, answer: Withdrawal, at: Moment) -> SavedRequest:
    """Honour a sealed withdrawal, whether or not its reply has been taken in."""
    request = withdraw_unread(log, answer.request, answer.token, at)
    return request if request.state == "withdrawn" else withdraw(log, answer.code, at)


def thank(log: Log, request_id: str, text: str, at: Moment) -> None:
    """*Thank you – I take with me…*: the only answer there is (C.1)."""
    check_text(text, "thanks", NOTE, lines=True)
    if not text.strip():
        raise InvalidEntry("required", "thanks")
    with log.transaction():
        reply = stored.reply(log, request_id)
        if reply is None or not unlocked(stored.request(log, request_id), reply, at.today):
            raise Refused("reply_locked")
        stored.thank(log, request_id, text, at)


def unlocked(request: SavedRequest, reply: SavedReply | None, today: date) -> bool:
    """Whether both may see: both have rated, or the reply has waited seven days (C.1)."""
    return reply is not None and is_unlocked(
        reply.received_on, today, self_rated=request.self_rated
    )


def withdrawable(reply: SavedReply, at: Moment) -> bool:
    """Whether the observer may still take the reply back."""
    since = datetime.fromisoformat(reply.received_at).astimezone(UTC)
    return at.now - since <= timedelta(hours=WITHDRAW_HOURS)


_NOT_AWAITED = {
    "answered": "reply_known",
    "talked": "reply_known",
    "withdrawn": "reply_withdrawn",
    "cancelled": "reply_not_awaited",
}


def _bound(log: Log, rid: str, token: str) -> SavedRequest:
    """The request that a reply names and has the token of."""
    request = stored.request_of(log, rid)
    if request is None or not hmac.compare_digest(request.token, token):
        raise Refused("reply_not_asked")
    return request


def _forget(log: Log, reply: SavedReply, at: Moment) -> None:
    if not withdrawable(reply, at):
        raise Refused("withdraw_late", hours=WITHDRAW_HOURS)
    stored.forget_reply(log, reply.request_id, at)


def _rate_self(log: Log, request_id: str, own: Ratings, at: Moment) -> None:
    request = stored.request(log, request_id)
    if at.today < request.request.occurred_on:
        raise Refused("rated_too_early")
    if unlocked(request, stored.reply(log, request_id), at.today):
        raise Refused("rated_too_late")
    _check_ratings(own, request.request.focus)
    stored.rate(log, request_id, "self", own, at)


def _check_ratings(own: Mapping[str, int | None], focus: tuple[str, ...]) -> None:
    if set(own) != set(focus):
        raise InvalidEntry("focus_not_rated", "focus")
    for value in own.values():
        if value is not None and not 1 <= value <= 5:
            raise InvalidEntry("bad_value", "focus", value=value)


def _note_observer(log: Log, observer_id: str, reply: FeedbackReply, at: Moment) -> None:
    """What the form says about the observer: contract ticked, vignettes rated."""
    before = stored.observer(log, observer_id).observer
    changed = msgspec.structs.replace(
        before,
        contract_observer_on=before.contract_observer_on or at.today,
        calibrated_on=before.calibrated_on or (at.today if reply.calibrated else None),
    )
    if changed != before:
        stored.change_observer(log, observer_id, changed, at)
