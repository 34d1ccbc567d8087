"""Each rule of the session's questions fires where it should and is silent at its threshold."""

from datetime import date, timedelta

import pytest
from samples import add, at, told
from scenes import (
    DAY,
    SCENES,
    SINCE,
    asked,
    few_met,
    near_long,
    no_answers,
    not_told,
    open_weeks,
    otherwise,
    quiet,
    sideways,
    taken_back,
    unclear,
    unheard,
    untold,
)

from leadercoach import content
from leadercoach.log.weeks import Pause
from leadercoach.usecases import weeks

FURTHEST = content.behaviour("D1").name.in_("sv")
BASES = {
    "S1": "0 behov sedan 12 januari 2026",
    "S2": "3 behov utan svar efter 14 dagar",
    "S3": "0 av 2 svar berättade",
    "S4": "2 av 2 tillbakatagna av egen oro",
    "S5": "2 av 2 överlämningar utan mandat eller stöd",
    "S6": "3 av 6 beslut innan de berörda hördes",
    "S7": "1 misslyckande inte berättat efter 14 dagar",
    "S8": "Berättat en gång, bara för chefskollegor",
    "S9": f"Leila, {FURTHEST}",
    "S11": "2 av 4 i teamet på åtta veckor",
}
LATER = DAY + timedelta(days=1)


@pytest.mark.parametrize("code", BASES)
def test_a_rule_fires_and_says_what_it_rests_on(log, code):
    SCENES[code][1](log)
    assert asked(log)[code] == BASES[code]


def test_no_need_is_a_question_only_after_four_closed_weeks(log):
    quiet(log, closed=3)
    assert "S1" not in asked(log)


def test_a_need_among_good_news_silences_it(log):
    quiet(log)
    add(log, "upward", on="2026-01-12", content="both")
    assert "S1" not in asked(log)


@pytest.mark.parametrize(
    "more", [{"times": 2}, {"on": LATER}, {"response": "declined", "response_on": str(DAY)}]
)
def test_few_young_or_answered_needs_are_no_question(log, more):
    no_answers(log, **more)
    assert "S2" not in asked(log)


def test_a_repeated_need_is_one_need(log):
    first = add(log, "upward", on=DAY).id
    no_answers(log, times=1)
    add(log, "upward", on=DAY, repeat_of=first)
    assert "S2" not in asked(log)


@pytest.mark.parametrize("more", [{"times": 1}, {"reported_back_on": str(DAY)}])
def test_one_answer_to_tell_or_none_is_no_question(log, more):
    not_told(log, **more)
    assert "S3" not in asked(log)


@pytest.mark.parametrize("more", [{"times": 1}, {"taken_back_reason": "urgency"}, {"level": 3}])
def test_one_worry_or_another_reason_is_no_question(log, more):
    taken_back(log, **more)
    assert "S4" not in asked(log)


@pytest.mark.parametrize(
    "more", [{"times": 1}, {"support": ["time"]}, {"level": 3}, {"mandate": None}]
)
def test_a_clear_handover_or_one_that_says_nothing_is_no_question(log, more):
    unclear(log, **more)
    assert "S5" not in asked(log)


@pytest.mark.parametrize(("no", "heard"), [(4, 0), (2, 3), (3, 4)])
def test_fewer_than_half_or_than_five_decisions_are_no_question(log, no, heard):
    unheard(log, no=no, heard=heard)
    assert "S6" not in asked(log)


@pytest.mark.parametrize(
    "more", [{"on": LATER}, {"not_shareable": "safety"}, {"shares": [told(str(DAY))]}]
)
def test_a_young_told_or_closed_failure_is_no_question(log, more):
    untold(log, **more)
    assert "S7" not in asked(log)


@pytest.mark.parametrize("direction", ["down", "up", "coach"])
def test_told_otherwise_than_sideways_is_no_question(log, direction):
    sideways(log, direction=direction)
    assert "S8" not in asked(log)


def test_told_sideways_and_to_staff_is_no_question(log):
    sideways(log)
    sideways(log, direction="down")
    assert "S8" not in asked(log)


@pytest.mark.parametrize("more", [{"times": 2}, {"ratings": {"D1": 4, "D4": 4}}])
def test_few_pairs_or_the_same_view_are_no_question(log, more):
    otherwise(log, **more)
    assert "S9" not in asked(log)


def test_an_observer_who_rates_higher_is_a_question_too(log):
    otherwise(log, ratings={"D1": 5, "D4": 5}, own=2)
    assert asked(log)["S9"] == f"Leila, {FURTHEST}"


def test_opposite_views_of_two_behaviours_are_a_question(log):
    otherwise(log, ratings={"D1": 2, "D4": 5})
    one, other = (content.behaviour(item).name.in_("sv") for item in ("D1", "D4"))
    assert asked(log)["S9"] == f"Leila, {one} och {other}"


def test_one_behaviour_apart_is_a_question_where_the_others_agree(log):
    otherwise(log, ratings={"D1": 4, "D4": 5})
    assert asked(log)["S9"] == f"Leila, {content.behaviour('D4').name.in_('sv')}"


def test_open_weeks_are_a_question_from_two(log):
    open_weeks(log, count=1)
    assert "S10" not in asked(log)
    open_weeks(log, count=2)
    assert asked(log) == {"S10": "2 öppna veckor"}


def test_a_pause_is_no_open_week(log):
    open_weeks(log)
    weeks.pause(log, Pause(date(2026, 2, 2), date(2026, 2, 8)), at())
    assert asked(log) == {}


@pytest.mark.parametrize(
    "more",
    [
        {"people": ("M1", "M2", "M3")},
        {"size": 3},  # more are marked than the team has
        {"size": None},
        {"team": ()},
    ],
)
def test_more_than_half_of_the_team_or_a_team_that_is_not_known_is_no_question(log, more):
    few_met(log, **more)
    assert "S11" not in asked(log)


def test_only_those_of_the_team_count_as_met(log):
    few_met(log, people=("M1", "P9", "P8", "P7"))
    assert asked(log)["S11"] == "1 av 4 i teamet på åtta veckor"


def test_a_team_of_whom_nobody_was_met_is_a_question_too(log):
    few_met(log, people=("P9",))
    assert asked(log)["S11"] == "0 av 4 i teamet på åtta veckor"


def test_how_many_were_met_is_no_question_in_fewer_than_eight_weeks(log):
    few_met(log)
    assert "S11" not in asked(log, first_day=SINCE + timedelta(days=7))


def test_all_four_near_their_targets_are_a_question_when_there_is_no_other(log):
    near_long(log)
    basis = "Alla fyra vanor minst 100 % de åtta senaste stängda veckorna"
    assert asked(log) == {"S12": basis}
    taken_back(log)
    assert list(asked(log)) == ["S4"]


@pytest.mark.parametrize("point", ["dialogue", "upward", "delegation", "failure"])
def test_one_that_slips_is_not_all_four(log, point):
    near_long(log, without=point)
    assert "S12" not in asked(log)


def test_fifteen_closed_weeks_are_not_long(log):
    near_long(log, closed=15)
    assert asked(log) == {}


def test_of_the_sixteen_the_latest_eight_must_be_shown(log):
    near_long(log)
    assert asked(log, first_day=SINCE + timedelta(days=7)) == {}


def test_an_open_week_counts_as_nothing_for_the_lower_end(log):
    near_long(log, closed=17, empty=1)
    assert asked(log) == {}


def test_at_most_three_are_asked_those_first_that_others_wait_for(log):
    for scene in (quiet, sideways, untold, unheard, unclear, otherwise, not_told):
        scene(log)
    assert list(asked(log)) == ["S3", "S9", "S6"]
    no_answers(log)
    taken_back(log)
    assert list(asked(log)) == ["S4", "S2", "S3"]
