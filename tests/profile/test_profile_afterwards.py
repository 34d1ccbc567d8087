"""Pauses and targets that have changed the past show: in strip, table, JSON and sentence (D.2)."""

from datetime import date, timedelta

import pytest
from samples import TODAY, add, at

from leadercoach.cli import profile_shape
from leadercoach.exchange import archive
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week, span
from leadercoach.profile.afterwards import late_sentence
from leadercoach.profile.charts.regularity import regularity_chart
from leadercoach.profile.profile import read_profile
from leadercoach.store import weeks as stored
from leadercoach.store.engine import Log, create_log
from leadercoach.usecases import weeks

W07 = Week.parse("2026-W07")
W03, W04 = Week.parse("2026-W03"), Week.parse("2026-W04")


@pytest.fixture
def kept(log: Log) -> Log:
    """Ten weeks with a dialogue each, all closed."""
    for week in span(W07.before(10), W07.before()):
        add(log, on=week.friday)
        weeks.close(log, week, at(week.sunday))
    return log


def whole(week: Week) -> Pause:
    return Pause(week.monday, week.sunday)


def marked(log: Log) -> list[str]:
    series = read_profile(log, TODAY).series["dialogue"]
    return [str(week.week) for week in series if week.paused_late]


def said(log: Log, lang: str = "en") -> str:
    return late_sentence(read_profile(log, TODAY), lang)


def as_json(log: Log) -> list[dict]:
    """The weeks as the terminal tells them."""
    found = read_profile(log, TODAY)
    return profile_shape.whole(log, found, 8, ["dialogue"], "sv")["points"]["dialogue"]["series"]


def test_a_pause_that_removes_a_bad_week_afterwards_is_marked_everywhere(kept: Log):
    weeks.pause(kept, whole(W03), at())
    assert marked(kept) == ["2026-W03"]
    chart = regularity_chart(read_profile(kept, TODAY), "dialogue", "sv")
    assert [week.state for week in chart.shape.weeks if week.paused_late] == ["pause"]
    spoken = [week.mark.said for week in chart.shape.weeks if week.paused_late]
    assert spoken == ["Vecka 3, 2026: Paus, satt i efterhand"]
    assert "Paus, satt i efterhand" in {cell for row in chart.table.rows for cell in row}
    assert [row["week"] for row in as_json(kept) if row["paused_late"]] == ["2026-W03"]


def test_a_pause_entered_in_time_leaves_no_mark(kept: Log):
    weeks.pause(kept, whole(W03), at(W03.sunday + timedelta(days=14)))
    assert (marked(kept), said(kept)) == ([], "")


def test_a_few_days_paused_afterwards_are_said_with_the_weeks_state(kept: Log):
    weeks.pause(kept, Pause(W03.monday, W03.monday), at())
    chart = regularity_chart(read_profile(kept, TODAY), "dialogue", "en")
    (week,) = (week for week in chart.shape.weeks if week.paused_late)
    assert week.mark.said.startswith("Week 3, 2026: Partly, pause set afterwards")


def test_pauses_set_afterwards_are_counted_each_once(kept: Log):
    weeks.pause(kept, Pause(W03.monday, W04.sunday), at())
    assert said(kept) == "One pause set afterwards."
    day = W07.before(2).monday
    weeks.pause(kept, Pause(day, day), at("2026-06-01"))
    assert said(kept) == "2 pauses set afterwards."
    assert said(kept, "sv") == "2 pauser satta i efterhand."


def test_a_pause_outside_the_period_is_not_counted(kept: Log):
    weeks.pause(kept, whole(W07.before(10)), at())
    assert marked(kept) == [str(W07.before(10))]
    assert said(kept) == ""


def test_a_pause_taken_away_afterwards_is_said_too(kept: Log):
    made = weeks.pause(kept, whole(W03), at(W03.monday))
    weeks.remove_pause(kept, made, at())
    assert marked(kept) == ["2026-W03"]
    assert said(kept, "sv") == "En paus borttagen i efterhand."


def test_an_archive_neither_washes_the_mark_off_nor_marks_what_was_in_time(kept: Log, tmp_path):
    weeks.pause(kept, whole(W03), at())
    weeks.pause(kept, whole(W04), at(W04.monday))
    gone = weeks.pause(kept, whole(W07.before(3)), at(W04.monday))
    weeks.remove_pause(kept, gone, at("2026-06-01"))
    archive.archive(kept, tmp_path / "all.json")
    with create_log(tmp_path / "again.lc") as again:
        archive.load(again, archive.read(tmp_path / "all.json", date(2026, 7, 1)), at("2026-07-01"))
        assert stored.every_pause(again) == stored.every_pause(kept)
        assert (marked(again), said(again)) == (marked(kept), said(kept))
    assert marked(kept) == ["2026-W03", str(W07.before(3))]


def test_a_target_that_an_older_log_has_set_back_in_time_stays_and_is_marked(kept: Log):
    with kept.transaction():
        stored.add_target(kept, TargetChange("dialogue", W03, Target(1)), at())
    rows = as_json(kept)
    assert [row["week"] for row in rows if row["target_late"]] == [
        *("2026-W03", "2026-W04", "2026-W05", "2026-W06")
    ]
    assert {row["target"] for row in rows if row["target_late"]} == {1}
