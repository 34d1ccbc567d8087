"""Agreed actions, as rows. People and observers stand beside an action by id."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import msgspec

from leadercoach.coaching.action import Action, Settled, due
from leadercoach.errors import NotFound
from leadercoach.moment import Moment
from leadercoach.store.engine import Log, Row
from leadercoach.store.people import person_id
from leadercoach.store.rows import packed, unpacked
from leadercoach.store.written import as_written


class SavedAction(NamedTuple):
    """An action with what became of it and the entries it is linked to."""

    id: str
    session_id: str | None
    coach_id: str | None
    agreed_on: date
    action: Action
    settled: Settled
    entries: tuple[str, ...]

    @property
    def due(self) -> date | None:
        """The day it is to be done by as things stand."""
        return due(self.action, self.settled)


def add_action(
    log: Log,
    action: Action,
    at: Moment,
    *,
    session_id: str | None = None,
    coach_id: str | None = None,
) -> str:
    """Keep a new action, agreed on in a session or not; its id."""
    new = log.new_id(at.now)
    insert(log, SavedAction(new, session_id, coach_id, at.today, action, Settled(), ()), at)
    return new


def insert(log: Log, saved: SavedAction, at: Moment) -> None:
    """Keep an action that has an id already."""
    _write_action(
        log,
        "insert into actions (id, session_id, coach_id, agreed_on, due, body, settled, status,"
        " person_id, observer_id, created_at, updated_at)"
        " values (:id, :session, :coach, :agreed_on, :due, :body, :settled, :status, :person,"
        " :observer, :stamp, :stamp)",
        saved,
        at,
    )
    _link(log, saved)


def change_action(log: Log, saved: SavedAction, at: Moment) -> None:
    """Write an action as it is now, its entries included."""
    changed = _write_action(
        log,
        "update actions set due = :due, body = :body, settled = :settled, status = :status,"
        " person_id = :person, observer_id = :observer, updated_at = :stamp where id = :id",
        saved,
        at,
    )
    if not changed:
        raise NotFound("action_not_found")
    log.write("delete from action_entries where action_id = ?", (saved.id,))
    _link(log, saved)


def _link(log: Log, saved: SavedAction) -> None:
    for entry_id in saved.entries:
        if not log.one("select 1 from entries where id = ?", (entry_id,)):
            raise NotFound("entry_not_found", id=entry_id)
        log.write("insert into action_entries values (?, ?)", (saved.id, entry_id))


def put_in_session(log: Log, action_ids: Iterable[str], session_id: str) -> None:
    """Say that actions were agreed on in a session; those that are gone stay so."""
    for action_id in action_ids:
        log.write("update actions set session_id = ? where id = ?", (session_id, action_id))


def remove_action(log: Log, action_id: str) -> None:
    if not log.write("delete from actions where id = ?", (action_id,)):
        raise NotFound("action_not_found")


@as_written
def actions(log: Log) -> list[SavedAction]:
    """Every action, oldest first."""
    return _actions(log, "")


@as_written
def due_actions(log: Log, last: date) -> list[SavedAction]:
    """Those that still are to be done, by a day or before it."""
    where = "where a.status in ('open', 'renegotiated') and a.due <= ?"
    return _actions(log, where, last.isoformat())


@as_written
def action(log: Log, action_id: str) -> SavedAction:
    found = _actions(log, "where a.id = ?", action_id)
    if not found:
        raise NotFound("action_not_found")
    return found[0]


def _actions(log: Log, where: str, *parameters: str) -> list[SavedAction]:
    rows = log.rows(
        f"""select a.id, a.session_id, a.coach_id, a.agreed_on, a.body, a.settled, p.alias,
              a.observer_id from actions a left join people p on p.id = a.person_id {where}
            order by a.agreed_on, a.created_at, a.id""",
        parameters,
    )
    linked: dict[str, list[str]] = {}
    if rows:
        for action_id, entry_id in log.rows(
            f"""select action_id, entry_id from action_entries
                where action_id in (select a.id from actions a {where})
                order by action_id, entry_id""",
            parameters,
        ):
            linked.setdefault(action_id, []).append(entry_id)
    return [_action(log, row, tuple(linked.get(row[0], ()))) for row in rows]


def _write_action(log: Log, sql: str, saved: SavedAction, at: Moment) -> int:
    """People and observers stand beside the body by id, so that new names reach them."""
    action = saved.action
    staff = action.promised_to == "staff"
    bare = msgspec.structs.replace(action, person="", observer_id=None, promised_to="self")
    body = msgspec.to_builtins(bare) | {"promised_to": action.promised_to}
    if action.observer_id and not log.one(
        "select 1 from observers where id = ?", (action.observer_id,)
    ):
        raise NotFound("not_found")
    return log.write(
        sql,
        {
            "id": saved.id,
            "session": saved.session_id,
            "coach": saved.coach_id,
            "agreed_on": saved.agreed_on.isoformat(),
            "due": saved.due.isoformat() if saved.due else None,
            "body": msgspec.json.encode(body).decode(),
            "settled": packed(saved.settled),
            "status": saved.settled.status,
            "person": person_id(log, action.person, at) if staff else None,
            "observer": action.observer_id,
            "stamp": at.stamp,
        },
    )


def _action(log: Log, row: Row, entries: tuple[str, ...]) -> SavedAction:
    action_id, session_id, coach_id, agreed_on, body, settled, alias, observer_id = row
    try:
        data = msgspec.json.decode(body)
        if data["promised_to"] == "staff":
            data |= {"person": alias} if alias else {"promised_to": "team"}
        data["observer_id"] = observer_id
        found = msgspec.convert(data, Action)
    except (msgspec.MsgspecError, LookupError, TypeError):
        raise log.corrupt_row() from None
    state = unpacked(log, settled, Settled)
    day = date.fromisoformat(agreed_on)
    return SavedAction(action_id, session_id, coach_id, day, found, state, entries)
