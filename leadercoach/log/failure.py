"""AP4: an own failure, and whom the leader told about it (A.5)."""

from datetime import date
from typing import ClassVar, Literal

import msgspec

from leadercoach.errors import InvalidEntry
from leadercoach.log.entry import Entry, Visibility
from leadercoach.log.roles import Line

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

    kind: Kind
    shares: tuple[Share, ...] = ()
    what: Line = ""
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


def dated(shares: tuple[Share, ...], known: tuple[Share, ...], today: date) -> tuple[Share, ...]:
    """`shares` with the days they were written down: the one each had when `known`, or today.

    One whose format is said only now is still the same; one more of the same is new.
    """
    found, left = list(shares), list(known)
    new = []
    for nth, share in enumerate(shares):
        if share in left:
            left.remove(share)
        elif share.logged_on is None:
            new.append(nth)
    for alike in (_same, _same_occasion):
        for nth in tuple(new):
            old = next((share for share in left if alike(share, found[nth])), None)
            if old is not None:
                left.remove(old)
                new.remove(nth)
                found[nth] = msgspec.structs.replace(found[nth], logged_on=old.logged_on)
    for nth in new:
        found[nth] = msgspec.structs.replace(found[nth], logged_on=today)
    return tuple(found)


def _same(one: Share, other: Share) -> bool:
    return _same_occasion(one, other) and one.format == other.format


def _same_occasion(one: Share, other: Share) -> bool:
    return (one.on, one.direction) == (other.on, other.direction)
