"""A clock that has gone back is noticed by what was written last."""

from datetime import date, timedelta

from samples import TODAY, add, at

from leadercoach.views.retention import ClockBack, clock_back


def test_an_empty_log_knows_no_clock(log):
    assert clock_back(log, at()) is None


def test_the_same_day_and_later_ones_are_in_order(log):
    add(log)
    assert clock_back(log, at()) is None
    assert clock_back(log, at(TODAY + timedelta(days=400))) is None


def test_a_journey_over_time_zones_is_no_fault(log):
    add(log)
    assert clock_back(log, at(TODAY - timedelta(days=1))) is None


def test_a_clock_set_back_is_told_with_both_days(log):
    add(log)
    earlier = date(2025, 2, 9)
    assert clock_back(log, at(earlier)) == ClockBack(earlier, TODAY)
