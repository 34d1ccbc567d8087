"""What has changed weeks of the past after they were settled, in words (D.2)."""

from collections.abc import Iterable

from leadercoach.log.weeks import Late
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import say, sentences
from leadercoach.profile.series import SeriesWeek


def late_pauses(weeks: Iterable[SeriesWeek]) -> Late:
    """The pauses that have changed some weeks after they were settled; of several weeks once."""
    pauses = [week.late_pauses for week in weeks]
    return Late(
        frozenset().union(*(late.entered for late in pauses)),
        frozenset().union(*(late.removed for late in pauses)),
    )


def late_sentence(profile: Profile, lang: str) -> str:
    """*2 pauser satta i efterhand.*, of the period shown; empty where there is none."""
    first, last = profile.period.weeks[0], profile.period.last
    every = next(iter(profile.series.values()), [])  # a pause is the same for every point
    late = late_pauses(week for week in every if first <= week.week <= last)
    return sentences(
        say("pauses_late", lang, len(late.entered)) if late.entered else "",
        say("pauses_removed", lang, len(late.removed)) if late.removed else "",
    )


def changed_state(state: str, days: int, late: Late, lang: str) -> str:
    """The state of a week of `days` in words, with what pauses have made of it afterwards."""
    entered = "w_late_pause" if days else "w_set_late"
    return ", ".join(
        (
            state,
            *([say(entered, lang)] if late.entered else ()),
            *([say("w_pause_removed", lang)] if late.removed else ()),
        )
    )
