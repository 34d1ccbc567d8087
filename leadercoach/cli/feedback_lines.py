"""Requests, replies and what has just come, as lines of text and as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from leadercoach import content
from leadercoach.cli.lines import SHORT_ID
from leadercoach.cli.output import fields
from leadercoach.cli.session import Session
from leadercoach.exchange.replies import Preview
from leadercoach.feedback.reply import FeedbackReply
from leadercoach.store import feedback as stored
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedReply, SavedRequest
from leadercoach.usecases.feedback import unlocked
from leadercoach.views.feedback import occasion_words
from leadercoach.views.words import day_month

_TEXTS = {"saw": "said_saw", "led_to": "said_led_to", "next_time": "said_next_time"}
_OF_OTHERS = {"pulse": "preview_pulse", "withdrawal": "preview_withdrawal"}
_STATES = {
    "open": "request_open",
    "expired": "request_expired",
    "answered": "request_answered",
    "locked": "request_locked",
    "talked": "request_talked",
    "withdrawn": "request_withdrawn",
    "cancelled": "request_cancelled",
}
_ANCHORS = {1: (1,), 2: (1, 3), 3: (3,), 4: (3, 5), 5: (5,)}


def state(log: Log, request: SavedRequest, session: Session) -> str:
    """*open*, *expired*, *answered*, *locked*, *talked*, *withdrawn* or *cancelled*."""
    if request.state == "answered":
        reply = stored.reply(log, request.id)
        return "answered" if unlocked(request, reply, session.at.today) else "locked"
    expired = request.state == "open" and session.at.today > request.expires_on
    return "expired" if expired else request.state


def request_line(log: Log, request: SavedRequest, session: Session) -> str:
    """*1a2b3c4d  2026-02-05  Johan  Staff meeting · …  open until 19 February*."""
    name = stored.observer(log, request.request.observer_id).observer.name
    last_day = day_month(request.expires_on, session.lang, session.at.today)
    standing = session.say(_STATES[state(log, request, session)], day=last_day)
    what = occasion_words(request.request, session.lang, session.at.today)
    day = request.request.occurred_on
    return f"{request.id[-SHORT_ID:]}  {day}  {name}  {what}  {standing}"


def request_shape(log: Log, request: SavedRequest, session: Session) -> dict[str, Any]:
    """A request with its reply, which is None while it is locked."""
    question = request.request
    now = state(log, request, session)
    reply = stored.reply(log, request.id) if now == "answered" else None
    return {
        "id": request.id,
        "observer": stored.observer(log, question.observer_id).observer.name,
        **fields(question, "occurred_on", "occasion", "title", "minutes", "focus", "lang", "way"),
        "state": now,
        **fields(request, "asked_on", "expires_on"),
        "own": stored.ratings(log, request.id, "self") if request.self_rated else None,
        "reply": _reply_shape(log, reply) if reply else None,
    }


def request_lines(log: Log, request: SavedRequest, session: Session) -> Iterator[str]:
    """A request and, once it may be seen, what came back: words first, numbers second."""
    yield request_line(log, request, session)
    own = stored.ratings(log, request.id, "self")
    reply = stored.reply(log, request.id)
    if reply is None or state(log, request, session) == "locked":
        yield from _rating_lines(
            {item: (own.get(item),) for item in request.request.focus}, session
        )
        return
    if not reply.sealed:
        yield session.say("reply_not_sealed")
    yield _seen_line(reply.seen, session)
    yield from _text_lines(reply, session)
    theirs = stored.ratings(log, request.id, "observer")
    yield session.say("own_and_observer")
    rated = {item: (own.get(item), theirs.get(item)) for item in request.request.focus}
    yield from _rating_lines(rated, session)
    if reply.thanks:
        yield session.say("thanked_with", text=reply.thanks)


def preview_shape(preview: Preview) -> dict[str, Any]:
    """What has come, as far as it may be seen."""
    shown, request = preview.shown, preview.request
    return {
        "kind": preview.kind,
        "sealed": preview.sealed,
        "request": request.id if request else None,
        "observer": preview.observer.observer.name if preview.observer else None,
        "warnings": [warned.code for warned in preview.warnings],
        "reply": fields(shown, "seen", "ratings", *_TEXTS, "talk", "coach", "calibrated")
        if shown
        else None,
    }


def preview_lines(preview: Preview, session: Session) -> Iterator[str]:
    """What has come, exactly as it was written, as far as it may be seen."""
    lang = session.lang
    if preview.request and preview.observer:
        what = occasion_words(preview.request.request, lang, session.at.today)
        yield f"{preview.observer.observer.name} · {what}"
    if preview.kind in _OF_OTHERS:
        yield session.say(_OF_OTHERS[preview.kind])
    if preview.shown:
        yield from _written_lines(preview.shown, session)
    yield from (warned.said(lang) for warned in preview.warnings)


def _written_lines(reply: FeedbackReply, session: Session) -> Iterator[str]:
    if reply.talk:
        yield session.say("preview_talk")
        return
    yield _seen_line(reply.seen, session)
    yield from _text_lines(reply, session)
    yield from _rating_lines({item: (value,) for item, value in reply.ratings.items()}, session)
    yield session.say("coach_may" if reply.coach else "coach_may_not")


def _seen_line(seen: str, session: Session) -> str:
    return session.say("saw_of_it", seen=content.label("observation.seen", seen).in_(session.lang))


def _text_lines(reply: SavedReply | FeedbackReply, session: Session) -> Iterator[str]:
    for name, code in _TEXTS.items():
        text = getattr(reply, name)
        if text.strip():
            yield session.say(code, text=text)


def _rating_lines(rated: Mapping[str, tuple[int | None, ...]], session: Session) -> Iterator[str]:
    """Each behaviour with its numbers; the last of them is explained by the scale's own words."""
    for item, numbers in rated.items():
        behaviour = content.behaviour(item)
        shown = "  ".join("–" if number is None else str(number) for number in numbers)
        yield f"  {shown}  {item} {behaviour.name.in_(session.lang)}"
        for step in _ANCHORS.get(numbers[-1] or 0, ()):
            yield f"       {step} = {behaviour.anchors[step].in_(session.lang)}"


def _reply_shape(log: Log, reply: SavedReply) -> dict[str, Any]:
    return {
        **fields(reply, "received_on", "sealed", "calibrated", "seen", *_TEXTS),
        "ratings": stored.ratings(log, reply.request_id, "observer"),
        **fields(reply, "coach", "thanks", "thanked_on"),
    }
