"""What an entry means for the method: what to ask next, what to think twice about."""

from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.errors import InvalidEntry
from leadercoach.log.counting import qualifies
from leadercoach.log.delegation import Delegation
from leadercoach.log.dialogue import Dialogue
from leadercoach.log.entries import AnyEntry
from leadercoach.log.failure import Failure
from leadercoach.log.upward import Upward

REVIEW_AFTER = timedelta(days=28)
ANSWER_AFTER = timedelta(days=14)
SHARE_AFTER = timedelta(days=1)


class FollowUp(NamedTuple):
    """The next question an entry asks, and from which day on."""

    kind: str  # check_in, outcome, response, told_team, share
    due: date


def follow_up(entry: AnyEntry) -> FollowUp | None:
    """What the entry still waits for, if anything."""
    match entry:
        case Delegation():
            return _review_due(entry)
        case Upward():
            return _answer_due(entry)
        case Failure() if not entry.shares and not entry.not_shareable:
            return FollowUp("share", entry.occurred_on + SHARE_AFTER)
    return None


def _review_due(entry: Delegation) -> FollowUp | None:
    if entry.outcome not in (None, "open"):
        return None
    if entry.check_in and entry.check_in_kept is None:
        return FollowUp("check_in", entry.check_in)
    since = entry.reviewed_on or entry.check_in or entry.occurred_on
    if entry.check_in_every:
        return FollowUp("check_in", _later(since, timedelta(days=entry.check_in_every)))
    if entry.reviewed_on is None and entry.check_in:
        return FollowUp("outcome", entry.check_in)
    if entry.handed_over and entry.accepted != "declined":
        return FollowUp("outcome", _later(since, REVIEW_AFTER))
    return None


def _later(day: date, wait: timedelta) -> date:
    """`day` and `wait` added, but not past the calendar's end: a check-in may be planned there."""
    return day + min(wait, date.max - day)


def _answer_due(entry: Upward) -> FollowUp | None:
    if not entry.has_need:
        return None
    if not entry.answered:
        return FollowUp("response", entry.answer_due or entry.occurred_on + ANSWER_AFTER)
    if entry.reported_back_on is None:
        return FollowUp("told_team", entry.response_on or entry.occurred_on)
    return None


def soft_stops(entry: AnyEntry) -> tuple[str, ...]:
    """Codes of texts to say yes to before the entry is kept (B.2)."""
    if isinstance(entry, Delegation) and entry.level == 3 and entry.involved_before == "no":
        return ("level_3_unheard",)
    return ()


def hint(entry: AnyEntry) -> str | None:
    """Code of a question to show beside the entry, in nobody's way (G)."""
    if isinstance(entry, Delegation) and entry.level <= 2 and entry.involved_before == "no":
        return "who_is_affected"
    return None


def suggested_shifts(entry: AnyEntry) -> tuple[str, ...]:
    """Shifts the entry itself speaks of (G); only a suggestion."""
    match entry:
        case Dialogue(with_group="cross_unit"):
            return ("network",)
        case Delegation() if entry.level >= 5:
            return ("selflead",)
        case Failure():
            tried = ("experiment",) if entry.kind == "experiment" else ()
            told = ("transparency",) if qualifies(entry) else ()
            return tried + told
    return ()


def check_not_ahead(entry: AnyEntry, today: date) -> None:
    """InvalidEntry if something that has happened is dated after `today`."""
    for field, day in entry.dates():
        if day is not None and day > today:
            raise InvalidEntry("date_ahead", field, today=today)
