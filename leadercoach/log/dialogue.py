"""AP1: a conversation about the shared mission (A.2)."""

from typing import ClassVar, Literal

from leadercoach.errors import InvalidEntry
from leadercoach.log.entry import Entry
from leadercoach.log.roles import Note

Group = Literal["employee", "team", "peers", "cross_unit", "users"]
Topic = Literal["mission", "for_whom", "value", "appreciation", "other"]
MISSION_TOPICS = frozenset({"mission", "for_whom", "value"})


class Dialogue(Entry, tag="dialogue", frozen=True, kw_only=True):
    """Whom the leader talked with and about what; the rest can be added later."""

    point: ClassVar[str] = "dialogue"

    with_group: Group
    topics: tuple[Topic, ...]
    minutes: Literal["under_15", "15_30", "30_60", "over_60"] | None = None
    talk_share: Literal["me", "equal", "them"] | None = None
    place: Literal["on_site", "remote"] | None = None
    occasion: Literal["planned", "spontaneous"] | None = None
    insight: Note = ""
    changed: bool | None = None

    def check(self) -> None:
        if not self.topics:
            raise InvalidEntry("required", "topics")
        if len(set(self.topics)) < len(self.topics):
            raise InvalidEntry("named_twice", "topics")
