"""What is stored and does not count, in words: at saving, in lists, beside a week's numbers (D.2).

The sentences are in resources/content/counting.json; the codes are those of log.counting.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from leadercoach import content
from leadercoach.languages import counted
from leadercoach.log.counting import NOT_TOLD, Counting, Occasion, occasions
from leadercoach.log.entries import AnyEntry, Record
from leadercoach.log.failure import Failure
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log
from leadercoach.views.log_list import Item
from leadercoach.views.weeks import PointWeek, counting, point_weeks

SHOWN_BY_FACTS = ("only_good_news", "level_1_2", "not_shareable")  # a row of the list has it


def why_text(why: str, lang: str) -> str:
    """*Räknas inte mot målet: nivå 1–2.*"""
    if why == NOT_TOLD:
        return _say("when_told", lang)
    return _say("against", lang, why=_why(why, lang))


def row_text(why: str | None, lang: str, *, facts: bool = True) -> str:
    """*räknas inte in*, to stand after what a row of the list says; empty if it counts.

    Without `facts` the row says nothing else of the entry, so that the reason is always named.
    """
    if why is None:
        return ""
    if why == NOT_TOLD:
        return _say("row_when_told", lang)
    if facts and why in SHOWN_BY_FACTS:
        return _say("row_bare", lang)
    return _say("row", lang, why=_why(why, lang))


def record_text(log: Log, record: Record, lang: str) -> str:
    """Why a record, or some of the times it was told, does not count; empty if all of it does."""
    return _said(counting(log), occasions(record), lang)


def saved_text(log: Log, record: Record, before: AnyEntry | None, lang: str) -> str:
    """What to say when a record has been saved: why it, or what is new in it since `before`, does
    not count, or that its week has a smaller target; mostly nothing."""
    rules = counting(log)
    new = _new(record, before)
    said = _said(rules, new, lang)
    if said:
        return said
    week = Week.of(new[-1].on)
    short = short_week(point_weeks(log, week, week)[record.entry.point][-1], lang)
    return _sentence(short) if short else ""


def week_text(reasons: Iterable[str | None], lang: str) -> str:
    """*2 sparade räknas inte: nivå 1–2.* – of what is stored in a week, None for what counts."""
    counts = Counter(why for why in reasons if why is not None)
    untold = counts.pop(NOT_TOLD, 0)
    said = []
    if counts:
        why = ", ".join(_why(code, lang) for code in counts)
        said.append(_say("week", lang, counts.total(), why=why))
    if untold:
        said.append(_say("week_when_told", lang, untold))
    return " ".join(said)


def tally_text(point: str, items: Sequence[Item], happened: int, lang: str) -> str:
    """*4 beslut, 3 av dem räknas* where a week's list and its number differ, else nothing.

    `items` are those of the point in the week; `happened` is what counts in it.
    """
    mine = [item for item in items if item.point == point]
    counted = sum(item.why is None for item in mine)
    if counted == happened and (counted == len(mine) or len(mine) == 1):
        return ""  # one that does not count says so itself
    entries = _say(point, lang, len(mine))
    if point == "failure":
        return _say("told_of", lang, happened, entries=entries)
    return _say("some_of", lang, counted, entries=entries)


def short_week(row: PointWeek, lang: str) -> str:
    """*mål 1, kort vecka: 3 arbetsdagar* where the week's length makes the target smaller."""
    if row.state.target is None or row.state.target >= row.target.times:
        return ""
    return _say("short_week", lang, row.days, target=row.state.target)


def not_started(lang: str) -> str:
    return _say("not_started", lang)


def _said(known: Counting, every: Sequence[Occasion], lang: str) -> str:
    reasons = [known.against(occasion) for occasion in every]
    codes = [why for why in dict.fromkeys(reasons) if why is not None]
    if not codes:
        return ""
    if None not in reasons:
        return why_text(codes[-1], lang)
    why = ", ".join(_why(code, lang) for code in codes)
    return _say("some", lang, len(reasons), counted=reasons.count(None), why=why)


def _new(record: Record, before: AnyEntry | None) -> Sequence[Occasion]:
    """The times a failure was told since `before`; all there is where that is not the question."""
    every = occasions(record)
    if not (isinstance(record.entry, Failure) and isinstance(before, Failure)):
        return every
    told = zip(record.entry.shares, every, strict=False)  # untold, it has an occasion of its own
    return [occasion for share, occasion in told if share not in before.shares] or every


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _why(code: str, lang: str) -> str:
    said: str = content.raw("counting")["why"][code][lang]
    return said


def _say(code: str, lang: str, count: int | None = None, **params: object) -> str:
    row = content.raw("counting")["said"][code]
    return counted(row, lang, count).format(count=count, **params)
