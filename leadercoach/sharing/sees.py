"""The one sentence that always tells what a coach sees (F.3)."""

from datetime import date, timedelta

from leadercoach.coaching.consent import Consent
from leadercoach.profile.readings import say
from leadercoach.views import words

_LONG_AGO = timedelta(days=300)  # from here on a day without its year could be another
_POINTS = {
    "dialogue": "sees_dialogue",
    "upward": "sees_upward",
    "delegation": "sees_delegation",
    "failure": "sees_failure",
}


def sees(consent: Consent | None, coach: str, today: date, lang: str) -> str:
    """*Eva ser: fakta om dialog och delegering, 15 dec–8 feb, med observatörer*."""
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


def days(consent: Consent, today: date, lang: str) -> str:
    """*15 dec–8 feb*, *från 15 dec tills vidare*."""
    first = _day(consent.first_day, today, lang)
    if consent.last_day is None:
        return say("sees_from", lang, first=first)
    return f"{first}–{_day(consent.last_day, today, lang)}"


def _day(day: date, today: date, lang: str) -> str:
    year = f" {day.year}" if abs(day - today) > _LONG_AGO else ""
    return f"{day.day} {words.short_month(day.month, lang)}{year}"
