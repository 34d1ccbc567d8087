"""Weekly targets, valid from a week on, so that a change never rewrites what was (A.2–A.5, D.1)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.errors import InvalidEntry
from leadercoach.log.weeks import Week

WINDOWS = (1, 2, 4)
MOST = 50


class Target(NamedTuple):
    """`times` qualifying events in `weeks` active weeks (1, 2 or 4)."""

    times: int
    weeks: int = 1


class TargetChange(NamedTuple):
    """A target the leader set, from a week on; `set_on` is the day, where it is known."""

    point: str
    from_week: Week
    target: Target
    set_on: date = date.min


DEFAULTS = {
    "dialogue": Target(3),
    "upward": Target(1),
    "delegation": Target(2),
    "failure": Target(1, 2),
}


def check_target(point: str, target: Target) -> None:
    """InvalidEntry unless 1 ≤ times ≤ 50 and the window is 1, 2 or 4 weeks."""
    if point not in POINTS:
        raise InvalidEntry("bad_value", "point", value=point)
    if not 1 <= target.times <= MOST:
        raise InvalidEntry("bad_target", times=target.times, most=MOST)
    if target.weeks not in WINDOWS:
        raise InvalidEntry("bad_target_weeks", weeks=target.weeks)


def target_in(changes: Sequence[TargetChange], point: str, week: Week) -> Target:
    """The target valid in `week`, see `in_force`."""
    return in_force(changes, point, week).target


def in_force(changes: Sequence[TargetChange], point: str, week: Week) -> TargetChange:
    """What set the target of `week`: the latest change from that week or an earlier one.

    Of two changes from the same week the later in `changes` wins.
    """
    latest = TargetChange(point, Week(-1), DEFAULTS[point])
    for change in changes:
        if change.point == point and latest.from_week <= change.from_week <= week:
            latest = change
    return latest


def set_late(changes: Sequence[TargetChange], point: str, week: Week) -> bool:
    """Whether `week` has another target than it had on its Sunday (D.2). No new target does that:
    an older log may have one that was set back in time."""
    timely = [change for change in changes if change.set_on <= week.sunday]
    if len(timely) == len(changes):
        return False
    return target_in(timely, point, week) != target_in(changes, point, week)


def targets_in(changes: Sequence[TargetChange], point: str, weeks: Sequence[Week]) -> list[Target]:
    """The target valid in each of some weeks, earliest first; see target_in."""
    own = sorted((c for c in changes if c.point == point), key=lambda change: change.from_week)
    now = DEFAULTS[point]
    if not own:
        return [now] * len(weeks)
    targets, set_until = [], 0
    for week in weeks:
        while set_until < len(own) and own[set_until].from_week <= week:
            now = own[set_until].target
            set_until += 1
        targets.append(now)
    return targets
