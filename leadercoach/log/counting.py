"""What counts towards a target, and for the rest why it does not (A.2–A.5, D.1, D.2).

A habit event is an occasion without a reason against it, so rule and reason are one and the same.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from leadercoach.log.delegation import Delegation
from leadercoach.log.dialogue import MISSION_TOPICS, Dialogue
from leadercoach.log.entries import AnyEntry, Record
from leadercoach.log.failure import Failure, Share
from leadercoach.log.upward import Upward
from leadercoach.log.weeks import COUNTED_DAYS, Week

COUNTED_DIRECTIONS = ("down", "side", "up")
NOT_TOLD = "not_told"  # the one reason that goes away when the leader does something


class HabitEvent(NamedTuple):
    """Something that counts towards a target, on its own date; `retro` is days until logged."""

    point: str
    on: date
    retro: int


class Occasion(NamedTuple):
    """One time that may count, on its own date; `retro` is days until logged.

    `why` is the code of what in the entry itself speaks against it, None if nothing does.
    """

    on: date
    retro: int
    why: str | None


class Counting(NamedTuple):
    """What the log decides: the week it begins, None before that; the workdays of a week, 0–5."""

    begins: Week | None
    days: Callable[[Week], int]

    def against(self, occasion: Occasion) -> str | None:
        """The code of why an occasion does not count, None if it counts."""
        if occasion.why is not None:
            return occasion.why
        if occasion.retro > COUNTED_DAYS:
            return "late"
        if self.begins is None:
            return "not_begun"
        week = Week.of(occasion.on)
        if week < self.begins:
            return "before_start"
        return None if self.days(week) else "pause"

    def why_not(self, occasions: Iterable[Occasion]) -> str | None:
        """Why none of some occasions counts, as the last has it; None if one counts."""
        why = None
        for occasion in occasions:
            why = self.against(occasion)
            if why is None:
                break
        return why

    def why_not_record(self, record: Record) -> str | None:
        """The same for a whole record; what lies in the bin counts for nothing."""
        return "in_bin" if record.deleted_at else self.why_not(occasions(record))


def against_dialogue(topics: Iterable[str]) -> str | None:
    """Why a dialogue about these topics does not count (A.2)."""
    return None if MISSION_TOPICS.intersection(topics) else "not_mission"


def against_upward(content: str) -> str | None:
    """Why something of this content brought upward does not count (A.3)."""
    return "only_good_news" if content == "good" else None


def against_decision(level: int, heard: str) -> str | None:
    """Why a decision at this level does not count, with those concerned heard so far (A.4)."""
    if level <= 2:
        return "level_1_2"
    if level >= 5 or heard in ("all", "some"):
        return None
    return "nobody_to_hear" if heard == "na" else "nobody_heard"


def against_telling(direction: str, not_shareable: str | None) -> str | None:
    """Why a failure told in this direction does not count (A.5)."""
    if direction in COUNTED_DIRECTIONS:
        return None
    if not_shareable:
        return "not_shareable"
    return "only_coach" if direction == "coach" else "only_out"


def failure_occasions(
    happened: Occasion, not_shareable: str | None, tellings: Iterable[tuple[date, str, int]]
) -> tuple[Occasion, ...]:
    """A failure's tellings (day, direction, days until logged); untold, the failure itself."""
    told = [Occasion(on, n, against_telling(to, not_shareable)) for on, to, n in tellings]
    if not told:
        return (happened._replace(why="not_shareable" if not_shareable else NOT_TOLD),)
    return tuple(told)


def occasions(record: Record) -> tuple[Occasion, ...]:
    """Every time the record could count: once, or for a failure each time it was told."""
    entry = record.entry
    once = Occasion(entry.occurred_on, record.retro_days, None)
    if isinstance(entry, Failure):
        tellings = [(s.on, s.direction, telling_retro(s, record.logged_on)) for s in entry.shares]
        return failure_occasions(once, entry.not_shareable, tellings)
    return (once._replace(why=_against(entry)),)


def telling_retro(share: Share, logged_on: date) -> int:
    """Days from a telling to its writing down; `logged_on` is when its failure was."""
    return max(0, ((share.logged_on or logged_on) - share.on).days)


def habit_events(record: Record) -> tuple[HabitEvent, ...]:
    """What of the record counts: one event, or for a failure one for each time it was told."""
    point = record.entry.point
    return tuple(HabitEvent(point, o.on, o.retro) for o in occasions(record) if o.why is None)


def qualifies(entry: AnyEntry) -> bool:
    """Whether the entry fills its habit (A.2–A.5); a failure does so once it has been told."""
    if isinstance(entry, Failure):
        return any(against_telling(share.direction, None) is None for share in entry.shares)
    return _against(entry) is None


def _against(entry: Dialogue | Upward | Delegation) -> str | None:
    match entry:
        case Dialogue():
            return against_dialogue(entry.topics)
        case Upward():
            return against_upward(entry.content)
        case Delegation():
            return against_decision(entry.level, entry.involved_before)
