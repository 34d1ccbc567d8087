"""The sentence that always stands by a coach: what they may see."""

from datetime import date

from leadercoach.content import point_name
from leadercoach.store import coaching
from leadercoach.store.engine import Log
from leadercoach.views import words


def sees(log: Log, coach_id: str, today: date, lang: str) -> str:
    """*Eva: Dialog om uppdraget, 18 december – 8 februari*; only the name without a consent."""
    name = words.isolated(coaching.coach(log, coach_id).coach.name)
    given = coaching.in_force(log, coach_id)
    if given is None:
        return f"{name}: –"
    points = words.joined([point_name(p).in_(lang) for p in given.consent.in_order], lang)
    days = words.span(given.consent.first_day, given.consent.last(today), lang)
    return f"{name}: {points}, {days}"
