"""What is said later about an entry: one thing at a time, the rest stays as it was."""

import pytest
from samples import TODAY, add, at

from leadercoach.errors import InvalidEntry, Refused
from leadercoach.usecases import entries, people


def test_the_day_of_an_answer_can_be_put_right_alone(log):
    need = add(log, "upward", on="2026-01-20")
    entries.answer(log, need.id, at(), response="met", reason="In the budget")
    after = entries.answer(log, need.id, at(), on=at("2026-02-06").today).entry
    assert (after.response, after.response_reason) == ("met", "In the budget")
    assert after.response_on == at("2026-02-06").today


def test_no_answer_yet_takes_back_the_day_of_the_answer(log):
    need = add(log, "upward", on="2026-01-20")
    entries.answer(log, need.id, at(), response="met")
    after = entries.answer(log, need.id, at(), response="none").entry
    assert after.response_on is None
    assert not after.answered


def test_the_reason_of_a_taking_back_can_be_put_right_alone(log):
    given = add(log, "delegation")
    entries.review(log, given.id, at(), outcome="taken_back", reason="urgency")
    after = entries.review(log, given.id, at(), reason="own_worry").entry
    assert (after.outcome, after.taken_back_reason) == ("taken_back", "own_worry")


def test_a_reason_without_a_taking_back_is_refused_and_changes_nothing(log):
    given = add(log, "delegation")
    with pytest.raises(InvalidEntry) as refused:
        entries.review(log, given.id, at(), reason="own_worry")
    assert refused.value.code == "reason_without_taken_back"
    assert entries.review(log, given.id, at(), kept="yes").entry.outcome is None


def test_another_outcome_takes_the_reason_with_it(log):
    given = add(log, "delegation")
    entries.review(log, given.id, at(), outcome="taken_back", reason="quality")
    assert entries.review(log, given.id, at(), outcome="done").entry.taken_back_reason is None


def test_an_area_with_decisions_stays_and_an_unused_one_can_go(log):
    used = people.add_area(log, "Rota", at())
    spare = people.add_area(log, "Keys", at())
    add(log, "delegation", on=TODAY, area="Rota")
    with pytest.raises(Refused) as refused:
        people.remove_area(log, used)
    assert refused.value.code == "area_in_use"
    people.remove_area(log, spare)
    assert people.add_area(log, "rota", at()) == used
