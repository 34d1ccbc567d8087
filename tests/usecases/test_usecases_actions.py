"""Agreed actions: agreed, worded anew, linked, settled, taken back; each rule by itself (F.1)."""

from datetime import date, timedelta

import msgspec
import pytest
from coachings import agree, closed, coach, given, held, sent
from replies import observer
from samples import TODAY, add, at

from leadercoach.coaching.action import Action, Settled, due, promise
from leadercoach.errors import InvalidEntry, NotFound, Refused
from leadercoach.measures.indices import Promise
from leadercoach.store import actions as stored
from leadercoach.store import handed_over, people
from leadercoach.usecases import actions, coaching, entries
from leadercoach.usecases import people as use_people

NOBODY = "01900000-0000-7000-8000-00000000dead"
TOMORROW = TODAY + timedelta(days=1)


def status(log, action_id: str) -> str:
    return stored.action(log, action_id).settled.status


def counted(log, action_id: str, today: date = TODAY) -> Promise:
    """How FT sees an action on a day."""
    known = stored.action(log, action_id)
    return promise(known.action, known.settled, today)


# Agreed


def test_everything_of_an_action_is_kept(log):
    whole = Action(
        what="Ask M3 first",
        situation="the week begins",
        response="I ask",
        obstacle="Hurry\nand noise",
        due=TOMORROW,
        promised_to="staff",
        person="M3",
        observer_id=observer(log),
        item="D1",
        rehearsed=True,
        confidence=6,
    )
    new = actions.agree(log, whole, at())
    known = stored.action(log, new)
    assert (known.action, known.agreed_on, known.due) == (whole, TODAY, TOMORROW)
    assert known.action.shaky


def test_a_session_has_three_actions_at_most(log):
    session_id = held(log, coach(log))
    for n in range(3):
        actions.agree(log, Action(what=f"Nr {n}"), at(), session_id=session_id)
    with pytest.raises(Refused, match="too_many_actions"):
        actions.agree(log, Action(what="Nr 4"), at(), session_id=session_id)
    agree(log, "SideBySide it")
    assert len(stored.actions(log)) == 4


def test_an_action_of_a_session_is_agreed_with_its_coach(log):
    eva = coach(log)
    new = actions.agree(log, Action(what="Ask"), at(), session_id=held(log, eva))
    assert stored.action(log, new).coach_id == eva


@pytest.mark.parametrize("of", ["session_id", "coach_id"])
def test_nothing_is_agreed_with_nobody(log, of):
    with pytest.raises(NotFound):
        actions.agree(log, Action(what="Ask"), at(), **{of: NOBODY})
    assert stored.actions(log) == []


def test_an_observer_of_an_action_must_be_there(log):
    with pytest.raises(NotFound):
        agree(log, observer_id=NOBODY)


def test_an_alias_in_another_case_is_the_same_person(log):
    agree(log, promised_to="staff", person="M3")
    agree(log, promised_to="staff", person="m3")
    assert [person.alias for person in people.people(log)] == ["M3"]
    assert {known.action.person for known in stored.actions(log)} == {"M3"}


# Worded anew


def test_an_open_action_is_worded_anew_and_a_settled_one_is_not(log):
    new = agree(log)
    actions.change(log, new, Action(what="Wait", due=TOMORROW), at())
    assert stored.action(log, new).action == Action(what="Wait", due=TOMORROW)
    actions.settle(log, new, "done", at())
    with pytest.raises(Refused, match="action_settled"):
        actions.change(log, new, Action(what="Other"), at())


def test_a_new_alias_reaches_the_promise_and_leaves_its_words(log):
    new = agree(log, "Ask M3", promised_to="staff", person="M3")
    (person,) = people.people(log)
    use_people.rename_person(log, person.id, "Kim", at())
    known = stored.action(log, new).action
    assert (known.person, known.what) == ("Kim", "Ask M3")


def test_somebody_promised_something_is_not_removed(log):
    new = agree(log, promised_to="staff", person="M3")
    (person,) = people.people(log)
    assert (person.uses, person.promises) == (0, 1)
    with pytest.raises(Refused, match="person_in_use"):
        use_people.remove_person(log, person.id)
    actions.remove(log, new)
    use_people.remove_person(log, person.id)
    assert people.people(log) == []


# Settled


@pytest.mark.parametrize("said", ["done", "missed"])
def test_what_became_of_an_action_is_said_and_taken_back(log, said):
    new = agree(log, due=TODAY)
    actions.settle(log, new, said, at(), why="Ill", learned="To ask\nearlier")
    known = stored.action(log, new).settled
    assert known == Settled(status=said, on=TODAY, why="Ill", learned="To ask\nearlier")
    actions.settle(log, new, "open", at())
    assert stored.action(log, new).settled == Settled()


def test_what_was_settled_is_put_back_as_it_was(log):
    new = agree(log)
    actions.settle(log, new, "done", at("2026-02-01"), learned="Much")
    before = actions.put(log, new, Settled(status="missed", on=TODAY), at())
    actions.put(log, new, before.settled, at())
    assert stored.action(log, new) == before


def test_a_renegotiated_action_needs_a_day_that_is_not_past(log):
    new = agree(log)
    with pytest.raises(InvalidEntry, match="required"):
        actions.settle(log, new, "renegotiated", at())
    with pytest.raises(InvalidEntry, match="date_before"):
        actions.settle(log, new, "renegotiated", at(), moved_to=TODAY - timedelta(days=1))
    with pytest.raises(InvalidEntry, match="required"):
        actions.settle(log, new, "done", at(), moved_to=TOMORROW)
    assert status(log, new) == "open"


@pytest.mark.parametrize(
    ("due_on", "moved_on", "in_time"),
    [("2026-02-09", "2026-02-09", True), ("2026-02-09", "2026-02-10", False)],
)
def test_an_action_is_moved_in_time_until_its_day_is_over(log, due_on, moved_on, in_time):
    new = agree(log, due=date.fromisoformat(due_on))
    actions.settle(log, new, "renegotiated", at(moved_on), moved_to=date(2026, 3, 2))
    found = counted(log, new, date(2026, 3, 2))
    assert (found.status, found.moved_in_time) == ("renegotiated", in_time)
    assert due(*stored.action(log, new)[4:6]) == date(2026, 3, 2)


def test_what_is_moved_twice_in_time_has_been_moved_in_time(log):
    new = agree(log, due=date(2026, 2, 9))
    actions.settle(log, new, "renegotiated", at("2026-02-09"), moved_to=date(2026, 2, 16))
    actions.settle(log, new, "renegotiated", at("2026-02-16"), moved_to=date(2026, 2, 23))
    assert counted(log, new, date(2026, 2, 23)).moved_in_time
    assert counted(log, new, date(2026, 2, 24)) == Promise("open", date(2026, 2, 23))


@pytest.mark.parametrize("days", [("2026-02-10", "2026-02-11"), ("2026-02-09", "2026-02-20")])
def test_a_day_once_missed_stays_missed_however_often_it_is_moved(log, days):
    new = agree(log, due=date(2026, 2, 9))
    to = date(2026, 2, 16)
    for day in (*days, "2026-02-21"):
        actions.settle(log, new, "renegotiated", at(day), moved_to=max(to, at(day).today))
    found = counted(log, new, date(2026, 2, 21))
    assert (found.status, found.moved_in_time) == ("renegotiated", False)


# Linked


def test_entries_are_linked_once_and_untied(log):
    new, entry = agree(log), add(log).id
    actions.link(log, new, entry, at())
    actions.link(log, new, entry, at())
    assert stored.action(log, new).entries == (entry,)
    actions.link(log, new, entry, at(), linked=False)
    assert stored.action(log, new).entries == ()
    with pytest.raises(NotFound, match="entry_not_found"):
        actions.link(log, new, NOBODY, at())


def test_a_deleted_entry_keeps_its_links_until_the_bin_is_emptied(log):
    new, entry = agree(log), add(log).id
    actions.link(log, new, entry, at())
    entries.delete(log, entry, at())
    entries.restore(log, entry, at())
    assert stored.action(log, new).entries == (entry,)
    entries.delete(log, entry, at())
    assert stored.action(log, new).entries == (entry,)
    entries.empty_bin(log, at("2026-06-01"))
    assert stored.action(log, new).entries == ()


def test_a_note_outlives_the_entry_it_is_about(log):
    entry = add(log).id
    note = sent(log, given(log, coach(log)).package, "Why?", entry)
    entries.delete(log, entry, at())
    entries.empty_bin(log, at("2026-06-01"))
    assert handed_over.proposal(log, note).entry_id is None


# Not there


@pytest.mark.parametrize(
    "change",
    [
        lambda log: actions.change(log, NOBODY, Action(what="Ask"), at()),
        lambda log: actions.settle(log, NOBODY, "done", at()),
        lambda log: actions.settle(log, NOBODY, "renegotiated", at(), moved_to=TOMORROW),
        lambda log: actions.link(log, NOBODY, NOBODY, at()),
        lambda log: actions.remove(log, NOBODY),
    ],
)
def test_what_is_not_there_cannot_be_changed(log, change):
    with pytest.raises(NotFound, match="action_not_found"):
        change(log)


def test_an_action_stays_where_its_session_was_closed(log):
    eva = coach(log)
    session_id = held(log, eva)
    new = actions.agree(log, Action(what="Ask"), at(), session_id=session_id)
    coaching.close(log, session_id, at())
    actions.settle(log, new, "done", at())
    assert stored.action(log, new).session_id == session_id
    assert closed(log, eva) != session_id


# Values


LONG = "a" * 2001
BAD: list[tuple[dict[str, object], str]] = [
    ({"what": " "}, "action_empty"),
    ({"what": "a" * 601}, "action_too_long"),
    ({"what": "a\nb"}, "text_control_character"),
    ({"situation": "a\0"}, "text_control_character"),
    ({"response": "a" * 601}, "text_too_long"),
    ({"obstacle": LONG}, "text_too_long"),
    ({"promised_to": "staff"}, "promised_to_whom"),
    ({"person": "M3"}, "promised_to_whom"),
    ({"promised_to": "staff", "person": "M\x1b3"}, "text_control_character"),
    ({"promised_to": "staff", "person": " "}, "alias_blank"),
    ({"due": date(1899, 12, 31)}, "date_too_early"),
    ({"item": "X9"}, "bad_value"),
]


@pytest.mark.parametrize(("fields", "code"), BAD)
def test_an_action_that_cannot_be_is_refused(fields, code):
    with pytest.raises(InvalidEntry, match=code):
        Action(**{"what": "Ask", **fields})


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"status": "done"}, "required"),
        ({"on": TODAY}, "required"),
        ({"status": "renegotiated", "on": TODAY}, "required"),
        ({"status": "done", "on": TODAY, "moved_to": TOMORROW}, "required"),
        ({"status": "renegotiated", "on": TOMORROW, "moved_to": TODAY}, "date_before"),
        ({"why": LONG}, "text_too_long"),
        ({"learned": "a\x07"}, "text_control_character"),
    ],
)
def test_a_settling_that_cannot_be_is_refused(fields, code):
    with pytest.raises(InvalidEntry, match=code):
        Settled(**fields)


@pytest.mark.parametrize("confidence", [-1, 11, 5.5])
def test_confidence_goes_from_nought_to_ten(confidence):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"what": "Ask", "confidence": confidence}, Action)


@pytest.mark.parametrize(("confidence", "shaky"), [(None, False), (6, True), (7, False)])
def test_below_seven_an_action_had_better_shrink(confidence, shaky):
    assert Action(what="Ask", confidence=confidence).shaky is shaky
