"""What feedback in an archive must hold beyond its form: nothing that could not have come about."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from leadercoach.errors import InvalidEntry
from leadercoach.exchange.archive_feedback_format import (
    KeyPart,
    ObserverPart,
    ReplyPart,
    RequestPart,
    RoundPart,
)
from leadercoach.feedback.request import AHEAD_DAYS, OPEN_DAYS, check_behaviour
from leadercoach.log.entry import EARLIEST
from leadercoach.log.roles import check_texts
from leadercoach.log.texts import fold
from leadercoach.store.pulses import CHANGE, ENOUGH, FOLLOWED_UP

LONGEST = timedelta(days=AHEAD_DAYS + OPEN_DAYS)  # from the asking to the last day
STEPS = {
    CHANGE: {"none", *(str(step) for step in range(-3, 4))},
    FOLLOWED_UP: {"no", "once", "several"},
}


def check_observer(part: ObserverPart, today: date) -> None:
    check_stamps(part.created_at, part.updated_at)
    known = part.observer
    days = (known.contract_leader_on, known.contract_observer_on, known.calibrated_on)
    check_days((*days, part.retired_on), today)


def check_request(part: RequestPart, today: date) -> None:
    """InvalidEntry unless state, days, ratings and reply fit together."""
    check_stamps(part.created_at, part.updated_at, part.self_rated_at)
    check_days((part.asked_on, part.withdrawn_on), today)
    must(part.asked_on <= part.expires_on <= part.asked_on + LONGEST, "expires_on")
    must(part.request.occurred_on <= part.expires_on, "occurred_on")
    must((part.self_rated_at is None) == (part.own is None), "own")
    must(part.own is None or set(part.own) == set(part.request.focus), "own")
    must((part.withdrawn_on is not None) == (part.state == "withdrawn"), "withdrawn_on")
    covered = isinstance(part.reply, str)
    must(part.reply is None or covered == (part.own is None), "reply")
    must((part.reply is not None) == (part.state == "answered"), "reply")
    try:
        said = part.said
    except ValueError as error:
        raise InvalidEntry("bad_field", "reply", reason=error) from None
    if said is not None:
        _check_reply(said, part, today)


def _check_reply(said: ReplyPart, part: RequestPart, today: date) -> None:
    check_stamps(said.received_at, said.written_at)
    check_days((said.received_on, said.thanked_on), today)
    must(set(said.ratings) == set(part.request.focus), "ratings")
    must((said.thanks is None) == (said.thanked_on is None), "thanks")
    check_texts(said)


def check_round(part: RoundPart, today: date) -> None:
    """InvalidEntry unless the counts are those of five answers or more to a closed round."""
    check_behaviour(part.focus)
    check_stamps(part.created_at)
    check_days((part.opened_on, part.closed_on), today)
    must(part.opened_on <= part.closes_on <= part.opened_on + LONGEST, "closes_on")
    if part.counts is None:
        return
    must(part.closed_on is not None, "counts")
    must(set(part.counts) == set(STEPS), "counts")
    for question, steps in part.counts.items():
        must(set(steps) <= STEPS[question], "counts")
        must(ENOUGH <= sum(steps.values()) <= part.asked, "counts")
    must(len({sum(steps.values()) for steps in part.counts.values()}) == 1, "counts")


def check_keys(parts: list[KeyPart]) -> None:
    """InvalidEntry unless there is none or one of each kind, each a pair."""
    from leadercoach.exchange.sealed import public_of

    must({part.kind for part in parts} in (set(), {"leader", "recovery"}), "keys")
    for part in parts:
        check_stamps(part.created_at)
        must(public_of(part.secret) == part.public, "keys")


def doubles(
    observers: list[ObserverPart],
    requests: list[RequestPart],
    rounds: list[RoundPart],
    keys: list[KeyPart],
) -> tuple[Iterable[str], ...]:
    """Groups of names that may stand once each."""
    said = (part.said for part in requests)
    return (
        (o.id for o in observers),
        (fold(o.observer.name) for o in observers),
        (r.id for r in requests),
        (r.rid for r in requests),
        (reply.reply_id for reply in said if reply),
        (p.id for p in rounds),
        (p.rid for p in rounds),
        (k.kind for k in keys),
    )


def missing(observers: list[ObserverPart], requests: list[RequestPart]) -> Iterator[str]:
    """Observers who were asked and are not there."""
    known = {part.id for part in observers}
    yield from (r.request.observer_id for r in requests if r.request.observer_id not in known)


def check_stamps(*stamps: str | None) -> None:
    """The form has been seen to; this is for a 31st of February."""
    for stamp in stamps:
        try:
            datetime.fromisoformat(stamp or "2026-02-09")
        except ValueError as error:
            raise InvalidEntry("bad_field", "created_at", reason=error) from None


def check_days(days: Iterable[date | None], today: date) -> None:
    for day in days:
        if day and day > today:
            raise InvalidEntry("date_ahead", "occurred_on", today=today)
        if day and day < EARLIEST:
            raise InvalidEntry("date_too_early", "occurred_on", earliest=EARLIEST)


def must(fits: bool, what: str) -> None:
    if not fits:
        raise InvalidEntry("contradicts", what=what)
