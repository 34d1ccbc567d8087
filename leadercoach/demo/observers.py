"""The observers' part of the demo: what Amira asks them, what they answer, and pulse rounds.

Requests have the same secrets every time, and the keys of the demo stand in the story for anybody
to read: they protect nothing.
"""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from leadercoach.feedback.reply import FeedbackReply, PulseReply
from leadercoach.feedback.request import Observer, Relation, Request, expiry
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store import keys as kept
from leadercoach.store import pulses as rounds
from leadercoach.store.engine import Log
from leadercoach.store.keys import Key, Keys
from leadercoach.usecases import feedback, notes, pulses

WRITTEN_BEFORE = timedelta(hours=1)  # a reply is taken in an hour after it was written


class ObserverTeller:
    """Takes the steps of the story that observers have a part in."""

    DOES: ClassVar = {
        *("leader_name", "demo_keys", "observer", "ask", "reply", "thank"),
        *("pulse", "pulse_answers", "pulse_close"),
    }

    def __init__(self, log: Log, lang: str) -> None:
        self._log, self._lang = log, lang
        self._named: dict[str, str] = {}
        self._random = random.Random(1)  # noqa: S311

    def tell(self, step: dict[str, Any]) -> None:
        """Do what one step says, at its own moment."""
        now = datetime.fromisoformat(step["at"])
        fields = {name: value for name, value in step.items() if name not in ("at", "do")}
        act: Callable[..., None] = getattr(self, f"_{step['do']}")
        act(Moment(now.date(), now), **fields)

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
