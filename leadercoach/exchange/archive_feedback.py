"""Writes feedback into an archive and loads it again; the form is archive_feedback_format's."""

from typing import Any

from leadercoach.exchange.archive_feedback_format import ReplyPart, RequestPart, RoundPart
from leadercoach.exchange.archive_format import Archive
from leadercoach.store import feedback, pulses, records
from leadercoach.store.engine import Log
from leadercoach.store.feedback import Ratings
from leadercoach.store.rows import fields_of, insert, load_rows, read_rows


def contents(log: Log) -> dict[str, Any]:
    """Everything of feedback in a log, as plain data."""
    return {
        "observers": read_rows(log, records.OBSERVERS, "created_at, id"),
        "requests": _requests(log),
        "pulse_rounds": _rounds(log),
        "keys": read_rows(log, records.KEYS, "kind"),
    }


def _requests(log: Log) -> list[dict[str, Any]]:
    own, replies = feedback.all_ratings(log, "self"), _replies(log)
    days = {row["request_id"]: row["on_day"] for row in read_rows(log, records.WITHDRAWALS, _OF)}
    found = []
    for row in read_rows(log, records.REQUESTS):
        rated, reply = row["self_rated_at"] is not None, replies.get(row["id"])
        part = {
            **row,
            "own": _ordered(own[row["id"]]) if rated else None,
            "reply": reply if reply is None or rated else ReplyPart(**reply).covered(),
            "withdrawn_on": days.get(row["id"]),
        }
        found.append({name: part[name] for name in RequestPart.__struct_fields__})
    return found


_OF = "request_id"


def _replies(log: Log) -> dict[str, dict[str, Any]]:
    """Every reply by its request, with the observer's ratings."""
    seen = feedback.all_ratings(log, "observer")
    rows = {row.pop(_OF): row for row in read_rows(log, records.REPLIES, _OF)}
    return {of: {**row, "ratings": _ordered(seen.get(of, {}))} for of, row in rows.items()}


def _ordered(ratings: Ratings) -> Ratings:
    return {item: ratings[item] for item in sorted(ratings)}


def _rounds(log: Log) -> list[dict[str, Any]]:
    found = []
    for row in read_rows(log, records.PULSE_ROUNDS):
        part = {**row, "counts": _counts(log, row["id"]) if row["closed_on"] else None}
        found.append({name: part[name] for name in RoundPart.__struct_fields__})
    return found


def _counts(log: Log, round_id: str) -> dict[str, dict[str, int]] | None:
    counts = pulses.counts(log, round_id)
    if counts is None:
        return None
    return {question: dict(sorted(counts[question].items())) for question in sorted(counts)}


def load(log: Log, found: Archive) -> None:
    """Put the parts of an archive into a log that has no feedback."""
    load_rows(log, records.OBSERVERS, found.observers)
    load_rows(log, records.REQUESTS, found.requests)
    for request in found.requests:
        _load_reply(log, request)
    load_rows(log, records.PULSE_ROUNDS, found.pulse_rounds)
    for part in found.pulse_rounds:
        for question, steps in (part.counts or {}).items():
            for step, times in steps.items():
                counted = {"round_id": part.id, "question": question, "step": step}
                insert(log, records.PULSE_COUNTS, times=times, **counted)
    load_rows(log, records.KEYS, found.keys)


def _load_reply(log: Log, part: RequestPart) -> None:
    """The reply to a request, with what both have rated and the day it was withdrawn."""
    said = part.said
    if part.withdrawn_on:
        insert(log, records.WITHDRAWALS, request_id=part.id, on_day=part.withdrawn_on)
    if said:
        insert(log, records.REPLIES, request_id=part.id, **fields_of(records.REPLIES, said))
    for who, ratings in (("self", part.own), ("observer", said.ratings if said else None)):
        for item, value in (ratings or {}).items():
            insert(log, records.RATINGS, request_id=part.id, who=who, item=item, value=value)
