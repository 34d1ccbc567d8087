"""The coach's part of the demo: what Eva may see, six sessions, and what is agreed on there.

Texts of a session stand in one step; what was agreed on in it follows a minute apart, so that it
keeps its order. The coach's secrets are the same in every demo: they protect nothing.
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
from leadercoach.moment import Moment
from leadercoach.store import feedback
from leadercoach.store.engine import Log
from leadercoach.usecases import actions, coaching


class CoachTeller:
    """Takes the steps of the story that the coach has a part in. `entries` are the ids of the
    entries that have a name in the story."""

    DOES: ClassVar = {"coach", "terms", "consent", "hold", "session_close", "settle", "link"}

    def __init__(self, log: Log, entries: dict[str, str]) -> None:
        self._log, self._entries = log, entries
        self._who = self._session = ""
        self._actions: dict[str, str] = {}
        self._random = random.Random(2)  # noqa: S311

    def tell(self, step: dict[str, Any]) -> None:
        """Do what one step says, at its own moment."""
        now = datetime.fromisoformat(step["at"])
        fields = {name: value for name, value in step.items() if name not in ("at", "do")}
        act: Callable[..., None] = getattr(self, f"_{step['do']}")
        act(Moment(now.date(), now), **fields)

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
            fields["observer_id"] = feedback.observer_named(self._log, observer).id
        action = msgspec.convert(fields, Action)
        self._actions[name] = actions.agree(self._log, action, at, session_id=self._session)
