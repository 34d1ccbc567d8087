"""One sentence for each index, and one for each row of the profile page, true of their numbers."""

from collections.abc import Callable

from leadercoach import content
from leadercoach.languages import number
from leadercoach.log.weeks import Week
from leadercoach.measures import failures as failing
from leadercoach.measures.shares import ENOUGH, Share
from leadercoach.profile import observer_indices
from leadercoach.profile.afterwards import late_sentence
from leadercoach.profile.charts.delegation import deciders_text, heard_text, sampled_text
from leadercoach.profile.charts.failure import (
    direction_sentences,
    lag_sentence,
    soon_sentence,
)
from leadercoach.profile.charts.regularity import change_sentence, value_sentence
from leadercoach.profile.charts.shared import none_text, share_or_none
from leadercoach.profile.charts.upward import answered_text, told_team_text
from leadercoach.profile.indices import Index, indices
from leadercoach.profile.profile import Habit, Profile
from leadercoach.profile.readings import (
    k_of_n,
    say,
    sentences,
    share_text,
    year_day,
)
from leadercoach.views.words import week_number, weekday_month

# A share and nothing else to say, and what kind of thing it counts.
_SHARES = {"AL": "agreed", "HC": "handed", "CK": "check_in", "FT": "promise"}


def index_sentence(profile: Profile, point: str, index_id: str, lang: str) -> str:
    """The sentence of one index of a point."""
    found = {index.id: index for index in indices(profile, point)}[index_id]
    return sentence(profile, point, found, lang)


def index_name(point: str, index_id: str, lang: str) -> str:
    """*Weeks on target*; a quality marker has its own words."""
    if index_id.startswith("QM"):
        return say("name_QM", lang, label=_marker(point, index_id, lang))
    return say(f"name_{index_id}", lang)


def period_sentence(profile: Profile, lang: str) -> str:
    """*15 December 2025 – 9 February 2026, 8 active weeks*."""
    named = dict.fromkeys(year_day(day, lang) for day in profile.period.days)
    return say("period", lang, len(profile.working_weeks), days=" – ".join(named))


def sentence(profile: Profile, point: str, index: Index, lang: str) -> str:
    """What an index says, in words."""
    if index.id.startswith("QM"):
        return share_text("QM", _share(index), lang, label=_marker(point, index.id, lang))
    if index.id in _SHARES:
        return share_or_none(profile, index.id, _share(index), _SHARES[index.id], lang)
    if index.id in observer_indices.IDS:
        return observer_indices.observer_sentence(profile, point, index, lang)
    return _OWN[index.id](profile, index, lang)


def row_sentence(profile: Profile, point: str, lang: str) -> str:
    """What the row of a point on the profile page says: what has changed, then the facts."""
    habit, late = profile.habits[point], late_sentence(profile, lang)
    if habit.range is None:
        return sentences(value_sentence(habit, point, lang), late)
    beside = {"upward": _needs_row, "delegation": _decided_row, "failure": _told_row}
    facts = beside[point](profile, lang) if point in beside else ""
    return sentences(_moved(profile, habit, point, lang), facts, late)


def _moved(profile: Profile, habit: Habit, point: str, lang: str) -> str:
    if habit.number is None:
        return sentences(say("range_depends", lang), _closable(profile, lang))
    return change_sentence(habit, lang) or index_sentence(profile, point, "TA", lang)


def closable(profile: Profile) -> Week | None:
    """The first open week that can still be closed; nobody but the leader can."""
    known, today = profile.calendar, profile.today
    weeks = (week for week, days in known.days.items() if days and week not in known.closed)
    possible = [week for week in weeks if week.can_be_closed(today)]
    return possible[0] if possible and not profile.leader else None


def _closable(profile: Profile, lang: str) -> str:
    week = closable(profile)
    if week is None:
        return ""
    day = weekday_month(week.last_closing_day, lang, None)
    return say("range_close", lang, week=week_number(week, None), day=day)


def _marker(point: str, index_id: str, lang: str) -> str:
    return content.markers(point)[int(index_id[2:]) - 1].label.in_(lang)


def _share(index: Index) -> Share:
    return index.share or Share(0, 0)


def _on_target(_profile: Profile, index: Index, lang: str) -> str:
    share, left_open = _share(index), index.outside["unclosed"]
    window = index.more["window"]
    if not share.n and window > 1:
        return say("TA_none_whole", lang, weeks=window)
    return share_text(
        "TA",
        share,
        lang,
        weeks=say(f"TA_weeks_{window}", lang, share.n),
        open=say("left_open", lang, left_open) if left_open else "",
    )


def _reach(profile: Profile, index: Index, lang: str) -> str:
    people, marked, size = (index.more[name] for name in ("people", "marked", "team_size"))
    if not people:
        return say("RE_none", lang)
    if index.share is not None:
        share = say("RE_team", lang, share=k_of_n(index.share, lang))
    elif profile.leader:
        share = ""  # nobody but the leader can set or mark anything
    elif size is not None and marked > size:
        share = say("RE_more", lang, marked=marked, size=size)
    else:
        share = say("RE_unset" if size is None else "RE_unmarked", lang)
    return sentences(say("RE", lang, people), share)


def _balance(profile: Profile, index: Index, lang: str) -> str:
    needs, good = index.more["needs"], index.more["good"]
    if not needs and not good:
        return none_text(profile, "NB", "upward", lang)
    return say("NB", lang, needs=say("NB_needs", lang, needs), good=say("NB_good", lang, good))


def _answers(profile: Profile, _index: Index, lang: str) -> str:
    return sentences(*answered_text(profile, lang))


def _told_team(profile: Profile, _index: Index, lang: str) -> str:
    return told_team_text(profile, lang)


def _delegated(profile: Profile, index: Index, lang: str) -> str:
    if not _share(index).n:
        return none_text(profile, "DS", "sample", lang)
    return sentences(share_text("DS", _share(index), lang), sampled_text(profile, lang))


def _kept(profile: Profile, index: Index, lang: str) -> str:
    if not _share(index).n:
        return none_text(profile, "DS", "sample", lang)
    return sentences(deciders_text(profile, lang), sampled_text(profile, lang))


def _level(profile: Profile, index: Index, lang: str) -> str:
    median, n = index.more["median"], index.more["n"]
    if not n:
        return none_text(profile, "DS", "sample", lang)
    said = say("LT_few", lang, n) if median is None else ""
    return sentences(
        said or say("LT", lang, median=number(median, lang)), sampled_text(profile, lang)
    )


def _heard(profile: Profile, _index: Index, lang: str) -> str:
    return sentences(*heard_text(profile, lang))


def _taken_back(profile: Profile, index: Index, lang: str) -> str:
    returned, waiting = index.more["returned"], index.outside["open"]
    return sentences(
        share_or_none(profile, "TB", _share(index), "reviewed", lang),
        say("TB_returned", lang, returned) if returned else "",
        say("TB_open", lang, waiting) if waiting else "",
    )


def _soon(profile: Profile, index: Index, lang: str) -> str:
    pending, closed = index.outside["pending"], index.outside["not_shareable"]
    return sentences(
        soon_sentence(profile, lang),
        say("FS_pending", lang, pending) if pending else "",
        say("FS_closed", lang, closed) if closed else "",
    )


def _lag(profile: Profile, _index: Index, lang: str) -> str:
    return lag_sentence(profile, lang) or soon_sentence(profile, lang)


def _directions(profile: Profile, _index: Index, lang: str) -> str:
    return sentences(*direction_sentences(profile, lang))


def _others(profile: Profile, index: Index, lang: str) -> str:
    left = index.outside["unanswered"]
    note = say("unanswered", lang, left) if left and _share(index).n else ""
    return sentences(share_or_none(profile, "FR", _share(index), "reaction", lang), note)


def _needs_row(profile: Profile, lang: str) -> str:
    by_id = {index.id: index for index in indices(profile, "upward")}
    answered, told = _share(by_id["UA"]), _share(by_id["UB"])
    if not answered.n:
        return sentence(profile, "upward", by_id["NB"], lang)
    return sentences(
        share_text("UA", _share(by_id["UA"]), lang),
        share_text("UB", _share(by_id["UB"]), lang) if told.n else "",
    )


def _decided_row(profile: Profile, lang: str) -> str:
    return index_sentence(profile, "delegation", "DS", lang)


def _told_row(profile: Profile, lang: str) -> str:
    soon = failing.sharing(profile.happened.failures, profile.today).soon
    few = say("too_few_for_share", lang, soon.n) if 0 < soon.n < ENOUGH else ""
    return sentences(soon_sentence(profile, lang), few)


_OWN: dict[str, Callable[[Profile, Index, str], str]] = {
    "TA": _on_target,
    "RE": _reach,
    "NB": _balance,
    "UA": _answers,
    "UB": _told_team,
    "DS": _delegated,
    "KS": _kept,
    "LT": _level,
    "IB": _heard,
    "TB": _taken_back,
    "FS": _soon,
    "FL": _lag,
    "FD": _directions,
    "FR": _others,
}
