"""Packages made and proposals that came back, as rows."""

from datetime import date

import pytest
from coachings import agree, coach, given, sent
from samples import add, at

from leadercoach.coaching.action import CoachNote
from leadercoach.store import handed_over


@pytest.fixture
def package(log) -> str:
    return given(log, coach(log)).package


def test_a_package_is_found_by_its_name_with_all_that_is_known_of_it(log):
    eva = coach(log)
    made = given(log, eva, "viewer")
    assert handed_over.package(log, made.package) == made
    assert handed_over.package(log, "f" * 32) is None


def test_packages_stand_with_the_latest_first(log):
    eva = coach(log)
    days = ("2026-01-12", "2026-02-09", "2026-01-26")
    for day in days:
        given(log, eva, on=day)
    found = [each.made_on.isoformat() for each in handed_over.handed_over(log)]
    assert found == sorted(days, reverse=True)


def test_a_proposal_tells_whose_it_is_and_what_it_is_about(log, package):
    entry = add(log).id
    note = sent(log, package, "Why then?", entry)
    found = handed_over.proposal(log, note)
    assert (found.kind, found.body.text, found.entry_id) == ("note", "Why then?", entry)
    assert found.coach_id == handed_over.package(log, package).coach_id
    assert (found.state, found.decided_on) == ("proposed", None)


def test_a_proposed_action_keeps_whom_it_is_promised_to(log, package):
    action = sent(log, package, "Ask first")
    found = handed_over.proposal(log, action)
    assert found.kind == "action"
    assert (found.body.action.what, found.body.action.person) == ("Ask first", "P1")


@pytest.mark.parametrize("state", ["accepted", "changed", "declined"])
def test_a_proposal_is_decided_on_a_day(log, package, state):
    became = agree(log) if state != "declined" else None
    action = sent(log, package, "Ask first", None, state, became)
    found = handed_over.proposal(log, action)
    assert (found.state, found.action_id) == (state, became)
    assert found.decided_on == date(2026, 2, 9)


def test_a_later_revision_is_decided_anew(log, package):
    note = sent(log, package, "Why?", add(log).id, "declined")
    body = CoachNote(id=note, revision=3, text="Why then?")
    with log.transaction():
        handed_over.put_proposal(log, package, body, at("2026-02-10"))
    (found,) = handed_over.proposals(log)
    assert (found.body, found.entry_id, found.state) == (body, None, "proposed")
    assert (found.received_on, found.decided_on) == (date(2026, 2, 10), None)


def test_proposals_stand_with_the_latest_first(log, package):
    names = [sent(log, package, f"Nr {n}") for n in range(3)]
    assert [each.id for each in handed_over.proposals(log)] == names[::-1]
