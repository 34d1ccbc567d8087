"""The one sentence that always tells what a coach sees (F.3)."""

from datetime import date

from leadercoach.coaching.consent import Consent
from leadercoach.profile.readings import say
from leadercoach.views import words

_POINTS = {
    "dialogue": "sees_dialogue",
    "upward": "sees_upward",
    "delegation": "sees_delegation",
    "failure": "sees_failure",
}


def sees(consent: Consent | None, coach: str, today: date | None, lang: str) -> str:
    """*Eva ser: fakta om dialog och delegering, 12 jan–8 feb, med observatörer*."""
    name = words.isolated(coach)
    if consent is None:
        return say("sees_nothing", lang, coach=name)
    points = words.joined([say(_POINTS[point], lang) for point in consent.in_order], lang)
    what = say("sees_all" if consent.depth == "all" else "sees_facts", lang, points=points)
    said = say("sees", lang, coach=name, what=what, days=days(consent, today, lang))
    beside = [
        *([say("sees_observers", lang)] if consent.observers else []),
        *([say("sees_pulse", lang)] if consent.pulse else []),
    ]
    more = words.joined(beside, lang)
    return say("sees_with", lang, said=said, more=more) if beside else said


def days(consent: Consent, today: date | None, lang: str) -> str:
    """*12 jan–8 feb*, *15 dec 2025–8 feb 2026*, *från 12 jan tills vidare*."""
    first, last = consent.first_day, consent.last_day
    if last is None:
        return say("sees_from", lang, first=words.short_day_month(first, lang, today))
    named = today if first.year == last.year else None
    return "–".join(words.short_day_month(day, lang, named) for day in (first, last))
