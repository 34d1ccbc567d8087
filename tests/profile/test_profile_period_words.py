"""What the profile says of a period is true of the period, whatever else the log holds."""

from datetime import date

import pytest
from samples import TODAY, add, at, told

from leadercoach.log.weeks import Pause
from leadercoach.profile.chart import Chart
from leadercoach.profile.charts.failure import directions_chart
from leadercoach.profile.point_page import point_page
from leadercoach.profile.profile import read_profile
from leadercoach.profile.sentences import index_sentence, period_sentence
from leadercoach.store.engine import Log
from leadercoach.usecases import weeks


def said(log: Log, point: str, index: str, lang: str = "en") -> str:
    return index_sentence(read_profile(log, TODAY, 1), point, index, lang)


def directions(log: Log, *ways: str) -> Chart:
    add(log, "failure", shares=[told(str(TODAY), way) for way in ways])
    return directions_chart(read_profile(log, TODAY), "en")


def test_a_need_of_before_the_period_is_not_said_to_be_young(log):
    add(log, "upward", on="2025-12-01", response="met", response_on="2025-12-01")
    for index in ("UA", "UB"):
        told = said(log, "upward", index)
        assert told == "No new need was raised in the period. Latest: 1 December 2025."


@pytest.mark.parametrize(
    ("point", "index"), [("delegation", "DS"), ("delegation", "IB"), ("delegation", "QM1")]
)
def test_decisions_before_the_period_are_not_denied(log, point, index):
    add(log, "delegation", on="2025-12-01", origin="sample", markers={"m1": True})
    assert "period" in said(log, point, index, "en")
    assert "period" in said(log, point, index, "sv")


def test_a_log_of_pauses_has_no_working_weeks(log):
    add(log, on="2026-01-05")
    weeks.pause(log, Pause(date(2025, 12, 1), date(2026, 3, 1)), at())
    profile = read_profile(log, TODAY)
    assert period_sentence(profile, "en") == "9 February 2026, no working week"
    assert period_sentence(profile, "sv") == "9 februari 2026, ingen arbetsvecka"
    assert point_page(log, profile, "dialogue", "en").weeks == 0


@pytest.mark.parametrize(
    ("ways", "sentence", "notes"),
    [
        (["down"], "In the period you told others once downward.", ()),
        (
            ["up", "out", "out"],
            "In the period you told others once upward and 2 times to people we serve.",
            (),
        ),
        (["coach"], "In the period you told only the coach, once.", ()),
        (
            ["side", "coach"],
            "In the period you told others once sideways.",
            ("You also told the coach, once.",),
        ),
    ],
)
def test_only_those_who_were_told_are_named(log, ways, sentence, notes):
    chart = directions(log, *ways)
    assert (chart.sentence, tuple(chart.notes)) == (sentence, notes)
