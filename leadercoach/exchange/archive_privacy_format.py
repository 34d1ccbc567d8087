"""The archive's form of what has left the machine, and of weeks with only their counts left."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from leadercoach.exchange.archive_feedback_format import Id, Part, Stamp
from leadercoach.log.texts import NOTE

Count = Annotated[int, Meta(ge=0, lt=1 << 31)]
Said = Annotated[str, Meta(max_length=NOTE)]


class SentOutPart(Part, frozen=True):
    id: Id
    what: Annotated[str, Meta(min_length=1, max_length=64)]
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
