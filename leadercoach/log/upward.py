"""AP2: telling upward what is needed, not only what goes well (A.3)."""

from datetime import date
from typing import ClassVar, Literal

from leadercoach.errors import InvalidEntry
from leadercoach.ids import is_id
from leadercoach.log.entry import Entry
from leadercoach.log.roles import Code, Line, Note

NeedType = Literal[
    "staffing_time",
    "money",
    "mandate",
    "competence_support",
    "rules_to_remove",
    "tools_it",
    "cooperation",
    "other",
]
Response = Literal["none", "heard", "declined", "partly", "met"]


class Upward(Entry, tag="upward", frozen=True, kw_only=True):
    """A need or good news brought upward; the answer and *told the team* come later."""

    point: ClassVar[str] = "upward"

    recipient: Literal["manager", "leadership", "top", "political", "support"]
    content: Literal["need", "good", "both"]
    need_type: NeedType | None = None
    ask: Line = ""
    answer_due: date | None = None
    repeat_of: Code | None = None
    response: Response | None = None
    response_on: date | None = None
    response_reason: Note = ""
    reported_back_on: date | None = None

    @property
    def has_need(self) -> bool:
        return self.content != "good"

    @property
    def answered(self) -> bool:
        """Whether an answer has come; *no answer yet* is none."""
        return self.response not in (None, "none")

    def check(self) -> None:
        if self.has_need and self.need_type is None:
            raise InvalidEntry("required", "need_type")
        if not self.has_need and self.need_type is not None:
            raise InvalidEntry("only_with_need", "need_type")
        if self.repeat_of is not None and not is_id(self.repeat_of):
            raise InvalidEntry("bad_value", "repeat_of", value=self.repeat_of)
        for name in ("answer_due", "response_on", "reported_back_on"):
            self.not_before(name, self.occurred_on)

    def dates(self) -> tuple[tuple[str, date | None], ...]:
        return (
            *super().dates(),
            ("response_on", self.response_on),
            ("reported_back_on", self.reported_back_on),
        )
