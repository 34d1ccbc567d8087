"""What is read of observers: only what may be seen, each for themselves."""

from datetime import date, timedelta

import pytest
from observing import DAY, a_round, answered, known, on, reply

from leadercoach.feedback.request import Request
from leadercoach.measures.gap import gap
from leadercoach.profile.facts import Span
from leadercoach.profile.observed import Both, closed_rounds, observed, row_dots
from leadercoach.store import feedback as stored
from leadercoach.store.engine import Log
from leadercoach.usecases import feedback, pulses


@pytest.fixture
def johan(log: Log) -> str:
    return known(log, "Johan", DAY - timedelta(days=9))


def until(day: date) -> Span:
    return Span(DAY - timedelta(days=60), day)


def test_a_reply_is_read_once_both_have_rated(log: Log, johan: str) -> None:
    request = answered(log, johan, {"L1": 4, "D2": None}, {"L1": 3, "D2": 5})
    (found,) = observed(log, until(DAY))
    (sighting,) = found.sightings
    assert (sighting.id, sighting.on) == (request, DAY)
    assert sighting.ratings == {"L1": Both(3, 4), "D2": Both(5, None)}


def test_a_reply_that_waits_is_not_read_before_seven_days(log: Log, johan: str) -> None:
    answered(log, johan, {"L1": 4, "D2": 2}, None)
    assert observed(log, until(DAY + timedelta(days=6)))[0].sightings == ()
    (sighting,) = observed(log, until(DAY + timedelta(days=7)))[0].sightings
    assert sighting.ratings["L1"] == Both(None, 4)


def test_as_it_was_before_the_reply_came(log: Log, johan: str) -> None:
    late = DAY + timedelta(days=5)
    request = Request(observer_id=johan, occurred_on=DAY, occasion="decision", focus=("L1", "L2"))
    asked = feedback.ask(log, request, on(DAY), {"L1": 3, "L2": 3})
    feedback.take(log, reply(asked.rid, asked.token, {"L1": 4, "L2": 4}), on(late), sealed=True)
    assert observed(log, until(DAY))[0].sightings == ()
    assert len(observed(log, until(late))[0].sightings) == 1


def test_a_withdrawn_reply_is_gone(log: Log, johan: str) -> None:
    request = answered(log, johan, {"L1": 4, "D2": 2}, {"L1": 3, "D2": 5})
    with log.transaction():
        stored.forget_reply(log, request, on(DAY))
    assert observed(log, until(DAY))[0].sightings == ()


def test_two_observers_stay_apart(log: Log, johan: str) -> None:
    leila = known(log, "Leila")
    for days, (his, hers) in enumerate([(2, 4), (2, 5), (3, 5)]):
        day = DAY + timedelta(days=days)
        answered(log, johan, {"L1": his, "L2": his}, {"L1": 3, "L2": 3}, day)
        answered(log, leila, {"L1": hers, "L2": hers}, {"L1": 3, "L2": 3}, day)
    first, second = observed(log, until(DAY + timedelta(days=9)))
    assert (first.name, first.form, first.picture("L1").median) == ("Johan", 0, 2)
    assert (second.name, second.form, second.picture("L1").median) == ("Leila", 1, 5)
    alike = ({"L1": (3, seen), "L2": (3, seen)} for seen in (2, 2, 3))
    assert first.gap() == gap(alike)
    assert second.gap().category == "self_lower"


def test_an_observer_keeps_the_mark_when_an_earlier_one_retires(log: Log, johan: str) -> None:
    known(log, "Leila")
    feedback.retire_observer(log, johan, on(DAY))
    assert [(each.name, each.form) for each in observed(log, until(DAY))] == [("Leila", 1)]


def test_the_dots_of_a_row_are_medians_of_its_own_behaviours(log: Log, johan: str) -> None:
    answered(log, johan, {"L1": 2, "L2": 3, "D2": 5}, {"L1": 4, "L2": 4, "D2": 1})
    answered(log, johan, {"L1": None, "D2": 4}, {"L1": 5, "D2": 2}, DAY + timedelta(days=1))
    found = observed(log, until(DAY + timedelta(days=1)))
    assert row_dots(found, "delegation", "Du") == [("Du", None, (4, 5)), ("Johan", 0, (2.5,))]
    assert row_dots(found, "dialogue", "Du") == [("Du", None, (1, 2)), ("Johan", 0, (5, 4))]
    assert row_dots(found, "upward", "Du") == [("Du", None, ()), ("Johan", 0, ())]


def test_without_observers_there_are_no_dots(log: Log) -> None:
    assert row_dots(observed(log, until(DAY)), "upward", "Du") == []


def test_a_closed_round_is_read_from_five_answers_on(log: Log) -> None:
    opened = a_round(log, 1, 1, 0, 2, -1, None)
    assert closed_rounds(log, until(DAY)) == ()
    pulses.close(log, opened, on(DAY))
    (found,) = closed_rounds(log, until(DAY))
    assert (found.focus, found.closed_on, found.followed_up) == ("D2", DAY, {"once": 6})
    assert (found.pulse.improved, found.pulse.unsure) == ((3, 5), 1)


@pytest.mark.parametrize("changes", [(1, 1, 1, 1), (1, 1, 1, 1, None)])
def test_a_round_that_too_few_could_answer_stays_silent(log: Log, changes) -> None:
    pulses.close(log, a_round(log, *changes), on(DAY))
    assert closed_rounds(log, until(DAY)) == ()


def test_a_round_is_read_in_the_weeks_in_which_it_closed(log: Log) -> None:
    pulses.close(log, a_round(log, 1, 1, 0, 2, -1), on(DAY))
    assert closed_rounds(log, Span(DAY + timedelta(days=1), DAY + timedelta(days=9))) == ()
