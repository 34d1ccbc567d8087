"""A coach's proposals: each is the leader's to accept, change or decline, and to think over."""

import msgspec
import pytest
from samples import TODAY, at

from leadercoach.coaching.action import Action, CoachNote, ProposedAction
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.errors import NotFound, Refused
from leadercoach.store import actions as stored_actions
from leadercoach.store import handed_over
from leadercoach.store.handed_over import HandedOver
from leadercoach.usecases import actions, coaching, proposals

NOTE, ACTION, PACKAGE = "1" * 32, "a" * 32, "c" * 32
PROPOSED = Action(what="Fråga först", due=TODAY)


@pytest.fixture
def eva(log):
    """A coach who has sent a note and an action."""
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    consent = Consent(points=("dialogue",), first_day=TODAY)
    given = HandedOver(PACKAGE, eva, "d" * 48, "key", consent, 1, 0, "", TODAY, TODAY)
    with log.transaction():
        handed_over.note(log, given, at())
        handed_over.put_proposal(log, PACKAGE, CoachNote(id=NOTE, revision=1, text="x"), at())
    propose(log)
    return eva


def propose(log, revision=1, action=PROPOSED):
    body = ProposedAction(id=ACTION, revision=revision, action=action)
    with log.transaction():
        handed_over.put_proposal(log, PACKAGE, body, at())


def state(log, key=ACTION):
    return handed_over.proposal(log, key).state


def agreed(log):
    return [each.action.what for each in stored_actions.actions(log)]


def everything(log):
    return handed_over.proposals(log), stored_actions.actions(log)


def test_an_accepted_action_is_agreed_on_with_that_coach(log, eva):
    decided = proposals.accept(log, ACTION, at())
    (saved,) = stored_actions.actions(log)
    assert (saved.id, saved.action, saved.coach_id) == (decided.action_id, PROPOSED, eva)
    assert (saved.agreed_on, saved.settled.status) == (TODAY, "open")
    known = handed_over.proposal(log, ACTION)
    assert (known.state, known.action_id, known.decided_on) == ("accepted", saved.id, TODAY)


def test_an_accepted_note_agrees_on_nothing(log, eva):
    assert proposals.accept(log, NOTE, at()).action_id is None
    assert state(log, NOTE) == "accepted"
    assert agreed(log) == []


def test_an_action_may_be_changed_first(log, eva):
    smaller = Action(what="Fråga en gång")
    proposals.change(log, ACTION, smaller, at())
    assert state(log) == "changed"
    assert agreed(log) == ["Fråga en gång"]
    assert handed_over.proposal(log, ACTION).body.action == PROPOSED


def test_a_change_that_changes_nothing_is_an_acceptance(log, eva):
    proposals.change(log, ACTION, PROPOSED, at())
    assert state(log) == "accepted"


def test_a_note_is_in_the_coachs_words(log, eva):
    with pytest.raises(Refused, match="note_not_yours"):
        proposals.change(log, NOTE, PROPOSED, at())


@pytest.mark.parametrize(
    "decide",
    [
        lambda log: proposals.accept(log, ACTION, at()),
        lambda log: proposals.change(log, ACTION, Action(what="Mindre"), at()),
        lambda log: proposals.decline(log, ACTION, at()),
        lambda log: proposals.accept(log, NOTE, at()),
    ],
)
def test_deciding_twice_changes_nothing_and_can_be_undone(log, eva, decide):
    before = everything(log)
    decided = decide(log)
    after = everything(log)
    again = decide(log)
    assert everything(log) == after
    proposals.put_back(log, again, at())
    assert everything(log) == after
    proposals.put_back(log, decided, at())
    assert everything(log) == before


def test_what_was_declined_can_still_be_accepted(log, eva):
    proposals.decline(log, ACTION, at())
    assert (state(log), agreed(log)) == ("declined", [])
    proposals.accept(log, ACTION, at())
    assert (state(log), agreed(log)) == ("accepted", ["Fråga först"])


def test_what_is_agreed_on_is_not_decided_otherwise_in_passing(log, eva):
    proposals.accept(log, ACTION, at())
    with pytest.raises(Refused, match="proposal_decided"):
        proposals.decline(log, ACTION, at())
    with pytest.raises(Refused, match="proposal_decided"):
        proposals.change(log, ACTION, Action(what="Mindre"), at())


def test_a_later_revision_words_the_same_action_anew(log, eva):
    first = proposals.accept(log, ACTION, at())
    propose(log, 2, Action(what="Fråga alla först"))
    assert state(log) == "proposed"
    second = proposals.accept(log, ACTION, at())
    assert second.action_id == first.action_id
    assert agreed(log) == ["Fråga alla först"]
    proposals.put_back(log, second, at())
    assert (state(log), agreed(log)) == ("proposed", ["Fråga först"])


def test_a_later_revision_of_what_is_done_is_an_action_of_its_own(log, eva):
    first = proposals.accept(log, ACTION, at())
    actions.settle(log, first.action_id, "done", at())
    propose(log, 2, Action(what="En gång till"))
    proposals.accept(log, ACTION, at("2026-02-10"))
    assert agreed(log) == ["Fråga först", "En gång till"]


def test_declining_a_later_revision_leaves_the_action(log, eva):
    proposals.accept(log, ACTION, at())
    propose(log, 2, Action(what="Mer"))
    decided = proposals.decline(log, ACTION, at())
    assert agreed(log) == ["Fråga först"]
    proposals.put_back(log, decided, at())
    assert (state(log), agreed(log)) == ("proposed", ["Fråga först"])


def test_an_action_that_has_been_done_is_not_undone(log, eva):
    decided = proposals.accept(log, ACTION, at())
    actions.settle(log, decided.action_id, "done", at())
    with pytest.raises(Refused, match="action_settled"):
        proposals.put_back(log, decided, at())
    assert (state(log), agreed(log)) == ("accepted", ["Fråga först"])


def test_an_action_that_was_removed_meanwhile_is_no_hindrance(log, eva):
    decided = proposals.accept(log, ACTION, at())
    actions.remove(log, decided.action_id)
    proposals.put_back(log, decided, at())
    assert state(log) == "proposed"


def test_an_observer_the_coach_cannot_know_is_left_out(log, eva):
    propose(log, 2, msgspec.structs.replace(PROPOSED, observer_id="0190", item="D1"))
    proposals.accept(log, ACTION, at())
    (saved,) = stored_actions.actions(log)
    assert (saved.action.observer_id, saved.action.item) == (None, "D1")


def test_what_is_not_there_cannot_be_decided(log, eva):
    for decide in (proposals.accept, proposals.decline):
        with pytest.raises(NotFound, match="proposal_not_found"):
            decide(log, "0" * 32, at())
