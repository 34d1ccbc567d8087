"""What in a text makes one think twice about keeping it: names, personal numbers, words (F.4).

Nothing is forbidden and nothing is certain: what is found here only leads to one question. The
lists stand in resources/content/sensitive.json; every language is looked for at once, since
nobody writes in one alone.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from leadercoach.content import raw
from leadercoach.languages import LANGUAGES
from leadercoach.log.texts import fold

CODES = ("stop_full_name", "stop_personal_number", "stop_sensitive")
COORDINATION = 60  # added to the day in a Swedish coordination number
LAST_DAY = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LONGEST_STEM = 24

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BETWEEN = re.compile(r"[ \t\u00a0\u202f]{1,3}")
_SENTENCE_END = re.compile(r"[.!?:;…\n\r•*|/\"”“»(\[–—]|^\s*-|\n\s*-")
_NUMBER = re.compile(r"(?<![0-9])(?:18|19|20)?([0-9]{6})[-+–−]?([0-9]{4})(?![0-9])")


class Sighting(NamedTuple):
    """The code of a question, and what in the text it is about, as it may be shown."""

    code: str
    word: str


class _Word(NamedTuple):
    text: str
    begins: bool  # whether it begins a sentence, where a capital says nothing
    follows: bool  # whether only a space parts it from the word before


def sightings(text: str) -> tuple[Sighting, ...]:
    """What there is to think twice about, each once, in the order of the codes."""
    text = unicodedata.normalize("NFC", text)
    words = tuple(_words(text))
    questions = [Sighting("stop_full_name", name) for name in _full_names(words)]
    questions += [Sighting("stop_personal_number", number) for number in _personal_numbers(text)]
    questions += [Sighting("stop_sensitive", word) for word in _sensitive(words)]
    return tuple(dict.fromkeys(questions))


def seen_in(texts: Iterable[str], before: Iterable[str] = ()) -> dict[str, tuple[str, ...]]:
    """By code what is seen in `texts` and was not seen in the texts `before` them."""
    before_them = {(code, fold(word)) for text in before for code, word in sightings(text)}
    new: dict[str, dict[str, str]] = {}
    for text in texts:
        for code, word in sightings(text):
            if (code, fold(word)) not in before_them:
                new.setdefault(code, {}).setdefault(fold(word), word)
    return {code: tuple(new[code].values()) for code in CODES if code in new}


def recognisable(alias: str) -> bool:
    """Whether an alias is somebody's initials, which colleagues can read: AS, A.S., Å-K Ö."""
    letters = [char for char in alias if char not in " .-"]
    return 2 <= len(letters) <= 4 and all(char.isalpha() and char.isupper() for char in letters)


def _words(text: str) -> Iterator[_Word]:
    end = 0
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()]
        begins = not end or _SENTENCE_END.search(gap) is not None
        yield _Word(match[0], begins, _BETWEEN.fullmatch(gap) is not None)
        end = match.end()


def _full_names(words: tuple[_Word, ...]) -> Iterator[str]:
    for run in _capitalised(words):
        name = _name_in(run)
        if name:
            yield " ".join(word.text for word in name)


def _capitalised(words: tuple[_Word, ...]) -> Iterator[list[_Word]]:
    """Words in a row that could be names, with the particles between them."""
    capitals = sum(_has_capital(word.text) for word in words)
    headline = len(words) > 2 and capitals > len(words) * 0.7  # there a capital says nothing either
    run: list[_Word] = []
    for word in words:
        if not word.follows:
            yield from _closed(run)
            run = []
        if _could_be_name(word.text):
            run.append(word._replace(begins=word.begins or headline))
        elif run and word.text in _set("particles"):
            run.append(word)
        else:
            yield from _closed(run)
            run = []
    yield from _closed(run)


def _closed(run: list[_Word]) -> Iterator[list[_Word]]:
    while run and run[-1].text in _set("particles"):
        run.pop()
    if len(run) > 1:
        yield run


def _name_in(run: list[_Word]) -> list[_Word]:
    """The part of a run that is a first and a last name; empty if there is none."""
    for nth, word in enumerate(run[:-1]):
        if word.text in _set("particles"):
            continue
        last = run[-1].text
        given = word.text.split("-")[0] in _given()
        if given or not word.begins or (_like_surname(last) and not _like_first_word(word.text)):
            return run[nth:]
    return []


def _has_capital(word: str) -> bool:
    return word[0].isupper() and any(char.islower() for char in word)


def _could_be_name(word: str) -> bool:
    if (
        not _has_capital(word)
        or not word.replace("-", "").replace("'", "").replace("’", "").isalpha()
    ):
        return False
    first = re.split(r"[-'’]", word)[0]
    if first in _given():
        return True
    inside = first[2:] if first.startswith("Mc") else first[1:]
    if any(char.isupper() for char in inside[1:]):
        return False
    folded = word.casefold()
    return folded not in _set("first_words") and not _body(folded)


def _body(folded: str) -> bool:
    known = _set("places_and_bodies")
    whole = folded in known or folded.removesuffix("s") in known
    return whole or folded.endswith(tuple(_set("body_endings")))


def _like_surname(word: str) -> bool:
    return len(word) > 3 and word.casefold().endswith(tuple(_set("surname_endings")))


def _like_first_word(word: str) -> bool:
    return word.casefold().endswith(tuple(_set("no_first_word_endings")))


def _personal_numbers(text: str) -> Iterator[str]:
    """The birth dates of the personal numbers; the last four figures are shown to nobody."""
    for match in _NUMBER.finditer(text):
        born, rest = match[1], match[2]
        if _is_day(born) and luhn(born + rest):
            yield f"{born}-…"


def _is_day(born: str) -> bool:
    month, day = int(born[2:4]), int(born[4:])
    day = day - COORDINATION if day > COORDINATION else day
    return 1 <= month <= len(LAST_DAY) and 1 <= day <= LAST_DAY[month - 1]


def luhn(figures: str) -> bool:
    """Whether the last of ten figures is the check figure of the nine before it."""
    doubled = (int(figure) * (2 - nth % 2) for nth, figure in enumerate(figures))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def _sensitive(words: tuple[_Word, ...]) -> Iterator[str]:
    before = [""] * 3
    skip = {phrase.split()[-1] for phrase in _never()}
    for word in words:
        folded = word.text.casefold().replace("’", "'")
        before = [*before[1:], folded] if word.follows else ["", "", folded]
        pair, three = " ".join(before[-2:]), " ".join(before)
        if folded in skip and pair in _never():
            continue
        if _hints(folded):
            yield word.text
        else:
            yield from (p for p in (three, pair) if p in _phrases())


def _hints(word: str) -> bool:
    whole, begin, end = _stems()
    if word in whole:
        return True
    sizes = range(3, min(len(word), LONGEST_STEM) + 1)
    return any(word[:n] in begin for n in sizes) or any(word[-n:] in end for n in sizes)


@cache
def _stems() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Whole words, beginnings and endings that hint at something sensitive."""
    listed = [
        word
        for group in raw("sensitive")["sensitive"].values()
        for lang in LANGUAGES
        for word in group.get(lang, "").split()
    ]
    whole = frozenset(word for word in listed if "*" not in word)
    begin = frozenset(word[:-1] for word in listed if word.endswith("*"))
    return whole, begin, frozenset(word[1:] for word in listed if word.startswith("*"))


@cache
def _phrases() -> frozenset[str]:
    groups = raw("sensitive")["sensitive"].values()
    return frozenset(phrase for group in groups for phrase in "|".join(group["phrases"]).split("|"))


@cache
def _never() -> frozenset[str]:
    return frozenset(raw("sensitive")["not_sensitive"])


@cache
def _given() -> frozenset[str]:
    return frozenset(" ".join(raw("sensitive")["given"]).split())


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(" ".join(raw("sensitive")[name]).split())
