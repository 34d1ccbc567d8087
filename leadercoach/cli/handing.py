"""What leaves the machine for a coach, and what comes back: shared, taken in, decided on."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from leadercoach.backup.own_files import read_given
from leadercoach.cli import coaching_lines as texts
from leadercoach.cli import values
from leadercoach.cli.coaching import hidden, name_of_coach
from leadercoach.cli.feedback import called
from leadercoach.cli.lines import SHORT_ID
from leadercoach.cli.output import done, fields, note, put, put_json, put_rows
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.target import agreed, replace, target
from leadercoach.cli.usage import Wrong
from leadercoach.errors import Refused
from leadercoach.exchange import packages, returns
from leadercoach.exchange.packages import Prepared, Written
from leadercoach.exchange.passphrase import new_passphrase
from leadercoach.moment import Moment
from leadercoach.sharing.written import as_text, written
from leadercoach.store import coaching as stored
from leadercoach.store import handed_over
from leadercoach.store.engine import Log
from leadercoach.store.id_prefix import find_proposal
from leadercoach.usecases import proposals as usecases
from leadercoach.usecases.notes import set_leader_name

_NEWS: tuple[returns.News, ...] = ("new", "revised", "known")


@click.command()
@name_of_coach
@click.argument("out", type=values.text("path"), metavar="OUT.age")
@click.option("--passphrase", is_flag=True, help="Locked with words to say by phone, not a card.")
@click.option("--viewer", is_flag=True, help="A page for any browser, locked in the same way.")
@hidden
@called
@click.option("--yes", "sure", is_flag=True, help="Write it without asking.")
@replace
@as_json
@click.pass_obj
def share(
    session: Session,
    *,
    name: str,
    out: str,
    passphrase: bool,
    viewer: bool,
    hide: tuple[str, ...],
    leader: str | None,
    sure: bool,
    replace: bool,
    as_json: bool,
) -> None:
    """Write what NAME may see to a file; without --yes exactly that is shown first."""
    if passphrase and viewer:
        raise Wrong("share_one_way")
    path = target(session, out, replace=replace)
    with session.log() as log:
        if leader is not None:
            set_leader_name(log, leader)
        saved = stored.coach_named(log, name)
        if not (saved.coach.public or passphrase or viewer):
            raise Refused("coach_without_card", name=saved.coach.name)
        prepared = packages.prepare_package(log, saved.id, session.at, session.lang, hide=hide)
        if not as_json:
            put(as_text(written(prepared.package)))
        sure = sure or (not as_json and agreed(session, "write_it"))
        words = new_passphrase() if passphrase or viewer else None
        file = _write(log, prepared, path, session.at, words, viewer=viewer) if sure else None
    if as_json:
        put_json(_file_shape(file, words))
    elif file is None:
        put(session.say("package_not_written"))
    else:
        _put_file(session, file, words)


def _write(
    log: Log, prepared: Prepared, out: Path, at: Moment, words: str | None, *, viewer: bool
) -> Written:
    if viewer and words:
        return packages.write_viewer(log, prepared, out, at, words)
    return packages.write_prepared(log, prepared, out, at, passphrase=words)


def _file_shape(file: Written | None, words: str | None) -> dict[str, Any]:
    if file is None:
        return {"written": False}
    return {
        "written": True,
        "path": file.path,
        **fields(file.noted, "way", "entries", "expires_on"),
        "fingerprint": file.fingerprint or None,
        "passphrase": words,
    }


def _put_file(session: Session, file: Written, words: str | None) -> None:
    put(session.say("package_written", path=file.path))
    if words is None:
        put(session.say("compare_key", fingerprint=file.fingerprint))
        return
    put(session.say("passphrase_is", passphrase=words))


@click.command()
@click.argument("source", type=values.text("path"), metavar="FILE|-")
@as_json
@click.pass_obj
def take(session: Session, *, source: str, as_json: bool) -> None:
    """Take in what your coach sent back; nothing of it holds until you accept it."""
    data = _read(source, returns.LARGEST)
    with session.log() as log:
        taken = returns.take_return(log, data, session.at)
    counts = {news: taken.count(news) for news in _NEWS}
    if as_json:
        put_json({"coach": taken.name, "signed": taken.signed, **counts})
        return
    put(session.say("return_counts", name=taken.name, **counts))


def _read(source: str, largest: int) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read(largest + 1)
    return read_given(Path(source), largest)


@click.command()
@click.option("--all", "every", is_flag=True, help="Also what has been decided on.")
@as_json
@click.pass_obj
def proposals(session: Session, *, every: bool, as_json: bool) -> None:
    """Notes and actions from your coach that wait for your answer."""
    with session.log() as log:
        rows = handed_over.proposals(log)
        put_rows(
            (row for row in rows if every or row.state == "proposed"),
            session.lang,
            as_json=as_json,
            shape=lambda row: texts.proposal_shape(log, row),
            line=lambda row: texts.proposal_line(log, row, session),
        )


@click.command()
@values.typed_id
@as_json
@click.pass_obj
def accept(session: Session, *, typed: str, as_json: bool) -> None:
    """Agree on an action as it was proposed, or take a note as read."""
    _decide(session, typed, usecases.accept, as_json=as_json)


@click.command()
@values.typed_id
@as_json
@click.pass_obj
def decline(session: Session, *, typed: str, as_json: bool) -> None:
    """Say no to it."""
    _decide(session, typed, usecases.decline, as_json=as_json)


def _decide(
    session: Session,
    typed: str,
    decide: Callable[[Log, str, Moment], usecases.Decided],
    *,
    as_json: bool,
) -> None:
    with session.log() as log:
        proposal_id = find_proposal(log, typed)
        decided = decide(log, proposal_id, session.at)
    done(proposal_id, as_json=as_json, action=decided.action_id)
    if decided.action_id and not as_json:
        note(session.say("action_agreed", id=decided.action_id[-SHORT_ID:]))


COMMANDS = (share, take, proposals, accept, decline)
