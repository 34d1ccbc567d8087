"""Agreed actions on Today: what is due within a week or overdue, promises to staff first."""

from datetime import date, timedelta

import pytest
from samples import TODAY, add, at

from leadercoach.coaching.action import Action
from leadercoach.store import people as known_people
from leadercoach.store.actions import due_actions
from leadercoach.usecases import actions, people
from leadercoach.views.actions import actions_due, plan, promised
from leadercoach.views.today import today_view


def agree(log, what: str, days: int | None = 0, **more) -> str:
    """Agree on an action that is due in some days."""
    due = None if days is None else TODAY + timedelta(days=days)
    return actions.agree(log, Action(what=what, due=due, **more), at("2026-01-02"))


def named(log, today: date = TODAY) -> list[str]:
    return [wait.what for wait in actions_due(log, today, "en")]


def test_what_is_due_within_a_week_or_overdue_is_brought_up(log):
    agree(log, "Far ahead", 8)
    agree(log, "In a week", 7)
    agree(log, "Overdue", -1)
    agree(log, "Today")
    agree(log, "Some day", None)
    found = today_view(log, TODAY, "en").actions
    assert [(wait.what, wait.overdue) for wait in found] == [
        *(("Overdue", True), ("Today", False), ("In a week", False)),
    ]


def test_promises_to_staff_stand_first_whatever_their_day(log):
    agree(log, "Mine", -30)
    agree(log, "Later", 5, promised_to="staff", person="M3")
    agree(log, "Sooner", 1, promised_to="staff", person="M2")
    agree(log, "Ours", 0, promised_to="team")
    assert named(log) == ["Sooner", "Later", "Mine", "Ours"]


def test_what_is_settled_is_not_brought_up_until_it_is_taken_back(log):
    done = agree(log, "Ask M3")
    actions.settle(log, done, "done", at())
    assert named(log) == []
    actions.settle(log, done, "open", at())
    assert named(log) == ["Ask M3"]


def test_a_renegotiated_action_waits_for_its_new_day(log):
    moved = agree(log, "Ask M3")
    actions.settle(log, moved, "renegotiated", at(), moved_to=date(2026, 3, 2))
    assert named(log) == []
    (wait,) = actions_due(log, date(2026, 3, 3), "en")
    assert (wait.due, wait.overdue) == (date(2026, 3, 2), True)
    assert wait.promised == "Own promise · by Monday 2 March"


def test_a_new_name_reaches_a_promise(log):
    agree(log, "Ask", promised_to="staff", person="M3")
    (person,) = [known.id for known in known_people.people(log)]
    people.rename_person(log, person, "Kim", at())
    (wait,) = actions_due(log, TODAY, "sv")
    assert wait.promised == "Lovat Kim · senast måndag 9 februari"


@pytest.mark.parametrize(
    ("to", "person", "sv", "en"),
    [
        ("self", "", "Eget löfte", "Own promise"),
        ("coach", "", "Lovat coachen", "Promised to the coach"),
        ("team", "", "Lovat teamet", "Promised to the team"),
        ("staff", "M3", "Lovat M3", "Promised to M3"),
    ],
)
def test_a_promise_says_to_whom(to, person, sv, en):
    action = Action(what="Ask", promised_to=to, person=person)
    assert (promised(action, None, "sv", TODAY), promised(action, None, "en", TODAY)) == (sv, en)


@pytest.mark.parametrize(
    ("situation", "response", "said"),
    [
        ("the week begins", "I ask M3.", "When the week begins, then I ask M3."),
        ("the week begins ", "", "the week begins"),
        ("", "I ask M3", "I ask M3"),
        (" ", "", ""),
    ],
)
def test_a_plan_is_a_sentence_of_when_and_then(situation, response, said):
    assert plan(Action(what="Ask", situation=situation, response=response), "en") == said


def test_a_log_without_actions_is_asked_once(log, monkeypatch):
    asked = []
    read = log.rows
    monkeypatch.setattr(log, "rows", lambda *query: asked.append(query[0]) or read(*query))
    assert actions_due(log, TODAY, "sv") == []
    assert len(asked) == 1


def test_linked_entries_come_with_the_actions_that_are_due(log):
    near, far = agree(log, "Near"), agree(log, "Far", 30)
    entry = add(log).id
    for each in (near, far):
        actions.link(log, each, entry, at())
    assert [saved.entries for saved in due_actions(log, TODAY)] == [(entry,)]
