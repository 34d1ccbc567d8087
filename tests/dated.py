"""Finds days and weeks that are told without their year, in any text of the program."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import msgspec

from leadercoach.content import LANGUAGES
from leadercoach.log.weeks import CLOSABLE_DAYS, Week
from leadercoach.resources import resource
from leadercoach.views import words

LATER = date(2028, 7, 14)  # two years after the invented log ends, in no part of a year told in it
STRIP = 14  # weeks before that, of the same year, that need none

_MONTHS = "|".join(
    sorted(
        {
            name
            for lang in LANGUAGES
            for n in range(1, 13)
            for name in (words.month(n, lang), words.short_month(n, lang))
        },
        key=len,
        reverse=True,
    )
)
_DAY = rf"\d{{1,2}} (?:{_MONTHS})\b"
_ENDS_WITH_YEAR = re.compile(rf"{_DAY} – (?={_DAY} \d{{4}})")
_DAYS = re.compile(rf"{_DAY}(?! \d{{4}})")
_NAMES = "|".join(
    {way(date(2026, 2, n), lang) for lang in LANGUAGES for n in range(2, 9)
     for way in (words.weekday, words.short_weekday)}
)  # fmt: skip
_SLASHED = re.compile(rf"\b(?:{_NAMES}) \d{{1,2}}/\d{{1,2}}\b")
# "v. 46" is a tick of an axis, which has its own days; what is told says the word.
_WEEKS = re.compile(
    r"\b(?:vecka|veckorna|weeks?) \d{1,2}\b(?!(?:–\d+)?(?:,| of) (?:[^,;]* )?\d{4})", re.IGNORECASE
)


def yearless(text: str, today: date | None = None) -> list[str]:
    """Days and weeks in `text` that lack their year; those shortly before `today` need none."""
    text = _ENDS_WITH_YEAR.sub("", _without_own(text))
    found = [*_DAYS.findall(text), *_SLASHED.findall(text), *_WEEKS.findall(text)]
    return [each for each in found if each.lower() not in _now(today)]


def texts(part: Any) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, msgspec.Struct):
        yield from texts([getattr(part, name) for name in part.__struct_fields__])
    elif isinstance(part, dict):
        yield from texts([*part.values()])
    elif isinstance(part, Iterable) and not isinstance(part, bytes):
        for each in part:
            yield from texts(each)


@cache
def _now(today: date | None) -> frozenset[str]:
    if today is None:
        return frozenset()
    days = {
        way(today - timedelta(days=n), lang, today).lower()
        for lang in LANGUAGES
        for way in (words.day_month, words.short_day_month)
        for n in range(CLOSABLE_DAYS)
    }
    weeks = [Week.of(today).before(n).number for n in range(STRIP)]
    return frozenset(days | {f"{name} {n}" for name in ("vecka", "week") for n in weeks})


@cache
def _own() -> tuple[str, ...]:
    """What the invented leader wrote herself of days and weeks."""
    told = json.loads(resource("demo", "amira.json").read_text(encoding="utf-8"))
    found = (f for text in texts(told) for way in (_DAYS, _WEEKS) for f in way.finditer(text))
    return tuple(f.string[max(0, f.start() - 20) : f.end() + 6] for f in found)


def _without_own(text: str) -> str:
    for own in _own():
        text = text.replace(own, "")
    return text
