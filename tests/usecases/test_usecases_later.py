"""What is said later about an entry: one thing at a time, the rest stays as it was."""

import pytest
from samples import TODAY, add, at, told

from leadercoach.errors import InvalidEntry, Refused
from leadercoach.log.entries import changed
from leadercoach.log.failure import Share
from leadercoach.store.people import areas
from leadercoach.usecases import entries, people
from leadercoach.views.log_list import hits
from leadercoach.views.today import count_due


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


def shared(log, on="2026-01-05", **more):
    return add(log, "failure", on=on, shares=[told(on, **more)])


def days(record):
    return [share.logged_on.isoformat() for share in record.entry.shares]


def test_a_telling_described_more_exactly_keeps_its_day(log):
    failed = shared(log)
    exact = changed(failed.entry, shares=[told("2026-01-05", format="meeting")])
    assert days(entries.edit(log, failed.id, exact, at())) == ["2026-01-05"]


@pytest.mark.parametrize("form", [None, "meeting"])
def test_one_more_telling_of_the_same_day_has_its_own_day(log, form):
    failed = shared(log)
    again = Share(on=at("2026-01-05").today, direction="down", format=form)
    assert days(entries.share(log, failed.id, again, at())) == ["2026-01-05", "2026-02-09"]


def test_a_telling_moved_to_another_day_is_written_down_today(log):
    failed = shared(log)
    moved = changed(failed.entry, shares=[told("2026-01-06")])
    assert days(entries.edit(log, failed.id, moved, at())) == ["2026-02-09"]


def test_needs_cannot_repeat_each_other_in_a_circle(log):
    first = add(log, "upward")
    second = add(log, "upward", repeat_of=first.id)
    third = add(log, "upward", repeat_of=second.id)
    with pytest.raises(InvalidEntry, match="repeats_itself"):
        entries.edit(log, first.id, changed(first.entry, repeat_of=third.id), at())
    assert count_due(log, at("2026-03-09").today) == 1


def test_a_renamed_area_is_found_by_its_new_name_only(log):
    add(log, "delegation", area="Rota")
    people.rename_area(log, areas(log, TODAY)[0].id, "Schedule", at())
    assert len(hits(log, "schedule")) == 1
    assert not hits(log, "rota")
