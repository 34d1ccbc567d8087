"""The profile page as it is read: a row for each advice point, and the charts of all of them."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from leadercoach import content
from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.profile import facts
from leadercoach.profile.chart import Chart, Line, LineWeek, Part, Parts
from leadercoach.profile.charts.catalogue import OF_ALL, one_chart
from leadercoach.profile.charts.observers import dots_words
from leadercoach.profile.charts.regularity import (
    closed_words,
    end_words,
    facts_words,
    open_words,
    range_alone,
    range_words,
    row_line,
)
from leadercoach.profile.charts.shared import markers_chart
from leadercoach.profile.observed import DotLine, row_dots
from leadercoach.profile.profile import Habit, Profile
from leadercoach.profile.readings import say
from leadercoach.profile.sentences import closable, row_sentence
from leadercoach.store.engine import Log


class Caption(NamedTuple):
    """A word below the weeks; `place` counts weeks from 0 and may lie between two."""

    place: float
    text: str


class PointRow(NamedTuple):
    """One advice point.

    `value` is the percent, or the facts while they are few; empty where no number is shown (D.2).
    `beside` stands second: the range, or the percent after the facts. `range_alone` is all there is
    where the number itself may not be shown. `weeks` says how many were closed and left open, or
    how many are open where the range stands alone. `verdict` is the first word of the sentence, if
    it is one. `closable`: an open week that can still be closed, where the number waits for it.
    `captions` come in the order of their worth: where two meet, the earlier one stays. `running`:
    the last week of the line is not over. `unmarked` is said where `parts` is empty. `dots` are the
    leader's own and each observer's, none without observers, and `dots_said` the same in words.
    """

    point: str
    name: str
    state: str
    state_word: str
    weeks: str
    value: str
    beside: str
    range_alone: str
    line: Line
    captions: tuple[Caption, ...]
    running: bool
    parts: tuple[Part, ...]
    unmarked: str
    dots: tuple[DotLine, ...]
    dots_said: str
    sentence: str
    verdict: str
    closable: Week | None


class Page(NamedTuple):
    """All of the page, from week `first` to week `last`; `empty` while the log has no entries."""

    rows: tuple[PointRow, ...]
    charts: tuple[Chart, ...]
    first: Week
    last: Week
    empty: bool


def profile_page(log: Log, profile: Profile, lang: str) -> Page:
    """What the page shows of a profile."""
    return Page(
        rows=tuple(point_row(profile, point, lang) for point in POINTS),
        charts=tuple(one_chart(log, profile, name, None, lang) for name in OF_ALL),
        first=profile.period.weeks[0],
        last=profile.period.last,
        empty=facts.first_entry(log) is None,
    )


def point_row(profile: Profile, point: str, lang: str) -> PointRow:
    """The row of one advice point."""
    habit, line = profile.habits[point], row_line(profile, point, lang)
    markers = markers_chart(profile, point, lang)
    dots = tuple(row_dots(profile.observed, point, profile.leader or say("w_own", lang)))
    value, beside = value_words(habit, point, lang)
    alone = range_alone(habit, lang)
    return PointRow(
        point=point,
        name=content.point_name(point).in_(lang),
        state=habit.state,
        state_word=content.label("habit.state", habit.state).in_(lang),
        weeks=open_words(habit, lang) if alone else closed_words(habit, lang),
        value=value,
        beside=beside,
        range_alone=alone,
        line=line,
        captions=tuple(_captions(line, lang)),
        running=profile.series[point][-1].running,
        parts=markers.shape.rows if isinstance(markers.shape, Parts) else (),
        unmarked="" if markers.shape else markers.sentence,
        dots=dots,
        dots_said=dots_words(profile, point, dots, lang),
        sentence=row_sentence(profile, point, lang),
        verdict=_verdict(habit, lang),
        closable=closable(profile) if habit.state == "range" else None,
    )


def value_words(habit: Habit, point: str, lang: str) -> tuple[str, str]:
    """The number and what stands beside it; the facts first while they are few (D.1)."""
    if habit.number is None:
        return "", ""
    percent, ends = end_words(habit, lang), range_words(habit.number, lang)
    if not habit.young or not habit.facts.n:
        return percent, ends
    facts = facts_words(habit, point, lang)
    return facts, ", ".join(part for part in (percent, ends) if part)


def _verdict(habit: Habit, lang: str) -> str:
    word = habit.change.word
    return content.label("change.word", word).in_(lang) if word in ("higher", "lower") else ""


def _captions(line: Line, lang: str) -> Iterator[Caption]:
    months = [Caption(n, week.tick) for n, week in enumerate(line.weeks) if week.tick]
    yield from months[-1:]
    yield from _pauses(line.weeks, lang)
    for n, week in enumerate(line.weeks):
        if week.note and week.mark.week is not None:
            yield Caption(n, say("w_week_short", lang, week=week.mark.week.number))
    yield from months[:-1]


def _pauses(weeks: tuple[LineWeek, ...], lang: str) -> Iterator[Caption]:
    numbered = enumerate(weeks)
    for pause, run in groupby(numbered, key=lambda pair: pair[1].state == "pause"):
        places = [n for n, _ in run]
        if pause:
            yield Caption((places[0] + places[-1]) / 2, say("w_pause", lang))
