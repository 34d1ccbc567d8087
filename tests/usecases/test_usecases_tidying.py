"""What a log is due some time after it was opened."""

from datetime import timedelta

import pytest
from old_logs import believe
from samples import TODAY, add, at

from leadercoach.moment import Moment
from leadercoach.store.clock import last_day
from leadercoach.usecases import entries
from leadercoach.usecases.clock import confirm
from leadercoach.usecases.retention import tidy


@pytest.fixture
def clock(monkeypatch):
    monkeypatch.setattr(Moment, "is_present", True)


def number(log):
    return log.one("select count(*) from entries")[0]


def test_the_bin_is_emptied(log, clock):
    entries.delete(log, add(log, on=TODAY - timedelta(days=40)).id, at(TODAY - timedelta(days=40)))
    believe(log, TODAY)
    assert tidy(log, at()) == (1, 0)
    assert number(log) == 0


def test_where_nothing_is_due_nothing_is_said_to_have_changed(log, clock):
    add(log)
    assert not any(tidy(log, at()))


def test_nothing_goes_on_a_day_one_has_chosen(log):
    entries.delete(log, add(log, on=TODAY - timedelta(days=40)).id, at(TODAY - timedelta(days=40)))
    believe(log, TODAY)
    tidy(log, at())
    assert number(log) == 1
    assert last_day(log) == TODAY


def test_a_day_that_follows_on_the_last_is_noted(log, clock):
    add(log)
    tidy(log, at(TODAY + timedelta(days=7)))
    assert last_day(log) == TODAY + timedelta(days=7)
    tidy(log, at(TODAY + timedelta(days=6)))
    assert last_day(log) == TODAY + timedelta(days=7)


def test_a_day_that_is_confirmed_begins_the_count_of_the_bin_anew(log, clock):
    """A computer whose battery was empty wrote a day of long ago."""
    long_ago = at("2020-01-01")
    entries.delete(log, add(log, on="2020-01-01").id, long_ago)
    tidy(log, long_ago)
    confirm(log, at())
    assert tidy(log, at()) == (0, 0)
    assert number(log) == 1
    believe(log, TODAY + timedelta(days=31))
    assert tidy(log, at(TODAY + timedelta(days=31))) == (1, 0)
