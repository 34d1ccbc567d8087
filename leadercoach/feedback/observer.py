"""Somebody who observes the leader and gives feedback: named, voluntary, by agreement (C.6)."""

from datetime import date
from typing import Literal

import msgspec

from leadercoach.log.roles import Name
from leadercoach.log.texts import check_alias

Relation = Literal["peer", "specialist", "own_manager", "report", "other"]


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
