"""Observers, requests, ratings and replies, as rows. What may be seen when is decided elsewhere."""

import json
from datetime import date
from typing import NamedTuple

import msgspec

from leadercoach.errors import NotFound, Refused
from leadercoach.feedback.reply import FeedbackReply
from leadercoach.feedback.request import Observer, Request, expiry
from leadercoach.log.texts import fold
from leadercoach.moment import Moment
from leadercoach.store.engine import Log, Row
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
    days = _contract(observer)
    log.write(
        "insert into observers values (?, ?, ?, ?, ?, ?, ?, null, ?, ?)",
        (new, observer.name, fold(observer.name), observer.relation, *days, at.stamp, at.stamp),
    )
    return new


def change_observer(log: Log, observer_id: str, observer: Observer, at: Moment) -> None:
    taken = log.one("select id from observers where folded = ?", (fold(observer.name),))
    if taken and taken[0] != observer_id:
        raise Refused("name_taken", name=observer.name)
    changed = log.write(
        "update observers set name = ?, folded = ?, relation = ?, contract_leader_on = ?,"
        " contract_observer_on = ?, calibrated_on = ?, updated_at = ? where id = ?",
        (
            *(observer.name, fold(observer.name), observer.relation, *_contract(observer)),
            *(at.stamp, observer_id),
        ),
    )
    if not changed:
        raise NotFound("not_found")


def retire_observer(log: Log, observer_id: str, at: Moment, *, retired: bool) -> None:
    """A retired observer is not suggested any more; what they gave stays."""
    day = at.today.isoformat() if retired else None
    if not log.write("update observers set retired_on = ? where id = ?", (day, observer_id)):
        raise NotFound("not_found")


@as_written
def observers(log: Log) -> list[SavedObserver]:
    """All observers in the order they were added: that order gives each their mark (E.3)."""
    rows = log.rows(
        "select id, name, relation, contract_leader_on, contract_observer_on, calibrated_on,"
        " retired_on from observers order by created_at, id"
    )
    return [_observer(row) for row in rows]


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
    log.write(
        "insert into requests values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, null, ?, ?)",
        (
            *(new, rid, token, request.observer_id, request.occurred_on.isoformat()),
            *(request.occasion, request.title, request.minutes, request.lang, request.way),
            *(json.dumps(request.focus), at.today.isoformat()),
            *(expiry(at.today, request.occurred_on).isoformat(), at.stamp, at.stamp),
        ),
    )
    return new


@as_written
def requests(log: Log) -> list[SavedRequest]:
    """All requests, the latest occasion first."""
    return [_request(row) for row in log.rows(f"{_REQUESTS} order by occurred_on desc, id desc")]


@as_written
def request(log: Log, request_id: str) -> SavedRequest:
    row = log.one(f"{_REQUESTS} where id = ?", (request_id,))
    if row is None:
        raise NotFound("request_not_found")
    return _request(row)


@as_written
def request_of(log: Log, rid: str) -> SavedRequest | None:
    """The request a reply names."""
    row = log.one(f"{_REQUESTS} where rid = ?", (rid,))
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
        log.write("insert into ratings values (?, ?, ?, ?)", (request_id, who, item, value))
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
    log.write(
        "insert into replies values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null)",
        (
            *(request_id, reply.reply, at.stamp, at.today.isoformat(), reply.written_at),
            *(sealed, reply.calibrated, reply.seen, reply.saw, reply.led_to, reply.next_time),
            *(reply.withdraw, reply.coach),
        ),
    )


@as_written
def reply(log: Log, request_id: str) -> SavedReply | None:
    row = log.one("select * from replies where request_id = ?", (request_id,))
    return _reply(row) if row else None


@as_written
def replies(log: Log) -> dict[str, SavedReply]:
    """Every reply, by its request."""
    return {row[0]: _reply(row) for row in log.rows("select * from replies")}


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
    row = log.one("select * from replies where withdraw = ?", (withdraw,))
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
    log.write("insert or ignore into withdrawals values (?, ?)", (request_id, at.today.isoformat()))
    log.write(
        "update requests set state = 'withdrawn', updated_at = ? where id = ?",
        (at.stamp, request_id),
    )


_REQUESTS = """select id, rid, token, observer_id, occurred_on, occasion, title, minutes, lang,
    way, focus, state, asked_on, expires_on, self_rated_at is not null from requests"""


def _contract(observer: Observer) -> tuple[str | None, str | None, str | None]:
    first, second, third = (
        day.isoformat() if day else None
        for day in (
            observer.contract_leader_on, observer.contract_observer_on, observer.calibrated_on
        )
    )  # fmt: skip
    return first, second, third


def _observer(row: Row) -> SavedObserver:
    observer_id, name, relation, *days, retired_on = row
    leader_on, observer_on, calibrated_on = (date.fromisoformat(d) if d else None for d in days)
    found = Observer(
        name=name,
        relation=relation,
        contract_leader_on=leader_on,
        contract_observer_on=observer_on,
        calibrated_on=calibrated_on,
    )
    return SavedObserver(observer_id, found, retired_on is not None)


def _request(row: Row) -> SavedRequest:
    (request_id, rid, token, observer_id, on, occasion, title, minutes, lang, way, focus, state,
     asked_on, expires_on, rated) = row  # fmt: skip
    asked = msgspec.convert(
        {
            "observer_id": observer_id,
            "occurred_on": on,
            "occasion": occasion,
            "title": title,
            "minutes": minutes,
            "lang": lang,
            "way": way,
            "focus": json.loads(focus),
        },
        Request,
    )
    asked_day, last_day = date.fromisoformat(asked_on), date.fromisoformat(expires_on)
    return SavedRequest(request_id, rid, token, asked, state, asked_day, last_day, bool(rated))


def _reply(row: Row) -> SavedReply:
    (request_id, reply_id, received_at, received_on, written_at, sealed, calibrated, seen, saw,
     led_to, next_time, withdraw, coach, thanks, thanked_on) = row  # fmt: skip
    return SavedReply(
        request_id=request_id,
        reply_id=reply_id,
        received_at=received_at,
        received_on=date.fromisoformat(received_on),
        written_at=written_at,
        sealed=bool(sealed),
        calibrated=bool(calibrated),
        seen=seen,
        saw=saw,
        led_to=led_to,
        next_time=next_time,
        withdraw=withdraw,
        coach=bool(coach),
        thanks=thanks,
        thanked_on=date.fromisoformat(thanked_on) if thanked_on else None,
    )
