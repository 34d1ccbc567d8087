"""The parts of the demo that observers and the coach have: what Amira asks observers, what they
answer, and pulse rounds; what Eva may see, six sessions, and what is agreed on there.

Secrets are the same every time, and the keys of the demo stand in the story for anybody to read:
they protect nothing.
"""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

import msgspec

from leadercoach.coaching.action import Action, Status
from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.session import CoachSession
from leadercoach.feedback.reply import FeedbackReply, PulseReply
from leadercoach.feedback.request import Observer, Relation, Request, expiry
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store import keys as kept
from leadercoach.store import pulses as rounds
from leadercoach.store.engine import Log
from leadercoach.store.keys import Key, Keys
from leadercoach.usecases import actions, coaching, feedback, notes, pulses

WRITTEN_BEFORE = timedelta(hours=1)  # a reply is taken in an hour after it was written


class Part:
    """Takes the steps of the story that belong to it, each by the method of its name."""

    def tell(self, step: dict[str, Any]) -> None:
        """Do what one step says, at its own moment."""
        now = datetime.fromisoformat(step["at"])
        fields = {name: value for name, value in step.items() if name not in ("at", "do")}
        self.act_of(step["do"])(Moment(now.date(), now), **fields)

    def act_of(self, do: str) -> Callable[..., None]:
        act: Callable[..., None] = getattr(self, f"_{do}")
        return act


class ObserverTeller(Part):
    """Takes the steps of the story that observers have a part in."""

    DOES: ClassVar = {
        *("leader_name", "demo_keys", "observer", "ask", "reply", "thank"),
        *("pulse", "pulse_answers", "pulse_close"),
    }

    def __init__(self, log: Log, lang: str) -> None:
        self._log, self._lang = log, lang
        self._named: dict[str, str] = {}
        self._random = random.Random(1)  # noqa: S311

    def _leader_name(self, at: Moment, name: str) -> None:
        del at
        notes.set_leader_name(self._log, name)

    def _demo_keys(self, at: Moment, leader: dict[str, str], recovery: dict[str, str]) -> None:
        kept.add_keys(self._log, Keys(Key(**leader), Key(**recovery)), at)

    def _observer(self, at: Moment, alias: str, relation: Relation) -> None:
        new = feedback.add_observer(self._log, Observer(name=alias, relation=relation), at)
        feedback.sign_contract(self._log, new, at)

    def _ask(
        self,
        at: Moment,
        name: str,
        observer: str,
        occurred_on: str,
        own: dict[str, int | None] | None = None,
        **asked: Any,
    ) -> None:
        saved = stored.observer_named(self._log, observer)
        focus, on = tuple(asked.pop("focus")), date.fromisoformat(occurred_on)
        request = Request(
            observer_id=saved.id, occurred_on=on, focus=focus, lang=self._lang, **asked
        )
        new = stored.add_request(self._log, request, self._secret(16), self._secret(24), at)
        if own is not None:
            feedback.rate_self(self._log, new, own, at)
        self._named[name] = new

    def _reply(self, at: Moment, of: str, *, calibrated: bool = True, **said: Any) -> None:
        request = stored.request(self._log, self._named[of])
        reply = FeedbackReply(
            contract=True,
            calibrated=calibrated,
            **self._bound(at, request.rid, request.token),
            **said,
        )
        feedback.take(self._log, reply, at, sealed=request.request.way == "form")

    def _thank(self, at: Moment, of: str, text: str) -> None:
        feedback.thank(self._log, self._named[of], text, at)

    def _pulse(self, at: Moment, name: str, focus: str, asked: int) -> None:
        tokens = [self._secret(24) for _ in range(asked)]
        closes_on = expiry(at.today, at.today)
        self._named[name] = rounds.open_round(
            self._log, self._secret(16), focus, self._lang, closes_on, tokens, at
        )

    def _pulse_answers(self, at: Moment, of: str, answers: list[tuple[int, Any]]) -> None:
        pulse = rounds.get_round(self._log, self._named[of])
        tokens = [token for token, _ in rounds.tokens(self._log, pulse.id)]
        for token, (change, followed) in zip(tokens, answers, strict=False):
            bound = self._bound(at, pulse.rid, token)
            answer = PulseReply(change=change, followed_up=followed, **bound)
            pulses.take(self._log, answer, at)

    def _pulse_close(self, at: Moment, of: str) -> None:
        pulses.close(self._log, self._named[of], at)

    def _bound(self, at: Moment, rid: str, token: str) -> dict[str, Any]:
        written = Moment(at.today, at.now - WRITTEN_BEFORE)
        return {
            "v": 1,
            "request": rid,
            "token": token,
            "reply": self._secret(16),
            "written_at": written.stamp,
            "withdraw": self._secret(32),
        }

    def _secret(self, size: int) -> str:
        """As many bytes in hexadecimal, the same in every demo."""
        return self._random.randbytes(size).hex()


class CoachTeller(Part):
    """What the coach has a part in: the texts of a session stand in one step, what was agreed on in
    it follows a minute apart, so that it keeps its order. `entries` are the ids of the
    entries that have a name in the story."""

    DOES: ClassVar = {"coach", "terms", "consent", "hold", "session_close", "settle", "link"}

    def __init__(self, log: Log, entries: dict[str, str]) -> None:
        self._log, self._entries = log, entries
        self._who = self._session = ""
        self._actions: dict[str, str] = {}
        self._random = random.Random(2)  # noqa: S311

    def _coach(self, at: Moment, name: str) -> None:
        self._who = coaching.add_coach(self._log, Coach(name=name), at)
        secrets = (self._random.randbytes(16).hex(), self._random.randbytes(24).hex())
        self._log.write(
            "update coaches set engagement = ?, salt = ? where id = ?", (*secrets, self._who)
        )

    def _terms(self, at: Moment, **said: Any) -> None:
        coaching.agree_terms(self._log, self._who, msgspec.convert(said, Terms), at)

    def _consent(self, at: Moment, **said: Any) -> None:
        coaching.grant(self._log, self._who, msgspec.convert(said, Consent), at)

    def _session_close(self, at: Moment) -> None:
        coaching.close(self._log, self._session, at)

    def _settle(
        self, at: Moment, of: str, status: Status, moved_to: str | None = None, **said: Any
    ) -> None:
        day = date.fromisoformat(moved_to) if moved_to else None
        actions.settle(self._log, self._actions[of], status, at, moved_to=day, **said)

    def _link(self, at: Moment, of: str, entry: str) -> None:
        actions.link(self._log, self._actions[of], self._entries[entry], at)

    def _hold(
        self, at: Moment, agreed: list[dict[str, Any]], pinned: tuple[str, ...] = (), **said: Any
    ) -> None:
        said |= {"held_on": at.today, "pinned": [self._entries[name] for name in pinned]}
        session = msgspec.convert(said, CoachSession)
        self._session = coaching.prepare(self._log, self._who, session, at)
        coaching.hold(self._log, self._session, at)
        for minute, fields in enumerate(agreed, 1):
            self._agree(Moment(at.today, at.now + timedelta(minutes=minute)), **fields)

    def _agree(self, at: Moment, name: str, observer: str | None = None, **fields: Any) -> None:
        if observer:
            fields["observer_id"] = stored.observer_named(self._log, observer).id
        action = msgspec.convert(fields, Action)
        self._actions[name] = actions.agree(self._log, action, at, session_id=self._session)
