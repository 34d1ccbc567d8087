"""Habit strength: the golden vectors of D.1 and its properties over random histories (D.1, K)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.strength import (
    FORGOTTEN,
    HALF_LIVES,
    Reached,
    Strength,
    decided_by,
    shown,
    strengths,
    weight,
)
from leadercoach.measures.weekstates import WeekCount, week_states

MET, MISSED = Reached(5, 1.0, closed=True), Reached(5, 0.0, closed=True)
OPEN = Reached(5, 0.0, closed=False)
PAUSE = Reached(0, 0.0, closed=True)
EXACT = 1e-12
PARTS = some.sampled_from([0.0, 0.25, 1 / 3, 0.5, 2 / 3, 1.0])


def weeks(least: int = 1, most: int = 30) -> some.SearchStrategy[list[Reached]]:
    one = some.builds(
        Reached, some.integers(0, 5), PARTS, some.booleans(), running=some.sampled_from([False])
    )
    return some.lists(one, min_size=least, max_size=most)


def percent(*history: Reached, half_life: int = 4) -> float:
    return 100 * strengths(history, half_life)[-1].value


def counted(events: list[int], *, times: int, window: int = 1) -> list[Reached]:
    rows = [WeekCount(5, n, times, window, closed=True) for n in events]
    return [Reached(5, state.attained, closed=True) for state in week_states(rows)]


@pytest.mark.parametrize(
    ("met", "value"),
    [(1, 15.9), (2, 29.3), (4, 50.0), (8, 75.0), (12, 87.5), (26, 98.9)],
)
def test_every_week_met_grows_as_the_golden_vector(met, value):
    assert round(percent(*[MET] * met), 1) == value
    assert round(percent(*counted([3] * met, times=3)), 1) == value


@pytest.mark.parametrize(
    ("last", "value"),
    [(MISSED, 73.6), (OPEN, 87.5), (PAUSE, 87.5), (Reached(2, 1.0, closed=True), 88.3)],
)
def test_the_week_after_twelve_met_ones(last, value):
    assert round(percent(*[MET] * 12, last), 1) == value


def test_an_open_week_widens_the_band_from_a_miss_to_a_hit():
    band = strengths([*[MET] * 12, OPEN])[-1]
    assert [round(100 * part, 1) for part in band] == [87.5, 73.6, 89.5]


def test_the_short_week_of_the_vector_has_a_target_of_one():
    (*_, last) = week_states([WeekCount(2, 1, 3, 1, closed=True)])
    assert (last.target, last.attained) == (1, 1.0)


def test_an_event_every_second_week_is_as_good_as_every_week_when_the_window_is_two():
    assert round(percent(*counted([1, 0] * 4, times=1, window=2)), 1) == 75.0


def test_volume_cannot_buy_consistency():
    assert round(percent(*counted([6, 0] * 4, times=3)), 1) == 34.3


@pytest.mark.parametrize("half_life", HALF_LIVES)
def test_a_week_weighs_half_as_much_after_its_half_life(half_life):
    history = [*[MET] * 40 * half_life, *[MISSED] * half_life]
    assert percent(*history, half_life=half_life) == pytest.approx(50)


def test_the_half_life_can_be_two_to_eight_weeks():
    assert list(HALF_LIVES) == [2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize("half_life", [2, 4, 8])
def test_five_short_weeks_of_a_day_weigh_as_much_as_one_whole(half_life):
    days = strengths([Reached(1, 1.0, closed=True)] * 5, half_life)[-1].value
    assert days == pytest.approx(weight(5, half_life), abs=EXACT)
    assert weight(0, half_life) == 0


@pytest.mark.parametrize(
    ("value", "whole"), [(0, 0), (0.7349, 73), (0.735, 74), (0.995, 100), (1, 100)]
)
def test_halves_are_shown_upward(value, whole):
    assert shown(value) == whole


@given(weeks(), some.sampled_from(HALF_LIVES))
def test_the_band_holds_the_strength_and_both_stay_between_nothing_and_all(history, half_life):
    for value, low, high in strengths(history, half_life):
        assert 0 <= low <= value + EXACT
        assert value <= high + EXACT
        assert high <= 1 + EXACT


@given(weeks())
def test_the_band_ends_where_open_weeks_are_closed_or_met(history):
    found = strengths(history)[-1]
    low = [week._replace(closed=True) for week in history]
    high = [w if w.closed else w._replace(closed=True, attained=1.0) for w in history]
    assert found.low == pytest.approx(strengths(low)[-1].value, abs=EXACT)
    assert found.high == pytest.approx(strengths(high)[-1].value, abs=EXACT)


@given(
    some.lists(some.tuples(some.integers(0, 5), some.integers(0, 4), some.booleans()), min_size=1),
    some.integers(1, 4),
    some.sampled_from([1, 2, 4]),
    some.data(),
)
def test_one_more_event_never_lowers_any_later_strength(history, times, window, data):
    nth = data.draw(some.integers(0, len(history) - 1))
    rows = [WeekCount(days, n, times, window, closed) for days, n, closed in history]
    more = list(rows)
    more[nth] = more[nth]._replace(events=more[nth].events + 1)
    for before, after in zip(grown(rows), grown(more), strict=True):
        assert all(new >= old - EXACT for new, old in zip(after, before, strict=True))


def grown(rows: list[WeekCount]) -> list[Strength]:
    states = week_states(rows)
    return strengths(
        Reached(row.days, state.attained, row.closed)
        for row, state in zip(rows, states, strict=True)
    )


@given(weeks(), some.data())
def test_a_pause_changes_nothing_wherever_it_is(history, data):
    nth = data.draw(some.integers(0, len(history)))
    pause = PAUSE._replace(closed=data.draw(some.booleans()))
    paused = strengths([*history[:nth], pause, *history[nth:]])
    assert paused[:nth] + paused[nth + 1 :] == strengths(history)


@given(weeks(), PARTS, some.integers(1, 5))
def test_an_open_week_never_lowers(history, attained, days):
    *_, before, after = strengths([*history, Reached(days, attained, closed=False)])
    assert after.value >= before.value
    assert after.value == pytest.approx(
        before.value + weight(days) * max(0, attained - before.value), abs=EXACT
    )


@given(weeks(), PARTS)
def test_a_running_week_neither_lowers_nor_widens(history, attained):
    running = Reached(5, attained, closed=False, running=True)
    *_, before, after = strengths([*history, running])
    assert all(new >= old for new, old in zip(after, before, strict=True))
    assert after.high - after.low <= before.high - before.low + EXACT
    assert after == pytest.approx(
        [old + weight(5) * max(0, attained - old) for old in before], abs=EXACT
    )


def test_a_running_week_that_has_reached_more_counts_already():
    *_, before, after = strengths([MISSED, Reached(5, 1.0, closed=False, running=True)])
    assert (before.value, after.value) == (0, pytest.approx(weight(5)))
    assert after.low == after.value == after.high


@given(weeks(most=20), weeks(least=0, most=5), some.sampled_from([2, 4]))
def test_what_lies_forty_half_lives_back_no_longer_counts(old, new, half_life):
    between = [MET, MISSED, Reached(5, 0.5, closed=True), MISSED] * 10 * half_life
    whole = strengths([*old, *between, *new], half_life)[-1]
    late = strengths([*between, *new], half_life)[-1]
    assert late == pytest.approx(whole, abs=1e-9)


@given(weeks(least=0, most=6), some.integers(100, 140), some.sampled_from([2, 3, 4]))
def test_weeks_that_decide_do_so_to_nine_digits_and_no_week_less_does(mixed, length, half_life):
    history = [*mixed, *[MET] * length]
    days, closed = [w.days for w in history], [w.closed for w in history]
    faded = sum(d for d, done in zip(days, closed, strict=True) if done)
    assert decided_by(days, closed, half_life) == (faded / 5 >= FORGOTTEN * half_life)
    if decided_by(days, closed, half_life):
        from_all = strengths(history, half_life, Strength(1.0, 1.0, 1.0))[-1]
        assert strengths(history, half_life)[-1] == pytest.approx(from_all, abs=1e-9)


@pytest.mark.parametrize("half_life", HALF_LIVES)
def test_thirty_half_lives_of_closed_weeks_decide_and_one_day_less_does_not(half_life):
    days = [5] * 30 * half_life
    assert decided_by(days, [True] * len(days), half_life)
    assert not decided_by([4, *days[1:]], [True] * len(days), half_life)


def test_open_weeks_and_pauses_never_decide():
    assert not decided_by([5] * 999, [False] * 999, 4)
    assert not decided_by([0] * 999, [True] * 999, 4)
