"""Dates and short names in Swedish and English, the same in window and terminal."""

from datetime import date
from typing import TYPE_CHECKING

from leadercoach import content

if TYPE_CHECKING:
    from leadercoach.log.entries import AnyEntry

_DAYS = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def weekday(day: date, lang: str) -> str:
    """*fredag*, *Friday*."""
    return _DAYS[lang][day.weekday()]


def short_weekday(day: date, lang: str) -> str:
    """*fr*, *Fri*."""
    return weekday(day, lang)[: 2 if lang == "sv" else 3]


def month(number: int, lang: str) -> str:
    return _MONTHS[lang][number - 1]


def short_month(number: int, lang: str) -> str:
    """*feb*, *Feb*; months of four letters or fewer stay whole."""
    name = month(number, lang)
    return name if len(name) <= 4 else name[:3]


def day_month(day: date, lang: str) -> str:
    """*6 februari*, *6 February*."""
    return f"{day.day} {month(day.month, lang)}"


def short_day(day: date, lang: str) -> str:
    """*må 9 feb*, *Mon 9 Feb*."""
    return f"{short_weekday(day, lang)} {day.day} {short_month(day.month, lang)}"


def weekday_month(day: date, lang: str) -> str:
    """*fredag 6 februari*, *Friday 6 February*."""
    return f"{weekday(day, lang)} {day_month(day, lang)}"


def long_day(day: date, lang: str) -> str:
    """*tisdag 3 februari 2026*, *Tuesday 3 February 2026*."""
    return f"{weekday_month(day, lang)} {day.year}"


def span(first: date, last: date, lang: str) -> str:
    """*2–8 februari*, *26 januari – 1 februari*."""
    if first.month == last.month:
        return f"{first.day}–{last.day} {month(last.month, lang)}"
    return f"{day_month(first, lang)} – {day_month(last, lang)}"


def joined(words: list[str], lang: str) -> str:
    """*a*, *a och b*, *a, b och c*."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {content.text('and').in_(lang)} {words[-1]}"


def isolated(text: str) -> str:
    """`text` between marks that keep its writing direction from spilling into its neighbours."""
    return text if text.isascii() else f"\u2068{text}\u2069"


def label_of(point: str, title: str, what: str | None, occurred_on: str, lang: str) -> str:
    """An entry's title, or a made one: *Beslut ti 14/10*.

    `what` is the kind of a failure or the content of an upward entry.
    """
    if title.strip():
        return title
    day = date.fromisoformat(occurred_on)
    if point == "failure" and what:
        name = content.label("failure.kind", what)
    elif point == "upward" and what:
        name = content.label("upward.content", "good" if what == "good" else "need")
    else:
        name = content.text("label_decision" if point == "delegation" else "label_dialogue")
    return f"{name.in_(lang)} {short_weekday(day, lang)} {day.day}/{day.month}"


def label(entry: "AnyEntry", lang: str) -> str:
    """What an entry is called in a list."""
    what = getattr(entry, "kind", None) or getattr(entry, "content", None)
    return label_of(entry.point, entry.title, what, entry.occurred_on.isoformat(), lang)
