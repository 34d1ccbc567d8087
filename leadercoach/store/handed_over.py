"""What left the machine for a coach, and what came back: packages and proposals, as rows."""

from datetime import date
from typing import NamedTuple

import msgspec

from leadercoach.coaching.action import CoachNote, ProposedAction
from leadercoach.coaching.consent import Consent
from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.engine import Log
from leadercoach.store.rows import insert, unpacked
from leadercoach.store.written import as_written


class HandedOver(NamedTuple):
    """A package that was written. `way`: key, passphrase or viewer; `hash` is the SHA-256 of its
    plain text, which is kept nowhere."""

    package: str
    coach_id: str
    token: str
    way: str
    consent: Consent
    text_version: int
    entries: int
    hash: str
    made_on: date
    expires_on: date


class SavedProposal(NamedTuple):
    """A note or an action a coach sent. `entry_id` is what a note is about; `changed_since`: that
    entry was another when the coach saw it; `action_id` is what became of it when accepted."""

    id: str
    package: str
    coach_id: str
    kind: str
    body: CoachNote | ProposedAction
    entry_id: str | None
    changed_since: bool
    state: str
    action_id: str | None
    received_on: date
    decided_on: date | None


def note(log: Log, given: HandedOver, at: Moment) -> None:
    """Write down that a package has been made."""
    insert(log, records.HANDED_OVER, made_at=at.stamp, **given._asdict())


def forget(log: Log, package_id: str) -> None:
    """Take back that a package has been made: it was not."""
    log.write("delete from handed_over where package = ?", (package_id,))


@as_written
def handed_over(log: Log) -> list[HandedOver]:
    """Every package made, the latest first."""
    rows = log.rows(
        "select package, coach_id, token, way, consent, text_version, entries, hash, made_on,"
        " expires_on from handed_over order by made_at desc, package"
    )
    return [
        HandedOver(
            *(package, coach_id, token, way, unpacked(log, consent, Consent), version, entries),
            *(digest, date.fromisoformat(made_on), date.fromisoformat(expires_on)),
        )
        for package, coach_id, token, way, consent, version, entries, digest, made_on, expires_on
        in rows
    ]  # fmt: skip


@as_written
def package(log: Log, package_id: str) -> HandedOver | None:
    """The package of that name, if this log made one."""
    return next((each for each in handed_over(log) if each.package == package_id), None)


def made_at(log: Log, package_id: str) -> str:
    """The stamp of when a package was made."""
    row = log.one("select made_at from handed_over where package = ?", (package_id,))
    return str(row[0]) if row else ""


@as_written
def proposals(log: Log) -> list[SavedProposal]:
    """All that coaches have sent, the latest first."""
    rows = log.rows(
        "select p.id, p.package, h.coach_id, p.kind, p.body, p.entry_id, p.changed_since, p.state,"
        " p.action_id, p.received_on, p.decided_on from proposals p"
        " join handed_over h on h.package = p.package order by p.received_at desc, p.rowid desc"
    )
    found = []
    for key, name, who, kind, body, entry, changed, state, action, received, decided in rows:
        read: CoachNote | ProposedAction
        if kind == "note":
            read = unpacked(log, body, CoachNote)
        else:
            read = unpacked(log, body, ProposedAction)
        days = (date.fromisoformat(received), date.fromisoformat(decided) if decided else None)
        found.append(
            SavedProposal(key, name, who, kind, read, entry, bool(changed), state, action, *days)
        )
    return found


def proposal(log: Log, proposal_id: str) -> SavedProposal | None:
    return next((each for each in proposals(log) if each.id == proposal_id), None)


def put_proposal(
    log: Log,
    package_id: str,
    body: CoachNote | ProposedAction,
    at: Moment,
    *,
    entry_id: str | None = None,
    changed_since: bool = False,
) -> None:
    """Keep a proposal, new or in a later revision, waiting to be decided."""
    log.write(
        "insert into proposals values (?, ?, ?, ?, ?, ?, ?, 'proposed', null, ?, ?, null)"
        " on conflict(id) do update set revision = excluded.revision, body = excluded.body,"
        " entry_id = excluded.entry_id, changed_since = excluded.changed_since,"
        " package = excluded.package, state = 'proposed', received_on = excluded.received_on,"
        " received_at = excluded.received_at, decided_on = null",
        (
            *(body.id, package_id, "note" if isinstance(body, CoachNote) else "action"),
            *(body.revision, msgspec.json.encode(body).decode(), entry_id, changed_since),
            *(at.today.isoformat(), at.stamp),
        ),
    )


def decide(log: Log, proposal_id: str, state: str, at: Moment, action_id: str | None) -> None:
    """Accept, change or decline a proposal."""
    log.write(
        "update proposals set state = ?, action_id = ?, decided_on = ? where id = ?",
        (state, action_id, at.today.isoformat(), proposal_id),
    )


def restore(log: Log, saved: SavedProposal) -> None:
    """Put a proposal back as it was before it was decided on."""
    decided = saved.decided_on.isoformat() if saved.decided_on else None
    log.write(
        "update proposals set state = ?, action_id = ?, decided_on = ? where id = ?",
        (saved.state, saved.action_id, decided, saved.id),
    )
