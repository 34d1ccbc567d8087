"""Small builders: an observer, a request, and the answers that come back to it."""

import secrets
from datetime import date
from typing import Any

from samples import TODAY, at

from leadercoach.feedback.reply import FeedbackReply, PulseReply, Withdrawal, code_hash
from leadercoach.feedback.request import Observer, Request
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedRequest
from leadercoach.store.pulses import SavedRound, tokens
from leadercoach.usecases import feedback, pulses

FOCUS = ("D1", "D4")
CODE = "7K2MP-X9QRT"
OWN: dict[str, int | None] = {"D1": 4, "D4": 3}
WORDS = {"saw": "Du frågade först.", "led_to": "Tre till sa något.", "next_time": "Vänta längre."}


def observer(log: Log, name: str = "Johan", *, signed: bool = True, **more: Any) -> str:
    """A new observer who and whose leader have agreed, unless not `signed`."""
    new = feedback.add_observer(log, Observer(name=name, relation="peer", **more), at())
    if signed:
        feedback.sign_contract(log, new, at())
    return new


def request(observer_id: str, **more: Any) -> Request:
    """A question about a staff meeting on the day."""
    said: dict[str, Any] = {"occurred_on": TODAY, "occasion": "staff_meeting", "focus": FOCUS}
    return Request(observer_id=observer_id, **(said | more))


def asked(
    log: Log, own: dict[str, int | None] | None = None, on: date | str = TODAY, **more: Any
) -> SavedRequest:
    """A question to the first observer, who is made if there is none."""
    known = log.one("select id from observers order by created_at, id limit 1")
    return feedback.ask(log, request(known[0] if known else observer(log), **more), at(on), own)


def _bound(rid: str, token: str, more: dict[str, Any]) -> dict[str, Any]:
    return {
        "v": 1,
        "request": rid,
        "token": token,
        "reply": secrets.token_hex(16),
        "written_at": "2026-02-09T12:00:00Z",
        "withdraw": code_hash(CODE),
    } | more


def reply(to: SavedRequest, **more: Any) -> FeedbackReply:
    """What the observer answers: numbers, words, and a code to take it all back with."""
    said = {"contract": True, "calibrated": True, "seen": "part", "ratings": {"D1": 2, "D4": None}}
    return FeedbackReply(**_bound(to.rid, to.token, said | WORDS | more))


def talk(to: SavedRequest, **more: Any) -> FeedbackReply:
    """The observer would rather talk."""
    return reply(to, **({"talk": True, "ratings": {}} | dict.fromkeys(WORDS, "") | more))


def withdrawal(to: SavedRequest | SavedRound, token: str, **more: Any) -> Withdrawal:
    return Withdrawal(**_bound(to.rid, token, {"code": CODE} | more))


def taken(log: Log, own: dict[str, int | None] | None = None, **more: Any) -> SavedRequest:
    """A question that has been answered."""
    return feedback.take(log, reply(asked(log, own), **more), at(), sealed=True)


def pulse(log: Log, count: int = 6) -> SavedRound:
    return pulses.open_round(log, "D1", "sv", count, at())


def free_tokens(log: Log, to: SavedRound) -> list[str]:
    return [token for token, used in tokens(log, to.id) if not used]


def pulse_reply(to: SavedRound, token: str, **more: Any) -> PulseReply:
    said = {"change": 1, "followed_up": "once", "idea": ""}
    return PulseReply(**_bound(to.rid, token, said | more))


def answered(log: Log, to: SavedRound, *changes: int | None, **more: Any) -> None:
    """As many answers as there are changes."""
    for change, token in zip(changes, free_tokens(log, to), strict=False):
        pulses.take(log, pulse_reply(to, token, change=change, **more), at())
