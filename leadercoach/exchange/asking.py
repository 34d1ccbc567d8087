"""Asks an observer in one go: who it is, the agreement, the request, and what they are given."""

from pathlib import Path
from typing import Any, NamedTuple

from leadercoach.backup.own_files import refuse_own
from leadercoach.exchange import forms
from leadercoach.exchange.keys import keys
from leadercoach.exchange.sealed import fingerprint
from leadercoach.feedback.request import Observer, Request
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store import outputs
from leadercoach.store.engine import Log
from leadercoach.store.feedback import Ratings, SavedRequest
from leadercoach.usecases import feedback, sent_files
from leadercoach.usecases.notes import set_leader_name


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
        known = stored.observer(log, observer_id).observer
        if asking.agreed and known.contract_leader_on is None:
            feedback.sign_contract(log, observer_id, at)
        made = Request(observer_id=observer_id, **asking.about)
        request = feedback.ask(log, made, at, asking.own)
        message = forms.questions(log, request) if made.way == "text" else ""
        print_of_key = fingerprint(keys(log, at).leader.public)
        if path is not None:
            forms.write_form(path, forms.feedback_form(log, request, at))
            sent_files.note(log, "form", known.name, path.name, at)
    return Asked(request, known.name, print_of_key, message)


def last_asked(log: Log) -> Request | None:
    """The request made last: most people ask the same colleague about the same things again."""
    asked = sorted(stored.requests(log), key=lambda request: request.id)
    return asked[-1].request if asked else None
