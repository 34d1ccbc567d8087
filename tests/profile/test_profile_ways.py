"""C.4 and C.5 as they are told: behaviour by behaviour, and when."""

from datetime import date, timedelta

import pytest
from observing import DAY, Ratings, a_round, answered, known, on

from leadercoach.profile.chart import AgreementMap, Watches
from leadercoach.profile.charts.agreement import agreement_chart
from leadercoach.profile.charts.observers import observers_chart
from leadercoach.profile.charts.pulse import pulse_chart
from leadercoach.profile.charts.shared import month_ends, month_span
from leadercoach.profile.observer_indices import all_gaps, observer_indices, observer_sentence
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.store.engine import Log
from leadercoach.usecases import pulses

OWN: Ratings = {"L1": 5, "L2": 2}
SEEN: Ratings = {"L1": 3, "L2": 4}


@pytest.fixture
def johan(log: Log) -> str:
    return known(log, "Johan", DAY - timedelta(days=90))


def week_of(log: Log, johan: str, *days: int, own: Ratings = OWN, seen: Ratings = SEEN) -> Profile:
    """The same ratings on some days of the running week, Monday is 0."""
    for day in days:
        answered(log, johan, seen, own, DAY + timedelta(days=day))
    return read_profile(log, DAY + timedelta(days=6))


def test_two_steps_apart_each_way_is_never_about_the_same(log: Log, johan: str) -> None:
    profile = week_of(log, johan, 0, 1, 2, 3)
    (sg,) = [index for index in observer_indices(profile, "delegation") if index.id == "SG"]
    for said in (
        observer_sentence(profile, "delegation", sg, "en"),
        observer_sentence(profile, "", all_gaps(profile), "en"),
    ):
        assert said == (
            "Johan: different ways."
            " On “Hears those concerned before the decision” you rate yourself higher,"
            " +2.0 (1.4 to 2.6)."
            " On “Makes the mandate clear” you rate yourself lower, −2.0 (−2.6 to −1.4)."
        )


def test_the_numbers_of_each_behaviour_are_there_to_read(log: Log, johan: str) -> None:
    profile = week_of(log, johan, 0, 1, 2, 3)
    (told,) = all_gaps(profile).more["observers"]
    assert (told["category"], told["apart"]) == ("different_ways", ["L1", "L2"])
    first = told["behaviours"]["L1"]
    assert (first["category"], first["pairs"], first["mean"]) == ("self_higher", 4, 2)
    assert first["low"] == pytest.approx(2 - 2.353363 * 0.5 / 2, abs=1e-5)
    assert told["behaviours"]["L2"]["mean"] == -2


def test_on_the_map_opposite_behaviours_do_not_meet_in_the_band(log: Log, johan: str) -> None:
    chart = agreement_chart(week_of(log, johan, 0, 0, 0, 0), "sv")
    assert isinstance(chart.shape, AgreementMap)
    assert {(place.own, place.seen) for place in chart.shape.places} == {(5, 3), (2, 4)}
    (row,) = chart.shape.rows
    assert (row.said, row.value) == ("Olika håll", "+2,0 och −2,0")
    assert row.apart == ("Hör de berörda före beslutet +2,0", "Gör mandatet tydligt −2,0")
    assert chart.table.rows[0][-1].startswith("Olika håll: Hör de berörda")
    assert "ungefär lika" not in chart.sentence


def test_behaviours_of_one_way_are_one_place_of_the_map(log: Log, johan: str) -> None:
    chart = agreement_chart(week_of(log, johan, 0, own={"L1": 5, "L2": 4}, seen=SEEN), "sv")
    assert isinstance(chart.shape, AgreementMap)
    assert {(place.own, place.seen) for place in chart.shape.places} == {(4.5, 3.5)}


def test_one_behaviour_apart_is_named_and_the_rest_is_no_agreement(log: Log, johan: str) -> None:
    own: Ratings = {"L1": 4, "L2": 3, "D2": 3}
    seen: Ratings = {"L1": 3, "L2": 3, "D2": 3}
    profile = week_of(log, johan, 0, 1, 2, 3, 4, 5, own=own, seen=seen)
    (told,) = all_gaps(profile).more["observers"]
    assert (told["category"], told["apart"]) == ("undecided", ["L1"])
    said = observer_sentence(profile, "", all_gaps(profile), "sv")
    assert said.startswith("Johan: kan inte avgöras ännu, +0,3 (")
    assert said.endswith(
        " På ”Hör de berörda före beslutet” skattar du dig högre, +1,0 (0,6 till 1,4)."
    )


def test_halves_of_one_month_are_told_by_their_days(log: Log, johan: str) -> None:
    chart = agreement_chart(week_of(log, johan, 0, 1, 5, 6), "sv")
    assert chart.notes[0].endswith("Ihåligt: 12–13 jan, fyllt: 17–18 jan.")
    assert isinstance(chart.shape, AgreementMap)
    assert [row.label for row in chart.shape.rows] == ["Johan, 12–13 jan", "Johan, 17–18 jan"]


def test_the_axis_of_a_week_has_its_days(log: Log, johan: str) -> None:
    shape = observers_chart(week_of(log, johan, 0, 1), "delegation", "en").shape
    assert isinstance(shape, Watches)
    assert shape.ends == ("12 Jan", "18 Jan")


TODAY = date(2026, 2, 9)


@pytest.mark.parametrize(
    ("first", "last", "by_months", "by_days"),
    [
        (date(2026, 1, 5), date(2026, 2, 3), "jan–feb", "5 jan–3 feb"),
        (date(2026, 1, 5), date(2026, 1, 9), "jan", "5–9 jan"),
        (date(2026, 1, 5), date(2026, 1, 5), "jan", "5 jan"),
        (date(2025, 8, 5), date(2025, 10, 3), "aug–okt 2025", "5 aug–3 okt 2025"),
        (date(2025, 11, 5), date(2025, 11, 9), "nov 2025", "5–9 nov 2025"),
        (date(2025, 11, 5), date(2026, 2, 3), "nov 2025–feb 2026", "5 nov 2025–3 feb 2026"),
        (date(2025, 1, 5), date(2026, 1, 3), "jan 2025–jan 2026", "5 jan 2025–3 jan 2026"),
    ],
)
def test_months_of_another_year_carry_it(first, last, by_months, by_days) -> None:
    assert month_span(first, last, "sv", TODAY, days=False) == by_months
    assert month_span(first, last, "sv", TODAY, days=True) == by_days


@pytest.mark.parametrize(
    ("first", "last", "named"),
    [
        (date(2026, 1, 5), date(2026, 2, 9), ("jan", "feb")),
        (date(2026, 2, 2), date(2026, 2, 9), ("2 feb", "9 feb")),
        (date(2025, 12, 15), date(2026, 2, 9), ("dec 2025", "feb 2026")),
        (date(2025, 2, 9), date(2026, 2, 9), ("feb 2025", "feb 2026")),
    ],
)
def test_both_ends_of_an_axis_are_told_apart(first, last, named) -> None:
    assert month_ends(first, last, "sv", TODAY) == named


def two_rounds(log: Log, second: str) -> Profile:
    """A round about D2 on Monday, and one on Thursday."""
    pulses.close(log, a_round(log, 0, 0, 0, 0, -1), on(DAY))
    later = DAY + timedelta(days=3)
    pulses.close(log, a_round(log, 1, 1, 1, 1, 0, 0, day=later, focus=second), on(later))
    return read_profile(log, DAY + timedelta(days=6))


def test_a_share_of_a_pulse_is_that_of_the_one_behaviour_asked_about(log: Log) -> None:
    profile = two_rounds(log, "D2")
    (pu,) = [index for index in observer_indices(profile, "dialogue") if index.id == "PU"]
    assert pu.share == (4, 6)
    assert [round_["improved"]["numerator"] for round_ in pu.more["rounds"]] == [0, 4]
    said = observer_sentence(profile, "dialogue", pu, "en")
    assert said.count("see improvement") == 1
    assert "“Asks before answering”: 4 of 6 see improvement" in said


def test_rounds_about_two_behaviours_have_no_share_together(log: Log) -> None:
    profile = two_rounds(log, "D4")
    (pu,) = [index for index in observer_indices(profile, "dialogue") if index.id == "PU"]
    assert pu.share is None
    assert [round_["focus"] for round_ in pu.more["rounds"]] == ["D2", "D4"]
    said = pulse_chart(profile, "en").sentence
    assert "“Asks before answering”: 0 of 5 see improvement" in said
    assert "“Meets objections with curiosity”: 4 of 6 see improvement" in said
