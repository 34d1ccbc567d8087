"""Takes in what an observer or a colleague sent: opened, shown as it was written, kept once."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from leadercoach import content
from leadercoach.backup.own_files import read_given
from leadercoach.errors import Refused
from leadercoach.exchange.envelope import LARGEST, is_sealed
from leadercoach.exchange.sealed import open_sealed
from leadercoach.feedback import plain_text
from leadercoach.feedback.pasted import decoded
from leadercoach.feedback.reply import LONGEST, Answer, FeedbackReply, PulseReply, decode
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedObserver, SavedRequest
from leadercoach.store.keys import keys
from leadercoach.usecases import feedback, pulses, withdrawals


class Warned(NamedTuple):
    """Something to know before taking a reply in: a sentence of messages.json."""

    code: str
    params: dict[str, object]

    def said(self, lang: str) -> str:
        return content.sentence(self.code, self.params, lang)


class Preview(NamedTuple):
    """What has come. Only `shown` may be shown of its words: None for a pulse, whose answers are
    never seen one by one (C.5), for a withdrawal, and while the leader has yet to rate (C.1).

    `request` and `observer` are those of feedback or of its withdrawal, None for a pulse.
    """

    answer: Answer
    sealed: bool
    request: SavedRequest | None
    observer: SavedObserver | None
    shown: FeedbackReply | None
    warnings: tuple[Warned, ...]

    @property
    def kind(self) -> str:
        """*feedback*, *pulse* or *withdrawal*."""
        return str(self.answer.__struct_config__.tag)


def read(source: Path | str | bytes, log: Log, at: Moment) -> Preview:
    """What is in a file or a pasted text; the log stays as it is.

    Refused with one sentence unless it could be taken in now.
    """
    answer, sealed = _opened(_data(source), log, at)
    blank = [] if sealed else _blank(log, answer)
    if blank:
        answer = _with_blank(answer, blank)
    with suppress(_Undone), log.transaction():  # a rehearsal finds whatever would refuse it
        _keep(log, answer, at, sealed=sealed)
        raise _Undone
    request = stored.request_of(log, answer.request)
    observer = stored.observer(log, request.request.observer_id) if request else None
    shown = _shown(answer, request, sealed)
    warnings = _warnings(answer, sealed, blank, shown)
    return Preview(answer, sealed, request, observer, shown, warnings)


def take(preview: Preview, log: Log, at: Moment) -> None:
    """Take in what `read` showed. Refused if it has been taken in, or became too late, since."""
    _keep(log, preview.answer, at, sealed=preview.sealed)


class _Undone(Exception):
    """Ends a rehearsal."""


def _data(source: Path | str | bytes) -> bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, str):
        if len(source) > LARGEST:
            raise Refused("sealed_too_large")
        return source.encode("utf-8", "replace")
    return read_given(source, LARGEST)


def _opened(data: bytes, log: Log, at: Moment) -> tuple[Answer, bool]:
    """The answer, and whether it came sealed."""
    if len(data) > LARGEST:
        raise Refused("sealed_too_large")
    if is_sealed(data):
        own = keys(log)
        return decode(open_sealed(data, [key.secret for key in own] if own else [])), True
    text = decoded(data)
    if not plain_text.is_answer(text):
        raise Refused("reply_none")
    if len(data) > LONGEST:
        raise Refused("reply_too_large")
    return plain_text.parse(text, at), False


def _blank(log: Log, answer: Answer) -> list[str]:
    """The behaviours that an answer in plain text left without a rating."""
    request = stored.request_of(log, answer.request)
    if request is None or not isinstance(answer, FeedbackReply) or answer.talk:
        return []  # what is wrong with it is found later
    return [item for item in request.request.focus if item not in answer.ratings]


def _with_blank(answer: Answer, blank: list[str]) -> Answer:
    assert isinstance(answer, FeedbackReply)
    return msgspec.structs.replace(answer, ratings=answer.ratings | dict.fromkeys(blank))


def _keep(log: Log, answer: Answer, at: Moment, *, sealed: bool) -> None:
    match answer:
        case FeedbackReply():
            feedback.take(log, answer, at, sealed=sealed)
        case PulseReply():
            pulses.take(log, answer, at)
        case _:
            request = stored.request_of(log, answer.request)
            if request and request.state == "withdrawn":
                raise Refused("reply_withdrawn")
            withdrawals.take(log, answer, at)


def _shown(answer: Answer, request: SavedRequest | None, sealed: bool) -> FeedbackReply | None:
    """What came as plain text has been read already; a wish to talk gives nothing away."""
    if not isinstance(answer, FeedbackReply) or request is None:
        return None
    return answer if request.self_rated or answer.talk or not sealed else None


def _warnings(
    answer: Answer, sealed: bool, blank: list[str], shown: FeedbackReply | None
) -> tuple[Warned, ...]:
    warnings = []
    if not sealed:
        warnings.append(Warned("reply_not_sealed", {}))
    if blank:
        warnings.append(Warned("reply_left_blank", {"items": ", ".join(blank)}))
    if isinstance(answer, FeedbackReply) and shown is None:
        warnings.append(Warned("reply_rate_first", {}))
    return tuple(warnings)
