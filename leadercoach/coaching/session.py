"""A coach session in the steps of F.1: frame, follow-up, period, goal–reality–options–will, end."""

from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from leadercoach.coaching.consent import Point
from leadercoach.errors import InvalidEntry
from leadercoach.log.entry import EARLIEST
from leadercoach.log.roles import Code, Note, check_texts

State = Literal["prepared", "held", "closed"]
MOST_PINNED = 5
ENOUGH_OPTIONS = 3
MOST_OPTIONS = 20


class CoachSession(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything here both can read: there are no hidden notes about the leader (F.1).

    `first_day` to `last_day` is the period looked at; `pinned` are ids of entries; `goal_point` is
    the one advice point the goal is about; `options` are ways to choose from; `kept` says what is
    kept of the session.
    """

    held_on: date
    first_day: date
    last_day: date
    minutes: Annotated[int, Meta(ge=5, le=600)] | None = None
    frame: Note = ""
    moved: Note = ""
    surprises: Note = ""
    pinned: tuple[Code, ...] = ()
    goal_point: Point | None = None
    goal: Note = ""
    reality: Note = ""
    options: tuple[Note, ...] = ()
    will: Note = ""
    kept: Note = ""
    next_on: date | None = None

    def __post_init__(self) -> None:
        for name in ("held_on", "first_day"):
            if getattr(self, name) < EARLIEST:
                raise InvalidEntry("date_too_early", name, earliest=EARLIEST)
        if self.last_day < self.first_day:
            raise InvalidEntry("date_before", "last_day", earliest=self.first_day)
        if self.next_on is not None and self.next_on <= self.held_on:
            raise InvalidEntry("date_before", "next_on", earliest=self.held_on)
        check_texts(self)
        if len(self.options) > MOST_OPTIONS:
            raise InvalidEntry("too_many_options", "options", most=MOST_OPTIONS)
        if len(self.pinned) > MOST_PINNED:
            raise InvalidEntry("too_many_pinned", "pinned", most=MOST_PINNED)
        if len(set(self.pinned)) < len(self.pinned):
            raise InvalidEntry("named_twice", "pinned")
