"""Where a text names somebody: an alias as a whole word, in any case, with or without an -s."""

import re
import unicodedata
from typing import NamedTuple

from leadercoach.log.texts import fold, in_word

GONE = "…"  # stands where a name stood
_PLAIN = re.compile(r"[\x00-\u036f\u2010-\u2027]*")  # what can be compared quickly
_MARKS = re.compile(r"[\u0300-\u036f]")
_GENITIVE = re.compile(r"[:'’]?s")


class Span(NamedTuple):
    """Characters of a text, from `start` up to `end`."""

    start: int
    end: int


def mentions(text: str, alias: str) -> list[Span]:
    """Every place where `text` names `alias`, compared as the search does."""
    wanted = fold(alias).strip()
    if not text or not wanted or not _may_name(text, alias):
        return []
    folded, places = _folded(text)
    spans, start = [], folded.find(wanted)
    while start >= 0:
        end = _end(folded, start + len(wanted))
        if end and not (start and in_word(folded[start - 1]) and in_word(wanted[0])):
            spans.append(Span(places[start].start, places[end - 1].end))
            start = folded.find(wanted, end)
        else:
            start = folded.find(wanted, start + 1)
    return spans


def without(text: str, alias: str, otherwise: str = "") -> str:
    """`text` with every mention of `alias` left out; `otherwise` where there was nothing else."""
    spans = mentions(text, alias)
    if not spans:
        return text
    kept, last = "", 0
    for start, end in spans:
        kept += text[last:start] + GONE
        last = end
    kept += text[last:]
    return kept if any(in_word(char) for char in kept) else otherwise


def _may_name(text: str, alias: str) -> bool:
    """False only if the text cannot name them: found out without folding it sign by sign."""
    return not _PLAIN.fullmatch(text) or _bare(alias.strip()) in _bare(text)


def _bare(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))


def _end(folded: str, end: int) -> int:
    """Where a mention ends that is written up to `end`, its -s included; 0 if the word goes on."""
    if not in_word(folded[end - 1]):
        return end
    genitive = _GENITIVE.match(folded, end)
    for stop in (genitive.end() if genitive else end, end):
        if stop == len(folded) or not in_word(folded[stop]):
            return stop
    return 0


def _folded(text: str) -> tuple[str, list[Span]]:
    """The folded text, and for each of its characters what it was made of."""
    folded, places = "", []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        part = fold(text[start:end])
        folded += part
        places += [Span(start, end)] * len(part)
        start = end
    return folded, places
