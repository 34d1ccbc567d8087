"""What a coach may see: which points, how deep, which days (F.3). Nothing without it."""

from datetime import date
from typing import Literal

import msgspec

from leadercoach.content import POINTS
from leadercoach.errors import InvalidEntry
from leadercoach.log.entry import EARLIEST

Point = Literal["dialogue", "upward", "delegation", "failure"]
Depth = Literal["facts", "all"]
TEXT_VERSION = 1  # of the words the leader agreed to, content.text("consent_text")


class Consent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`facts` are fields without any text; `last_day` None is until further notice.

    `observers` and `pulse`: whether observers' lines and closed pulse rounds of the same days may
    be seen; an observer's line only if the observer has said yes as well.
    """

    points: tuple[Point, ...]
    depth: Depth = "facts"
    first_day: date
    last_day: date | None = None
    observers: bool = False
    pulse: bool = False

    def __post_init__(self) -> None:
        if not self.points:
            raise InvalidEntry("required", "points")
        if len(set(self.points)) < len(self.points):
            raise InvalidEntry("named_twice", "points")
        if self.first_day < EARLIEST:
            raise InvalidEntry("date_too_early", "consent_days", earliest=EARLIEST)
        if self.last_day is not None and self.last_day < self.first_day:
            raise InvalidEntry("date_before", "consent_days", earliest=self.first_day)

    @property
    def in_order(self) -> tuple[Point, ...]:
        """The points in the order of the method."""
        return tuple(sorted(self.points, key=POINTS.index))

    def last(self, today: date) -> date:
        """The last day that may be seen on a day."""
        return today if self.last_day is None else min(self.last_day, today)


def narrowed(consent: Consent, first: date, last: date) -> Consent | None:
    """The same consent for some of its days only; None where they have none in common."""
    first_day = max(first, consent.first_day)
    last_day = last if consent.last_day is None else min(last, consent.last_day)
    if last_day < first_day:
        return None
    return msgspec.structs.replace(consent, first_day=first_day, last_day=last_day)
