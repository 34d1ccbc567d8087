"""An agreed action: what, when–then, promised to whom, by when, and what became of it (F.1, FT).

Notes and actions a coach sends back are proposed first: accepted, changed or declined (F).
"""

from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from leadercoach.errors import InvalidEntry
from leadercoach.feedback.reply import Hex32, Hex64
from leadercoach.feedback.request import check_behaviour
from leadercoach.log.entry import EARLIEST
from leadercoach.log.roles import Code, Line, Name, Note, Role, check_texts
from leadercoach.log.texts import LINE, NOTE, check_alias
from leadercoach.measures.indices import Promise

PromisedTo = Literal["self", "coach", "team", "staff"]
Status = Literal["open", "done", "missed", "renegotiated"]
SURE = 7  # confidence below which the action had better shrink (F.1)
MOST = 3  # actions of one session
Confidence = Annotated[int, Meta(ge=0, le=10)]
Revision = Annotated[int, Meta(ge=1, lt=1 << 31)]
Decided = Literal["proposed", "accepted", "changed", "declined"]


class Action(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`situation` and `response` are the if–then plan: *When {situation}, then {response}*.

    `person` is the alias of whom it was promised to among staff; `observer_id` and `item` say who
    looks at which behaviour; `rehearsed`: said aloud once.
    """

    what: Annotated[str, Role("short", LINE, needed=True)]
    situation: Line = ""
    response: Line = ""
    obstacle: Note = ""
    due: date | None = None
    promised_to: PromisedTo = "self"
    person: Name = ""
    observer_id: Code | None = None
    item: Code | None = None
    rehearsed: bool = False
    confidence: Confidence | None = None

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise InvalidEntry("action_empty", "what")
        if len(self.what) > LINE:
            raise InvalidEntry("action_too_long", "what", length=len(self.what), limit=LINE)
        check_texts(self)
        if self.due is not None and self.due < EARLIEST:
            raise InvalidEntry("date_too_early", "due", earliest=EARLIEST)
        if self.person:
            check_alias(self.person)
        if bool(self.person) != (self.promised_to == "staff"):
            raise InvalidEntry("promised_to_whom", "person")
        if self.item is not None:
            check_behaviour(self.item)

    @property
    def shaky(self) -> bool:
        """Whether confidence is so low that a smaller action is better."""
        return self.confidence is not None and self.confidence < SURE


class Settled(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What became of an action: the day it was said, why, and the new day of a renegotiated one.

    `learned`: what it taught. A renegotiated action goes on until its new day; `was_due` is the day
    it was due by when it was moved, where that was not the first day agreed on.
    """

    status: Status = "open"
    on: date | None = None
    why: Note = ""
    learned: Note = ""
    moved_to: date | None = None
    was_due: date | None = None

    def __post_init__(self) -> None:
        check_texts(self)
        if (self.status == "open") != (self.on is None):
            raise InvalidEntry("required", "on")
        if (self.status == "renegotiated") != (self.moved_to is not None):
            raise InvalidEntry("required", "moved_to")
        if self.on and self.moved_to and self.moved_to < self.on:
            raise InvalidEntry("date_before", "moved_to", earliest=self.on)


def promise(action: Action, settled: Settled, today: date) -> Promise:
    """The action as FT counts it: one moved in time waits for its new day, like an open one."""
    if settled.status == "renegotiated" and settled.on and settled.moved_to:
        in_time = moved_in_time(action, settled)
        if in_time and settled.moved_to < today:
            return Promise("open", settled.moved_to)
        return Promise("renegotiated", action.due, in_time)
    return Promise(settled.status, action.due)


def moved_in_time(action: Action, settled: Settled) -> bool:
    """Whether a renegotiated action was moved before it was overdue."""
    until = settled.was_due or action.due
    return until is None or settled.on is None or settled.on <= until


def due(action: Action, settled: Settled) -> date | None:
    """The day it is to be done by as things stand."""
    return settled.moved_to or action.due


def lasts(settled: Settled) -> bool:
    """Whether it still is to be done."""
    return settled.status in ("open", "renegotiated")


class CoachNote(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A comment of the coach's, on an entry of the package or on the whole.

    `entry` is the entry's id in the package and `entry_hash` the SHA-256 of what stood there, so
    that a comment on what has changed since can be told.
    """

    id: Hex32
    revision: Revision
    text: Annotated[str, Role("note", NOTE, needed=True)]
    entry: Code | None = None
    entry_hash: Hex64 | None = None

    def __post_init__(self) -> None:
        check_texts(self)
        if not self.text.strip():
            raise InvalidEntry("required", "text")


class ProposedAction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An action the coach suggests; it becomes an agreed one when the leader accepts it."""

    id: Hex32
    revision: Revision
    action: Action
