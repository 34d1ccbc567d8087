"""Which languages there are, and how each writes dates, numbers and counted words.

A language is a folder of resources/languages. Its *language.json* says how it writes; *texts.json*
holds its texts, by the file they belong to and in the shape of that file, unless they stand in the
file itself beside the others, as those of the first two languages do.
"""

import json
import re
from functools import cache
from math import floor
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from leadercoach.resources import resource

SOURCE = "en"  # what the window's own texts and the terminal's help are written in
_FOLDER = "languages"


class Language(NamedTuple):
    """How a language writes.

    `small_inside`: a label begins with a small letter inside a sentence; `csv` parts the cells of a
    table for a spreadsheet; `forms` names the counts that have words of their own, each by an
    expression (re) for its figures; the gaps of `dates` are those of the first two languages.
    """

    code: str
    order: int
    name: str
    locale: str
    decimal: str
    small_inside: bool
    csv: str
    forms: dict[str, str]
    numbers: list[str]
    weekdays: list[str]
    short_weekdays: list[str]
    months: list[str]
    short_months: list[str]
    dates: dict[str, str]


def _all() -> dict[str, Language]:
    files = resource(_FOLDER).glob("*/language.json")
    rows = (Language(f.parent.name, **json.loads(f.read_text(encoding="utf-8"))) for f in files)
    return {row.code: row for row in sorted(rows, key=lambda row: row.order)}


_LANGUAGES = _all()
LANGUAGES = tuple(_LANGUAGES)  # in the order they are offered in

if TYPE_CHECKING:
    Lang = str
else:
    Lang = Literal[LANGUAGES]  # so that a file in another language is refused when it is read


def language(code: str) -> Language:
    return _LANGUAGES[code]


def names() -> list[tuple[str, str]]:
    """Each language's code and what it calls itself."""
    return [(code, row.name) for code, row in _LANGUAGES.items()]


def spoken_in(locale: str) -> str:
    """The language of a place that calls itself *sv_SE.UTF-8*; the source's where we do not have
    it."""
    codes = (code for code in LANGUAGES if locale.lower().startswith(code))
    return next(codes, SOURCE)


def number(value: float, lang: str) -> str:
    """*3*, *2,5* in Swedish, *2.5* in English; at most one decimal."""
    text = f"{floor(10 * value + 0.5) / 10:.1f}".removesuffix(".0")
    return text.replace(".", _LANGUAGES[lang].decimal)


def counted(row: dict[str, Any], lang: str, count: float | None = None) -> str:
    """A text of `row`: in the form that goes with `count`, where it has one of its own."""
    form = "" if count is None else _form(f"{count:g}", lang)
    text: str = row.get(form, row).get(lang) or row[lang]
    return text


@cache
def texts(file: str) -> Any:
    """A file of resources, *content/labels*, with the texts of every language in it."""
    whole = json.loads(resource(f"{file}.json").read_text(encoding="utf-8"))
    for lang in LANGUAGES:
        if file in _own(lang):
            whole = _both(whole, _own(lang)[file])
    return whole


@cache
def _form(figures: str, lang: str) -> str:
    forms = _LANGUAGES[lang].forms.items()
    return next((form for form, which in forms if re.fullmatch(which, figures)), "")


@cache
def _own(lang: str) -> dict[str, Any]:
    """The texts of a language that stand apart; none for one that stands beside the others."""
    path = resource(_FOLDER, lang, "texts.json")
    own: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return own


def _both(whole: Any, own: Any) -> Any:
    """`whole` with what `own` says in the same places; words of a list are added at its end."""
    if isinstance(whole, dict):
        known = {key: _both(part, own[key]) if key in own else part for key, part in whole.items()}
        return known | {key: part for key, part in own.items() if key not in whole}
    if isinstance(whole, list) and whole and isinstance(whole[0], dict):
        return [_both(part, more) for part, more in zip(whole, own, strict=True)]
    return [*whole, *own] if isinstance(whole, list) else own
