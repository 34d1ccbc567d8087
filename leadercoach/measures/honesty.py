"""When a number may be shown, and which word a change deserves (D.2)."""

from collections.abc import Sequence
from typing import NamedTuple

ENOUGH_CLOSED = 4
STALE_WEEKS = 2
SPARSE_OF, SPARSE_ABOVE = 8, 4
CHANGE_WEEKS = 4
SOMEWHAT, CLEARLY = 5, 15


class Ended(NamedTuple):
    """A week that is over, or closed already: its workdays 0–5 and whether it is closed."""

    days: int
    closed: bool


def habit_state(weeks: Sequence[Ended]) -> str:
    """building, sparse, stale or ok, from the ended weeks, oldest first. Pauses do not exist.

    building and sparse show no number, stale shows it greyed (D.2).
    """
    active = [week.closed for week in weeks if week.days]
    if sum(active) < ENOUGH_CLOSED:
        return "building"
    if active[-SPARSE_OF:].count(False) > SPARSE_ABOVE:
        return "sparse"
    if not any(active[-STALE_WEEKS:]):
        return "stale"
    return "ok"


def change_word(before: float, now: float) -> str:
    """same, up, down, clearly_up or clearly_down, from two strengths 0–1 (D.2)."""
    points = round(100 * (now - before), 9)
    if abs(points) < SOMEWHAT:
        return "same"
    direction = "up" if points > 0 else "down"
    return f"clearly_{direction}" if abs(points) >= CLEARLY else direction
