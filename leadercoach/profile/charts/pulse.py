"""What pulse rounds noticed, round by round: the distribution, never a mean (PU, C.5)."""

from collections.abc import Iterable

from leadercoach import content
from leadercoach.languages import number
from leadercoach.log.weeks import Week
from leadercoach.measures.pulse import STEPS
from leadercoach.profile.chart import Chart, DotRound, DotRounds, Mark, Table
from leadercoach.profile.charts.agreement import MINUS
from leadercoach.profile.charts.shared import chart, heads
from leadercoach.profile.observed import ClosedRound
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import around, k_of_n, of, say, sentences, year_day
from leadercoach.views.words import week_number

FOLLOWED = ("no", "once", "several")


def pulse_chart(profile: Profile, lang: str) -> Chart:
    """A dot histogram for each closed round with five views or more."""
    rounds = tuple(_round(each, lang) for each in profile.pulses)
    ends = tuple(say(f"w_{word}", lang) for word in ("much_worse", "unchanged", "much_better"))
    shape = DotRounds(rounds, (ends[0], ends[1], ends[2])) if rounds else None
    said = pulses_sentence(profile, None, lang)
    return chart("pulse", None, lang, shape, _table(profile.pulses, lang), said)


def rounds_of(profile: Profile, point: str | None) -> list[ClosedRound]:
    """The rounds of the period about a behaviour of one advice point, or any."""
    every = profile.pulses
    return [each for each in every if point in (None, content.behaviour(each.focus).point)]


def latest_rounds(rounds: Iterable[ClosedRound]) -> list[ClosedRound]:
    """The latest round about each behaviour, from rounds that are oldest first."""
    latest = {each.focus: each for each in rounds}
    return sorted(latest.values(), key=lambda each: each.closed_on)


def pulses_sentence(profile: Profile, point: str | None, lang: str) -> str:
    """One sentence for each behaviour that was asked about, on its latest round."""
    told = [_sentence(each, lang) for each in latest_rounds(rounds_of(profile, point))]
    return sentences(*told) or _silent(profile, point, lang)


def _silent(profile: Profile, point: str | None, lang: str) -> str:
    """Why no round says anything: too few could, none in the period, or none yet."""
    last = profile.before.last_closed(point)
    if last is None:
        return say("PU_none_yet" if point else "PU_nobody", lang)
    day = year_day(last, lang)
    if last >= profile.period.days.first:
        return say("PU_few", lang, day=day)
    return say("PU_before_point" if point else "PU_before", lang, day=day)


def step_words(step: float, lang: str) -> str:
    """*−1*, *0*, *+0,5*."""
    sign = "+" if step > 0 else MINUS if step < 0 else ""
    return f"{sign}{number(abs(step), lang)}"


def _sentence(found: ClosedRound, lang: str) -> str:
    improved = found.pulse.improved
    return say(
        "PU",
        lang,
        week=_week(found),
        item=content.behaviour(found.focus).name.in_(lang),
        share=k_of_n(improved, lang),
        percent=around(improved, lang),
        median=step_words(found.pulse.median, lang),
    )


def _round(found: ClosedRound, lang: str) -> DotRound:
    week, item = _week(found), content.behaviour(found.focus).name.in_(lang)
    improved = found.pulse.improved
    share, percent = k_of_n(improved, lang), around(improved, lang)
    unsure, followed = found.pulse.unsure, found.followed_up
    captions = (
        say("PU_improved", lang, share=share, percent=percent),
        say("PU_median", lang, median=step_words(found.pulse.median, lang)),
        say("PU_unsure", lang, unsure) if unsure else "",
        say("PU_followed", lang, **{answer: followed.get(answer, 0) for answer in FOLLOWED}),
    )
    title = say("PU_title", lang, week=week, item=item)
    marks = tuple(
        Mark(f"{title}, {say('PU_step', lang, times, step=step_words(step, lang))}")
        for step, times in zip(STEPS, found.pulse.counts, strict=True)
    )
    return DotRound(title, found.pulse.counts, tuple(c for c in captions if c), marks)


def _week(found: ClosedRound) -> str:
    return week_number(Week.of(found.closed_on), None)


def _table(found: Iterable[ClosedRound], lang: str) -> Table:
    steps = tuple(step_words(step, lang) for step in STEPS)
    round_head, *others = heads(lang, "round", "unsure", "median", "improved")
    rows = (
        (
            say(
                "PU_title",
                lang,
                week=_week(each),
                item=content.behaviour(each.focus).name.in_(lang),
            ),
            *(str(times) for times in each.pulse.counts),
            str(each.pulse.unsure),
            step_words(each.pulse.median, lang),
            of(each.pulse.improved, lang),
        )
        for each in found
    )
    return Table((round_head, *steps, *others), tuple(rows))
