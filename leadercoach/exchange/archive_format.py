"""The archive's form: what a whole log looks like as one JSON document.

Version 2 added the settings of the profile to version 1; both are read, 2 is written.

Moments are UTC (2026-02-09T12:00:00.000Z), days are local (2026-02-09), weeks ISO (2026-W07).
People and areas stand in entries by name; everything that has an id keeps it.
"""

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from leadercoach.log.entries import AnyEntry

FORMAT, VERSION = "leadercoach-archive", 2

Id = Annotated[str, Meta(pattern=r"\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]
Stamp = Annotated[
    str,
    Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z\Z"),
]
WeekText = Annotated[str, Meta(pattern=r"\A[0-9]{4}-W[0-9]{2}\Z")]
Point = Literal["dialogue", "upward", "delegation", "failure"]


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A record of the archive; a field too many is refused like one too few."""


class PersonPart(Part, frozen=True):
    id: Id
    alias: str
    retired_on: date | None
    created_at: Stamp
    updated_at: Stamp


class AreaLevelPart(Part, frozen=True):
    id: Id
    level: Annotated[int, Meta(ge=1, le=7)]
    from_day: date
    created_at: Stamp


class AreaPart(Part, frozen=True):
    id: Id
    name: str
    retired_on: date | None
    created_at: Stamp
    updated_at: Stamp
    levels: list[AreaLevelPart]


class RevisionPart(Part, frozen=True):
    device: Annotated[str, Meta(min_length=1, max_length=64)]
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
    key: Annotated[str, Meta(min_length=1, max_length=64)]
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


class TargetPart(Part, frozen=True):
    id: Id
    point: Point
    from_week: WeekText
    times: int
    weeks: int
    created_at: Stamp


class ReflectionPart(Part, frozen=True):
    id: Id
    about: Annotated[str, Meta(min_length=1, max_length=64)]
    on_day: date
    text: str
    created_at: Stamp


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    country: Annotated[str, Meta(pattern=r"\A[A-Z]{2}\Z")] | None = None
    team_size: Annotated[int, Meta(ge=1, le=1000)] | None = None
    long_view: bool | None = None
    half_life: int | None = None
    hidden_figures: list[str] | None = None
    figures_asked_on: date | None = None
    leader_name: str | None = None


class Archive(Part, frozen=True):
    """A whole log."""

    format: Literal["leadercoach-archive"]
    version: Literal[1, 2]
    settings: Settings
    people: list[PersonPart]
    areas: list[AreaPart]
    entries: list[EntryPart]
    drafts: list[DraftPart]
    week_marks: list[WeekMarkPart]
    pauses: list[PausePart]
    targets: list[TargetPart]
    reflections: list[ReflectionPart]
