"""What is said where nothing counts: never, or not in this period, and when it last was (E.1)."""

from leadercoach.measures.shares import Share
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import say, sentences, share_text, year_day


def none_text(profile: Profile, code: str, kind: str, lang: str) -> str:
    """`code`_never where there never was any of a kind; else `code`_none, and the last day of one
    before the period."""
    if kind in profile.latest and profile.latest[kind] is None:
        return say(f"{code}_never", lang)
    day = profile.latest.get(kind)
    if day is None or day >= profile.period.days.first:
        return say(f"{code}_none", lang)
    last = say("last_time", lang, day=year_day(day, lang))
    return sentences(say(f"{code}_none", lang), last)


def share_or_none(profile: Profile, code: str, share: Share, kind: str, lang: str) -> str:
    """The sentence `code` about a share, or that there was none to count."""
    return share_text(code, share, lang) if share.n else none_text(profile, code, kind, lang)
