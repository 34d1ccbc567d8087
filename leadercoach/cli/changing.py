"""What happens to an entry after it was written: answered, reviewed, told, binned, brought back."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from leadercoach import content
from leadercoach.cli import backups, values
from leadercoach.cli.output import put
from leadercoach.cli.session import Session
from leadercoach.cli.usage import Wrong, yes
from leadercoach.cli.writing import put_saved
from leadercoach.errors import Refused
from leadercoach.log.failure import Share
from leadercoach.store.entries import find_id, get
from leadercoach.usecases import entries

_Command = TypeVar("_Command", bound=Callable[..., Any])
entry_id = click.argument("entry_id", type=values.text("id"), metavar="ID")


def _choice(flag: str, name: str, enum: str, about: str) -> Callable[[_Command], _Command]:
    return values.choice(flag, name, choices=content.codes(enum), help=about)


def _need_something(*parts: object) -> None:
    if all(value is None for value in parts):
        raise Refused("nothing_to_change")


@click.command()
@entry_id
@_choice("--response", "response", "upward.response", "What the answer was.")
@click.option("--on", type=values.day, metavar="DATE", help="When it came; today if not given.")
@click.option("--reason", type=values.text("response_reason"), help="What was said.")
@click.option("--told", type=values.day, metavar="DATE", help="When the team was told.")
@yes
@click.pass_obj
def answer(
    session: Session,
    entry_id: str,
    response: str | None,
    on: date | None,
    reason: str | None,
    told: date | None,
    *,
    sure: bool,
) -> None:
    """The answer to a need, and the day the team was told."""
    _need_something(response, on, reason, told)
    with session.log() as log:
        whole_id = find_id(log, entry_id)
        parts: dict[str, Any] = {"response": response, "on": on, "reason": reason, "told": told}
        put_saved(session, log, entries.answer(log, whole_id, session.at, **parts, sure=sure))


@click.command()
@entry_id
@_choice("--outcome", "outcome", "decision.outcome", "How it went.")
@_choice("--reason", "reason", "decision.taken_back_reason", "Why it was taken back.")
@_choice("--kept", "kept", "decision.check_in_kept", "Whether the check-in took place.")
@click.option("--learned", type=values.text("learned"), help="What there was to learn.")
@yes
@click.pass_obj
def review(
    session: Session,
    entry_id: str,
    outcome: str | None,
    reason: str | None,
    kept: str | None,
    learned: str | None,
    *,
    sure: bool,
) -> None:
    """How a delegation went."""
    _need_something(outcome, reason, kept, learned)
    with session.log() as log:
        whole_id = find_id(log, entry_id)
        parts = {"outcome": outcome, "reason": reason, "kept": kept, "learned": learned}
        put_saved(session, log, entries.review(log, whole_id, session.at, **parts, sure=sure))


@click.command()
@entry_id
@click.argument("occasion", type=values.told, required=False, metavar="DATE:DIRECTION[:FORMAT]")
@_choice("--not-shareable", "reason", "failure.not_shareable", "Why it cannot be told.")
@click.pass_obj
def share(
    session: Session, entry_id: str, occasion: dict[str, Any] | None, reason: str | None
) -> None:
    """That a failure was told once more, or that it cannot be told."""
    _need_something(occasion, reason)
    if occasion and reason:
        raise Wrong("share_either")
    with session.log() as log:
        whole_id = find_id(log, entry_id)
        before = get(log, whole_id).entry
        if occasion:
            record = entries.share(log, whole_id, Share(**occasion), session.at)
        else:
            record = entries.not_shareable(log, whole_id, reason or "", session.at)
        put_saved(session, log, record, before)


@click.command()
@entry_id
@click.pass_obj
def delete(session: Session, entry_id: str) -> None:
    """Put an entry in the bin, where it stays for 30 days."""
    with session.log() as log:
        whole_id = find_id(log, entry_id)
        entries.delete(log, whole_id, session.at)
    put(whole_id)


@click.command()
@click.argument("entry_id", type=values.text("id"), metavar="ID|FILE|latest")
@click.pass_obj
def restore(session: Session, entry_id: str) -> None:
    """Bring an entry back from the bin, or the whole log from a backup: any file, wherever it lies
    and whatever it is called.
    """
    if backups.is_backup(entry_id):
        backups.restore_backup(session, entry_id)
        return
    with session.log() as log:
        whole_id = find_id(log, entry_id)
        entries.restore(log, whole_id, session.at)
    put(whole_id)
