"""What the report says: the profile on paper, to bring to a session.

Of entries it has titles in the follow-ups only, and not of those the coach is to see nothing of.
Never a note, and no names but aliases.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach import content
from leadercoach.content import POINTS
from leadercoach.profile import facts
from leadercoach.profile.chart import Chart, Mark, Part, Parts, Units
from leadercoach.profile.charts import failure
from leadercoach.profile.charts.catalogue import one_chart
from leadercoach.profile.charts.regularity import line, regularity_chart
from leadercoach.profile.follow_ups import FollowUps, agreed_follow_ups
from leadercoach.profile.profile import ROW_WEEKS, Profile, read_profile
from leadercoach.profile.readings import say, sentences, year_day
from leadercoach.profile.rows import PointRow, point_row
from leadercoach.profile.sentences import period_sentence
from leadercoach.store import notes
from leadercoach.store.engine import Log
from leadercoach.views.names import kind_names
from leadercoach.views.words import joined

CHOSEN = {
    "upward": ("needs", "answers"),
    "delegation": ("levels", "heard", "taken_back"),
    "failure": ("told", "directions"),
}
MOST_TOLD, MOST_UNITS = 14, 150
USUAL_HALF_LIFE = 4


class Row(NamedTuple):
    """One advice point in a line: its number in words, and its regularity as a small chart."""

    row: PointRow
    chart: Chart | None


class Section(NamedTuple):
    """The charts of one advice point that have something to draw."""

    point: str
    name: str
    charts: tuple[Chart, ...]


class Report(NamedTuple):
    """All words of the report, in its language.

    `empty` says that there is nothing yet; then there is nothing else but title and footer.
    """

    lang: str
    title: str
    period: str
    explained: str
    rows: tuple[Row, ...]
    sections: tuple[Section, ...]
    without: str
    follow_ups: FollowUps
    caution: str
    footer: str
    empty: str

    def page_of(self, page: int, pages: int) -> str:
        """*2 av 4*."""
        return say("k_of_n", self.lang, k=page, n=pages)


def read_report(
    log: Log,
    today: date,
    weeks: int | None,
    lang: str,
    *,
    observers: bool = False,
    now: date | None = None,
) -> Report:
    """The report of a day over the last active weeks; None is all.

    What observers saw, by name, is in it only where the leader asks for it: never their words.
    `now` as in `read_profile`.
    """
    profile = read_profile(log, today, weeks, now=now)
    first = facts.first_entry(log)
    empty = first is None or first > today
    sections, without = _sections(log, profile, lang, observers=observers)
    return Report(
        lang=lang,
        title=say("report_title", lang),
        period=year_day(today, lang) if empty else period_sentence(profile, lang),
        explained=sentences(_explained(log, lang), content.text("open_range").in_(lang)),
        rows=tuple(_row(profile, point, lang) for point in POINTS),
        sections=sections,
        without=_without(without, lang),
        follow_ups=agreed_follow_ups(log, today, lang),
        caution=content.text("interval_covers").in_(lang),
        footer=content.text("own_learning").in_(lang),
        empty=say("report_empty", lang) if empty else "",
    )


def _explained(log: Log, lang: str) -> str:
    half_life = int(notes.setting(log, "half_life"))
    if half_life == USUAL_HALF_LIFE:
        return content.text("one_sentence").in_(lang)
    return say("report_explained", lang, half_life)


def _row(profile: Profile, point: str, lang: str) -> Row:
    """With the weeks of the period, but at least the last half year."""
    row = point_row(profile, point, lang)
    since = min(profile.period.weeks[0], profile.calendar.last.before(ROW_WEEKS - 1))
    drawn = line(profile, point, since, lang)
    chart = regularity_chart(profile, point, lang)._replace(shape=drawn)
    return Row(row, chart if drawn.weeks else None)


def _sections(
    log: Log, profile: Profile, lang: str, *, observers: bool
) -> tuple[tuple[Section, ...], list[Chart]]:
    """The sections that have a chart to show, and the charts that show nothing yet.

    What the leader has hidden is in neither.
    """
    sections, without = [], []
    hidden = set(notes.setting(log, "hidden_figures"))
    for point in POINTS:
        names = (*CHOSEN.get(point, ()), *(("observers",) if observers else ()))
        shown = [name for name in names if f"{point}:{name}" not in hidden]
        charts = [_chart(log, profile, name, point, lang) for name in shown]
        without += [c for c in charts if c.shape is None and c.name != "observers"]
        drawn = tuple(chart for chart in charts if chart.shape is not None)
        if drawn:
            sections.append(Section(point, content.point_name(point).in_(lang), drawn))
    return tuple(sections), without


def _chart(log: Log, profile: Profile, name: str, point: str, lang: str) -> Chart:
    if name != "told":
        return _on_paper(one_chart(log, profile, name, point, lang))

    def kinds(ids: Sequence[str]) -> dict[str, str]:
        return kind_names(log, ids, lang)

    return failure.told_chart(profile, kinds, lang, MOST_TOLD)


def _on_paper(chart: Chart) -> Chart:
    """Bars in place of marks to point at, where there are hundreds of them."""
    if not isinstance(chart.shape, Units):
        return chart
    most = max(len(row.units) for row in chart.shape.rows)
    if most <= MOST_UNITS:
        return chart
    bars = [
        Part(row.label, len(row.units), most, row.caption, Mark(row.label))
        for row in chart.shape.rows
    ]
    return chart._replace(shape=Parts(tuple(bars), chips=False))


def _without(charts: Sequence[Chart], lang: str) -> str:
    """*Nothing to draw yet: …*"""
    if not charts:
        return ""
    titles = [chart.title for chart in charts]
    return say("report_without", lang, titles=joined(titles, lang))
