"""What travels between leader and coach, inside sealed files: packages, cards and returns.

A package is built from an allow-list (`leadercoach.sharing.allowed`), never by leaving things out.
Everything is decoded strictly: a field too many is refused like one too few.
"""

import hashlib
import json
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType, field

from leadercoach.coaching.action import Action, CoachNote, ProposedAction, Settled
from leadercoach.coaching.coach import Terms
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package_check import check_package
from leadercoach.coaching.session import CoachSession, State
from leadercoach.errors import InvalidEntry, Refused
from leadercoach.feedback.reply import Hex32, Hex48, Rating, Said
from leadercoach.languages import Lang
from leadercoach.log.entries import AnyEntry
from leadercoach.log.entry import Visibility
from leadercoach.log.roles import Area, Code, LeaderName, Name
from leadercoach.log.texts import check_alias

VERSION, OTHERS = 2, 1  # of packages; of cards and returns
LARGEST = 64 * 1024 * 1024  # bytes of plain text; ten years of everything take some twenty
GOOD_FOR = 90  # days a package may be opened
_VISIBLE: tuple[Visibility, ...] = ("facts", "all")

Public = Annotated[str, Meta(pattern=r"\Aage1[a-z0-9]{58}\Z")]
WeekText = Annotated[str, Meta(pattern=r"\A[0-9]{4}-W[0-9]{2}\Z")]
EntryId = Annotated[str, Meta(pattern=r"\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]
Fraction = Annotated[float, Meta(ge=0, le=1)]
Small = Annotated[int, Meta(ge=0, le=1000)]


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A record of a file that travels."""


class EntryPart(Part, frozen=True):
    """An entry as the coach may see it. Its id is made for this coach alone."""

    id: EntryId
    logged_on: date
    entry: AnyEntry

    def __post_init__(self) -> None:
        if self.entry.coach_visibility not in _VISIBLE:
            raise InvalidEntry("bad_value", "coach_visibility", value="none")


class LevelPart(Part, frozen=True):
    level: Annotated[int, Meta(ge=1, le=7)]
    from_day: date


class AreaPart(Part, frozen=True):
    """A decision area with the levels agreed for it, oldest first."""

    name: Area
    levels: tuple[LevelPart, ...]


class TargetPart(Part, frozen=True, omit_defaults=True):
    """`set_on` only where that was after the week's Sunday (D.2)."""

    point: Literal["dialogue", "upward", "delegation", "failure"]
    from_week: WeekText
    times: Annotated[int, Meta(ge=1, le=100)]
    weeks: Annotated[int, Meta(ge=1, le=52)]
    set_on: date | None = None


class StrengthPart(Part, frozen=True):
    """What packages of version 1 carried over: a number of another kind, which is not read."""

    value: Fraction
    low: Fraction
    high: Fraction


class WeekBeforePart(Part, frozen=True):
    """An active week before the period: whether it was closed, and whether something may be missing
    in it. `reached` events, not beyond the target, are in a window of the period."""

    closed: bool
    open: bool
    reached: Small


class BeforePart(Part, frozen=True):
    """A habit before the first week of the period, so that the numbers go on where the leader's own
    do: its regularity with its range and how much all of it weighs (D.1).

    `skip` active weeks of the period are no whole ones, or belong to a window begun before.
    `weeks` are the latest before it, at most eight, oldest first (D.2); `older` ones were closed,
    at most sixteen are told.
    """

    value: Fraction
    low: Fraction
    high: Fraction
    weight: Fraction
    skip: Annotated[int, Meta(ge=0, le=4)]
    older: Annotated[int, Meta(ge=0, le=16)]
    weeks: Annotated[tuple[WeekBeforePart, ...], Meta(max_length=8)]


class PausePart(Part, frozen=True, omit_defaults=True):
    """`set_on` and `removed_on` only where that came after a week of it was settled (D.2)."""

    first: date
    last: date
    set_on: date | None = None
    removed_on: date | None = None


class SeenPart(Part, frozen=True):
    """An observer's line: what both the leader and the observer let the coach see."""

    on: date
    occasion: Literal[
        "staff_meeting", "team_meeting", "one_to_one", "leadership_meeting", "decision", "other"
    ]
    received_on: date
    seen: Literal["all", "part", "little"]
    saw: Said
    led_to: Said
    next_time: Said
    own: dict[str, Rating]
    ratings: dict[str, Rating]


class ObserverPart(Part, frozen=True):
    """`form` gives the observer the same mark as in the leader's own charts."""

    name: Name
    form: Small
    lines: tuple[SeenPart, ...]


class RoundPart(Part, frozen=True):
    """A closed pulse round with five answers or more, as counts."""

    focus: Code
    opened_on: date
    closed_on: date
    asked: Annotated[int, Meta(ge=1, le=1000)]
    counts: dict[str, dict[str, Annotated[int, Meta(ge=1, le=1000)]]]


class SessionPart(Part, frozen=True):
    """A session the two have had; `pinned` in it are ids of entries in the package."""

    id: EntryId
    number: Annotated[int, Meta(ge=1)]
    state: State
    session: CoachSession


class ActionPart(Part, frozen=True):
    id: EntryId
    session: EntryId | None
    agreed_on: date
    action: Action
    settled: Settled
    entries: tuple[EntryId, ...]


class Package(Part, frozen=True, kw_only=True, omit_defaults=True):
    """What a leader lets one coach see on one day.

    `package` names it; `token` binds a return to it; `engagement` names the two for good. To
    `recipients` (the log's two public keys) a return is sealed. `closed` are the closed weeks;
    `before` is by point, empty where the log begins after the first week; a package of version 1
    has `strengths` in its place. `team` are those of the people in its dialogues who are marked as
    team, of `team_marked` in all.
    """

    format: Literal["leadercoach-package"]
    v: Literal[1, 2]
    package: Hex32
    token: Hex48
    engagement: Hex32
    leader: LeaderName
    coach: Name
    lang: Lang
    made_on: date
    expires_on: date
    recipients: tuple[Public, Public]
    consent: Consent
    text_version: Annotated[int, Meta(ge=1)]
    terms: Terms | None
    country: Annotated[str, Meta(pattern=r"\A[A-Z]{2}\Z")]
    team_size: Annotated[int, Meta(ge=1, le=1000)] | None
    half_life: Annotated[int, Meta(ge=2, le=8)]
    closed: tuple[WeekText, ...]
    pauses: tuple[PausePart, ...]
    targets: tuple[TargetPart, ...]
    strengths: dict[str, StrengthPart] | UnsetType = field(default=UNSET, name="carried")
    before: dict[str, BeforePart] | UnsetType = UNSET
    areas: tuple[AreaPart, ...]
    entries: tuple[EntryPart, ...]
    observers: tuple[ObserverPart, ...]
    pulses: tuple[RoundPart, ...]
    sessions: tuple[SessionPart, ...]
    actions: tuple[ActionPart, ...]
    team: tuple[Name, ...] = ()
    team_marked: Small = 0

    @property
    def last_day(self) -> date:
        """The last day it can tell of."""
        return self.consent.last(self.made_on)

    @property
    def goes_on_from(self) -> dict[str, BeforePart]:
        """What its numbers go on from, by point; nothing where its own weeks are all that count."""
        return {} if isinstance(self.before, UnsetType) else self.before


class Card(Part, frozen=True):
    """A coach card: the name to be called by and the key to seal packages to."""

    format: Literal["leadercoach-card"]
    v: Literal[1]
    name: Name
    public: Public

    def __post_init__(self) -> None:
        check_alias(self.name)


class Return(Part, frozen=True):
    """What the coach sends back about one package."""

    format: Literal["leadercoach-return"]
    v: Literal[1]
    package: Hex32
    token: Hex48
    coach: Name
    notes: tuple[CoachNote, ...]
    actions: tuple[ProposedAction, ...]

    def __post_init__(self) -> None:
        check_alias(self.coach)


def encode(part: Package | Card | Return) -> bytes:
    """The JSON text of what travels; the same content gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(part, order="deterministic"), indent=1)


def entry_hash(part: EntryPart) -> str:
    """The SHA-256 of an entry as a coach sees it: a note says by it what it was written about."""
    return hashlib.sha256(msgspec.json.encode(part, order="deterministic")).hexdigest()


def package_of(body: bytes) -> Package:
    """The package in an opened file. Refused with one sentence if it is none or newer."""
    package = _decoded(body, Package, "leadercoach-package", "package_wrong", newest=VERSION)
    try:
        check_package(package)
    except Refused as error:
        raise Refused("package_wrong") from error
    return package


def card_of(body: bytes) -> Card:
    """The card in a file. Refused if it is none or newer."""
    return _decoded(body, Card, "leadercoach-card", "card_wrong")


def return_of(body: bytes) -> Return:
    """The return in an opened file. Refused if it is none or newer."""
    return _decoded(body, Return, "leadercoach-return", "return_wrong")


class _Head(msgspec.Struct):
    format: str
    v: int


Kind = TypeVar("Kind", Package, Card, Return)


def _decoded(body: bytes, kind: type[Kind], name: str, wrong: str, newest: int = OTHERS) -> Kind:
    if len(body) > LARGEST:
        raise Refused("package_too_large")
    try:
        head = msgspec.json.decode(body, type=_Head)
        if head.format != name:
            raise Refused(wrong)
        if head.v > newest:
            raise Refused("package_newer")
        json.loads(body, object_pairs_hook=_once)
        content: Kind = msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Refused(wrong) from error
    return content


def _once(pairs: list[tuple[str, Any]]) -> None:
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a field stands twice")
