"""Asks in one go, all of it or nothing: an observer (who it is, the agreement, the request and what
they are given), or several for a pulse round, with a form file for each."""

from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from leadercoach.backup.own_files import refuse_own
from leadercoach.errors import Refused, StoreError
from leadercoach.exchange import forms
from leadercoach.exchange.keys import keys
from leadercoach.exchange.sealed import fingerprint
from leadercoach.feedback.form import FormData
from leadercoach.feedback.request import Observer, Request
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store import outputs
from leadercoach.store.engine import Log
from leadercoach.store.faults import os_fault
from leadercoach.store.feedback import Ratings, SavedRequest
from leadercoach.store.pulses import SavedRound
from leadercoach.usecases import feedback, pulses, sent_files
from leadercoach.usecases.notes import set_leader_name

SHORT_ID = 8


class Asking(NamedTuple):
    """What is asked of whom. `about` are the fields of a Request but its observer.

    `observer` is the id of a known one, or a new one to keep; `agreed` that the leader has ticked
    the contract; `leader` what they are called, empty if that is known; `own` the own ratings.
    """

    observer: str | Observer
    agreed: bool
    leader: str
    about: dict[str, Any]
    own: Ratings | None = None


class Asked(NamedTuple):
    """The request that was made, with the message to paste if its way is text."""

    request: SavedRequest
    observer: str
    fingerprint: str
    message: str


def ask(log: Log, asking: Asking, at: Moment, path: Path | None = None) -> Asked:
    """Make a request, and its form at `path` if that is the way: all of it or nothing."""
    if path is not None:
        refuse_own(path, log.path, code="file_over_log")
        outputs.note(log, path)
    with log.transaction():
        if asking.leader:
            set_leader_name(log, asking.leader)
        observer_id = asking.observer
        if isinstance(observer_id, Observer):
            observer_id = feedback.add_observer(log, observer_id, at)
        observer = stored.observer(log, observer_id).observer
        if asking.agreed and observer.contract_leader_on is None:
            feedback.sign_contract(log, observer_id, at)
        question = Request(observer_id=observer_id, **asking.about)
        request = feedback.ask(log, question, at, asking.own)
        message = forms.questions(log, request) if question.way == "text" else ""
        print_of_key = fingerprint(keys(log, at).leader.public)
        if path is not None:
            forms.write_form(path, forms.feedback_form(log, request, at))
            sent_files.note(log, "form", observer.name, path.name, at)
    return Asked(request, observer.name, print_of_key, message)


def last_asked(log: Log) -> Request | None:
    """The request made last: most people ask the same colleague about the same things again."""
    requests = sorted(stored.requests(log), key=lambda request: request.id)
    return requests[-1].request if requests else None


class Begun(NamedTuple):
    """A round with its form files, and the mark of the key they seal to."""

    round: SavedRound
    paths: list[Path]
    fingerprint: str


def begin_round(
    log: Log, focus: str, lang: str, count: int, folder: Path, at: Moment, leader: str = ""
) -> Begun:
    """Begin a round for `count` colleagues with their forms in `folder`, made if need be.

    `leader` is what they call the leader, empty where that is known. Refused with nothing left
    behind, also in the folder.
    """
    written: list[Path] = []
    outputs.note(log, folder / "pulse-*.html")
    try:
        with log.transaction():
            if leader:
                set_leader_name(log, leader)
            opened = pulses.open_round(log, focus, lang, count, at)
            data = forms.pulse_forms(log, opened, at)
            _write(folder, opened, data, written)
            for path in written:
                sent_files.note(log, "form", "", path.name, at)
    except BaseException:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise
    return Begun(opened, written, data[0].fingerprint)


def _write(folder: Path, opened: SavedRound, data: list[FormData], written: list[Path]) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise StoreError("no_such_place", path=folder) from None
    except OSError as error:
        raise os_fault(error, folder) from error
    for number, form in enumerate(data, 1):
        path = folder / f"pulse-{opened.id[-SHORT_ID:]}-{number:03}.html"
        if path.exists():
            raise Refused("file_there", path=path)
        forms.write_form(path, form)
        written.append(path)
