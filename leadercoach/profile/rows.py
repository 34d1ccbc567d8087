"""The profile page as it is read: a row for each advice point, and the charts of all of them."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from leadercoach import content
from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.measures.strength import shown
from leadercoach.profile import facts
from leadercoach.profile.chart import Chart, Line, LineWeek, Part, Parts
from leadercoach.profile.charts.catalogue import OF_ALL, one_chart
from leadercoach.profile.charts.observers import dots_words
from leadercoach.profile.charts.shared import markers_chart
from leadercoach.profile.charts.strength import band, row_line
from leadercoach.profile.observed import DotLine, row_dots
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import say
from leadercoach.profile.sentences import row_sentence
from leadercoach.store.engine import Log


class Caption(NamedTuple):
    """A word below the weeks; `place` counts weeks from 0 and may lie between two."""

    place: float
    text: str


class PointRow(NamedTuple):
    """One advice point. `value` and `band` are empty where no number is shown (D.2).

    `captions` come in the order of their worth: where two meet, the earlier one stays. `running`:
    the last week of the line is not over. `unmarked` is said where `parts` is empty. `dots` are the
    leader's own and each observer's, none without observers, and `dots_said` the same in words.
    """

    point: str
    name: str
    state: str
    state_word: str
    closed: int
    value: str
    band: str
    line: Line
    captions: tuple[Caption, ...]
    running: bool
    parts: tuple[Part, ...]
    unmarked: str
    dots: tuple[DotLine, ...]
    dots_said: str
    sentence: str


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
    now = habit.number
    return PointRow(
        point=point,
        name=content.point_name(point).in_(lang),
        state=habit.state,
        state_word=content.label("habit.state", habit.state).in_(lang),
        closed=habit.closed,
        value="" if now is None else str(shown(now.value)),
        band="" if now is None else band(now),
        line=line,
        captions=tuple(_captions(line, lang)),
        running=profile.series[point][-1].running,
        parts=markers.shape.rows if isinstance(markers.shape, Parts) else (),
        unmarked="" if markers.shape else markers.sentence,
        dots=dots,
        dots_said=dots_words(dots, lang),
        sentence=row_sentence(profile, point, lang),
    )


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
