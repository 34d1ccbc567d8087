"""What an observer or a colleague answers, in the strict form in which it travels (C.1, C.5).

The same three shapes come out of the form file, the screen here and a pasted text. Nothing is
trusted before it has passed through `decode` and been held against its request.
"""

import hashlib
import json
from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from leadercoach.errors import InvalidEntry, Refused
from leadercoach.log.roles import Code, Role, check_texts, written

VERSION = 1
LONGEST = 64 * 1024  # bytes of plain text; an honest reply has a few thousand
LINE = 600  # characters of one line of text
Said = Annotated[str, Role("note", LINE)]
Rating = Annotated[int, Meta(ge=1, le=5)] | None
Hex32 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
Hex48 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{48}\Z")]
Hex64 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Stamp = Annotated[str, Meta(pattern=r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z\Z")]


class _Answer(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"
):
    """`request` and `token` bind it to what was asked, `reply` names it; `pad` hides its length.

    `withdraw` is the SHA-256 of the code with which it can be taken back, in hexadecimal.
    """

    v: Literal[1]
    request: Hex32
    token: Hex48
    reply: Hex32
    written_at: Stamp
    withdraw: Hex64
    pad: Annotated[Code, Meta(max_length=8192)] = ""

    def __post_init__(self) -> None:
        try:
            datetime.fromisoformat(self.written_at)
        except ValueError as error:
            raise InvalidEntry("bad_field", "written_at", reason=error) from None


class FeedbackReply(_Answer, frozen=True, kw_only=True, tag="feedback"):
    """An observer's answer. A rating of None is *not observed*, never a number. With `talk` nothing
    else is said: they meet instead. `coach`: the observer lets a coach see these words (F.3)."""

    contract: Literal[True]
    calibrated: bool
    seen: Literal["all", "part", "little"]
    ratings: dict[str, Rating]
    saw: Said = ""
    led_to: Said = ""
    next_time: Said = ""
    talk: bool = False
    coach: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        check_texts(self)
        if self.talk and any((*self.ratings.values(), *written(self))):
            raise InvalidEntry("talk_and_text", "talk")


class PulseReply(_Answer, frozen=True, kw_only=True, tag="pulse"):
    """A colleague's answer: change −3…+3 or None for *cannot say*, follow-up, an idea."""

    change: Annotated[int, Meta(ge=-3, le=3)] | None
    followed_up: Literal["no", "once", "several"]
    idea: Said = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        check_texts(self)


class Withdrawal(_Answer, frozen=True, kw_only=True, tag="withdrawal"):
    """An answer taken back; `code` is what `withdraw` is the hash of."""

    code: Annotated[Code, Meta(min_length=8, max_length=32)]


Answer = FeedbackReply | PulseReply | Withdrawal


def code_hash(code: str) -> str:
    """The hash of a withdrawal code as it is told: with or without its dash, in any case."""
    bare = "".join(char for char in code if char.isalnum())
    return hashlib.sha256(bare.upper().encode()).hexdigest()


def decode(body: bytes) -> Answer:
    """The answer in an opened reply. Refused with one plain sentence for anything else."""
    if len(body) > LONGEST:
        raise Refused("reply_too_large")
    try:
        json.loads(body, object_pairs_hook=_once, parse_constant=_no_constant)
        if msgspec.json.decode(body, type=_Version).v > VERSION:
            raise Refused("reply_newer")
        answer: Answer = msgspec.json.decode(body, type=Answer)
    except (msgspec.DecodeError, ValueError, RecursionError):
        raise Refused("reply_wrong") from None
    return answer


class _Version(msgspec.Struct):
    v: int


def _once(pairs: list[tuple[str, Any]]) -> None:
    if len({key for key, _ in pairs}) < len(pairs):
        raise Refused("reply_wrong")


def _no_constant(_name: str) -> None:
    raise Refused("reply_wrong")
