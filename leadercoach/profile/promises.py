"""Agreed actions as the profile counts them: those that belong to its period (FT)."""

from datetime import date

import msgspec

from leadercoach.coaching.action import Settled, due, lasts, promise
from leadercoach.measures.indices import Promise
from leadercoach.profile.facts import Span
from leadercoach.store.actions import SavedAction, actions
from leadercoach.store.engine import Log


def promises(log: Log, days: Span) -> tuple[Promise, ...]:
    """The actions due or settled on some days, and those still to be done on the last of them.

    What was agreed on later is left out, what was said later of an action is not known yet.
    """
    known = (as_of(saved, days.last) for saved in actions(log) if saved.agreed_on <= days.last)
    return tuple(
        promise(saved.action, saved.settled, days.last) for saved in known if _belongs(saved, days)
    )


def as_of(saved: SavedAction, today: date) -> SavedAction:
    """The action as it stood on a day: open where what became of it was said later."""
    if saved.settled.on is None or saved.settled.on <= today:
        return saved
    until = saved.settled.was_due or saved.action.due
    changed = msgspec.structs.replace(saved.action, due=until)
    return saved._replace(action=changed, settled=Settled())


def _belongs(saved: SavedAction, days: Span) -> bool:
    """What is still to be done belongs to every period, overdue from before it too."""
    if lasts(saved.settled):
        return True
    on, until = saved.settled.on, due(saved.action, saved.settled)
    return any(day is not None and days.first <= day <= days.last for day in (on, until))
