"""What the page of an advice point reads."""

from datetime import date, timedelta

import pytest
from samples import TODAY, add, at

from leadercoach.content import POINTS
from leadercoach.log.weeks import Pause, Week
from leadercoach.profile.chart import Mark
from leadercoach.profile.charts.catalogue import OF_POINT, one_chart
from leadercoach.profile.point_page import asks, behind, figure, point_page
from leadercoach.profile.profile import read_profile
from leadercoach.usecases import figures, weeks
from leadercoach.views.log_list import Filter


def page(log, point="failure", count=8):
    return point_page(log, read_profile(log, TODAY, count), point, "en")


@pytest.mark.parametrize("point", POINTS)
def test_a_page_has_every_figure_of_its_point(log, point):
    assert tuple(chart.name for chart in page(log, point).charts) == OF_POINT[point]
    assert page(log, point).hidden == ()


def test_a_hidden_figure_is_no_chart_but_is_named(log):
    figures.hide(log, figure("failure", "others"))
    figures.hide(log, figure("dialogue", "markers"))
    read = page(log)
    assert [chart.name for chart in read.charts] == [
        *("regularity", "told", "directions", "markers", "observers")
    ]
    assert read.hidden == (("failure:others", "How others reacted"),)


def test_a_figure_of_another_version_is_left_alone(log):
    figures.hide(log, "failure:of_the_future")
    assert page(log).hidden == ()


def test_the_days_reach_from_the_first_week_to_the_end_of_the_last(log):
    add(log, on="2026-01-14")
    read = page(log)
    assert (read.weeks, read.first, read.last) == (4, date(2026, 1, 12), date(2026, 2, 8))


def test_a_week_that_is_not_over_reaches_until_today(log):
    add(log, on=TODAY)
    read = page(log)
    assert (read.weeks, read.first, read.last) == (1, TODAY, TODAY)


def asked(log, today=TODAY) -> bool:
    return asks(log, read_profile(log, today, 8).calendar)


@pytest.mark.parametrize(("first", "expected"), [(12, True), (11, False)])
def test_it_asks_when_the_log_is_twelve_weeks_old(log, first, expected):
    add(log, on=Week.of(TODAY).before(first).monday)
    assert asked(log) == expected


def test_pauses_do_not_count(log):
    add(log, on=Week.of(TODAY).before(12).monday)
    monday = Week.of(TODAY).before(5).monday
    weeks.pause(log, Pause(monday, monday + timedelta(days=6)), at(TODAY))
    assert not asked(log)


def test_an_answer_holds_for_twelve_weeks(log):
    add(log, on=Week.of(TODAY).before(60).monday)
    figures.answered(log, at(TODAY))
    assert not asked(log, TODAY + timedelta(weeks=12))
    assert asked(log, TODAY + timedelta(weeks=13))


def test_behind_a_mark_are_its_entries_with_its_words(log):
    chart = one_chart(log, read_profile(log, TODAY, 8), "told", "failure", "en")
    mark = Mark("Lost the plot: 3 days", ("x", "y"))
    said = "From failure to telling · Lost the plot: 3 days"
    assert behind(chart, mark) == Filter(ids=("x", "y"), why=said)


def test_behind_a_week_is_that_week_of_that_point(log):
    chart = one_chart(log, read_profile(log, TODAY, 8), "regularity", "failure", "en")
    week = Week.parse("2026-W06")
    expected = Filter(point="failure", since=date(2026, 2, 2), until=date(2026, 2, 8))
    assert behind(chart, Mark("Week 6", (), week)) == expected
