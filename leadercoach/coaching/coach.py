"""A coach the leader works with, and what the two have agreed on before they begin (F.4)."""

from datetime import date

import msgspec

from leadercoach.log.roles import Code, Name, Note, check_texts
from leadercoach.log.texts import check_alias


class Coach(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`public` is the age key of the coach's card, empty for one who only looks together."""

    name: Name
    public: Code = ""

    def __post_init__(self) -> None:
        check_alias(self.name)


class Terms(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The agreement card of the first session: why they meet, what a sponsor gets to know, where
    confidentiality ends, how long records are kept, when the engagement ends."""

    purpose: Note
    sponsor: Note
    limits: Note
    retention: Note
    ends_on: date | None = None

    def __post_init__(self) -> None:
        check_texts(self)
