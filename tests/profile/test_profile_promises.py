"""Agreements kept: which actions of the log a profile counts, and as what (FT)."""

import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from coachings import agree
from hypothesis import given, settings
from hypothesis import strategies as some
from samples import TODAY, add, at

from leadercoach.coaching.action import Action, Settled, promise
from leadercoach.measures.indices import agreements_kept
from leadercoach.measures.shares import Share
from leadercoach.profile.charts.catalogue import one_chart
from leadercoach.profile.indices import agreements
from leadercoach.profile.profile import read_profile
from leadercoach.profile.report import read_report
from leadercoach.store.engine import create_log
from leadercoach.usecases import actions

BEGUN = "2025-12-01"  # ten weeks before
STATUSES = ("open", "done", "missed", "renegotiated")


def day(back: int) -> date:
    return TODAY - timedelta(days=back)


@pytest.fixture
def begun(log):
    """A log with entries of ten weeks."""
    add(log, on=BEGUN)
    return log


def kept(log, today: date = TODAY, weeks: int | None = 8) -> tuple[tuple[int, int], int, int]:
    """What was kept, moved in time, and waits."""
    found = agreements(read_profile(log, today, weeks))
    return tuple(found.share), found.outside["moved"], found.outside["waiting"]


# Which actions


def test_a_log_without_actions_has_kept_none_of_none(begun):
    assert kept(begun) == ((0, 0), 0, 0)
    assert one_chart(begun, read_profile(begun, TODAY), "agreements", None, "en").shape is None


def test_what_was_due_or_settled_in_the_period_is_counted(begun):
    for due, on in ((5, 4), (70, 4), (30, 40), (70, 69)):
        done = agree(begun, due=day(due), on=BEGUN)
        actions.settle(begun, done, "done", at(day(on)))
    assert kept(begun, weeks=4) == ((2, 2), 0, 0)
    assert kept(begun, weeks=None) == ((4, 4), 0, 0)


def test_what_is_not_due_waits_and_what_is_overdue_was_not_kept(begun):
    for back in (-30, 0, 1):
        agree(begun, due=day(back), on=BEGUN)
    agree(begun, "Some day", on=BEGUN)
    assert kept(begun) == ((0, 1), 0, 3)


def test_a_past_profile_does_not_know_what_was_said_later(begun):
    done = agree(begun, due=day(10), on=BEGUN)
    actions.settle(begun, done, "done", at())
    agree(begun, "Agreed on later", due=day(10), on=TODAY)
    assert kept(begun, day(12)) == ((0, 0), 0, 1)
    assert kept(begun, day(3)) == ((0, 1), 0, 0)
    assert kept(begun)[0] == (1, 2)


def test_a_past_profile_sees_what_was_moved_later_wait_for_its_first_day(begun):
    moved = agree(begun, due=day(10), on=BEGUN)
    actions.settle(begun, moved, "renegotiated", at(day(10)), moved_to=day(-10))
    assert kept(begun, day(11)) == ((0, 0), 0, 1)
    assert kept(begun) == ((0, 0), 1, 0)
    assert kept(begun, day(-11)) == ((0, 1), 0, 0)


# Where they are told


def test_the_chart_has_a_square_for_each_agreement_and_says_what_was_moved(begun):
    for status in ("done", "done", "missed"):
        actions.settle(begun, agree(begun, on=BEGUN), status, at())
    moved = agree(begun, due=TODAY, on=BEGUN)
    actions.settle(begun, moved, "renegotiated", at(), moved_to=day(-7))
    chart = one_chart(begun, read_profile(begun, TODAY), "agreements", None, "en")
    assert [unit.fill for unit in chart.shape.rows[0].units] == ["full", "full", "hollow"]
    assert chart.sentence == "You kept 2 of 3 agreements."
    assert chart.notes == ("One was renegotiated in time and is not counted.",)


def test_the_report_lists_what_is_agreed_on_promises_to_staff_first(begun):
    agree(begun, "Wait", due=day(-1), on=BEGUN)
    agree(begun, "Ask", due=day(-9), on=BEGUN, promised_to="staff", person="M3")
    agree(begun, "Rest", on=BEGUN)
    actions.settle(begun, agree(begun, "Done", on=BEGUN), "done", at())
    found = read_report(begun, TODAY, 8, "en").follow_ups
    head, rows = found.groups[0]
    assert head == "Agreed on"
    assert [(row.day, row.what, row.kind) for row in rows] == [
        ("18 Feb 2026", "Ask", "Promised to M3"),
        ("10 Feb 2026", "Wait", "Own promise"),
        ("", "Rest", "Own promise"),
    ]
    assert found.none == ""


def test_the_report_has_room_for_six_agreed_actions_and_counts_the_rest(begun):
    for n in range(8):
        agree(begun, f"Nr {n}", on=BEGUN)
    found = read_report(begun, TODAY, 8, "en").follow_ups
    assert len(found.groups[0][1]) == 6
    assert found.more == "… and 2 more in the log."


def test_the_report_says_so_where_nothing_is_agreed_or_due(begun):
    actions.settle(begun, agree(begun, on=BEGUN), "done", at())
    assert read_report(begun, TODAY, 8, "en").follow_ups.none


# Any actions at all


days = some.dates(date(2025, 12, 1), date(2026, 3, 1))


@some.composite
def settled(draw) -> tuple[Action, Settled]:
    action = Action(what="Ask", due=draw(some.none() | days))
    status = draw(some.sampled_from(STATUSES))
    on = None if status == "open" else draw(days)
    moved_to = None
    if status == "renegotiated":
        moved_to = on + timedelta(days=draw(some.integers(0, 30)))
    return action, Settled(status=status, on=on, moved_to=moved_to)


def plainly(action: Action, said: Settled) -> str:
    """What an action counts as, from the specification alone."""
    if said.status in ("done", "missed"):
        return said.status
    if said.status == "renegotiated" and (action.due is None or said.on <= action.due):
        return "overdue" if said.moved_to < TODAY else "moved"
    if said.status == "renegotiated":
        return "missed"
    return "overdue" if action.due and action.due < TODAY else "waiting"


@given(some.lists(settled(), max_size=12))
def test_done_missed_overdue_moved_and_waiting_never_mix(found):
    said = [plainly(action, state) for action, state in found]
    done, lost = said.count("done"), said.count("missed") + said.count("overdue")
    counted = agreements_kept((promise(*each, TODAY) for each in found), TODAY)
    assert counted == (Share(done, done + lost), said.count("moved"), said.count("waiting"))
    assert counted.share.n + counted.moved + counted.waiting == len(found)


@settings(max_examples=15, deadline=None)
@given(some.lists(settled(), min_size=2, max_size=5), some.randoms())
def test_the_order_of_actions_changes_nothing(found, chance):
    mixed = list(found)
    chance.shuffle(mixed)
    assert _profile_of(found) == _profile_of(mixed)


def _profile_of(found: list[tuple[Action, Settled]]) -> object:
    with tempfile.TemporaryDirectory() as folder, create_log(Path(folder) / "log.lc") as log:
        add(log, on=BEGUN)
        for action, state in found:
            actions.put(log, actions.agree(log, action, at(BEGUN)), state, at())
        return kept(log, weeks=4), kept(log, weeks=None)
