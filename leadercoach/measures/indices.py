"""The indices that rest on counts of simple facts, each as k of n (E.2)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

from leadercoach.measures.shares import Share


class Balance(NamedTuple):
    """Needs and good news brought upward; `value` is (N−G)/(N+G), None without either."""

    needs: int
    good: int
    value: float | None


class Promise(NamedTuple):
    """An agreed action. `moved`: renegotiated, and whether that was before it was due."""

    status: str  # open, done, missed, renegotiated
    due: date | None
    moved_in_time: bool = False


class Kept(NamedTuple):
    """Agreements kept, and beside them how many were renegotiated in time or are not due yet."""

    share: Share
    moved: int
    waiting: int


def marked(answers: Iterable[bool | None]) -> Share:
    """QM: yes of answered; a marker that was not answered is no no."""
    yes_or_no = [answer for answer in answers if answer is not None]
    return Share(sum(yes_or_no), len(yes_or_no))


def reach(met: int, marked: int, team_size: int | None) -> Share | None:
    """RE: how many of those marked as team were met, of the team's size.

    None where the size is not known, nobody is marked, or more are marked than the team has: then
    there is nothing to take a share of, and none is over 1.
    """
    if team_size is None or not 0 < marked <= team_size:
        return None
    return Share(met, team_size)


def balance(contents: Iterable[str]) -> Balance:
    """NB: needs (need, both) and good news (good, both) of upward entries; never a ratio."""
    counts = Counter(contents)
    needs, good = counts["need"] + counts["both"], counts["good"] + counts["both"]
    total = needs + good
    return Balance(needs, good, (needs - good) / total if total else None)


def others_told(reactions: Iterable[str | None]) -> Share:
    """FR: others told theirs, of the reactions that were noted."""
    noted = [reaction for reaction in reactions if reaction is not None]
    return Share(noted.count("others_told_theirs"), len(noted))


def agreements_kept(promises: Iterable[Promise], today: date) -> Kept:
    """FT: done of done, missed and overdue. Not due, and moved in time, stay outside."""
    done = missed = moved = waiting = 0
    for promise in promises:
        overdue = promise.due is not None and promise.due < today
        if promise.status == "done":
            done += 1
        elif promise.status == "renegotiated" and promise.moved_in_time:
            moved += 1
        elif promise.status != "open" or overdue:
            missed += 1
        else:
            waiting += 1
    return Kept(Share(done, done + missed), moved, waiting)


def middle(values: Sequence[float]) -> float | None:
    """The median; None of nothing."""
    return float(median(values)) if values else None
