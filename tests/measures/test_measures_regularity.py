"""Regularity: the golden vectors of D.1 and its properties over random histories (D.1, K)."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.regularity import (
    HALF_LIVES,
    NOTHING,
    Reached,
    regularities,
    shown,
    weight,
)
from leadercoach.measures.weekstates import WeekCount, week_states

MET, MISSED = Reached(5, 1.0, open=False), Reached(5, 0.0, open=False)
OPEN, PAUSE = Reached(5, 0.0, open=True), Reached(0, 0.0, open=False)
TWO_OF_THREE = Reached(5, 2 / 3, open=False)
EXACT = 1e-12
NO = some.sampled_from([False])
PARTS = some.sampled_from([0.0, 0.25, 1 / 3, 0.5, 2 / 3, 1.0])


def percent(*history: Reached, half_life: int = 4) -> float:
    return round(100 * regularities(history, half_life)[-1].value, 1)


def ends(*history: Reached) -> tuple[float, float]:
    found = regularities(history)[-1]
    return round(100 * found.low, 1), round(100 * found.high, 1)


def counts(
    events: Sequence[int], times: int, window: int = 1, *, left_open: Sequence[int] = (),
    begun: bool = True,
) -> list[WeekCount]:  # fmt: skip
    """Full weeks; `begun` puts the week the log begins in before them, empty and closed."""
    rows = [
        WeekCount(5, n, times, window, place not in left_open) for place, n in enumerate(events)
    ]
    return [WeekCount(5, 0, times, window, closed=True)] * begun + rows


def reached(rows: Sequence[WeekCount], *, running: bool = False) -> list[Reached]:
    """What weeks come to; with `running` the last one is."""
    last = len(rows) - 1
    return [
        Reached(row.days, state.attained, state.open, running and n == last, state.begins)
        for n, (row, state) in enumerate(zip(rows, week_states(rows), strict=True))
    ]


@some.composite
def histories(draw: Any, least: int = 1, most: int = 24) -> list[WeekCount]:
    """Weeks closed and open, short ones, pauses, with a target and a window that may change."""
    length = draw(some.integers(least, most))
    turn = draw(some.integers(0, length))
    goals = [(draw(some.integers(1, 4)), draw(some.sampled_from([1, 2, 4]))) for _ in range(2)]
    return [
        WeekCount(
            draw(some.sampled_from([0, 1, 2, 4, 5, 5, 5, 5])), draw(some.integers(0, 5)),
            *goals[n >= turn], closed=draw(some.booleans()),
        )
        for n in range(length)
    ]  # fmt: skip


def weeks(least: int = 1, most: int = 30) -> some.SearchStrategy[list[Reached]]:
    one = some.builds(Reached, some.integers(0, 5), PARTS, some.booleans(), NO, NO)
    return some.lists(one, min_size=least, max_size=most)


@pytest.mark.parametrize("weeks_met", [1, 2, 4, 8, 26])
def test_a_perfect_record_is_a_hundred_from_the_first_week_on(weeks_met):
    assert regularities(reached(counts([3] * weeks_met, 3)))[-1] == (1, 1, 1, pytest.approx(
        1 - 0.5 ** (weeks_met / 4)
    ))  # fmt: skip
    assert percent(*[MET] * weeks_met) == 100


def test_two_of_three_every_week_is_two_thirds():
    assert percent(*reached(counts([2] * 8, 3))) == 66.7


@pytest.mark.parametrize(
    ("last", "value", "span"),
    [
        (MISSED, 82.2, (82.2, 82.2)),
        (OPEN, 100, (82.2, 100)),
        (PAUSE, 100, (100, 100)),
        (reached([WeekCount(5, 9, 3, 1, closed=True), WeekCount(2, 1, 3, 1, closed=True)])[-1],
         100, (100, 100)),
    ],
)  # fmt: skip
def test_the_week_after_twelve_met_ones(last, value, span):
    assert percent(*[MET] * 12, last) == value
    assert ends(*[MET] * 12, last) == span


def test_the_short_week_of_the_vector_has_a_target_of_one():
    (*_, last) = week_states(
        [WeekCount(5, 9, 3, 1, closed=True), WeekCount(2, 1, 3, 1, closed=True)]
    )
    assert (last.target, last.attained) == (1, 1.0)


@pytest.mark.parametrize(
    ("events", "value"),
    [([3] * 4 + [0], 72.5), ([0] * 4 + [3] * 4, 66.7), ([3] * 4 + [0] * 4, 33.3)],
)
def test_the_latest_weeks_weigh_most(events, value):
    assert percent(*reached(counts(events, 3))) == value


def test_an_event_every_second_week_is_as_good_as_every_week_when_the_window_is_two():
    assert percent(*reached(counts([1, 0] * 4, 1, 2))) == 100


def test_volume_cannot_buy_consistency():
    assert (
        percent(*reached(counts([6, 0] * 4, 3))) == percent(*reached(counts([3, 0] * 4, 3))) == 45.7
    )


def test_zeros_left_open_show_how_far_the_range_reaches():
    found = reached(counts([3, 0] * 4, 3, left_open=(1, 3, 5, 7)))
    assert ends(*found) == (45.7, 100)


@pytest.mark.parametrize(
    ("events", "window", "counted"),
    [([2], 1, 0), ([3], 1, 1), ([0, 3], 1, 1), ([0, 0], 2, 1), ([1, 0, 0], 4, 0),
     ([3, 0, 0, 0], 4, 4), ([1, 1, 0, 0], 4, 1)],
)  # fmt: skip
def test_the_week_the_log_begins_in_counts_only_if_it_was_met(events, window, counted):
    rows = reached(counts(events, 3, window, begun=False))
    assert regularities(rows)[-1].weight == pytest.approx(1 - 0.5 ** (counted / 4))


def test_before_the_first_week_that_counts_there_is_none():
    begins = Reached(5, 2 / 3, open=False, begins=True)
    assert regularities([PAUSE, begins, PAUSE]) == [NOTHING] * 3


def test_an_open_week_before_all_others_is_none_reached():
    assert regularities([OPEN])[-1][:3] == (0, 0, 1)
    assert regularities([Reached(5, 0.5, open=True)])[-1][:3] == (0.5, 0.5, 1)


@pytest.mark.parametrize("half_life", HALF_LIVES)
def test_a_week_weighs_half_as_much_after_its_half_life(half_life):
    history = [*[MET] * 40 * half_life, *[MISSED] * half_life]
    assert percent(*history, half_life=half_life) == 50


def test_the_half_life_can_be_two_to_eight_weeks():
    assert list(HALF_LIVES) == [2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize("half_life", [2, 4, 8])
def test_five_short_weeks_of_a_day_weigh_as_much_as_one_whole(half_life):
    days = regularities([Reached(1, 1.0, open=False)] * 5, half_life)[-1].weight
    assert days == pytest.approx(weight(5, half_life), abs=EXACT)
    assert weight(0, half_life) == 0


def test_a_full_week_weighs_what_the_formula_says():
    assert [round(weight(days), 3) for days in (0, 3, 5)] == [0, 0.099, 0.159]


@pytest.mark.parametrize(
    ("value", "whole"), [(0, 0), (0.7349, 73), (0.735, 74), (0.995, 100), (1, 100)]
)
def test_halves_are_shown_upward(value, whole):
    assert shown(value) == whole


@given(weeks(), some.sampled_from(HALF_LIVES))
def test_it_is_the_weighted_mean_the_formula_writes(history, half_life):
    above = below = value = 0.0
    for (days, attained, is_open, *_), found in zip(
        history, regularities(history, half_life), strict=True
    ):
        part = weight(days, half_life)
        x = max(attained, value) if is_open else attained
        above, below = above + part * (x - above), below + part * (1 - below)
        value = above / below if below else 0.0
        assert found[::3] == pytest.approx((value, below), abs=EXACT)


@given(histories(), some.sampled_from(HALF_LIVES), some.booleans())
def test_the_range_holds_the_number_and_all_lie_between_nothing_and_all(rows, half_life, running):
    for value, low, high, total in regularities(reached(rows, running=running), half_life):
        assert 0 <= low <= value <= high <= 1
        assert 0 <= total < 1


@given(weeks())
def test_the_range_ends_where_open_weeks_are_closed_or_met(history):
    found = regularities(history)[-1]
    low = [week._replace(open=False) for week in history]
    high = [w._replace(open=False, attained=1.0) if w.open else w for w in history]
    assert found.low == pytest.approx(regularities(low)[-1].value, abs=EXACT)
    assert found.high == pytest.approx(regularities(high)[-1].value, abs=EXACT)


@given(histories(), some.data(), some.booleans())
def test_one_more_event_never_lowers_any_later_number_nor_its_range(rows, data, running):
    nth = data.draw(some.integers(0, len(rows) - 1))
    more = list(rows)
    more[nth] = more[nth]._replace(events=more[nth].events + 1)
    before = regularities(reached(rows, running=running))
    after = regularities(reached(more, running=running))
    for old, new in zip(before, after, strict=True):
        if old.weight:
            assert all(now >= then - EXACT for now, then in zip(new, old, strict=True))


@given(histories(), some.data())
def test_a_pause_changes_nothing_wherever_it_is(rows, data):
    nth = data.draw(some.integers(0, len(rows)))
    pause = WeekCount(
        0, data.draw(some.integers(0, 3)), *rows[nth - 1][2:4], data.draw(some.booleans())
    )
    paused = regularities(reached([*rows[:nth], pause, *rows[nth:]]))
    assert paused[:nth] + paused[nth + 1 :] == regularities(reached(rows))
    assert paused[nth] == (paused[nth - 1] if nth else NOTHING)


@given(weeks(), PARTS, some.integers(1, 5))
def test_an_open_week_never_lowers(history, attained, days):
    *_, before, after = regularities([*history, Reached(days, attained, open=True)])
    assert after.value >= before.value
    assert after.high >= before.high
    assert (after.value > before.value) == (attained > before.value)


@given(histories(), some.data())
def test_leaving_a_week_open_never_lowers_what_closing_it_gives(rows, data):
    nth = data.draw(some.integers(0, len(rows) - 1))
    opened, closed = list(rows), list(rows)
    opened[nth], closed[nth] = (rows[nth]._replace(closed=closed) for closed in (False, True))
    for left, shut in zip(*(regularities(reached(r)) for r in (opened, closed)), strict=True):
        assert left.value >= shut.value - EXACT


@given(weeks(), PARTS)
def test_a_running_week_neither_lowers_nor_widens(history, attained):
    *_, before, after = regularities([*history, Reached(5, attained, open=True, running=True)])
    assert all(new >= old for new, old in zip(after[:3], before[:3], strict=True))
    assert after.high - after.low <= before.high - before.low + EXACT


def test_a_running_week_that_has_reached_more_counts_already():
    *_, before, after = regularities([MISSED, Reached(5, 1.0, open=True, running=True)])
    assert before.value == 0
    assert after.low == after.value == after.high == pytest.approx(1 / (2 - weight(5)))


def test_a_running_week_keeps_the_range_as_it_was():
    *_, before, after = regularities([*[MET] * 12, OPEN, OPEN._replace(running=True)])
    assert (
        (after.low, after.high) == (before.low, before.high) == pytest.approx((0.822, 1), abs=1e-3)
    )


@given(weeks(), weeks(least=0))
def test_what_goes_on_from_a_number_is_the_same_as_all_at_once(old, new):
    start = regularities(old)[-1]
    assert regularities([*old, *new])[len(old) :] == regularities(new, start=start)


@given(weeks(least=0, most=12), weeks(least=0, most=8), some.sampled_from([2, 4]), some.data())
def test_what_lies_twenty_half_lives_of_closed_weeks_back_no_longer_counts(old, new, h, data):
    between = data.draw(some.permutations([MET, MISSED, *[TWO_OF_THREE] * 2] * 5 * h + [OPEN] * 9))
    whole = regularities([*old, *between, *new], h)[-1]
    late = regularities([*between, *new], h)[-1]
    assert late[:3] == pytest.approx(whole[:3], abs=2e-6)
