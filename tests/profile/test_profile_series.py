"""The weeks of the habits against the plain way, over random years (D.1, D.2, D.3)."""

from datetime import date, timedelta

import naive_habits as naive
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lives import Life, lived, seeds
from samples import TODAY, add, at, told

from leadercoach.content import POINTS
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.profile.profile import Habit, habits, read_profile
from leadercoach.profile.series import SeriesWeek, calendar, point_series
from leadercoach.store.engine import Log
from leadercoach.usecases import weeks

FEW = settings(max_examples=25, deadline=None)
W07 = Week.of(TODAY)
DAYS_BACK = some.sampled_from([0, 1, 2, 3, 4, 10, 17, 40, 90])


def near(found: tuple, by: float = 1e-9) -> object:
    return pytest.approx(tuple(found), abs=by)


def whole(log: Log, today: date = TODAY) -> dict[str, list[SeriesWeek]]:
    """Every week since the log began."""
    return point_series(log, calendar(log, today))


def closed(log: Log, first: Week, last: Week) -> None:
    """Close every week from one to another, each on its Friday."""
    for ordinal in range(first.ordinal, last.ordinal + 1):
        weeks.close(log, Week(ordinal), at(Week(ordinal).friday))


def begun(life: Life, today: date) -> bool:
    first = naive.begins(life)
    return first is not None and first <= Week.of(today)


@pytest.mark.long
@FEW
@given(seeds, DAYS_BACK)
def test_every_week_is_as_the_specification_writes_it(seed, back):
    today = TODAY - timedelta(days=back)
    with lived(seed) as life:
        if not begun(life, today):
            return
        found = whole(life.log, today)
        for point in POINTS:
            plain = naive.series(life, point, today)
            for week, row in zip(found[point], plain, strict=True):
                assert (week.week, week.days, week.events, week.late) == row[:4]
                assert (*week.goal, week.state.target, week.state.events) == row[4:8]
                assert (week.closed, week.running) == (row.closed, row.running)
                if row.days:
                    assert week.state.attained == pytest.approx(float(row.share))
                    assert (week.state.open, week.state.begins) == (row.open, row.begins)
                assert (week.regularity[:3] if week.regularity.weight else None) == (
                    row.number and near(row.number)
                )


@pytest.mark.long
@FEW
@given(seeds, DAYS_BACK)
def test_every_habit_is_as_the_specification_writes_it(seed, back):
    today = TODAY - timedelta(days=back)
    with lived(seed) as life:
        if not begun(life, today):
            return
        found = habits(life.log, today)
        for point in POINTS:
            check_habit(found[point], naive.habit(life, point, today))


def check_habit(habit: Habit, plain: dict) -> None:
    assert habit.state == plain["state"]
    assert habit.honesty[1:] == plain["open_of"]
    assert (habit.closed, habit.open) == (plain["closed"], plain["open"])
    if habit.young:
        assert habit.facts == plain["facts"]
    word, *sides, turned = plain["change"]
    assert (habit.change.word, habit.turned) == (word, turned)
    for side, expected in zip(habit.change[1:3], sides, strict=True):
        assert side == (expected and pytest.approx(expected))
    assert habit.consistency == plain["consistency"]
    assert list(habit.volume) == pytest.approx(list(plain["volume"]))
    middle, ended, waiting = plain["return"]
    assert habit.return_weeks == (middle, tuple(ended), waiting)


@pytest.mark.long
@settings(max_examples=6, deadline=None)
@given(seeds)
def test_years_on_end_are_as_the_specification_writes_them(seed):
    with lived(seed, 900) as life:
        if begun(life, TODAY):
            found = read_profile(life.log, TODAY)
            for point in POINTS:
                check_habit(found.habits[point], naive.habit(life, point, TODAY))
                now = naive.series(life, point, TODAY)[-1].number
                assert found.habits[point].now[:3] == near(now or (0, 0, 0), 1e-6)


def long_log(log: Log, *changes: TargetChange, open_every: int = 9) -> None:
    for change in changes:
        weeks.set_target(log, change, at(change.from_week.monday))
    for back in range(330, 0, -1):
        week = W07.before(back)
        if back % 3 or back > 300:
            add(log, on=week.friday)
        if back % 5 == 0:
            add(log, "failure", on=week.friday, shares=[told(str(week.friday))])
        if back % open_every:
            weeks.close(log, week, at(week.friday))


@pytest.mark.long
@pytest.mark.parametrize("half_life", [2, 4])
@pytest.mark.parametrize(
    "changes",
    [
        (),
        (("failure", 329, Target(1, 4)),),
        (("failure", 150, Target(2, 4)), ("dialogue", 299, Target(4, 2))),
        (("dialogue", 201, Target(4, 4)), ("dialogue", 12, Target(2, 2))),
    ],
)
def test_a_long_log_read_from_where_it_decides_is_the_same_as_all_of_it(log, half_life, changes):
    weeks.set_half_life(log, half_life)
    changes = [TargetChange(p, W07.before(back), goal) for p, back, goal in changes]
    long_log(log, *changes, open_every=40)
    short, long = read_profile(log, TODAY), read_profile(log, TODAY, None)
    every = whole(log)
    for point in POINTS:
        assert half_life == 2 or len(short.series[point]) < 200 < len(every[point])
        assert short.habits[point].now[:3] == near(long.habits[point].now[:3], 1e-7)
        for week, same in zip(short.series[point][::-1], every[point][::-1], strict=False):
            if week.week >= W07.before(25):
                assert week.regularity[:3] == near(same.regularity[:3], 1e-6)
        assert long.series[point] == every[point]
        assert short.habits[point].change[:3] == long.habits[point].change[:3]
        own = {"now": long.habits[point].now, "change": long.habits[point].change}
        assert short.habits[point]._replace(**own) == long.habits[point]
        assert habits(log, TODAY)[point] == short.habits[point]


def test_a_log_with_too_few_whole_windows_in_it_is_read_whole(log):
    long_log(log, TargetChange("failure", W07.before(330), Target(1, 4)), open_every=4)
    assert len(read_profile(log, TODAY).series["failure"]) == 331
    assert habits(log, TODAY)["failure"].consistency.closed == 0


def test_a_period_may_be_longer_than_what_decides(log):
    weeks.set_half_life(log, 2)
    add(log, on=W07.before(330).friday)
    closed(log, W07.before(330), W07.before())
    found = read_profile(log, TODAY, 315)
    assert found.series["dialogue"][0].week <= found.period.weeks[0]
    assert len(found.period.weeks) == 315


def test_two_years_of_leave_cost_nothing(log):
    end = W07.before(106)
    for back in range(12):
        for day in end.before(back).workdays[:3]:
            add(log, on=day)
    closed(log, end.before(11), end)
    before = habits(log, end.sunday)["dialogue"]
    weeks.pause(log, Pause(end.after().monday, W07.before().sunday), at())
    after = habits(log, TODAY)["dialogue"]
    assert (after.state, after.closed) == ("ok", 12)
    assert after.now[:3] == before.now[:3]
    assert after._replace(now=before.now) == before


def test_a_running_week_lowers_nothing_and_joins_on_its_friday(log):
    week = W07.before(8)
    add(log, on=week.friday)
    closed(log, week, W07.before())
    monday, thursday = (habits(log, day)["dialogue"] for day in (TODAY, W07.workdays[3]))
    friday = habits(log, W07.friday)["dialogue"]
    last = habits(log, W07.before().sunday)["dialogue"]
    assert monday == thursday
    assert monday.now[:3] == last.now[:3]
    assert friday.now.low <= monday.now.low
    assert friday.now.high > monday.now.high
    assert friday.now.value == monday.now.value


@pytest.mark.parametrize("day", [TODAY, W07.friday, W07.sunday])
def test_a_week_is_left_open_only_when_it_is_over(log, day):
    for back in range(9, 0, -1):
        add(log, "upward", on=W07.before(back).friday)
    closed(log, W07.before(9), W07.before())
    found = habits(log, day)["upward"]
    assert (found.state, found.open, found.consistency.open) == ("ok", 0, 0)
    assert found.change.latest.open == 0
    after = habits(log, W07.after().monday)["upward"]
    assert (after.open, after.consistency.open, after.change.latest.open) == (1, 1, 1)


@pytest.mark.parametrize(
    ("opened", "state"), [(0, "ok"), (1, "ok"), (2, "range"), (4, "range"), (5, "sparse")]
)
def test_two_open_weeks_of_eight_leave_no_point_and_no_change(log, opened, state):
    first = W07.before(16)
    add(log, on=first.friday)
    closed(log, first, W07.before(1 + opened))
    found = habits(log, TODAY)["dialogue"]
    assert found.state == state
    assert (found.number is None, found.range is None) == (opened >= 2, opened > 4)
    assert (found.change.word is None) == (opened >= 2)


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
    assert after[-1].regularity.value < before[-1].regularity.value


@pytest.mark.parametrize("turn", [2, 3, 5])
@pytest.mark.parametrize("goal", [Target(2), Target(1, 2)])
def test_a_change_of_target_is_told_by_the_week_it_was_made_in(log, turn, goal):
    for back in range(12, 0, -1):
        add(log, "upward", on=W07.before(back).friday)
        if back != turn:  # the week it was made in is open
            closed(log, W07.before(back), W07.before(back))
    change = TargetChange("upward", W07.before(turn), goal)
    weeks.set_target(log, change, at(change.from_week.monday))
    found = habits(log, TODAY)["upward"]
    if (turn, goal.weeks) in ((2, 2), (3, 2)):  # no whole window is closed yet
        assert (found.turned, found.window, found.change.word) == (None, 1, "cannot_tell")
    else:
        assert (found.turned, found.window) == (W07.before(turn), goal.weeks)
        assert found.change.word is None


def test_what_is_told_of_weeks_is_not_told_of_windows_before_one_is_closed(log):
    for back in range(9, 0, -1):
        add(log, "upward", on=W07.before(back).friday)
    closed(log, W07.before(9), W07.before())
    weeks.set_target(log, TargetChange("upward", W07, Target(1, 2)), at())
    found = habits(log, TODAY)["upward"]
    assert (found.window, found.consistency[:2]) == (1, (9, 9))
    closed(log, W07, W07.after())
    later = habits(log, W07.after().sunday)["upward"]
    assert (later.window, later.consistency[:2]) == (2, (0, 1))
    assert later.turned == W07


@pytest.mark.parametrize(
    ("late", "events", "marked"), [(3, 1, 0), (4, 1, 1), (14, 1, 1), (15, 0, 0)]
)
def test_what_is_written_down_after_two_weeks_does_not_count(log, late, events, marked):
    add(log, on=W07.before(8).friday)
    day = W07.before(4).monday
    add(log, on=day + timedelta(days=late), occurred_on=day.isoformat())
    found = {w.week: w for w in whole(log)["dialogue"]}
    assert (found[Week.of(day)].events, found[Week.of(day)].late) == (events, marked)


@pytest.mark.parametrize(("late", "begins"), [(0, 4), (3, 4), (4, 2), (15, 2)])
def test_the_log_begins_with_what_was_written_down_in_time(log, late, begins):
    day = W07.before(4).monday
    add(log, on=day + timedelta(days=late), occurred_on=day.isoformat())
    add(log, on=W07.before(2).friday)
    assert calendar(log, TODAY).begins == W07.before(begins)


def test_the_log_begins_with_a_telling_in_time_or_a_closed_week_too(log):
    add(log, on=W07.before().friday)
    day = W07.before(3).monday
    add(log, "failure", on=day, occurred_on="2025-10-01", shares=[told(day.isoformat())])
    assert calendar(log, TODAY).begins == W07.before(3)
    closed(log, W07.before(5), W07.before(5))
    assert calendar(log, TODAY).begins == W07.before(5)


def test_the_first_active_week_is_the_same_for_all_four(log):
    for _ in range(3):
        add(log, on=W07.before(2).friday)
    closed(log, W07.before(2), W07.before())
    found = whole(log)
    weights = {point: found[point][0].regularity.weight > 0 for point in POINTS}
    assert weights == {"dialogue": True, "upward": False, "delegation": False, "failure": False}
    assert {found[point][1].regularity.value for point in POINTS[1:]} == {0}


def test_a_target_reached_in_the_running_week_ends_the_way_back(log):
    add(log, "upward", on=W07.before(3).friday)
    closed(log, W07.before(3), W07.before())
    assert habits(log, TODAY)["upward"].return_weeks == (None, (), 2)
    add(log, "upward", on=TODAY)
    assert habits(log, TODAY)["upward"].return_weeks == (None, (1, 2), 0)


def test_a_week_closed_later_was_open_that_day(log):
    week = W07.before(3)
    add(log, on=week.monday)
    weeks.close(log, week, at(week.sunday + timedelta(days=5)))
    early, late = (habits(log, week.sunday + timedelta(days=n))["dialogue"] for n in (4, 5))
    assert (early.closed, late.closed) == (0, 1)
    assert (early.open, late.open) == (1, 0)


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


def test_a_closed_week_that_has_become_a_pause_is_not_counted(log):
    for back in range(6, 0, -1):
        add(log, "upward", on=W07.before(back).friday)
    closed(log, W07.before(6), W07.before())
    weeks.pause(log, Pause(W07.before(3).monday, W07.before(3).sunday), at())
    found = habits(log, TODAY)["upward"]
    assert (found.closed, found.consistency) == (5, (5, 5, 0))
