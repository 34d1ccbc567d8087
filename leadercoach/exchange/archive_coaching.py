"""Writes coaching into an archive and loads it again; the form is archive_coaching_format's."""

from datetime import date
from typing import Any

import msgspec

from leadercoach.coaching.action import CoachNote, ProposedAction
from leadercoach.exchange.archive_coaching_format import (
    ActionPart,
    CoachPart,
    ConsentPart,
    HandedOverPart,
    ProposalPart,
    SessionPart,
)
from leadercoach.exchange.archive_format import Archive
from leadercoach.log.texts import fold
from leadercoach.moment import Moment
from leadercoach.store import actions, coaching, handed_over
from leadercoach.store.coaching import packed
from leadercoach.store.engine import Log


def contents(log: Log) -> dict[str, Any]:
    """Everything of coaching in a log, as plain data."""
    parts = {
        "coaches": _coaches(log),
        "consents": _consents(log),
        "sessions": _sessions(log),
        "actions": _actions(log),
        "handed_over": _handed_over(log),
        "proposals": _proposals(log),
    }
    plain: dict[str, Any] = msgspec.to_builtins(parts)
    return plain


def _coaches(log: Log) -> list[CoachPart]:
    more = _more(log, "coaches", "retired_on, created_at, updated_at")
    return [
        CoachPart(
            id=known.id,
            coach=known.coach,
            engagement=known.engagement,
            salt=known.salt,
            terms=known.terms,
            agreed_on=known.agreed_on,
            retired_on=_day(more[known.id][0]),
            created_at=more[known.id][1],
            updated_at=more[known.id][2],
        )
        for known in sorted(coaching.coaches(log), key=lambda each: each.id)
    ]


def _consents(log: Log) -> list[ConsentPart]:
    more = _more(log, "consents", "granted_at, revoked_at")
    return [
        ConsentPart(**known._asdict(), granted_at=more[known.id][0], revoked_at=more[known.id][1])
        for known in sorted(coaching.consents(log), key=lambda each: each.id)
    ]


def _sessions(log: Log) -> list[SessionPart]:
    more = _more(log, "sessions", "created_at, updated_at")
    return [
        SessionPart(
            id=known.id,
            coach_id=known.coach_id,
            state=known.state,  # type: ignore[arg-type]
            session=known.session,
            created_at=more[known.id][0],
            updated_at=more[known.id][1],
        )
        for known in sorted(coaching.sessions(log), key=lambda each: each.id)
    ]


def _actions(log: Log) -> list[ActionPart]:
    more = _more(log, "actions", "created_at, updated_at")
    return [
        ActionPart(**known._asdict(), created_at=more[known.id][0], updated_at=more[known.id][1])
        for known in sorted(actions.actions(log), key=lambda each: each.id)
    ]


def _handed_over(log: Log) -> list[HandedOverPart]:
    made: dict[str, str] = dict(log.rows("select package, made_at from handed_over"))
    return [
        HandedOverPart(**given._asdict(), made_at=made[given.package])
        for given in sorted(handed_over.handed_over(log))
    ]


def _proposals(log: Log) -> list[ProposalPart]:
    """In the order they came."""
    stamps: dict[str, str] = dict(log.rows("select id, received_at from proposals"))
    return [
        ProposalPart(
            package=known.package,
            note=known.body if isinstance(known.body, CoachNote) else None,
            action=known.body if isinstance(known.body, ProposedAction) else None,
            entry_id=known.entry_id,
            changed_since=known.changed_since,
            state=known.state,  # type: ignore[arg-type]
            action_id=known.action_id,
            received_on=known.received_on,
            received_at=stamps[known.id],
            decided_on=known.decided_on,
        )
        for known in reversed(handed_over.proposals(log))
    ]


def _more(log: Log, table: str, columns: str) -> dict[str, list[Any]]:
    return {row_id: rest for row_id, *rest in log.rows(f"select id, {columns} from {table}")}  # noqa: S608


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def load(log: Log, found: Archive, at: Moment) -> None:
    """Put the coaching of an archive into a log that has its people, entries and observers."""
    for c in found.coaches:
        who = (c.id, c.coach.name, fold(c.coach.name), c.coach.public, c.engagement, c.salt)
        terms = packed(c.terms) if c.terms else None
        _insert(log, "coaches", *who, terms, c.agreed_on, c.retired_on, c.created_at, c.updated_at)
    for g in found.consents:
        given = (packed(g.consent), g.text_version, g.granted_on, g.granted_at)
        _insert(log, "consents", g.id, g.coach_id, *given, g.revoked_on, g.revoked_at)
    for s in found.sessions:
        coaching.insert_session(log, s.id, s.coach_id, s.session, at, s.state)
        _stamp(log, "sessions", s)
    for a in found.actions:
        fields = {name: getattr(a, name) for name in actions.SavedAction._fields}
        actions.insert(log, actions.SavedAction(**fields), at)
        _stamp(log, "actions", a)
    for h in found.handed_over:
        way = (h.package, h.coach_id, h.token, h.way, packed(h.consent), h.text_version)
        _insert(log, "handed_over", *way, h.entries, h.hash, h.made_on, h.made_at, h.expires_on)
    for p in found.proposals:
        _load_proposal(log, p)


def _load_proposal(log: Log, part: ProposalPart) -> None:
    body = part.body
    assert body is not None
    kind = "action" if part.note is None else "note"
    _insert(
        *(log, "proposals", body.id, part.package, kind, body.revision, packed(body)),
        *(part.entry_id, int(part.changed_since), part.state, part.action_id),
        *(part.received_on, part.received_at, part.decided_on),
    )


def _stamp(log: Log, table: str, part: SessionPart | ActionPart) -> None:
    """The moments a row had, in place of those of the loading."""
    log.write(
        f"update {table} set created_at = ?, updated_at = ? where id = ?",  # noqa: S608
        (part.created_at, part.updated_at, part.id),
    )


def _insert(log: Log, table: str, *values: Any) -> None:
    marks = ", ".join("?" * len(values))
    row = tuple(v.isoformat() if isinstance(v, date) else v for v in values)
    log.write(f"insert into {table} values ({marks})", row)  # noqa: S608
