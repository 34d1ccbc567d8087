"""AP3: who decided, and were those concerned heard first (A.4, B.2)."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from leadercoach.errors import InvalidEntry
from leadercoach.log.dialogue import Group
from leadercoach.log.entry import Entry, check_people
from leadercoach.log.roles import Area, Line, Name, Note

LevelNumber = Annotated[int, Meta(ge=1, le=7)]
Support = Literal["time", "knowledge", "money", "contacts", "sounding_board"]
Outcome = Literal["open", "done", "adjusted", "returned_by_receiver", "taken_back", "lapsed"]
TakenBackReason = Literal[
    "urgency", "quality", "own_worry", "scope_changed", "lacking_conditions", "other"
]


class Delegation(Entry, tag="delegation", frozen=True, kw_only=True):
    """A decision and the level it was taken at; handover and outcome can be filled in later."""

    point: ClassVar[str] = "delegation"

    level: LevelNumber
    involved_before: Literal["all", "some", "no", "na"]
    na_reason: Literal["acute", "confidential", "already_decided_above", "only_me"] | None = None
    matter: Literal["task", "decision", "area"] | None = None
    area: Area = ""
    receivers: tuple[Name, ...] = ()
    receiver_group: Group | None = None
    mandate: Note = ""
    responsibility: Note = ""
    support: tuple[Support, ...] = ()
    support_note: Line = ""
    check_in: date | None = None
    check_in_every: Annotated[int, Meta(ge=1, le=366)] | None = None  # days
    initiator: Literal["receiver", "leader"] | None = None
    come_back_if: Note = ""
    accepted: Literal["yes", "changed", "declined"] | None = None
    read_back: bool | None = None
    formal: bool = False
    outcome: Outcome | None = None
    taken_back_reason: TakenBackReason | None = None
    check_in_kept: Literal["yes", "late", "no"] | None = None
    reviewed_on: date | None = None
    learned: Note = ""

    @property
    def handed_over(self) -> bool:
        """Level 4 and up: somebody else decides or decides along."""
        return self.level >= 4

    def check(self) -> None:
        if self.involved_before == "na" and self.na_reason is None:
            raise InvalidEntry("na_needs_reason", "na_reason")
        if self.involved_before != "na" and self.na_reason is not None:
            raise InvalidEntry("reason_without_na", "na_reason")
        if self.formal and self.level == 4:
            raise InvalidEntry("formal_level_4", "level")
        if self.outcome == "taken_back" and self.taken_back_reason is None:
            raise InvalidEntry("taken_back_needs_reason", "taken_back_reason")
        if self.outcome != "taken_back" and self.taken_back_reason is not None:
            raise InvalidEntry("reason_without_taken_back", "taken_back_reason")
        if len(set(self.support)) < len(self.support):
            raise InvalidEntry("named_twice", "support")
        check_people(self.receivers, "receivers")
        for name in ("check_in", "reviewed_on"):
            self.not_before(name, self.occurred_on)

    def dates(self) -> tuple[tuple[str, date | None], ...]:
        return (*super().dates(), ("reviewed_on", self.reviewed_on))
