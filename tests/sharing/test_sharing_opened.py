"""A package opened is a log: the same numbers as the leader's own, and nothing else in it."""

from datetime import date

import pytest
from samples import TODAY, add, at

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package
from leadercoach.content import POINTS
from leadercoach.errors import StoreError
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Week
from leadercoach.profile.charts.regularity import regularity_chart
from leadercoach.profile.indices import indices
from leadercoach.profile.profile import read_profile
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.opened import open_package
from leadercoach.store.engine import Log
from leadercoach.usecases import coaching, entries, weeks


def shared(log: Log, first: date, last: date | None = None, depth: str = "all") -> Package:
    nils = coaching.add_coach(log, Coach(name="Nils"), at())
    consent = Consent(points=POINTS, depth=depth, first_day=first, last_day=last)
    return allowed(log, nils, at(), "sv", consent=consent)


def test_what_the_numbers_go_on_from_is_of_all_the_years(log):
    begins = Week.of(date(2025, 12, 15))
    for back in range(1, 260):
        week = begins.before(back)
        weeks.close(log, week, at(week.friday))
        if back % 3:
            add(log, on=week.monday, coach_visibility="facts")
    known = shared(log, begins.monday).goes_on_from
    own = read_profile(log, TODAY).series
    for point in POINTS:
        (before,) = [each for each in own[point] if each.week == begins.before(1)]
        part = known[point]
        found = (part.value, part.low, part.high, part.weight)
        assert found == pytest.approx(before.regularity, abs=1e-4)
    assert 0 < known["dialogue"].value < 1
    assert (known["dialogue"].older, len(known["dialogue"].weeks)) == (16, 8)


def test_a_window_of_another_length_is_laid_anew_where_the_period_begins(log):
    begins = Week.of(TODAY).before(3)
    for back in range(1, 4):  # a window of two weeks, and half of the next
        add(log, "failure", on=begins.before(back).monday, coach_visibility="facts")
    change = TargetChange("failure", begins, Target(1, 1))
    weeks.set_target(log, change, at(begins.monday))
    assert shared(log, begins.monday).goes_on_from["failure"].skip == 0


def test_what_was_reached_before_is_told_of_a_window_that_reaches_into_the_period_only(log):
    begins, since = Week.of(TODAY).before(3), Week.of(TODAY).before(11)
    weeks.set_target(log, TargetChange("upward", since, Target(2, 4)), at(since.monday))
    for back in range(1, 9):
        for point in ("dialogue", "upward"):
            add(log, point, on=begins.before(back).monday)
            add(log, point, on=begins.before(back).monday)
            add(log, point, on=begins.before(back).monday)
    known = shared(log, begins.monday).goes_on_from
    assert [week.reached for week in known["dialogue"].weeks] == [0] * 8
    assert [week.reached for week in known["upward"].weeks] == [0] * 5 + [2] * 3


@pytest.mark.parametrize("first", [date(2025, 8, 11), date(2025, 10, 27), date(2025, 12, 15)])
def test_the_numbers_are_the_leaders_own(amira, first):
    with amira.transaction():
        amira.write("update entries set coach_visibility = 'facts' where point = 'failure'")
    own = read_profile(amira, TODAY, 4)
    with open_package(shared(amira, first)) as opened:
        seen = read_profile(opened, TODAY, 4)
    for point in ("dialogue", "upward", "delegation"):
        assert seen.habits[point].now == pytest.approx(own.habits[point].now, abs=2e-4), point
    # a failure of before the period is not seen when it is told in it, so this can only be less
    assert seen.habits["failure"].now.value <= own.habits["failure"].now.value + 2e-4


def test_the_numbers_of_the_period_are_the_leaders_own(amira):
    own = read_profile(amira, TODAY, 6)
    with open_package(shared(amira, own.period.days.first)) as opened:
        seen = read_profile(opened, TODAY, 6)
        assert seen.period == own.period
        for point in ("dialogue", "delegation"):
            assert indices(seen, point) == indices(own, point)


@pytest.mark.parametrize("depth", ["facts", "all"])
def test_facts_alone_give_the_same_shares(amira, depth):
    own = read_profile(amira, TODAY, 6)
    with open_package(shared(amira, own.period.days.first, depth=depth)) as opened:
        seen = read_profile(opened, TODAY, 6)
        assert indices(seen, "delegation") == indices(own, "delegation")


def test_a_table_has_no_number_in_a_week_that_looked_back_on_two_open_ones(log):
    begins = Week.of(TODAY).before(16)
    for nth in range(16):
        week = begins.after(nth)
        if nth not in (3, 4):  # before the period, and within eight weeks of its first four
            weeks.close(log, week, at(week.sunday))
            add(log, on=week.monday, coach_visibility="facts")
    with open_package(shared(log, begins.after(7).monday)) as opened:
        table = regularity_chart(read_profile(opened, TODAY, None), "dialogue", "sv").table
    values = [row[-2] for row in table.rows]
    assert [value == "–" for value in values] == [True] * 4 + [False] * 6
    assert all("–" in row[-1] and row[-1] != "–" for row in table.rows)


def test_a_package_cannot_be_written(amira):
    with open_package(shared(amira, date(2026, 1, 5))) as opened:
        with pytest.raises(StoreError, match="shared_log"):
            add(opened)
        (some, *_) = [i for (i,) in opened.rows("select id from entries")]
        with pytest.raises(StoreError, match="shared_log"):
            entries.delete(opened, some, at())


def test_a_package_without_anything_opens(log):
    with open_package(shared(log, TODAY)) as opened:
        assert opened.one("select count(*) from entries") == (0,)
        assert read_profile(opened, TODAY).happened.decisions == []
