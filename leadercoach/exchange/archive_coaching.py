"""Writes coaching into an archive and loads it again; the form is archive_coaching_format's."""

from typing import Any

import msgspec

from leadercoach.exchange.archive_coaching_format import ActionPart, ProposalPart, SessionPart
from leadercoach.exchange.archive_format import Archive
from leadercoach.moment import Moment
from leadercoach.store import actions, coaching, records
from leadercoach.store.engine import Log
from leadercoach.store.rows import fields_of, insert, load_rows, read_rows


def contents(log: Log) -> dict[str, Any]:
    """Everything of coaching in a log, as plain data."""
    return {
        "coaches": read_rows(log, records.COACHES),
        "consents": read_rows(log, records.CONSENTS, body="consent"),
        "sessions": _sessions(log),
        "actions": _actions(log),
        "handed_over": read_rows(log, records.HANDED_OVER, "package"),
        "proposals": _proposals(log),
    }


def _sessions(log: Log) -> list[dict[str, Any]]:
    """With the entries pinned in them, which lie in a table of their own."""
    rows = {row["id"]: row for row in read_rows(log, records.SESSIONS, body="session")}
    for pin in read_rows(log, records.SESSION_PINS, "session_id, nth"):
        rows[pin["session_id"]]["session"]["pinned"] += (pin["entry_id"],)
    return [_ordered(row, SessionPart) for row in rows.values()]


def _actions(log: Log) -> list[dict[str, Any]]:
    """With the names of whom they were promised to, and the entries they are linked to."""
    known = {each.id: each for each in actions.actions(log)}
    found = []
    for action_id, *made in log.rows("select id, created_at, updated_at from actions order by id"):
        saved = known[action_id]._asdict()
        found.append(ActionPart(**saved, created_at=made[0], updated_at=made[1]))
    plain: list[dict[str, Any]] = msgspec.to_builtins(found)
    return plain


def _proposals(log: Log) -> list[dict[str, Any]]:
    """In the order they came."""
    rows = read_rows(log, records.PROPOSALS, "received_at, rowid")
    of_both = ({"note": None, "action": None, **row, row["kind"]: row["body"]} for row in rows)
    return [_ordered(row, ProposalPart) for row in of_both]


def _ordered(row: dict[str, Any], part: type[msgspec.Struct]) -> dict[str, Any]:
    return {name: row[name] for name in part.__struct_fields__}


def load(log: Log, found: Archive, at: Moment) -> None:
    """Put the coaching of an archive into a log that has its people, entries and observers."""
    load_rows(log, records.COACHES, found.coaches)
    load_rows(log, records.CONSENTS, found.consents, consent="body")
    for s in found.sessions:
        coaching.insert_session(log, s.id, s.coach_id, s.session, at, s.state)
        _stamp(log, "sessions", s)
    for a in found.actions:
        fields = {name: getattr(a, name) for name in actions.SavedAction._fields}
        actions.insert(log, actions.SavedAction(**fields), at)
        _stamp(log, "actions", a)
    load_rows(log, records.HANDED_OVER, found.handed_over)
    for p in found.proposals:
        _load_proposal(log, p)


def _load_proposal(log: Log, part: ProposalPart) -> None:
    body = part.body
    assert body is not None
    kind = "action" if part.note is None else "note"
    own = fields_of(records.PROPOSALS, part)
    insert(log, records.PROPOSALS, id=body.id, kind=kind, revision=body.revision, body=body, **own)


def _stamp(log: Log, table: str, part: SessionPart | ActionPart) -> None:
    """The moments a row had, in place of those of the loading."""
    log.write(
        f"update {table} set created_at = ?, updated_at = ? where id = ?",  # noqa: S608
        (part.created_at, part.updated_at, part.id),
    )
