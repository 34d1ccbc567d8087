"""Agreed actions as they stand in a list: what, how, promised to whom and by when (F.1)."""

from datetime import date, timedelta
from typing import NamedTuple

from leadercoach import content
from leadercoach.coaching.action import Action
from leadercoach.store.actions import SavedAction, due_actions
from leadercoach.store.engine import Log
from leadercoach.views import words

SOON = timedelta(days=7)  # how long before its day an action is brought up


class ActionWait(NamedTuple):
    """An action that is to be done soon or should have been. `plan` is its when–then sentence,
    empty if it has none; `promised` says to whom and by when."""

    id: str
    what: str
    plan: str
    promised: str
    due: date
    overdue: bool


def actions_due(log: Log, today: date, lang: str) -> list[ActionWait]:
    """What is due within a week or overdue: promises to staff first, then by day (E.2)."""
    return [
        ActionWait(
            id=saved.id,
            what=saved.action.what,
            plan=plan(saved.action, lang),
            promised=promised(saved.action, saved.due, lang, today),
            due=saved.due,
            overdue=saved.due < today,
        )
        for saved in staff_first(due_actions(log, today + SOON))
        if saved.due is not None
    ]


def staff_first(actions: list[SavedAction]) -> list[SavedAction]:
    """Promises to staff first: what the leader does not follow up there, nobody else will (E.2).
    Then by day, those without one last."""
    return sorted(actions, key=lambda saved: (not _to_staff(saved), saved.due or date.max))


def _to_staff(saved: SavedAction) -> bool:
    return saved.action.promised_to == "staff"


def plan(action: Action, lang: str) -> str:
    """*När …, då …*; the half that is there where the other is not."""
    situation, response = action.situation.strip(), action.response.strip().rstrip(".")
    if situation and response:
        gaps: dict[str, object] = {"situation": situation, "response": response}
        return content.sentence("action_plan", gaps, lang)
    return situation or response


def promised(action: Action, due: date | None, lang: str, today: date | None) -> str:
    """*Lovat M3 · senast torsdag 12 februari*."""
    person: dict[str, object] = {"person": words.isolated(action.person)}
    said = content.sentence(_PROMISED[action.promised_to], person, lang)
    if due is None:
        return said
    day = words.weekday_month(due, lang, today)
    return content.sentence("promised_by", {"what": said, "day": day}, lang)


_PROMISED = {
    "self": "promised_self",
    "coach": "promised_coach",
    "team": "promised_team",
    "staff": "promised_staff",
}
