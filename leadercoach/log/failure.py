"""AP4: an own failure, and whom the leader told about it (A.5)."""

from datetime import date
from typing import ClassVar, Literal

import msgspec

from leadercoach.errors import InvalidEntry
from leadercoach.log.entry import Entry, Visibility
from leadercoach.log.texts import LINE

Kind = Literal[
    "judgement",
    "communication",
    "took_over",
    "not_heard",
    "broke_agreement",
    "experiment",
    "other",
]
Direction = Literal["down", "side", "up", "out", "coach"]
MOST_SHARES = 50


class Share(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One time the failure was told. `logged_on` is the day that was written down."""

    on: date
    direction: Direction
    format: Literal["one_to_one", "meeting", "written"] | None = None
    logged_on: date | None = None


class Failure(Entry, tag="failure", frozen=True, kw_only=True):
    """The leader's own failure; `occurred_on` is the day it happened."""

    point: ClassVar[str] = "failure"
    lines: ClassVar[dict[str, int]] = {"what": LINE}

    kind: Kind
    shares: tuple[Share, ...] = ()
    what: str = ""
    impact: Literal["small", "noticeable", "large"] | None = None
    not_shareable: Literal["concerns_other_person", "legal_confidential", "safety"] | None = None
    reaction: Literal["silence", "questions", "others_told_theirs", "criticism"] | None = None
    coach_visibility: Visibility = "none"

    def check(self) -> None:
        if len(self.shares) > MOST_SHARES:
            raise InvalidEntry("too_many_shares", "shares", most=MOST_SHARES)
        for share in self.shares:
            if share.on < self.occurred_on:
                raise InvalidEntry("shared_before", "shares")

    def dates(self) -> tuple[tuple[str, date | None], ...]:
        return (*super().dates(), *(("shares", share.on) for share in self.shares))
