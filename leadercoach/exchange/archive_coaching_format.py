"""The archive's form of coaching: coaches, what they may see, sessions, agreed actions, packages
made and what came back.

Entries, observers, sessions and actions stand by id, people by alias. Of a package only that it was
made is there, as in the log itself: its text is kept nowhere.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from leadercoach.coaching.action import Action, CoachNote, Decided, ProposedAction, Settled
from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.session import CoachSession, State
from leadercoach.exchange.archive_feedback_format import Id, Part, Stamp
from leadercoach.feedback.reply import Hex32, Hex48, Hex64

TextVersion = Annotated[int, Meta(ge=1, le=1000)]


class CoachPart(Part, frozen=True):
    """`salt` makes the ids this coach sees: the log made from the archive gives them the same."""

    id: Id
    coach: Coach
    engagement: Hex32
    salt: Hex48
    terms: Terms | None
    agreed_on: date | None
    retired_on: date | None
    created_at: Stamp
    updated_at: Stamp


class ConsentPart(Part, frozen=True):
    id: Id
    coach_id: Id
    consent: Consent
    text_version: TextVersion
    granted_on: date
    granted_at: Stamp
    revoked_on: date | None
    revoked_at: Stamp | None


class SessionPart(Part, frozen=True):
    id: Id
    coach_id: Id
    state: State
    session: CoachSession
    created_at: Stamp
    updated_at: Stamp


class ActionPart(Part, frozen=True):
    """`entries` are those it is linked to."""

    id: Id
    session_id: Id | None
    coach_id: Id | None
    agreed_on: date
    action: Action
    settled: Settled
    entries: tuple[Id, ...]
    created_at: Stamp
    updated_at: Stamp


class HandedOverPart(Part, frozen=True):
    """A package that was made; `entries` is how many were in it, `hash` that of its text."""

    package: Hex32
    coach_id: Id
    token: Hex48
    way: Literal["key", "passphrase", "viewer"]
    consent: Consent
    text_version: TextVersion
    entries: Annotated[int, Meta(ge=0, lt=1 << 31)]
    hash: Hex64
    made_on: date
    made_at: Stamp
    expires_on: date


class ProposalPart(Part, frozen=True):
    """What a coach sent: a note or an action, the other is None."""

    package: Hex32
    note: CoachNote | None
    action: ProposedAction | None
    entry_id: Id | None
    changed_since: bool
    state: Decided
    action_id: Id | None
    received_on: date
    received_at: Stamp
    decided_on: date | None

    @property
    def body(self) -> CoachNote | ProposedAction | None:
        """The one of the two that is there."""
        return self.note or self.action
