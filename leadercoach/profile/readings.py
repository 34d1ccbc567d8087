"""Sentences of the profile filled in with numbers; plurals, decimals and intervals as one writes.

The sentences themselves are in resources/content/readings.json.
"""

from collections.abc import Iterable
from datetime import date

from leadercoach import content
from leadercoach.languages import counted, number
from leadercoach.measures.medians import Median
from leadercoach.measures.regularity import shown
from leadercoach.measures.shares import Share


def say(code: str, lang: str, count: float | None = None, /, **params: object) -> str:
    """The sentence called `code`; with a `count` of none or one, its own form where it has one."""
    if count is not None:
        params["count"] = number(count, lang)
    return counted(content.raw("readings")[code], lang, count).format_map(params)


def percent(part: float) -> int:
    """0–1 as whole percent, halves upward like every number shown."""
    return shown(part)


def interval(share: Share, lang: str) -> str:
    """*33–72 %*, in English *33–72%*; empty below five (E.1)."""
    if share.part is None or share.interval is None:
        return ""
    low, high = (percent(end) for end in share.interval)
    return say("percent", lang, low=low, high=high)


def around(share: Share, lang: str) -> str:
    """* (33–72 %, så osäkert är så få)*, to stand after *8 av 15*; empty below five. The words keep
    it apart from the range of open weeks (E.1); `once` drops them where they have been said."""
    range_text = interval(share, lang)
    return f" ({range_text}{say('so_few', lang)})" if range_text else ""


def of(share: Share, lang: str) -> str:
    """*8 av 15 (33–72 %, så osäkert är så få)*; below five *3 av 4*, without percent (E.1)."""
    return k_of_n(share, lang) + around(share, lang)


def share_text(code: str, share: Share, lang: str, **params: object) -> str:
    """The sentence `code` about a share, with its interval; `code`_none where nothing counted."""
    if not share.n:
        return say(f"{code}_none", lang, **params)
    counted, percents = k_of_n(share, lang), around(share, lang)
    return say(code, lang, share.n, share=counted, percent=percents, **params)


def median_text(code: str, found: Median, lang: str) -> str:
    """How long it took: the median, with what still waits; that more than half wait; or, below
    three, each length. Empty where nothing has ended (E.1)."""
    word = found.word
    if not found.ended:
        return ""
    if found.value is None:
        lengths = ", ".join(number(length, lang) for length in found.ended)
        return say(f"{code}_{word}", lang, list=lengths)
    if word == "median" and found.waiting:
        word = "waiting"
    return say(code if word == "median" else f"{code}_{word}", lang, found.value)


def k_of_n(share: Share, lang: str) -> str:
    """*8 av 15*, or a dash where nothing was counted."""
    return say("k_of_n", lang, k=share.k, n=share.n) if share.n else "–"


def sentences(*parts: str) -> str:
    """What is said, one after another; what is empty is left out."""
    return " ".join(once(parts))


def once(parts: Iterable[str]) -> list[str]:
    """Those that are not empty, with the words for uncertainty where they come first only."""
    lines = "\n".join(filter(None, parts))
    for words in content.raw("readings")["so_few"].values():
        before, there, after = lines.partition(words)
        lines = before + there + after.replace(words, "")
    return lines.split("\n") if lines else []


def year_day(day: date, lang: str) -> str:
    """*11 augusti 2025*."""
    from leadercoach.views.words import day_month

    return day_month(day, lang, None)
