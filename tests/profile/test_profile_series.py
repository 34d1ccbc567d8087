"""The weeks of the habits against the plain way, over random years (D.1, D.2, D.3)."""

from datetime import date, timedelta

import naive
import pytest
from hypothesis import given, settings
from lives import lived, seeds
from samples import TODAY, add, at

from leadercoach.content import POINTS
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.profile.profile import habits, read_profile
from leadercoach.usecases import weeks

FEW = settings(max_examples=25, deadline=None)
W07 = Week.of(TODAY)


def near(found: tuple) -> object:
    return pytest.approx(tuple(found), abs=1e-9)


def closed(log, first: Week, last: Week) -> None:
    """Close every week from one to another, each on its Friday."""
    for ordinal in range(first.ordinal, last.ordinal + 1):
        weeks.close(log, Week(ordinal), at(Week(ordinal).friday))


@FEW
@given(seeds)
def test_every_week_is_as_the_specification_writes_it(seed):
    with lived(seed) as life:
        if naive.begins(life) is None:
            return
        found = read_profile(life.log, TODAY, whole=True).series
        for point in POINTS:
            plain = naive.series(life, point, TODAY)
            rows = [(w.week, w.events, w.state.target) for w in found[point]]
            assert rows == [row[:3] for row in plain]
            for week, row in zip(found[point], plain, strict=True):
                assert week.strength == near(row[3])


@FEW
@given(seeds)
def test_an_earlier_day_is_read_as_it_was(seed):
    with lived(seed) as life:
        begun = naive.begins(life)
        for back in (1, 3, 17, 40, 90):
            today = TODAY - timedelta(days=back)
            if begun is None or begun > Week.of(today):
                continue
            found = read_profile(life.log, today, whole=True).series
            for point in POINTS:
                plain = naive.series(life, point, today)
                assert found[point][-1].strength == near(plain[-1][3])
                assert [w.events for w in found[point]] == [row[1] for row in plain]


@pytest.mark.parametrize("half_life", [2, 4])
def test_a_long_log_read_from_where_it_decides_is_the_same_as_all_of_it(log, half_life):
    weeks.set_half_life(log, half_life)
    first = W07.before(330)
    for back in range(330, 0, -1):
        week = W07.before(back)
        if back % 3 or back > 300:
            add(log, on=week.friday)
        if back % 7:
            weeks.close(log, week, at(week.friday))
    short, whole = read_profile(log, TODAY), read_profile(log, TODAY, whole=True)
    assert whole.calendar.begins == first < short.calendar.begins
    for point in POINTS:
        assert short.habits[point].now == near(whole.habits[point].now)
        assert short.habits[point].before == pytest.approx(whole.habits[point].before, abs=1e-9)
        assert short.habits[point][3:] == whole.habits[point][3:]
        assert habits(log, TODAY)[point] == short.habits[point]


def test_a_period_may_be_longer_than_what_decides(log):
    weeks.set_half_life(log, 2)
    add(log, on=W07.before(330).friday)
    closed(log, W07.before(330), W07.before())
    found = read_profile(log, TODAY, 320)
    assert len(found.period.weeks) > 300
    assert found.period.weeks == read_profile(log, TODAY, 320, whole=True).period.weeks


def test_two_years_of_leave_cost_nothing(log):
    end = W07.before(106)
    for back in range(12):
        for day in end.before(back).workdays[:3]:
            add(log, on=day)
    closed(log, end.before(11), end)
    before = habits(log, end.sunday)["dialogue"]
    weeks.pause(log, Pause(end.after().monday, W07.before().sunday), at())
    after = habits(log, TODAY)["dialogue"]
    assert (after.state, after.now, after.closed) == ("ok", before.now, 12)
    assert after == before


def test_a_running_week_lowers_nothing_and_joins_on_its_friday(log):
    week = W07.before(8)
    add(log, on=week.friday)
    closed(log, week, W07.before())
    monday, thursday = (habits(log, day)["dialogue"] for day in (TODAY, W07.workdays[3]))
    friday = habits(log, W07.friday)["dialogue"]
    last = habits(log, W07.before().sunday)["dialogue"]
    assert monday == thursday
    assert monday.now == last.now
    assert friday.now.low < monday.now.low
    assert friday.now.high > monday.now.high
    assert friday.now.value == monday.now.value


def test_a_week_makes_the_number_stale_only_when_it_is_over(log):
    add(log, on=W07.before(6).friday)
    closed(log, W07.before(6), W07.before(2))
    days = (W07.before().sunday, TODAY, W07.friday, W07.sunday, W07.after().monday)
    found = [habits(log, day)["dialogue"].state for day in days]
    assert found == ["ok", "ok", "ok", "ok", "stale"]


def test_a_target_changed_now_rewrites_no_earlier_week(log):
    for back in range(6, 0, -1):
        add(log, "upward", on=W07.before(back).friday)
    closed(log, W07.before(6), W07.before())
    before = read_profile(log, TODAY).series["upward"]
    change = TargetChange("upward", W07.before(2), Target(2))
    weeks.set_target(log, change, at(change.from_week.monday))
    after = read_profile(log, TODAY).series["upward"]
    assert [w.state.target for w in after] == [1, 1, 1, 1, 2, 2, 2]
    assert after[:4] == before[:4]
    assert after[-1].strength.value < before[-1].strength.value


@pytest.mark.parametrize(
    ("late", "events", "marked"), [(3, 1, 0), (4, 1, 1), (14, 1, 1), (15, 0, 0)]
)
def test_what_is_written_down_after_two_weeks_does_not_count(log, late, events, marked):
    add(log, on=W07.before(8).friday)
    day = W07.before(4).monday
    add(log, on=day + timedelta(days=late), occurred_on=day.isoformat())
    found = {w.week: w for w in read_profile(log, TODAY, whole=True).series["dialogue"]}
    assert (found[Week.of(day)].events, found[Week.of(day)].late) == (events, marked)


def test_a_week_closed_later_was_open_that_day(log):
    week = W07.before(3)
    add(log, on=week.monday)
    weeks.close(log, week, at(week.sunday + timedelta(days=5)))
    early, late = (habits(log, week.sunday + timedelta(days=n))["dialogue"] for n in (4, 5))
    assert (early.closed, late.closed) == (0, 1)


def test_a_week_reopened_later_was_closed_that_day(log):
    week = W07.before(3)
    add(log, on=week.monday)
    weeks.close(log, week, at(week.friday))
    weeks.reopen(log, week, at(week.sunday))
    found = [habits(log, day)["dialogue"].closed for day in (week.friday, week.sunday)]
    assert found == [1, 0]


def test_an_empty_log_has_no_habits_and_a_log_begun_later_neither(log):
    assert habits(log, TODAY) == {}
    add(log)
    assert habits(log, date(2025, 1, 1)) == {}
    assert read_profile(log, date(2025, 1, 1)).habits["dialogue"].state == "building"


def test_a_change_is_told_after_four_active_weeks(log):
    week = W07.before(5)
    add(log, on=week.monday)
    closed(log, week, W07.before())
    fourth, fifth = (habits(log, W07.before(n).sunday)["dialogue"] for n in (2, 1))
    assert (fourth.before, fourth.change) == (None, None)
    first = read_profile(log, TODAY, whole=True).series["dialogue"][0]
    assert fifth.before == first.strength.value
    assert fifth.change == "same"
