"""The coach's own file: who the coach is, the clients and what they have shared, as rows.

The file is a log's sibling: opened, checked and written to by the same engine.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from leadercoach.coaching.action import CoachNote, ProposedAction
from leadercoach.errors import NotFound, StoreError
from leadercoach.log.texts import fold, sort_key
from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, Row, create_log, open_log
from leadercoach.store.keys import Key
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.rows import insert, packed, unpacked
from leadercoach.store.written import as_written

Proposed = CoachNote | ProposedAction
_FACTS = """package, engagement, made_on, first_day, last_day, expires_on, received_on, entries,
    last_session, next_session, open_actions"""


class Me(NamedTuple):
    """The coach: the name on the card, and the key that packages are sealed to."""

    name: str
    key: Key


class Kept(NamedTuple):
    """A package as the lists know it. The sessions are days; `next_session` is the agreed one."""

    package: str
    engagement: str
    made_on: date
    first_day: date
    last_day: date
    expires_on: date
    received_on: date
    entries: int
    last_session: date | None
    next_session: date | None
    open_actions: int


class Client(NamedTuple):
    """A leader. `leader` is what the newest package says, `label` what the coach calls them."""

    engagement: str
    leader: str
    label: str
    newest: Kept


class Draft(NamedTuple):
    """A note or an action of the coach's own. `returned` is the revision last sent, or None."""

    package: str
    body: Proposed
    written_on: date
    returned: int | None


def open_practice(path: Path, key: DataKey | None = None) -> Log:
    """Open the coach's file, made if there is none yet. StoreError as for a log."""
    try:
        return open_log(path, PRACTICE_FILE, key)
    except StoreError as fault:
        if fault.code != "no_log":
            raise
    return create_log(path, PRACTICE_FILE)


def me(practice: Log) -> Me | None:
    """Who the coach is, None before the card has been made."""
    row = practice.one("select name, secret, public from me")
    if row is None:
        return None
    if not all(isinstance(value, str) for value in row):
        raise practice.corrupt_row()
    return Me(row[0], Key(row[1], row[2]))


def put_me(practice: Log, name: str, key: Key, at: Moment) -> None:
    """Make the coach known; the key of one who is known stays."""
    practice.write(
        "insert into me values (1, ?, ?, ?, ?) on conflict do update set name = excluded.name",
        (name, *key, at.stamp),
    )


@as_written
def clients(practice: Log, *, by_opened: bool = False) -> list[Client]:
    """All clients by name, or the last opened first."""
    order = "opened_at desc nulls last, " if by_opened else ""
    rows = practice.rows(
        "select c.engagement, c.leader, c.label, p.* from clients c"
        f" join (select {_FACTS} from packages) p on p.package = c.newest"
        f" order by {order}c.folded, c.engagement"
    )
    found = [Client(row[0], row[1], row[2], _kept(row[3:])) for row in rows]
    return found if by_opened else sorted(found, key=lambda known: sort_key(known.label))


@as_written
def client(practice: Log, engagement: str) -> Client:
    """NotFound if nothing has come from this engagement."""
    row = practice.one(
        "select leader, label, newest from clients where engagement = ?", (engagement,)
    )
    if row is None:
        raise NotFound("client_not_found")
    return Client(engagement, row[0], row[1], kept(practice, row[2]))


def put_client(practice: Log, engagement: str, leader: str, made_on: date, at: Moment) -> None:
    """A client, new or one whose own name for themselves has changed in a package that is not older
    than the newest; the coach's label stays."""
    practice.write(
        "insert into clients values (?, ?, ?, ?, null, null, ?)"
        " on conflict(engagement) do update set leader = excluded.leader where not exists"
        " (select 1 from packages p where p.engagement = excluded.engagement and p.made_on > ?)",
        (engagement, leader, leader, fold(leader), at.stamp, made_on.isoformat()),
    )


def rename(practice: Log, engagement: str, label: str) -> None:
    practice.write(
        "update clients set label = ?, folded = ? where engagement = ?",
        (label, fold(label), engagement),
    )


def opened(practice: Log, engagement: str, at: Moment) -> None:
    """Note that a client is being looked at."""
    practice.write("update clients set opened_at = ? where engagement = ?", (at.stamp, engagement))


def add_package(practice: Log, known: Kept, body: bytes, digest: str, at: Moment) -> None:
    """Keep a package with its plain text, and let the client's newest be the one made last."""
    row = known._asdict() | {"received_on": at.today, "received_at": at.stamp, "hash": digest}
    insert(practice, records.PACKAGES, **row)
    insert(practice, records.BODIES, package=known.package, body=body)
    practice.write(
        """update clients set newest = (select package from packages where engagement = ?1
           order by made_on desc, received_at desc limit 1) where engagement = ?1""",
        (known.engagement,),
    )


def digest(practice: Log, package: str) -> str | None:
    """The SHA-256 a package came with, None if it has not come."""
    row = practice.one("select hash from packages where package = ?", (package,))
    return str(row[0]) if row else None


@as_written
def kept(practice: Log, package: str) -> Kept:
    row = practice.one(f"select {_FACTS} from packages where package = ?", (package,))
    if row is None:
        raise NotFound("client_not_found")
    return _kept(row)


@as_written
def packages(practice: Log, engagement: str) -> list[Kept]:
    """A client's packages, the newest first."""
    rows = practice.rows(
        f"select {_FACTS} from packages where engagement = ?"
        " order by made_on desc, received_at desc",
        (engagement,),
    )
    return [_kept(row) for row in rows]


@as_written
def body(practice: Log, package: str) -> bytes:
    """The plain text of a package."""
    row = practice.one("select body from bodies where package = ?", (package,))
    if row is None:
        raise NotFound("client_not_found")
    return bytes(row[0])


@as_written
def drafts(practice: Log, package: str) -> list[Draft]:
    """What the coach has written about a package, oldest first."""
    rows = practice.rows(
        "select package, kind, body, written_on, returned from proposals where package = ?"
        " order by written_at, rowid",
        (package,),
    )
    return [_draft(practice, *row) for row in rows]


@as_written
def draft(practice: Log, draft_id: str) -> Draft:
    row = practice.one(
        "select package, kind, body, written_on, returned from proposals where id = ?", (draft_id,)
    )
    if row is None:
        raise NotFound("note_not_found")
    return _draft(practice, *row)


def put_draft(practice: Log, package: str, written: Proposed, at: Moment) -> None:
    """Keep a note or an action, new or in its next revision."""
    practice.write(
        "insert into proposals values (?, ?, ?, ?, ?, ?, ?, null, null) on conflict(id) do update"
        " set revision = excluded.revision, body = excluded.body",
        (
            *(written.id, package, "note" if isinstance(written, CoachNote) else "action"),
            *(written.revision, packed(written), at.today.isoformat(), at.stamp),
        ),
    )


def remove_draft(practice: Log, draft_id: str) -> None:
    practice.write("delete from proposals where id = ?", (draft_id,))


def mark_returned(practice: Log, package: str, at: Moment) -> None:
    """Note that a return with all there is about a package has been written."""
    practice.write(
        "update proposals set returned = revision, returned_on = ? where package = ?",
        (at.today.isoformat(), package),
    )


def _draft(
    practice: Log, package: str, kind: str, text: str, written_on: str, returned: int | None
) -> Draft:
    read: Proposed
    if kind == "note":
        read = unpacked(practice, text, CoachNote)
    else:
        read = unpacked(practice, text, ProposedAction)
    return Draft(package, read, date.fromisoformat(written_on), returned)


def _kept(row: Row) -> Kept:
    package, engagement, *days, entries, before, after, waiting = row
    made, first, last, expires, received = map(date.fromisoformat, days)
    return Kept(
        *(package, engagement, made, first, last, expires, received, entries),
        *(_day(before), _day(after), waiting),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
