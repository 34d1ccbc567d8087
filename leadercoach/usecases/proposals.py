"""What the leader does with a coach's proposals: accepts, changes first, or declines each (F)."""

from typing import NamedTuple

import msgspec

from leadercoach.coaching.action import Action, ProposedAction
from leadercoach.errors import NotFound, Refused
from leadercoach.moment import Moment
from leadercoach.store import actions as stored_actions
from leadercoach.store import handed_over as stored
from leadercoach.store.actions import SavedAction
from leadercoach.store.engine import Log
from leadercoach.store.handed_over import SavedProposal

_TAKEN = ("accepted", "changed")


class Decided(NamedTuple):
    """What `put_back` needs: the proposal before, its action before, and the action agreed on."""

    before: SavedProposal
    action_before: SavedAction | None
    action_id: str | None


def accept(log: Log, proposal_id: str, at: Moment) -> Decided:
    """Take a note as read, or agree on an action as it was proposed. Twice changes nothing."""
    with log.transaction():
        proposal = _proposal(log, proposal_id)
        if proposal.state in _TAKEN:
            return Decided(proposal, None, proposal.action_id)
        return _agree(log, proposal, _proposed(proposal), at, "accepted")


def change(log: Log, proposal_id: str, action: Action, at: Moment) -> Decided:
    """Agree on an action in the leader's own words. Refused for a note, which is the coach's, and
    where another wording has been agreed on."""
    with log.transaction():
        proposal = _proposal(log, proposal_id)
        proposed = _proposed(proposal)
        if proposed is None:
            raise Refused("note_not_yours")
        if proposal.state in _TAKEN:
            agreed = _action(log, proposal.action_id)
            if agreed is None or agreed.action != _of_this_log(log, action):
                raise Refused("proposal_decided")
            return Decided(proposal, None, proposal.action_id)
        state = "accepted" if action == proposed else "changed"
        return _agree(log, proposal, action, at, state)


def decline(log: Log, proposal_id: str, at: Moment) -> Decided:
    """Say no. An action that was agreed on in an earlier revision stays as it is."""
    with log.transaction():
        proposal = _proposal(log, proposal_id)
        if proposal.state in _TAKEN:
            raise Refused("proposal_decided")
        if proposal.state == "proposed":
            stored.decide(log, proposal_id, "declined", at, proposal.action_id)
        return Decided(proposal, None, None)


def put_back(log: Log, decided: Decided, at: Moment) -> None:
    """Undo a decision: the proposal waits again, and its action is as it was before.

    Refused if something has become of the action since.
    """
    with log.transaction():
        if decided.action_id is not None and decided.before.state not in _TAKEN:
            _undo_action(log, decided, at)
        stored.restore(log, decided.before)


def _undo_action(log: Log, decided: Decided, at: Moment) -> None:
    now = _action(log, decided.action_id)
    if now is None:
        return
    before = decided.action_before
    if before is not None:
        stored_actions.change_action(log, now._replace(action=before.action), at)
    elif now.settled.status == "open":
        stored_actions.remove_action(log, now.id)
    else:
        raise Refused("action_settled")


def _agree(
    log: Log, proposal: SavedProposal, action: Action | None, at: Moment, state: str
) -> Decided:
    """A later revision words the action anew that an earlier one led to, unless that is settled."""
    before = _action(log, proposal.action_id)
    action_id = None
    if action is not None:
        action = _of_this_log(log, action)
        if before is not None and before.settled.status not in ("done", "missed"):
            stored_actions.change_action(log, before._replace(action=action), at)
            action_id = before.id
        else:
            before = None
            action_id = stored_actions.add_action(log, action, at, coach_id=proposal.coach_id)
    stored.decide(log, proposal.id, state, at, action_id)
    return Decided(proposal, before, action_id)


def _of_this_log(log: Log, action: Action) -> Action:
    """A coach does not know who the leader's observers are."""
    own_observer = action.observer_id and log.one(
        "select 1 from observers where id = ?", (action.observer_id,)
    )
    return action if own_observer else msgspec.structs.replace(action, observer_id=None)


def _proposed(proposal: SavedProposal) -> Action | None:
    return proposal.body.action if isinstance(proposal.body, ProposedAction) else None


def _proposal(log: Log, proposal_id: str) -> SavedProposal:
    proposal = stored.proposal(log, proposal_id)
    if proposal is None:
        raise NotFound("proposal_not_found")
    return proposal


def _action(log: Log, action_id: str | None) -> SavedAction | None:
    try:
        return stored_actions.action(log, action_id) if action_id else None
    except NotFound:
        return None
