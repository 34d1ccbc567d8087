"""Observers, what they answer, and pulse rounds, for the tests of what is read of them."""

from datetime import date

from leadercoach.feedback.reply import FeedbackReply, PulseReply
from leadercoach.feedback.request import Observer, Request
from leadercoach.moment import Moment
from leadercoach.store import pulses as rounds
from leadercoach.store.engine import Log
from leadercoach.usecases import feedback, pulses

DAY = date(2026, 1, 12)
Ratings = dict[str, int | None]


def known(log: Log, name: str, since: date = DAY) -> str:
    """An observer with whom there is a contract."""
    new = feedback.add_observer(log, Observer(name=name, relation="peer"), on(since))
    feedback.sign_contract(log, new, on(DAY))
    return new


def on(day: date) -> Moment:
    return Moment.frozen(day)


def answered(log: Log, who: str, seen: Ratings, own: Ratings | None, day: date = DAY) -> str:
    """An occasion that was asked about, and answered on the same day; its request."""
    request = Request(observer_id=who, occurred_on=day, occasion="decision", focus=tuple(seen))
    asked = feedback.ask(log, request, on(day), own)
    feedback.take(log, reply(asked.rid, asked.token, seen), on(day), sealed=True)
    return asked.id


def reply(rid: str, token: str, seen: Ratings) -> FeedbackReply:
    return FeedbackReply(
        v=1,
        request=rid,
        token=token,
        reply=rid[::-1],
        withdraw="0" * 64,
        written_at="2026-01-12T12:00:00Z",
        contract=True,
        calibrated=True,
        seen="all",
        ratings=seen,
    )


def a_round(log: Log, *changes: int | None, day: date = DAY, focus: str = "D2") -> str:
    """A pulse round with these answers, still running."""
    opened = pulses.open_round(log, focus, "sv", max(5, len(changes)), on(day))
    tokens = [token for token, _ in rounds.tokens(log, opened.id)]
    for nth, change in enumerate(changes):
        answer = PulseReply(
            v=1,
            request=opened.rid,
            token=tokens[nth],
            reply=f"{nth:032x}",
            withdraw=f"{nth:064x}",
            written_at="2026-01-12T12:00:00Z",
            change=change,
            followed_up="once",
        )
        pulses.take(log, answer, on(day))
    return opened.id
