"""What a coach sends back about a package: sealed, shown, and taken in as proposals. An entry is
never touched, and the same file twice changes nothing."""

import hmac
from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from leadercoach.coaching.action import CoachNote, ProposedAction
from leadercoach.coaching.package import Package, Return, encode, entry_hash, return_of
from leadercoach.errors import Refused
from leadercoach.exchange.sealed import open_sealed, seal
from leadercoach.languages import SOURCE
from leadercoach.moment import Moment
from leadercoach.sharing.allowed import allowed, coach_ids
from leadercoach.store import coaching, handed_over
from leadercoach.store import keys as stored_keys
from leadercoach.store.engine import Log
from leadercoach.store.handed_over import HandedOver, SavedProposal

LARGEST = 4 * 1024 * 1024  # bytes of a file
MOST = 500  # notes and actions of one return: more is no review but a flood
News = Literal["new", "revised", "known"]


class Arrived(NamedTuple):
    """A note or an action of a return. `news`: *new*, *revised* since it was last taken in, or
    *known*, which changes nothing. `entry_id` is the leader's own id of what a note is about."""

    body: CoachNote | ProposedAction
    news: News
    entry_id: str | None
    changed_since: bool


class Taken(NamedTuple):
    """What a return brings. `signed` is the coach's own name, `name` the leader's for them."""

    coach_id: str
    name: str
    signed: str
    given: HandedOver
    arrived: tuple[Arrived, ...]

    def count(self, news: News) -> int:
        return sum(each.news == news for each in self.arrived)


def seal_return(package: Package, sent: Return) -> str:
    """A return as the text of a file that only the leader's log opens. Refused if it is larger than
    what is taken in."""
    _check_size(sent)
    sealed = seal(encode(sent), package.recipients)
    if len(sealed) > LARGEST:
        raise Refused("return_too_large", most=MOST)
    return sealed


def preview_return(log: Log, data: bytes, at: Moment) -> Taken:
    """What is in a return, each note beside the entry it is about; the log stays as it is.

    Refused with one sentence unless it could be taken in now.
    """
    sent = _opened(log, data)
    package = _bound(log, sent)
    coach = coaching.coach(log, package.coach_id)
    return Taken(coach.id, coach.coach.name, sent.coach, package, _weighed(log, sent, package, at))


def take_return(log: Log, data: bytes, at: Moment) -> Taken:
    """Keep what is new in a return, waiting to be accepted, changed or declined."""
    with log.transaction():
        taken = preview_return(log, data, at)
        for each in taken.arrived:
            if each.news != "known":
                handed_over.put_proposal(
                    log,
                    taken.given.package,
                    each.body,
                    at,
                    entry_id=each.entry_id,
                    changed_since=each.changed_since,
                )
    return taken


def _opened(log: Log, data: bytes) -> Return:
    own = stored_keys.keys(log)
    secrets = [key.secret for key in own] if own else []
    sent = return_of(open_sealed(data, secrets, LARGEST))
    _check_size(sent)
    return sent


def _check_size(sent: Return) -> None:
    bodies = _bodies(sent)
    if len(bodies) > MOST:
        raise Refused("return_too_large", most=MOST)
    if len({body.id for body in bodies}) < len(bodies):
        raise Refused("return_wrong")


def _bodies(sent: Return) -> list[CoachNote | ProposedAction]:
    return [*sent.notes, *sent.actions]


def _bound(log: Log, sent: Return) -> HandedOver:
    """The package it is about. Whoever has not had that very package does not know its token."""
    package = handed_over.package(log, sent.package)
    if package is None or not hmac.compare_digest(package.token, sent.token):
        raise Refused("return_of_no_package")
    return package


def _weighed(log: Log, sent: Return, package: HandedOver, at: Moment) -> tuple[Arrived, ...]:
    before = {each.id: each for each in handed_over.proposals(log)}
    entries = _Entries(log, package, sent.notes, at)
    arrived = []
    for body in _bodies(sent):
        news = _news(body, before.get(body.id), package)
        about: tuple[str | None, bool] = (None, False)
        if isinstance(body, CoachNote) and news != "known":
            about = entries.about(body)
        arrived.append(Arrived(body, news, *about))
    return tuple(arrived)


def _news(
    body: CoachNote | ProposedAction, before: SavedProposal | None, package: HandedOver
) -> News:
    if before is None:
        return "new"
    if before.coach_id != package.coach_id:
        raise Refused("return_of_another_coach")
    if type(before.body) is not type(body):
        raise Refused("return_wrong")
    return "revised" if body.revision > before.body.revision else "known"


class _Entries:
    """The entries that notes are about, read only as far as such notes ask for them."""

    def __init__(self, log: Log, given: HandedOver, notes: Sequence[CoachNote], at: Moment) -> None:
        self._log, self._given, self._at = log, given, at
        self._own: dict[str, str] = {}
        if any(note.entry for note in notes):
            salt = coaching.coach(log, given.coach_id).salt
            ids = log.rows("select id from entries where status = 'saved'")
            self._own = {coach_ids(salt, own): own for (own,) in ids}

    def about(self, note: CoachNote) -> tuple[str | None, bool]:
        """The entry in the log, and whether it is another than the coach saw."""
        own = self._own.get(note.entry or "")
        if note.entry_hash is None:
            return own, False
        if own is None:
            return None, note.entry is not None
        return own, own in self._edited and note.entry_hash != self._now.get(note.entry or "")

    @cached_property
    def _edited(self) -> set[str]:
        """Only what was edited can have changed: that others are numbered anew is no change."""
        since = handed_over.made_at(self._log, self._given.package)
        rows = self._log.rows("select id from entries where updated_at >= ?", (since,))
        return {own for (own,) in rows}

    @cached_property
    def _now(self) -> dict[str, str]:
        coach_id, consent = self._given.coach_id, self._given.consent
        shown = allowed(self._log, coach_id, self._at, SOURCE, consent=consent)
        return {part.id: entry_hash(part) for part in shown.entries}
