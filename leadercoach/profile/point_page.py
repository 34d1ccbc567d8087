"""The page of one advice point as it is read: its charts, and those the leader has hidden (E.4)."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from leadercoach.profile.chart import Chart, Mark
from leadercoach.profile.charts.catalogue import OF_POINT, one_chart
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import say
from leadercoach.profile.series import Calendar
from leadercoach.store import notes
from leadercoach.store.engine import Log
from leadercoach.views.log_list import Filter

ASK_AFTER = 12  # active weeks (E.4)


class PointPage(NamedTuple):
    """A point's charts over `weeks` active weeks, from `first` to `last`.

    `hidden` are figures and their titles; `asks`: it is time to ask which figure helps no longer.
    """

    charts: tuple[Chart, ...]
    hidden: tuple[tuple[str, str], ...]
    weeks: int
    first: date
    last: date
    asks: bool


def point_page(log: Log, profile: Profile, point: str, lang: str) -> PointPage:
    """What the page of `point` shows of a profile."""
    away = set(notes.setting(log, "hidden_figures"))
    names = OF_POINT[point]
    shown = [name for name in names if figure(point, name) not in away]
    return PointPage(
        charts=tuple(one_chart(log, profile, name, point, lang) for name in shown),
        hidden=tuple(
            (figure(point, name), say(f"title_{name}", lang)) for name in names if name not in shown
        ),
        weeks=len(profile.working_weeks),
        first=profile.period.days.first,
        last=min(profile.period.last.sunday, profile.today),
        asks=bool(shown) and asks(log, profile.calendar),
    )


def figure(point: str, name: str) -> str:
    """What a point's chart is called among the hidden ones: *delegation:taken_back*."""
    return f"{point}:{name}"


def asks(log: Log, known: Calendar) -> bool:
    """Whether twelve active weeks have passed since the log began, or since it was asked last."""
    asked = notes.setting(log, "figures_asked_on")
    after = date.fromisoformat(asked) if asked else date.min
    return sum(1 for _ in _whole_weeks(known, after)) >= ASK_AFTER


def behind(chart: Chart, mark: Mark) -> Filter:
    """What the log is to list for a mark: its entries, or its week."""
    if mark.week is not None:
        return Filter(point=chart.point, since=mark.week.monday, until=mark.week.sunday)
    return Filter(ids=mark.ids, why=f"{chart.title} · {mark.said}")


def _whole_weeks(known: Calendar, after: date) -> Iterator[date]:
    """The Mondays of active weeks that are no longer running."""
    for week in known.days:
        if week.monday > after and known.active(week) and not known.running(week):
            yield week.monday
