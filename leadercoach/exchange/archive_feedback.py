"""Writes feedback into an archive and loads it again; the form is archive_feedback_format's."""

import json
from datetime import date
from typing import Any

import msgspec

from leadercoach.exchange.archive_feedback_format import (
    KeyPart,
    ObserverPart,
    ReplyPart,
    RequestPart,
    RoundPart,
)
from leadercoach.log.texts import fold
from leadercoach.store import feedback as stored
from leadercoach.store import pulses
from leadercoach.store.engine import Log, Row
from leadercoach.store.feedback import Ratings


def contents(log: Log) -> dict[str, Any]:
    """Everything of feedback in a log, as plain data."""
    parts = {
        "observers": _observers(log),
        "requests": _requests(log),
        "pulse_rounds": _rounds(log),
        "keys": [
            KeyPart(kind=kind, secret=secret, public=public, created_at=created_at)
            for kind, secret, public, created_at in log.rows("select * from keys order by kind")
        ],
    }
    plain: dict[str, Any] = msgspec.to_builtins(parts)
    return plain


def _observers(log: Log) -> list[ObserverPart]:
    more = {i: rest for i, *rest in log.rows(_OBSERVERS)}
    return [
        ObserverPart(
            id=known.id,
            observer=known.observer,
            retired_on=_day(more[known.id][0]),
            created_at=more[known.id][1],
            updated_at=more[known.id][2],
        )
        for known in stored.observers(log)
    ]


_OBSERVERS = "select id, retired_on, created_at, updated_at from observers"
_REQUESTS = """select id, self_rated_at, created_at, updated_at,
    (select on_day from withdrawals where request_id = requests.id) from requests"""


def _requests(log: Log) -> list[RequestPart]:
    more = {i: rest for i, *rest in log.rows(_REQUESTS)}
    replies, own = stored.replies(log), stored.all_ratings(log, "self")
    seen = stored.all_ratings(log, "observer")
    found = []
    for known in sorted(stored.requests(log), key=lambda each: each.id):
        self_rated_at, created_at, updated_at, withdrawn_on = more[known.id]
        reply = replies.get(known.id)
        said = _reply(reply, seen.get(known.id, {})) if reply else None
        found.append(
            RequestPart(
                id=known.id,
                rid=known.rid,
                token=known.token,
                request=known.request,
                state=known.state,  # type: ignore[arg-type]
                asked_on=known.asked_on,
                expires_on=known.expires_on,
                self_rated_at=self_rated_at,
                own=_ordered(own[known.id]) if self_rated_at else None,
                reply=said.covered() if said and not known.self_rated else said,
                withdrawn_on=_day(withdrawn_on),
                created_at=created_at,
                updated_at=updated_at,
            )
        )
    return found


def _reply(reply: stored.SavedReply, ratings: Ratings) -> ReplyPart:
    fields = reply._asdict()
    del fields["request_id"]
    return ReplyPart(**fields, ratings=_ordered(ratings))


def _ordered(ratings: Ratings) -> Ratings:
    return {item: ratings[item] for item in sorted(ratings)}


def _rounds(log: Log) -> list[RoundPart]:
    made: dict[str, str] = dict(log.rows("select id, created_at from pulse_rounds"))
    return [
        RoundPart(
            **known._asdict(),
            counts=_counts(log, known.id) if known.closed_on else None,
            created_at=made[known.id],
        )
        for known in sorted(pulses.rounds(log), key=lambda each: each.id)
    ]


def _counts(log: Log, round_id: str) -> dict[str, dict[str, int]] | None:
    counts = pulses.counts(log, round_id)
    if counts is None:
        return None
    return {question: dict(sorted(counts[question].items())) for question in sorted(counts)}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def load(
    log: Log,
    observers: list[ObserverPart],
    requests: list[RequestPart],
    rounds: list[RoundPart],
    keys: list[KeyPart],
) -> None:
    """Put the parts of an archive into a log that has no feedback."""
    for o in observers:
        days = (o.observer.contract_leader_on, o.observer.contract_observer_on)
        name = o.observer.name
        who = (o.id, name, fold(name), o.observer.relation)
        more = (o.observer.calibrated_on, o.retired_on, o.created_at, o.updated_at)
        _insert(log, "observers", *who, *days, *more)
    for r in requests:
        _load_request(log, r)
    for p in rounds:
        row = (p.id, p.rid, p.focus, p.lang, p.opened_on, p.closes_on, p.closed_on)
        _insert(log, "pulse_rounds", *row, p.asked, p.created_at)
        for question, steps in (p.counts or {}).items():
            for step, times in steps.items():
                _insert(log, "pulse_counts", p.id, question, step, times)
    for k in keys:
        _insert(log, "keys", k.kind, k.secret, k.public, k.created_at)


def _load_request(log: Log, part: RequestPart) -> None:
    asked = part.request
    _insert(
        *(log, "requests", part.id, part.rid, part.token, asked.observer_id, asked.occurred_on),
        *(asked.occasion, asked.title, asked.minutes, asked.lang, asked.way),
        *(json.dumps(asked.focus), part.state, part.asked_on, part.expires_on),
        *(part.self_rated_at, part.created_at, part.updated_at),
    )
    for item, value in (part.own or {}).items():
        _insert(log, "ratings", part.id, "self", item, value)
    if part.withdrawn_on:
        _insert(log, "withdrawals", part.id, part.withdrawn_on)
    said = part.said
    if said:
        fields = {name: getattr(said, name) for name in said.__struct_fields__}
        ratings = fields.pop("ratings")
        _insert(log, "replies", part.id, *fields.values())
        for item, value in ratings.items():
            _insert(log, "ratings", part.id, "observer", item, value)


def _insert(log: Log, table: str, *values: Any) -> None:
    marks = ", ".join("?" * len(values))
    row: Row = tuple(v.isoformat() if isinstance(v, date) else v for v in values)
    log.write(f"insert into {table} values ({marks})", row)  # noqa: S608
