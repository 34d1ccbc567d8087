"""The archive's form of what has left the machine, of weeks with only their counts left, and of
what was removed or kept when it had passed its limit."""

from datetime import date
from typing import Annotated, Any, Literal

from msgspec import Meta

from leadercoach.exchange.archive_feedback_format import Id, Part, Stamp
from leadercoach.log.roles import Code, Role
from leadercoach.log.texts import NOTE

Count = Annotated[int, Meta(ge=0, lt=1 << 31)]
Said = Annotated[str, Role("short", NOTE), Meta(max_length=NOTE)]


class SentOutPart(Part, frozen=True):
    id: Id
    what: Annotated[Code, Meta(min_length=1, max_length=64)]
    whom: Said
    detail: Said
    on_day: date
    made_at: Stamp


class WeekCountPart(Part, frozen=True):
    """How many entries of a week counted, and how many were written down in time."""

    week: Annotated[str, Meta(pattern=r"\A[0-9]{4}-W[0-9]{2}\Z")]
    point: Literal["dialogue", "upward", "delegation", "failure"]
    qualified: Count
    logged: Count


class ChangePart(Part, frozen=True):
    """A row of the log before it was changed: its table and key, what its columns held, and what
    they were set to; None if the row went."""

    table: Annotated[Code, Meta(min_length=1, max_length=64)]
    key: dict[str, Any]
    was: dict[str, Any]
    now: dict[str, Any] | None


class RemovedPart(Part, frozen=True):
    """What lies in the bin beside entries; one of kind `entries` marks an entry there whose counts
    were kept."""

    id: Id
    kind: Annotated[Code, Meta(min_length=1, max_length=64)]
    of_id: Annotated[Code, Meta(min_length=1, max_length=64)]
    on_day: date
    removed_at: Stamp
    changes: list[ChangePart]


class KeptPart(Part, frozen=True):
    """What the leader has said is to be kept, whatever the limits say."""

    kind: Annotated[Code, Meta(min_length=1, max_length=64)]
    id: Annotated[Code, Meta(min_length=1, max_length=64)]
    on_day: date
