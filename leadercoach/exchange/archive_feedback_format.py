"""The archive's form of feedback: observers, what they were asked and said, pulse rounds, keys.

A reply the leader has not rated against yet stands as a `Covered` text: base64 of its JSON. It
keeps nothing from somebody set on reading it – nor does the log itself – but whoever looks through
an archive does not read by accident what is not to be seen yet (C.1).

Of a pulse round only its counts are there, from five answers on. A round that still runs or waits
to be read is archived without its tokens and answers: one by one they would tell who said what, and
below five nothing may be seen anywhere (C.5). Loaded, such a round has ended without answers.
"""

from base64 import b64decode, b64encode
from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from leadercoach.feedback.reply import Hex32, Hex48, Hex64, Rating, Said
from leadercoach.feedback.reply import Stamp as WrittenStamp
from leadercoach.feedback.request import Observer, Request, State
from leadercoach.languages import Lang
from leadercoach.log.roles import Code, Note

Id = Annotated[str, Meta(pattern=r"\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]
Stamp = Annotated[
    str,
    Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z\Z"),
]
Covered = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9+/]+={0,2}\Z", max_length=1 << 16)]


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A record of the archive; a field too many is refused like one too few."""


class ObserverPart(Part, frozen=True):
    id: Id
    observer: Observer
    retired_on: date | None
    created_at: Stamp
    updated_at: Stamp


class ReplyPart(Part, frozen=True):
    """`withdraw` is the SHA-256 of the code with which it can be taken back for a day."""

    reply_id: Hex32
    received_at: Stamp
    received_on: date
    written_at: WrittenStamp
    sealed: bool
    calibrated: bool
    seen: Literal["all", "part", "little"]
    saw: Said
    led_to: Said
    next_time: Said
    withdraw: Hex64
    coach: bool
    thanks: Note | None
    thanked_on: date | None
    ratings: dict[str, Rating]

    def covered(self) -> str:
        return b64encode(msgspec.json.encode(self)).decode("ascii")


class RequestPart(Part, frozen=True):
    """`own` is the leader's rating of the same behaviours."""

    id: Id
    rid: Hex32
    token: Hex48
    request: Request
    state: State
    asked_on: date
    expires_on: date
    self_rated_at: Stamp | None
    own: dict[str, Rating] | None
    reply: ReplyPart | Covered | None
    withdrawn_on: date | None
    created_at: Stamp
    updated_at: Stamp

    @property
    def said(self) -> ReplyPart | None:
        """The reply, uncovered. ValueError if what is covered is none."""
        if isinstance(self.reply, str):
            try:
                return msgspec.json.decode(b64decode(self.reply, validate=True), type=ReplyPart)
            except (msgspec.DecodeError, RecursionError) as error:
                raise ValueError(str(error)) from None
        return self.reply


class RoundPart(Part, frozen=True):
    """`counts` by question (change, followed_up) and step; None below five and until closed."""

    id: Id
    rid: Hex32
    focus: Code
    lang: Lang
    opened_on: date
    closes_on: date
    closed_on: date | None
    asked: Annotated[int, Meta(ge=1, le=1000)]
    counts: dict[str, dict[str, Annotated[int, Meta(ge=1, le=1000)]]] | None
    created_at: Stamp


class KeyPart(Part, frozen=True):
    """An age identity of the log: an archive is the leader's own whole log, its secrets included,
    so that replies on their way can still be opened by the log made from it."""

    kind: Literal["leader", "recovery"]
    secret: Annotated[str, Meta(pattern=r"\AAGE-SECRET-KEY-1[A-Z0-9]{58}\Z")]
    public: Annotated[str, Meta(pattern=r"\Aage1[a-z0-9]{58}\Z")]
    created_at: Stamp
