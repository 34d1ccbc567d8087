"""What a coach sends back: notes and actions, each to be accepted, changed or declined (F)."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from leadercoach.coaching.action import Action
from leadercoach.errors import InvalidEntry
from leadercoach.feedback.reply import Hex32, Hex64
from leadercoach.log.roles import Code, Role, check_texts
from leadercoach.log.texts import NOTE

Revision = Annotated[int, Meta(ge=1, lt=1 << 31)]
Decided = Literal["proposed", "accepted", "changed", "declined"]


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
