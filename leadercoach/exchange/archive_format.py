"""The archive's form: what a whole log looks like as one JSON document.

Version 2 added the settings of the profile to version 1, version 3 feedback (its form stands in
archive_feedback_format), version 4 coaching (archive_coaching_format), version 5 what has left the
machine and what is left of old weeks (archive_privacy), version 6 what was removed and what kept
when it had passed its limit, version 7 who is of the team and when a pause was taken away; all are
read, 7 is written.
An archive is the leader's own whole log: the log's secret keys are in it, so it is to be kept like
the log itself.

Moments are UTC (2026-02-09T12:00:00.000Z), days are local (2026-02-09), weeks ISO (2026-W07).
People and areas stand in entries by name; everything that has an id keeps it.
"""

from datetime import date
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from leadercoach.exchange.archive_coaching_format import (
    ActionPart,
    CoachPart,
    ConsentPart,
    HandedOverPart,
    ProposalPart,
    SessionPart,
)
from leadercoach.exchange.archive_feedback_format import (
    Id,
    KeyPart,
    ObserverPart,
    Part,
    RequestPart,
    RoundPart,
    Stamp,
)
from leadercoach.exchange.archive_privacy_format import (
    KeptPart,
    RemovedPart,
    SentOutPart,
    WeekCountPart,
)
from leadercoach.log.entries import AnyEntry
from leadercoach.log.retention import LONGEST
from leadercoach.log.roles import Area, Code, LeaderName, Name, Note

FORMAT = "leadercoach-archive"
VERSION: Final = 7

WeekText = Annotated[str, Meta(pattern=r"\A[0-9]{4}-W[0-9]{2}\Z")]
Point = Literal["dialogue", "upward", "delegation", "failure"]
Months = Annotated[int, Meta(ge=0, le=LONGEST)]


class PersonPart(Part, frozen=True):
    id: Id
    alias: Name
    retired_on: date | None
    created_at: Stamp
    updated_at: Stamp
    team: bool = False


class AreaLevelPart(Part, frozen=True):
    id: Id
    level: Annotated[int, Meta(ge=1, le=7)]
    from_day: date
    created_at: Stamp


class AreaPart(Part, frozen=True):
    id: Id
    name: Area
    retired_on: date | None
    created_at: Stamp
    updated_at: Stamp
    levels: list[AreaLevelPart]


class RevisionPart(Part, frozen=True):
    device: Annotated[Code, Meta(min_length=1, max_length=64)]
    number: Annotated[int, Meta(ge=1, lt=1 << 62)]
    saved_at: Stamp
    entry: AnyEntry


class EntryPart(Part, frozen=True):
    id: Id
    created_at: Stamp
    updated_at: Stamp
    logged_on: date
    deleted_at: Stamp | None
    entry: AnyEntry
    revisions: list[RevisionPart]


class DraftPart(Part, frozen=True):
    key: Annotated[Code, Meta(min_length=1, max_length=64)]
    form: dict[str, Any]
    updated_at: Stamp


class WeekMarkPart(Part, frozen=True):
    id: Id
    week: WeekText
    closed: bool
    on_day: date
    created_at: Stamp


class PausePart(Part, frozen=True):
    id: Id
    first_day: date
    last_day: date
    created_at: Stamp
    removed_at: Stamp | None = None


class TargetPart(Part, frozen=True):
    id: Id
    point: Point
    from_week: WeekText
    times: int
    weeks: int
    created_at: Stamp


class ReflectionPart(Part, frozen=True):
    id: Id
    about: Annotated[Code, Meta(min_length=1, max_length=64)]
    on_day: date
    text: Note
    created_at: Stamp


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    country: Annotated[str, Meta(pattern=r"\A[A-Z]{2}\Z")] | None = None
    team_size: Annotated[int, Meta(ge=1, le=1000)] | None = None
    long_view: bool | None = None
    half_life: int | None = None
    hidden_figures: list[Code] | None = None
    figures_asked_on: date | None = None
    leader_name: LeaderName | None = None
    retention_failure: Months | None = None
    retention_text: Months | None = None
    retention_facts: Months | None = None
    retention_observer: Months | None = None
    retention_mode: Literal["keep", "ask", "thin"] | None = None
    retention_shown_on: date | None = None  # of version 5; nothing follows from it any more


class _Log(Part, frozen=True):
    format: Literal["leadercoach-archive"]
    settings: Settings
    people: list[PersonPart]
    areas: list[AreaPart]
    entries: list[EntryPart]
    drafts: list[DraftPart]
    week_marks: list[WeekMarkPart]
    pauses: list[PausePart]
    targets: list[TargetPart]
    reflections: list[ReflectionPart]


class OlderArchive(_Log, frozen=True):
    """A whole log before there was feedback."""

    version: Literal[1, 2]


class _WithFeedback(_Log, frozen=True):
    observers: list[ObserverPart]
    requests: list[RequestPart]
    pulse_rounds: list[RoundPart]
    keys: list[KeyPart]


class FeedbackArchive(_WithFeedback, frozen=True):
    """A whole log before there was coaching."""

    version: Literal[3]


class _WithCoaching(_WithFeedback, frozen=True):
    coaches: list[CoachPart]
    consents: list[ConsentPart]
    sessions: list[SessionPart]
    actions: list[ActionPart]
    handed_over: list[HandedOverPart]
    proposals: list[ProposalPart]


class CoachingArchive(_WithCoaching, frozen=True):
    """A whole log before it was noted what leaves it."""

    version: Literal[4]


class _WithPrivacy(_WithCoaching, frozen=True):
    sent_out: list[SentOutPart]
    week_counts: list[WeekCountPart]


class PrivacyArchive(_WithPrivacy, frozen=True):
    """A whole log before what was removed could be put back."""

    version: Literal[5]


class RetentionArchive(_WithPrivacy, frozen=True):
    """A whole log before the team was marked."""

    version: Literal[6]
    removed: list[RemovedPart]
    kept: list[KeptPart]


class Archive(_WithPrivacy, frozen=True):
    """A whole log."""

    version: Literal[7]
    removed: list[RemovedPart]
    kept: list[KeptPart]


_Older = OlderArchive | FeedbackArchive | CoachingArchive | PrivacyArchive | RetentionArchive
_OLDER: dict[int, type[_Older]] = {
    3: FeedbackArchive,
    4: CoachingArchive,
    5: PrivacyArchive,
    6: RetentionArchive,
}


def decoded(body: bytes, version: int) -> Archive:
    """An archive of any version in today's form: what it does not know yet is empty.
    msgspec.DecodeError if it is none."""
    if version == VERSION:
        return msgspec.json.decode(body, type=Archive)
    older = msgspec.json.decode(body, type=_OLDER.get(version, OlderArchive))
    names = [name for name in Archive.__struct_fields__ if name != "version"]
    fields: dict[str, Any] = {name: getattr(older, name, []) for name in names}
    return Archive(version=VERSION, **fields)
