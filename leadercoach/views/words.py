"""Dates and short names in every language, the same in window and terminal.

A day is told with its year unless that is the year of `today`. Where the text is read at any time
later, in a file or on paper, `today` is None and the year always stands there.
"""

from datetime import date
from typing import TYPE_CHECKING

from leadercoach import content
from leadercoach.languages import language
from leadercoach.log.weeks import Week

if TYPE_CHECKING:
    from leadercoach.log.entries import AnyEntry


def weekday(day: date, lang: str) -> str:
    """*fredag*, *Friday*."""
    return language(lang).weekdays[day.weekday()]


def short_weekday(day: date, lang: str) -> str:
    """*fr*, *Fri*."""
    return language(lang).short_weekdays[day.weekday()]


def month(number: int, lang: str) -> str:
    return language(lang).months[number - 1]


def short_month(number: int, lang: str) -> str:
    """*feb*, *Feb*; months of four letters or fewer stay whole."""
    return language(lang).short_months[number - 1]


def day_month(day: date, lang: str, today: date | None) -> str:
    """*6 februari*, *6 February*; *6 februari 2024* in another year."""
    return _day(day, month(day.month, lang), lang, today)


def short_day(day: date, lang: str, today: date | None) -> str:
    """*må 9 feb*, *Mon 9 Feb*; *fr 9 feb 2024* in another year."""
    return _weekday(short_weekday(day, lang), short_day_month(day, lang, today), lang)


def short_day_month(day: date, lang: str, today: date | None) -> str:
    """*9 feb*, *9 Feb*; *9 feb 2024* in another year."""
    return _day(day, short_month(day.month, lang), lang, today)


def weekday_month(day: date, lang: str, today: date | None) -> str:
    """*fredag 6 februari*, *Friday 6 February*; *tisdag 6 februari 2024* in another year."""
    return _weekday(weekday(day, lang), day_month(day, lang, today), lang)


def long_day(day: date, lang: str) -> str:
    """*tisdag 3 februari 2026*, *Tuesday 3 February 2026*: a day told with its year always."""
    return weekday_month(day, lang, None)


def span(first: date, last: date, lang: str, today: date | None) -> str:
    """*2–8 februari*, *26 januari – 1 februari*, *29 december 2025 – 4 januari 2026*."""
    end = day_month(last, lang, today if first.year == last.year else None)
    if first == last:
        return end
    if first.year == last.year and first.month == last.month:
        return language(lang).dates["days"].format(first=first.day, last=end)
    begin = day_month(first, lang, first if first.year == last.year else None)
    return language(lang).dates["span"].format(first=begin, last=end)


def week_number(week: Week, today: date | None) -> str:
    """*46*; *46, 2024* in another year of weeks."""
    this_year = today is not None and Week.of(today).year == week.year
    return str(week.number) if this_year else f"{week.number}, {week.year}"


def _day(day: date, month: str, lang: str, today: date | None) -> str:
    way = "day" if today and day.year == today.year else "day_year"
    return language(lang).dates[way].format(day=day.day, month=month, year=day.year)


def _weekday(name: str, day: str, lang: str) -> str:
    return language(lang).dates["weekday"].format(weekday=name, day=day)


def in_sentence(label: str, lang: str) -> str:
    """A label as it stands inside a sentence: with a small letter where the language has it so."""
    return label[:1].lower() + label[1:] if language(lang).small_inside else label


def joined(words: list[str], lang: str) -> str:
    """*a*, *a och b*, *a, b och c*."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {content.text('and').in_(lang)} {words[-1]}"


def isolated(text: str) -> str:
    """`text` between marks that keep its writing direction from spilling into its neighbours."""
    return text if text.isascii() else f"\u2068{text}\u2069"


def label_of(
    point: str, title: str, what: str | None, occurred_on: str, lang: str, today: date | None
) -> str:
    """An entry's title, or a made one: *Beslut tisdag 14 oktober* (B.2).

    `what` is the kind of a failure or the content of an upward entry.
    """
    if title.strip():
        return title
    if point == "failure" and what:
        name = content.label("failure.kind", what)
    elif point == "upward" and what:
        name = content.label("upward.content", "good" if what == "good" else "need")
    else:
        name = content.text("label_decision" if point == "delegation" else "label_dialogue")
    return f"{name.in_(lang)} {weekday_month(date.fromisoformat(occurred_on), lang, today)}"


def label(entry: "AnyEntry", lang: str, today: date | None) -> str:
    """What an entry is called in a list."""
    what = getattr(entry, "kind", None) or getattr(entry, "content", None)
    on = entry.occurred_on.isoformat()
    return label_of(entry.point, entry.title, what, on, lang, today)
