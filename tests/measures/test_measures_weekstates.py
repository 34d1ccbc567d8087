"""How far each week reached, over random histories too (D.1, K)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.weekstates import WeekCount, week_states, week_target

PAUSE = WeekCount(0, 0, 1, 1, closed=True)


def week(events: int, *, days: int = 5, times: int = 3, window: int = 1, closed: bool = True):
    return WeekCount(days, events, times, window, closed)


def states(*weeks: WeekCount) -> list[str]:
    return [state.state for state in week_states(weeks)]


HISTORIES = some.lists(
    some.builds(
        WeekCount,
        days=some.integers(0, 5),
        events=some.integers(0, 6),
        times=some.integers(1, 5),
        window=some.sampled_from([1, 2, 4]),
        closed=some.booleans(),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(
    ("times", "targets"),
    [(3, [0, 1, 1, 2, 2, 3]), (1, [0, 1, 1, 1, 1, 1]), (2, [0, 1, 1, 1, 2, 2])],
)
def test_a_target_shrinks_with_the_days_but_never_to_nothing(times, targets):
    assert [week_target(times, 1, days) for days in range(6)] == targets


@pytest.mark.parametrize("window", [2, 4])
def test_a_longer_window_keeps_its_target_in_a_short_week(window):
    assert [week_target(3, window, days) for days in range(6)] == [0, 3, 3, 3, 3, 3]


def test_a_closed_week_is_met_partly_or_zero():
    assert states(week(3), week(4), week(2), week(1), week(0)) == [
        *("met", "met", "partly", "partly", "zero")
    ]


def test_an_unclosed_week_is_open_however_much_is_in_it():
    assert states(week(0, closed=False), week(9, closed=False)) == ["unclosed", "unclosed"]


def test_a_week_without_workdays_is_a_pause_closed_or_not():
    assert states(week(4, days=0), week(0, days=0, closed=False)) == ["pause", "pause"]


def test_more_than_the_target_is_still_all_of_it():
    (state,) = week_states([week(30)])
    assert (state.events, state.target, state.attained) == (30, 3, 1.0)


def test_a_window_of_two_weeks_looks_one_week_back():
    weeks = [week(n, times=1, window=2) for n in (1, 0, 0, 1)]
    assert states(*weeks) == ["met", "met", "zero", "met"]


def test_a_window_reaches_back_over_pauses():
    busy, idle = week(1, times=1, window=2), week(0, times=1, window=2)
    assert states(busy, PAUSE, PAUSE, idle, idle)[3:] == ["met", "zero"]


def test_a_window_of_four_weeks_counts_four_active_ones():
    weeks = [week(n, times=4, window=4) for n in (1, 1, 1, 1, 0)]
    assert [s.events for s in week_states([*weeks[:2], PAUSE, *weeks[2:]])] == [1, 2, 0, 3, 4, 3]


def test_what_happens_in_a_pause_is_in_no_window():
    weeks = [week(5, days=0, times=1, window=2), week(0, times=1, window=2)]
    assert states(*weeks) == ["pause", "zero"]


@given(HISTORIES, some.data())
def test_one_more_event_never_lowers_any_week(history, data):
    nth = data.draw(some.integers(0, len(history) - 1))
    more = list(history)
    more[nth] = more[nth]._replace(events=more[nth].events + 1)
    for before, after in zip(week_states(history), week_states(more), strict=True):
        assert after.attained >= before.attained
        assert after.events >= before.events


@given(HISTORIES, some.data())
def test_a_pause_changes_nothing(history, data):
    nth = data.draw(some.integers(0, len(history)))
    paused = week_states([*history[:nth], PAUSE, *history[nth:]])
    assert paused[nth].state == "pause"
    assert paused[:nth] + paused[nth + 1 :] == week_states(history)


@given(HISTORIES)
def test_closing_all_weeks_changes_no_number_and_leaves_none_open(history):
    closed = week_states([week._replace(closed=True) for week in history])
    for before, after in zip(week_states(history), closed, strict=True):
        assert before[:3] == after[:3]
        assert 0 <= after.attained <= 1
        assert (after.attained == 1) == (after.state == "met")
        assert not after.open


@pytest.mark.parametrize(
    ("events", "is_open"), [((0, 0), True), ((2, 0), True), ((1, 2), False), ((0, 3), False)]
)
def test_an_open_week_makes_the_closed_one_that_shares_its_window_open_unless_it_was_met(
    events, is_open
):
    first, last = (week(n, times=3, window=2, closed=n == events[1]) for n in events)
    (_, found) = week_states([first._replace(closed=False), last._replace(closed=True)])
    assert found.open == is_open
    assert found.state == ("unclosed" if is_open else "met")


@pytest.mark.parametrize(("window", "opened"), [(1, "o"), (2, "oo"), (4, "oooo")])
def test_an_open_week_holds_open_only_the_windows_it_lies_in(window, opened):
    rows = [week(0, window=window, closed=n != 4) for n in range(12)]
    rows.insert(5, PAUSE)
    found = [state.open for state in week_states(rows) if state.target is not None]
    assert found == [4 <= n < 4 + len(opened) for n in range(12)]


def test_a_week_that_is_met_is_not_open_though_it_is_not_closed():
    (state,) = week_states([week(3, closed=False)])
    assert (state.state, state.open) == ("unclosed", False)


@pytest.mark.parametrize(
    ("window", "begins"),
    [(1, [True, False, False, False, False]), (2, [True, False, False, False, False]),
     (4, [True, True, True, False, False])],
)  # fmt: skip
def test_the_log_begins_until_a_whole_window_of_weeks_exists(window, begins):
    rows = [week(1, window=window) for _ in range(5)]
    assert [state.begins for state in week_states(rows)] == begins
    paused = week_states([PAUSE, rows[0], PAUSE, *rows[1:]])
    assert [state.begins for state in paused if state.target is not None] == begins


def test_a_log_that_is_older_than_its_first_week_does_not_begin_in_it():
    found = week_states([week(1), week(1)], goes_on=True)
    assert [state.begins for state in found] == [False, False]
    found = week_states([week(1, window=2), week(1, window=2)], goes_on=True)
    assert [state.begins for state in found] == [True, False]
