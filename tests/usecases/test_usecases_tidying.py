"""What a log is due some time after it was opened."""

from datetime import timedelta

import pytest
from samples import TODAY, add, at

from leadercoach.usecases import entries, retention
from leadercoach.usecases.tidying import tidy


@pytest.fixture
def clock(monkeypatch):
    monkeypatch.setattr(retention, "_runs", lambda _: True)


def number(log):
    return log.one("select count(*) from entries")[0]


def test_the_bin_is_emptied(log):
    entries.delete(log, add(log, on=TODAY - timedelta(days=40)).id, at(TODAY - timedelta(days=40)))
    assert tidy(log, at())
    assert number(log) == 0


def test_where_nothing_is_due_nothing_is_said_to_have_changed(log):
    add(log)
    assert not tidy(log, at())


def test_what_was_shown_goes_and_not_before(log, clock):
    add(log, on=TODAY - timedelta(days=1000))
    shown = TODAY - timedelta(days=30)
    tidy(log, at(TODAY))
    assert number(log) == 1
    retention.show(log, at(shown))
    tidy(log, at(shown + timedelta(days=29)))
    assert number(log) == 1
    tidy(log, at(TODAY))
    assert number(log) == 0


def test_nothing_passes_its_limit_on_a_day_one_has_chosen(log, clock, monkeypatch):
    add(log, on=TODAY - timedelta(days=1000))
    retention.show(log, at(TODAY - timedelta(days=30)))
    monkeypatch.setattr(retention, "_runs", lambda _: False)
    tidy(log, at())
    assert number(log) == 1
