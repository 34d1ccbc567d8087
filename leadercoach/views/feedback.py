"""What the feedback page shows. Of a reply that is locked nothing leaves here but that it is there:
no text, no rating, not even how many there are (C.1)."""

from datetime import date, timedelta
from typing import NamedTuple

from leadercoach import content
from leadercoach.feedback.request import UNLOCK_DAYS, Request, is_unlocked
from leadercoach.store import feedback as stored
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedObserver, SavedReply, SavedRequest
from leadercoach.store.written import as_written
from leadercoach.views import words

SOON = timedelta(days=3)  # how long before its last day an open question is brought up


class RatedItem(NamedTuple):
    """A behaviour by both: None is *not observed*, or not rated by the leader."""

    item: str
    name: str
    own: int | None
    seen: int | None


class Said(NamedTuple):
    """What an observer said on one occasion. `seen` is how much they saw, in words."""

    seen: str
    saw: str
    led_to: str
    next_time: str
    ratings: list[RatedItem]
    sealed: bool
    calibrated: bool
    coach: bool


class ReplyRow(NamedTuple):
    """A reply: `said` is None and `locked` says why, in words, while it may not be seen."""

    request_id: str
    on: date
    occasion: str
    self_rated: bool
    locked: str
    said: Said | None
    thanks: str | None
    thanked_on: date | None


class ObserverReplies(NamedTuple):
    """An observer with all replies, latest occasion first. `form` is their place among all
    observers: it gives them their mark for good. `newest` is the latest reply that may be seen."""

    observer_id: str
    name: str
    form: int
    relation: str
    retired: bool
    occasions: int
    latest: date | None
    newest: ReplyRow | None
    replies: list[ReplyRow]


class RequestRow(NamedTuple):
    """A question that is not answered: `state` is open, expired, talked, withdrawn or cancelled.

    `rates` says whether the leader can rate the occasion now.
    """

    request_id: str
    observer: str
    on: date
    occasion: str
    state: str
    asked_on: date
    expires_on: date
    way: str
    self_rated: bool
    rates: bool


class Waiting(NamedTuple):
    """Something of feedback for the Today page. `kind`: `rate_self`, a reply waits for the leader's
    own rating, until `due` when it opens anyway; `thank`, a reply has been open since `due`;
    `expires`, an open question whose last day is `due`."""

    request_id: str
    kind: str
    due: date
    observer: str
    occasion: str


@as_written
def replies(log: Log, today: date, lang: str) -> list[ObserverReplies]:
    """Everybody who observes, in the order they were added, with what may be seen of each."""
    return _Reader(log, today, lang).observers()


@as_written
def unanswered(log: Log, today: date, lang: str) -> list[RequestRow]:
    """Questions without a reply, whatever became of them; the latest occasion first."""
    names = {saved.id: saved.observer.name for saved in stored.observers(log)}
    return [
        _request_row(request, names[request.request.observer_id], today, lang)
        for request in stored.requests(log)
        if request.state != "answered"
    ]


@as_written
def waiting(log: Log, today: date, lang: str) -> list[Waiting]:
    """What Today brings up, the first due first."""
    days = {"today": today.isoformat(), "soon": (today + SOON).isoformat()}
    rows = log.rows(_WAITING, days)
    if not rows:
        return []
    names = {saved.id: saved.observer.name for saved in stored.observers(log)}
    found = []
    for request_id, received_on in rows:
        request = stored.request(log, request_id)
        kind, due = _wait(request, received_on, today)
        name = names[request.request.observer_id]
        occasion = occasion_words(request.request, lang, today)
        found.append(Waiting(request_id, kind, due, name, occasion))
    return sorted(found, key=lambda wait: (wait.due, wait.request_id))


def occasion_words(request: Request, lang: str, today: date | None) -> str:
    """*Arbetsplatsträff · torsdag 5 februari · 60 minuter*; a title stands for the kind."""
    kind = content.label("feedback.occasion", request.occasion).in_(lang)
    day = words.weekday_month(request.occurred_on, lang, today)
    parts = [request.title.strip() or kind, day]
    if request.minutes:
        parts.append(content.count("minutes", request.minutes, lang))
    return " · ".join(parts)


_WAITING = """
    select request_id, received_on from replies where thanks is null and received_on <= :today
    union all
    select id, null from requests where state = 'open' and expires_on between :today and :soon"""


def _wait(request: SavedRequest, received_on: str | None, today: date) -> tuple[str, date]:
    if received_on is None:
        return "expires", request.expires_on
    day = date.fromisoformat(received_on)
    if not is_unlocked(day, today, self_rated=request.self_rated):
        return "rate_self", _opens_on(day)
    return "thank", day if request.self_rated else _opens_on(day)


def _opens_on(received_on: date) -> date:
    return received_on + timedelta(days=UNLOCK_DAYS)


def _name(item: str, lang: str) -> str:
    return content.behaviour(item).name.in_(lang)


def _request_row(request: SavedRequest, observer: str, today: date, lang: str) -> RequestRow:
    asked = request.request
    expired = request.state == "open" and today > request.expires_on
    return RequestRow(
        request_id=request.id,
        observer=observer,
        on=asked.occurred_on,
        occasion=occasion_words(asked, lang, today),
        state="expired" if expired else request.state,
        asked_on=request.asked_on,
        expires_on=request.expires_on,
        way=asked.way,
        self_rated=request.self_rated,
        rates=not request.self_rated and asked.occurred_on <= today and request.state == "open",
    )


class _Reader:
    """Everything about replies, read at once."""

    def __init__(self, log: Log, today: date, lang: str) -> None:
        self._log, self._today, self._lang = log, today, lang
        self._replies = stored.replies(log)
        self._own = stored.all_ratings(log, "self")
        self._seen = stored.all_ratings(log, "observer")

    def observers(self) -> list[ObserverReplies]:
        rows: dict[str, list[ReplyRow]] = {}
        for request in stored.requests(self._log):
            row = self.row(request)
            if row is not None:
                rows.setdefault(request.request.observer_id, []).append(row)
        return [
            self._observer(known, form, rows.get(known.id, []))
            for form, known in enumerate(stored.observers(self._log))
        ]

    def row(self, request: SavedRequest) -> ReplyRow | None:
        reply = self._replies.get(request.id)
        if reply is None:
            return None
        open_ = is_unlocked(reply.received_on, self._today, self_rated=request.self_rated)
        return ReplyRow(
            request_id=request.id,
            on=request.request.occurred_on,
            occasion=occasion_words(request.request, self._lang, self._today),
            self_rated=request.self_rated,
            locked="" if open_ else self._why(request, reply),
            said=self._said(request, reply) if open_ else None,
            thanks=reply.thanks if open_ else None,
            thanked_on=reply.thanked_on if open_ else None,
        )

    def _observer(self, known: SavedObserver, form: int, rows: list[ReplyRow]) -> ObserverReplies:
        return ObserverReplies(
            observer_id=known.id,
            name=known.observer.name,
            form=form,
            relation=content.label("feedback.relation", known.observer.relation).in_(self._lang),
            retired=known.retired,
            occasions=len(rows),
            latest=rows[0].on if rows else None,
            newest=next((row for row in rows if row.said), None),
            replies=rows,
        )

    def _why(self, request: SavedRequest, reply: SavedReply) -> str:
        day = words.day_month(_opens_on(reply.received_on), self._lang, self._today)
        rates = request.request.occurred_on <= self._today
        why = content.text("reply_waits" if rates else "reply_opens")
        return why.in_(self._lang).format(day=day)

    def _said(self, request: SavedRequest, reply: SavedReply) -> Said:
        own, seen = self._own.get(request.id, {}), self._seen.get(request.id, {})
        return Said(
            seen=content.label("observation.seen", reply.seen).in_(self._lang),
            saw=reply.saw,
            led_to=reply.led_to,
            next_time=reply.next_time,
            ratings=[
                RatedItem(item, _name(item, self._lang), own.get(item), seen.get(item))
                for item in request.request.focus
            ],
            sealed=reply.sealed,
            calibrated=reply.calibrated,
            coach=reply.coach,
        )
