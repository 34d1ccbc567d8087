"""When something was, by its months; by its days where months do not tell it apart.

The year stands there where it is not today's, or where there are two.
"""

from datetime import date

from leadercoach.views.words import short_month


def ends(first: date, last: date, lang: str, today: date) -> tuple[str, str]:
    """Names for both ends: *aug 2025* and *feb 2026*, *3 nov* and *28 nov*."""
    days = same_month(first, last)
    year = first.year != last.year or last.year != today.year
    return _end(first, lang, days=days, year=year), _end(last, lang, days=days, year=year)


def over(first: date, last: date, lang: str, today: date, *, days: bool) -> str:
    """*aug–okt*, *nov 2025–feb 2026*; with `days` *3–14 nov*, *29 okt–3 nov*."""
    two_years = first.year != last.year
    end = _end(last, lang, days=days, year=two_years or last.year != today.year)
    if first == last or (same_month(first, last) and not days):
        return end
    if same_month(first, last):
        return f"{first.day}–{end}"
    return f"{_end(first, lang, days=days, year=two_years)}–{end}"


def same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _end(day: date, lang: str, *, days: bool, year: bool) -> str:
    name = short_month(day.month, lang)
    return f"{f'{day.day} ' if days else ''}{name}{f' {day.year}' if year else ''}"
