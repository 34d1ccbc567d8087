"""The sentence that always stands by a coach: what they may see."""

from datetime import date

from leadercoach.sharing import sees as sentence
from leadercoach.store import coaching
from leadercoach.store.engine import Log


def sees(log: Log, coach_id: str, today: date, lang: str) -> str:
    """*Eva ser: fakta om dialog, 18 dec–8 feb*, under the consent in force."""
    given = coaching.in_force(log, coach_id)
    name = coaching.coach(log, coach_id).coach.name
    return sentence.sees(given.consent if given else None, name, today, lang)
