"""Observers, requests, ratings and replies, as rows. What may be seen when is decided elsewhere."""

from datetime import date
from typing import Any, NamedTuple

import msgspec

from leadercoach.errors import NotFound, Refused
from leadercoach.feedback.reply import FeedbackReply
from leadercoach.feedback.request import Observer, Request, expiry
from leadercoach.log.texts import fold
from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.engine import Log
from leadercoach.store.rows import fields_of, insert, read_row, read_rows, update
from leadercoach.store.written import as_written

Ratings = dict[str, int | None]


class SavedObserver(NamedTuple):
    """An observer with its identity."""

    id: str
    observer: Observer
    retired: bool


class SavedRequest(NamedTuple):
    """A request with its identity, its state and the two secrets that bind a reply to it."""

    id: str
    rid: str
    token: str
    request: Request
    state: str
    asked_on: date
    expires_on: date
    self_rated: bool


class SavedReply(NamedTuple):
    """What came back. `coach`: the observer lets a coach see it. `withdraw` is a SHA-256."""

    request_id: str
    reply_id: str
    received_at: str
    received_on: date
    written_at: str
    sealed: bool
    calibrated: bool
    seen: str
    saw: str
    led_to: str
    next_time: str
    withdraw: str
    coach: bool
    thanks: str | None
    thanked_on: date | None


def add_observer(log: Log, observer: Observer, at: Moment) -> str:
    """Keep a new observer; its id. Refused if one has that name."""
    if log.one("select 1 from observers where folded = ?", (fold(observer.name),)):
        raise Refused("name_taken", name=observer.name)
    new = log.new_id(at.now)
    made = {"created_at": at.stamp, "updated_at": at.stamp}
    insert(log, records.OBSERVERS, id=new, observer=observer, **made)
    return new


def change_observer(log: Log, observer_id: str, observer: Observer, at: Moment) -> None:
    taken = log.one("select id from observers where folded = ?", (fold(observer.name),))
    if taken and taken[0] != observer_id:
        raise Refused("name_taken", name=observer.name)
    changed = {"observer": observer, "updated_at": at.stamp}
    if not update(log, records.OBSERVERS, observer_id, **changed):
        raise NotFound("not_found")


def retire_observer(log: Log, observer_id: str, at: Moment, *, retired: bool) -> None:
    """A retired observer is not suggested any more; what they gave stays."""
    day = at.today.isoformat() if retired else None
    if not log.write("update observers set retired_on = ? where id = ?", (day, observer_id)):
        raise NotFound("not_found")


@as_written
def observers(log: Log) -> list[SavedObserver]:
    """All observers in the order they were added: that order gives each their mark (E.3)."""
    rows = read_rows(log, records.OBSERVERS, "created_at, id")
    return [
        SavedObserver(
            row["id"], msgspec.convert(row["observer"], Observer), row["retired_on"] is not None
        )
        for row in rows
    ]


def observer(log: Log, observer_id: str) -> SavedObserver:
    found = next((known for known in observers(log) if known.id == observer_id), None)
    if found is None:
        raise NotFound("not_found")
    return found


def observer_named(log: Log, name: str) -> SavedObserver:
    """The observer with this name, upper or lower case. NotFound if there is none."""
    for known in observers(log):
        if fold(known.observer.name) == fold(name):
            return known
    raise NotFound("observer_not_found", name=name)


def add_request(log: Log, request: Request, rid: str, token: str, at: Moment) -> str:
    new = log.new_id(at.now)
    insert(
        log,
        records.REQUESTS,
        id=new,
        rid=rid,
        token=token,
        request=request,
        state="open",
        asked_on=at.today,
        expires_on=expiry(at.today, request.occurred_on),
        created_at=at.stamp,
        updated_at=at.stamp,
    )
    return new


@as_written
def requests(log: Log) -> list[SavedRequest]:
    """All requests, the latest occasion first."""
    return [_request(row) for row in read_rows(log, records.REQUESTS, "occurred_on desc, id desc")]


@as_written
def request(log: Log, request_id: str) -> SavedRequest:
    row = read_row(log, records.REQUESTS, request_id)
    if row is None:
        raise NotFound("request_not_found")
    return _request(row)


@as_written
def request_of(log: Log, rid: str) -> SavedRequest | None:
    """The request a reply names."""
    row = read_row(log, records.REQUESTS, rid, "rid")
    return _request(row) if row else None


def settle(log: Log, request_id: str, state: str, at: Moment) -> None:
    """Answer, talk, withdraw or cancel an open request. Refused if it is not open any more."""
    changed = log.write(
        "update requests set state = ?, updated_at = ? where id = ? and state = 'open'",
        (state, at.stamp, request_id),
    )
    if changed != 1:
        raise Refused("request_settled")


def rate(log: Log, request_id: str, who: str, ratings: Ratings, at: Moment) -> None:
    """Write the ratings of the leader (`self`) or the observer; a second time is refused."""
    if log.one("select 1 from ratings where request_id = ? and who = ?", (request_id, who)):
        raise Refused("rated_already")
    for item, value in ratings.items():
        insert(log, records.RATINGS, request_id=request_id, who=who, item=item, value=value)
    if who == "self":
        log.write(
            "update requests set self_rated_at = ?, updated_at = ? where id = ?",
            (at.stamp, at.stamp, request_id),
        )


def ratings(log: Log, request_id: str, who: str) -> Ratings:
    rows = log.rows(
        "select item, value from ratings where request_id = ? and who = ?", (request_id, who)
    )
    return dict(rows)


def add_reply(log: Log, request_id: str, reply: FeedbackReply, at: Moment, *, sealed: bool) -> None:
    """Keep what the observer wrote. Refused if that very reply has been taken in before."""
    if log.one("select 1 from replies where reply_id = ?", (reply.reply,)):
        raise Refused("reply_known")
    insert(
        log,
        records.REPLIES,
        request_id=request_id,
        reply_id=reply.reply,
        received_at=at.stamp,
        received_on=at.today,
        sealed=sealed,
        **fields_of(records.REPLIES, reply),
    )


@as_written
def reply(log: Log, request_id: str) -> SavedReply | None:
    row = read_row(log, records.REPLIES, request_id)
    return _reply(row) if row else None


@as_written
def replies(log: Log) -> dict[str, SavedReply]:
    """Every reply, by its request."""
    rows = read_rows(log, records.REPLIES, "request_id")
    return {row["request_id"]: _reply(row) for row in rows}


def all_ratings(log: Log, who: str) -> dict[str, Ratings]:
    """What the leader (`self`) or the observers have rated, by request."""
    found: dict[str, Ratings] = {}
    for request_id, item, value in log.rows(
        "select request_id, item, value from ratings where who = ?", (who,)
    ):
        found.setdefault(request_id, {})[item] = value
    return found


@as_written
def reply_with(log: Log, withdraw: str) -> SavedReply | None:
    """The reply that is taken back with the code of this hash."""
    row = read_row(log, records.REPLIES, withdraw, "withdraw")
    return _reply(row) if row else None


def thank(log: Log, request_id: str, text: str, at: Moment) -> None:
    changed = log.write(
        "update replies set thanks = ?, thanked_on = ? where request_id = ? and thanks is null",
        (text, at.today.isoformat(), request_id),
    )
    if not changed:
        raise Refused("thanked_already")


def forget_reply(log: Log, request_id: str, at: Moment) -> None:
    """Remove every word and number of a reply that was withdrawn; only the day is kept."""
    log.write("delete from replies where request_id = ?", (request_id,))
    log.write("delete from ratings where request_id = ? and who = 'observer'", (request_id,))
    log.write("delete from drafts where key = ?", (f"thanks:{request_id}",))
    day = {"request_id": request_id, "on_day": at.today}
    insert(log, records.WITHDRAWALS, "insert or ignore", **day)
    log.write(
        "update requests set state = 'withdrawn', updated_at = ? where id = ?",
        (at.stamp, request_id),
    )


def _request(row: dict[str, Any]) -> SavedRequest:
    return SavedRequest(
        row["id"],
        row["rid"],
        row["token"],
        msgspec.convert(row["request"], Request),
        row["state"],
        date.fromisoformat(row["asked_on"]),
        date.fromisoformat(row["expires_on"]),
        row["self_rated_at"] is not None,
    )


def _reply(row: dict[str, Any]) -> SavedReply:
    return msgspec.convert([row[name] for name in SavedReply._fields], SavedReply)
