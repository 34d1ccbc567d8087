"""An observer, named, voluntary, by agreement (C.6), and what is asked of them: one occasion, two
or three behaviours, one answer."""

from datetime import date, timedelta
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from leadercoach.content import behaviours
from leadercoach.errors import InvalidEntry
from leadercoach.languages import LANGUAGES, Lang
from leadercoach.log.entry import EARLIEST
from leadercoach.log.roles import Code, Name, Title, check_texts
from leadercoach.log.texts import check_alias

Relation = Literal["peer", "specialist", "own_manager", "report", "other"]
Occasion = Literal[
    "staff_meeting", "team_meeting", "one_to_one", "leadership_meeting", "decision", "other"
]
Way = Literal["here", "form", "text"]
State = Literal["open", "answered", "talked", "withdrawn", "cancelled"]
FEWEST, MOST = 2, 3  # focus behaviours (C.1)
OPEN_DAYS = 14
AHEAD_DAYS = 90  # how far ahead an occasion may lie
UNLOCK_DAYS = 7
WITHDRAW_HOURS = 24


class Observer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`contract_leader_on` and `contract_observer_on` are the days each of the two ticked the
    contract; `calibrated_on` when the observer had rated the three vignettes (C.2)."""

    name: Name
    relation: Relation
    contract_leader_on: date | None = None
    contract_observer_on: date | None = None
    calibrated_on: date | None = None

    def __post_init__(self) -> None:
        check_alias(self.name)

    @property
    def warns(self) -> bool:
        """Somebody who reports to the leader is hardly free to speak: a pulse is better (C.6)."""
        return self.relation == "report"


class Request(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is asked. `focus` are ids of behaviours; `title` says which occasion, in few words."""

    observer_id: Code
    occurred_on: date
    occasion: Occasion
    focus: tuple[Code, ...]
    title: Title = ""
    minutes: Annotated[int, Meta(ge=5, le=600)] | None = None
    lang: Lang = LANGUAGES[0]
    way: Way = "form"

    def __post_init__(self) -> None:
        check_texts(self)
        if self.occurred_on < EARLIEST:
            raise InvalidEntry("date_too_early", "occurred_on", earliest=EARLIEST)
        if not FEWEST <= len(self.focus) <= MOST:
            raise InvalidEntry("focus_count", "focus", fewest=FEWEST, most=MOST)
        if len(set(self.focus)) < len(self.focus):
            raise InvalidEntry("named_twice", "focus")
        for item in self.focus:
            check_behaviour(item)


def check_behaviour(item: str) -> None:
    """InvalidEntry unless there is such a behaviour."""
    if item not in {behaviour.id for behaviour in behaviours()}:
        raise InvalidEntry("bad_value", "focus", value=item)


def expiry(asked_on: date, occurred_on: date) -> date:
    """The last day on which an answer is taken in: two weeks after both the asking and the
    occasion."""
    return max(asked_on, occurred_on) + timedelta(days=OPEN_DAYS)


def check_ahead(request: Request, asked_on: date) -> None:
    """InvalidEntry for an occasion so far ahead that nobody can have agreed on it."""
    if request.occurred_on > asked_on + timedelta(days=AHEAD_DAYS):
        raise InvalidEntry("occasion_too_far", "occurred_on", days=AHEAD_DAYS)


def is_unlocked(received_on: date, today: date, *, self_rated: bool) -> bool:
    """Whether the two may see each other's ratings (C.1): once both have rated, or the reply has
    waited seven days for the leader."""
    return self_rated or today - received_on >= timedelta(days=UNLOCK_DAYS)
