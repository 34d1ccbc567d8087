"""E.1: *never* and *not in this period* are different sentences, of observers, pairs and pulses."""

from datetime import date, timedelta

import pytest
from observing import DAY, a_round, answered, known, on, reply

from leadercoach.feedback.request import Request
from leadercoach.profile.charts.agreement import agreement_chart
from leadercoach.profile.charts.observers import observer_chart, observers_chart
from leadercoach.profile.charts.pulse import pulse_chart
from leadercoach.profile.observer_indices import observer_indices, observer_sentence
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.profile.rows import point_row
from leadercoach.store.engine import Log
from leadercoach.usecases import feedback, pulses

LATER = DAY + timedelta(weeks=10)
NEXT_YEAR = date(2027, 3, 1)


def looked(log: Log, day: date = LATER, now: date | None = None) -> Profile:
    """A log without entries is looked at over its running week."""
    return read_profile(log, day, now=now)


def index_said(profile: Profile, point: str, index_id: str) -> str:
    found = {index.id: index for index in observer_indices(profile, point)}
    return observer_sentence(profile, point, found[index_id], "en")


@pytest.fixture
def johan(log: Log) -> str:
    return known(log, "Johan")


def test_before_any_round_there_is_no_pulse_yet(log: Log) -> None:
    assert pulse_chart(looked(log), "en").sentence.startswith("No pulse round yet.")
    assert index_said(looked(log), "dialogue", "PU") == "No pulse round about this yet."


def test_ten_weeks_after_a_round_the_latest_is_named(log: Log) -> None:
    pulses.close(log, a_round(log, 1, 1, 0, 2, -1), on(DAY))
    said = pulse_chart(looked(log), "en").sentence
    assert said == "No pulse round in the period; the latest was closed on 12 January 2026."
    said = pulse_chart(looked(log), "sv").sentence
    assert said == "Ingen pulsrunda i perioden; den senaste stängdes 12 januari 2026."
    about = "No pulse round about this in the period; the latest was closed on 12 January 2026."
    assert index_said(looked(log), "dialogue", "PU") == about
    assert index_said(looked(log), "failure", "PU") == "No pulse round about this yet."


def test_a_day_of_another_year_carries_its_year(log: Log, johan: str) -> None:
    answered(log, johan, {"D2": 4, "D4": 4}, {"D2": 3, "D4": 3})
    pulses.close(log, a_round(log, 1, 1, 0, 2, -1), on(DAY))
    profile = looked(log, NEXT_YEAR)
    told = (pulse_chart(profile, "sv"), agreement_chart(profile, "sv"))
    for chart in (*told, observers_chart(profile, "dialogue", "sv")):
        assert chart.sentence.endswith("12 januari 2026.")


def test_a_round_that_too_few_answered_is_not_told_as_none(log: Log) -> None:
    pulses.close(log, a_round(log, 1, 1, 1, 1), on(LATER))
    said = pulse_chart(looked(log), "en").sentence
    assert said.startswith(
        "A pulse round was closed on 23 March 2026, but fewer than five could say"
    )
    assert "1" not in said.removeprefix("A pulse round was closed on 23 March 2026")


def test_a_round_closed_later_is_not_known_yet(log: Log) -> None:
    pulses.close(log, a_round(log, 1, 1, 0, 2, -1), on(LATER))
    assert pulse_chart(looked(log, DAY), "en").sentence.startswith("No pulse round yet.")


def test_a_running_round_is_no_latest_one(log: Log) -> None:
    a_round(log, 1, 1, 0, 2, -1)
    assert pulse_chart(looked(log), "en").sentence.startswith("No pulse round yet.")


def test_before_any_observer_nobody_observes_yet(log: Log) -> None:
    assert index_said(looked(log), "dialogue", "OT").startswith("Nobody observes yet.")


def test_an_observer_who_has_not_answered_is_somebody(log: Log, johan: str) -> None:
    assert index_said(looked(log), "dialogue", "OT") == "No observer has answered about this yet."


def test_an_answer_before_the_period_is_dated(log: Log, johan: str) -> None:
    answered(log, johan, {"D2": None, "D4": None}, {"D2": 3, "D4": 3})
    said = (
        "No observer has answered about this in the period; "
        "the latest answer was about 12 January 2026."
    )
    assert index_said(looked(log), "dialogue", "OT") == said
    assert index_said(looked(log), "failure", "OT") == "No observer has answered about this yet."
    alone = observer_chart(looked(log), johan, "en").sentence
    assert alone == "No answer in the period; the latest was about 12 January 2026."


def test_once_the_only_observer_has_retired_nobody_observes_any_longer(
    log: Log, johan: str
) -> None:
    feedback.retire_observer(log, johan, on(DAY))
    assert index_said(looked(log), "dialogue", "OT").startswith("Nobody observes at present.")


def test_what_a_retired_observer_saw_is_still_the_latest(log: Log, johan: str) -> None:
    answered(log, johan, {"D2": 4, "D4": 4}, {"D2": 3, "D4": 3})
    feedback.retire_observer(log, johan, on(DAY))
    assert index_said(looked(log), "dialogue", "OT").endswith("about 12 January 2026.")
    assert observer_chart(looked(log), johan, "en").sentence.endswith("about 12 January 2026.")


def test_pairs_before_the_period_are_no_pairs_yet_to_come(log: Log, johan: str) -> None:
    assert agreement_chart(looked(log), "en").sentence.startswith("No pairs yet.")
    answered(log, johan, {"D2": 4, "D4": None}, {"D2": 3, "D4": 3})
    said = agreement_chart(looked(log), "en").sentence
    assert said == (
        "No pairs of own and observers’ ratings in the period; "
        "the latest was about 12 January 2026."
    )
    assert index_said(looked(log), "dialogue", "SG") == said
    assert index_said(looked(log), "failure", "SG").startswith("No pairs yet.")


def test_a_reply_that_may_not_be_seen_yet_does_not_exist(log: Log, johan: str) -> None:
    """Also not as an earlier one: it came in the period, about an occasion before it, and waits."""
    request = Request(observer_id=johan, occurred_on=DAY, occasion="decision", focus=("D2", "D4"))
    asked = feedback.ask(log, request, on(DAY), None)
    came = DAY + timedelta(days=10)
    said = reply(asked.rid, asked.token, {"D2": 4, "D4": 4})
    feedback.take(log, said, on(came), sealed=True)
    waits = came + timedelta(days=6)
    assert index_said(looked(log, waits), "dialogue", "OT").endswith("yet.")
    ahead = looked(log, came + timedelta(days=30), now=waits)
    assert index_said(ahead, "dialogue", "OT").endswith("yet.")
    opened = looked(log, came + timedelta(days=7))
    assert index_said(opened, "dialogue", "OT").endswith("about 12 January 2026.")


def test_the_dots_of_a_row_know_what_was_before(log: Log, johan: str) -> None:
    said = point_row(looked(log), "dialogue", "en").dots_said
    assert said == "You: nothing to go on yet. Johan: nothing to go on yet."
    answered(log, johan, {"D2": 4, "D4": 4}, {"D2": 3, "D4": 3})
    assert point_row(looked(log), "dialogue", "en").dots_said == (
        "You: nothing to go on in the period. Johan: nothing to go on in the period."
    )
    said = point_row(looked(log), "failure", "en").dots_said
    assert said == "You: nothing to go on yet. Johan: nothing to go on yet."


def test_a_behaviour_seen_before_and_not_now_is_not_told_as_never(log: Log, johan: str) -> None:
    answered(log, johan, {"D2": 4, "D4": None}, {"D2": 3, "D4": 3})
    answered(log, johan, {"D2": None, "D4": None}, {"D2": 3, "D4": 3}, LATER)
    said = index_said(looked(log), "dialogue", "OT")
    assert "“Asks before answering” – nothing to go on in the period" in said
    assert "“Meets objections with curiosity” – nothing to go on yet" in said
