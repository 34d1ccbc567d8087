"""Which weeks a profile looks at, and its blocks (E.1)."""

from datetime import date, timedelta
from itertools import pairwise

import naive
import pytest
from hypothesis import given, settings
from lives import lived, seeds
from samples import TODAY, add, at

from leadercoach.log.weeks import Pause, Week
from leadercoach.profile.facts import Span
from leadercoach.profile.indices import indices
from leadercoach.profile.period import CHOICES, Period, blocks
from leadercoach.profile.profile import read_profile
from leadercoach.usecases import weeks

W07 = Week.of(TODAY)


def over(first: str, count: int) -> Period:
    start = Week.parse(first)
    chosen = tuple(start.after(n) for n in range(count))
    return Period(chosen, Span(start.monday, chosen[-1].sunday))


def labels(period: Period) -> list[str]:
    return [block.label for block in blocks(period)]


def numbers(log, today: date = TODAY, count: int | None = 8) -> list[int]:
    return [week.number for week in read_profile(log, today, count).period.weeks]


@pytest.mark.long
@settings(max_examples=20, deadline=None)
@given(seeds)
def test_the_period_is_the_last_active_whole_weeks(seed):
    with lived(seed) as life:
        begun = naive.begins(life)
        for today in (TODAY, W07.workdays[3], W07.friday, W07.sunday):
            for count in (1, 4, 8, None):
                if begun is not None:
                    found = read_profile(life.log, today, count).period
                    chosen, first = naive.period(life, today, count)
                    assert (list(found.weeks), found.days) == (chosen, Span(first, today))


def test_eight_weeks_are_looked_at_unless_others_are_chosen(log):
    add(log, on=W07.before(10).monday)
    assert numbers(log) == [week.number for week in read_profile(log, TODAY).period.weeks]
    assert CHOICES == (4, 8, 12, 26, None)
    assert read_profile(log, TODAY).period.last == W07.before()


def test_pauses_are_no_weeks_of_the_period(log):
    add(log, on=W07.before(10).monday)
    weeks.pause(log, Pause(W07.before(3).monday, W07.before(2).sunday), at())
    assert numbers(log, count=4) == [1, 2, 3, 6]


def test_a_running_week_is_one_from_its_friday(log):
    add(log, on=W07.before(3).monday)
    thursday, friday = W07.workdays[3], W07.friday
    assert numbers(log, thursday) == [4, 5, 6]
    assert numbers(log, friday) == [4, 5, 6, 7]


def test_the_first_week_is_looked_at_from_its_start(log):
    add(log)
    found = read_profile(log, TODAY)
    assert found.period == Period((W07,), Span(W07.monday, TODAY))
    (on_target, *_) = indices(found, "dialogue")
    assert (on_target.share, on_target.outside) == ((0, 0), {"unclosed": 0})


def test_the_days_of_the_running_week_are_counted_with_the_last_block(log):
    add(log, on=W07.before(3).monday)
    add(log, "upward", on=TODAY)
    found = read_profile(log, TODAY)
    assert blocks(found.period)[-1].holds(TODAY)
    assert len(found.happened.upwards) == 1


def test_all_begins_with_the_first_entry_even_one_written_down_too_late(log):
    add(log, on=W07.before(2).monday)
    add(log, on=TODAY, occurred_on="2025-03-03")
    assert read_profile(log, TODAY, None).period.days.first == date(2025, 3, 3)
    assert read_profile(log, TODAY, 8).period.days.first == W07.before(2).monday


@pytest.mark.parametrize(
    ("first", "count", "found"),
    [
        ("2025-W33", 8, ["33–36", "37–40"]),
        ("2025-W33", 9, ["33", "34–37", "38–41"]),
        ("2025-W50", 7, ["50–52", "1–4"]),
        ("2026-W51", 4, ["51–1"]),  # 2026 has a week 53
        ("2026-W50", 8, ["50–53", "1–4"]),
        ("2025-W33", 1, ["33"]),
    ],
)
def test_blocks_of_four_weeks_are_counted_from_the_end(first, count, found):
    assert labels(over(first, count)) == found


@pytest.mark.parametrize(
    ("count", "most", "sizes"),
    [(52, 13, {4}), (53, 5, {5, 12}), (156, 13, {12}), (157, 7, {1, 26}), (338, 13, {26}),
     (339, 7, {27, 52}), (900, 18, {16, 52})],
)  # fmt: skip
def test_long_periods_have_longer_blocks(count, most, sizes):
    found = blocks(over("2009-W01", count))
    assert len(found) == most
    assert {b.last.ordinal - b.first.ordinal + 1 for b in found} == sizes


def test_blocks_of_years_are_named_by_years_and_always_by_weeks_in_full():
    last = blocks(over("2017-W07", 469))[-1]
    assert (last.label, last.name) == ("2025–26", "2025-W07 – 2026-W06")
    short = blocks(over("2025-W33", 8))[-1]
    assert (short.label, short.name) == ("37–40", "37–40, 2025")
    turning = blocks(over("2025-W51", 4))[-1]
    assert (turning.label, turning.name) == ("51–2", "51, 2025 – 2, 2026")
    assert blocks(over("2025-W33", 1))[-1].name == "33, 2025"
    half_years = labels(over("2022-W01", 160))
    assert half_years[1:3] == ["2022", "2022–23"]
    (*_, middle) = blocks(over("2023-W10", 100))
    assert middle.name.startswith("2024-W")
    assert "–" in middle.label


@given(seeds)
def test_blocks_hold_every_day_of_the_period_once(seed):
    start, count = Week.parse("2016-W01").after(seed % 400), seed % 211 + 1
    chosen = tuple(start.after(2 * n) for n in range(count))  # a pause after every week
    period = Period(chosen, Span(start.monday - timedelta(days=9), chosen[-1].sunday))
    cut = blocks(period)
    assert (cut[0].days.first, cut[-1].days.last) == period.days
    for one, after in pairwise(cut):
        assert after.days.first == one.days.last + timedelta(days=1)
        assert one.last < after.first
    for week in chosen:
        assert sum(block.holds(week.monday) for block in cut) == 1
