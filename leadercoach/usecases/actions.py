"""Changes to agreed actions: agreed, linked to entries, done, missed or moved (F.1, FT)."""

from datetime import date

from leadercoach.coaching.action import MOST, Action, Settled, Status, moved_in_time
from leadercoach.errors import InvalidEntry, Refused
from leadercoach.log.roles import named, written
from leadercoach.moment import Moment
from leadercoach.store import actions as stored
from leadercoach.store import coaching
from leadercoach.store.actions import SavedAction
from leadercoach.store.engine import Log
from leadercoach.usecases.asking import ask_first


def agree(
    log: Log,
    action: Action,
    at: Moment,
    *,
    session_id: str | None = None,
    coach_id: str | None = None,
    sure: bool = False,
) -> str:
    """Keep an action; its id. In a session there are at most three, and none once it is closed.

    SoftStop for its words unless `sure`.
    """
    ask_first(_said(action), sure=sure)
    with log.transaction():
        if session_id is not None:
            session = coaching.session(log, session_id)
            if session.state == "closed":
                raise Refused("session_closed")
            if sum(a.session_id == session_id for a in stored.actions(log)) >= MOST:
                raise Refused("too_many_actions", most=MOST)
            coach_id = session.coach_id
        elif coach_id is not None:
            coaching.coach(log, coach_id)
        return stored.add_action(log, action, at, session_id=session_id, coach_id=coach_id)


def change(log: Log, action_id: str, action: Action, at: Moment, *, sure: bool = False) -> None:
    """Word an action anew. Refused once it is done or missed. SoftStop for new words as above."""
    with log.transaction():
        saved = stored.action(log, action_id)
        if saved.settled.status in ("done", "missed"):
            raise Refused("action_settled")
        ask_first(_said(action), _said(saved.action), sure=sure)
        stored.change_action(log, saved._replace(action=action), at)


def settle(
    log: Log,
    action_id: str,
    status: Status,
    at: Moment,
    *,
    why: str = "",
    learned: str = "",
    moved_to: date | None = None,
    sure: bool = False,
) -> None:
    """Say what became of an action; with `open` that is taken back.

    A renegotiated one has a new day, which lies ahead. SoftStop for its words unless `sure`.
    """
    if status == "renegotiated" and moved_to is None:
        raise InvalidEntry("required", "moved_to")
    if moved_to is not None and moved_to < at.today:
        raise InvalidEntry("date_before", "moved_to", earliest=at.today)
    on = None if status == "open" else at.today
    ask_first((why, learned), sure=sure)
    with log.transaction():
        was_due = _was_due(stored.action(log, action_id)) if moved_to else None
        settled = Settled(
            status=status, on=on, why=why, learned=learned, moved_to=moved_to, was_due=was_due
        )
        put(log, action_id, settled, at)


def _was_due(saved: SavedAction) -> date | None:
    """The day an action moved once more was due by: a day once missed stays missed (FT)."""
    if saved.settled.moved_to is None:
        return None
    return saved.due if moved_in_time(saved.action, saved.settled) else saved.settled.was_due


def put(log: Log, action_id: str, settled: Settled, at: Moment) -> SavedAction:
    """Set what became of an action; the action as it was before, so that it can be put back."""
    with log.transaction():
        before = stored.action(log, action_id)
        stored.change_action(log, before._replace(settled=settled), at)
    return before


def link(log: Log, action_id: str, entry_id: str, at: Moment, *, linked: bool = True) -> None:
    """Tie an entry of the log to an action, or untie it."""
    with log.transaction():
        saved = stored.action(log, action_id)
        others = tuple(each for each in saved.entries if each != entry_id)
        entries = (*others, entry_id) if linked else others
        stored.change_action(log, saved._replace(entries=entries), at)


def remove(log: Log, action_id: str) -> None:
    with log.transaction():
        stored.remove_action(log, action_id)


def _said(action: Action) -> tuple[str, ...]:
    return (*written(action), *named(action))
