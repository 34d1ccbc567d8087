"""Takes in what an observer answered at this computer, or seals it to a file if that fails.

While a protected log is locked an answer waits beside it, sealed to the log's own keys.
"""

import secrets
from contextlib import suppress
from glob import escape
from pathlib import Path

import msgspec

from leadercoach.errors import Refused
from leadercoach.exchange import replies
from leadercoach.exchange.forms import feedback_form
from leadercoach.exchange.sealed import seal
from leadercoach.feedback.form import FormData
from leadercoach.feedback.reply import FeedbackReply
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store.engine import Log, open_log
from leadercoach.store.files import write_whole
from leadercoach.usecases import feedback

BLOCK = 2048  # bytes: a sealed answer's length tells only how many of these it has


def form_for(log: Log, request_id: str, at: Moment) -> FormData:
    """All that the observer is shown. Refused unless an answer could be taken in today."""
    request = stored.request(log, request_id)
    if request.state != "open":
        raise Refused("request_settled")
    if at.today > request.expires_on:
        raise Refused("reply_expired", day=request.expires_on)
    return feedback_form(log, request, at)


def take_in_person(path: Path, reply: FeedbackReply, at: Moment) -> None:
    """Open the log for this one moment and take an answer in. It counts as sealed: nobody else
    has had it in hand."""
    with open_log(path) as log:
        feedback.take(log, reply, at, sealed=True)


def write_sealed(folder: Path, form: FormData, reply: FeedbackReply) -> Path:
    """Keep an answer that could not be taken in: sealed, in a new file in `folder`."""
    path = folder / f"leader-coach-{reply.reply[:8]}.age.txt"
    write_whole(path, _sealed(form, reply))
    return path


def keep_waiting(log: Path, form: FormData, reply: FeedbackReply) -> None:
    """Put an answer beside a log that is locked."""
    write_whole(log.with_name(f"{log.name}.reply-{reply.reply[:16]}"), _sealed(form, reply))


def take_waiting(log: Log, at: Moment) -> int:
    """Take in the answers that wait beside the log; how many came in.

    One that cannot be taken in stays where it is: a sealed file that nobody else can open.
    """
    came = 0
    for file in waiting(log.path):
        try:
            replies.take(replies.read(file, log, at), log, at)
            came += 1
        except Refused as refusal:
            if refusal.code != "reply_known":
                continue
        with suppress(OSError):
            file.unlink()
    return came


def waiting(log: Path) -> list[Path]:
    """The answers beside a log."""
    return sorted(log.parent.glob(f"{escape(log.name)}.reply-*"))


def _sealed(form: FormData, reply: FeedbackReply) -> bytes:
    bare = len(msgspec.json.encode(reply))
    filling = secrets.token_hex(BLOCK)[: -bare % BLOCK]
    body = msgspec.json.encode(msgspec.structs.replace(reply, pad=filling))
    return seal(body, form.recipients).encode()
