"""The coach's own side: a card to give away, packages that come in, what goes back."""

import json
from contextlib import closing
from pathlib import Path

import click

from leadercoach.backup.own_files import read_given
from leadercoach.cli import values
from leadercoach.cli.output import note, put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.target import replace, target
from leadercoach.cli.usage import Wrong
from leadercoach.coaching.action import Action
from leadercoach.coaching.package import Package, encode
from leadercoach.errors import NotFound
from leadercoach.exchange import cards, packages
from leadercoach.exchange.passphrase import read_passphrase
from leadercoach.exchange.returns import seal_return
from leadercoach.exchange.sealed import fingerprint
from leadercoach.log.texts import fold
from leadercoach.places import own_practice
from leadercoach.practice import clients
from leadercoach.practice import packages as received
from leadercoach.practice import returns as writing
from leadercoach.sharing.written import as_text, written
from leadercoach.store import practice as stored
from leadercoach.store.engine import Log
from leadercoach.store.files import read_up_to, write_whole
from leadercoach.store.practice_schema import PRACTICE_FILE

_LONGEST = 1000  # bytes of a file with a passphrase
_practice = values.file_option("--practice", "practice", "The coach’s own file.")


def _open(session: Session, practice: str | None) -> Log:
    """The coach's own file, beside the log if nothing else is said; made if there is none."""
    path = _practice_file(session, practice)
    return stored.open_practice(path, session.key(path, PRACTICE_FILE))


def _practice_file(session: Session, practice: str | None) -> Path:
    return Path(practice) if practice else session.path.with_name(own_practice().name)


def _target(session: Session, out: str, practice: str | None, *, replace: bool) -> Path:
    used = _practice_file(session, practice)
    return target(session, out, replace=replace, used=used, code="file_over_practice")


@click.command()
@click.argument("name", type=values.text("people"), required=False, metavar="[NAME")
@click.argument("out", type=values.text("path"), required=False, metavar="OUT]")
@_practice
@replace
@as_json
@click.pass_obj
def card(
    session: Session,
    *,
    name: str | None,
    out: str | None,
    practice: str | None,
    replace: bool,
    as_json: bool,
) -> None:
    """As a coach: write your card, to be given to a leader; without arguments, whose it is."""
    if name is not None and out is None:
        raise Wrong("missing_parameter", name="OUT")
    path = _target(session, out, practice, replace=replace) if out is not None else None
    with closing(_open(session, practice)) as log:
        me = clients.make_card(log, name, session.at) if name is not None else stored.me(log)
    if me is None:
        raise NotFound("card_none")
    if path is not None:
        cards.write_card(path, me.name, me.key.public)
    mark = fingerprint(me.key.public)
    if as_json:
        put_json({"name": me.name, "public": me.key.public, "fingerprint": mark, "path": out})
        return
    put(session.say("card_is", name=me.name, fingerprint=mark))


@click.command("open")
@click.argument("path", type=values.text("path"), metavar="FILE")
@click.option(
    "--passphrase-file", "words", type=values.text("path"), metavar="F", help="It stands there."
)
@_practice
@as_json
@click.pass_obj
def open_(
    session: Session, *, path: str, words: str | None, practice: str | None, as_json: bool
) -> None:
    """As a coach: read what a leader shares, and keep it."""
    data = read_given(Path(path), packages.LARGEST)
    passphrase = _passphrase(words) if words is not None else None
    with closing(_open(session, practice)) as log:
        me = stored.me(log)
        secret = me.key.secret if me else None
        package = packages.open_package(
            data, session.at.today, secret=secret, passphrase=passphrase
        )
        new = received.take_package(log, package, session.at)
    if as_json:
        put_json({"new": new, "package": json.loads(encode(package))})
        return
    put(as_text(written(package)).rstrip("\n"))
    note(session.say("package_kept" if new else "package_known"))


def _passphrase(path: str) -> str:
    return read_passphrase(read_up_to(Path(path), _LONGEST).decode("utf-8", "replace"))


@click.command("return")
@click.argument("out", type=values.text("path"), metavar="OUT.age")
@click.option(
    "--client", "name", type=values.text("people"), metavar="NAME", required=True, help="To whom."
)
@click.option(
    "--note", "notes", type=values.text("text"), multiple=True, metavar="TEXT", help="What you saw."
)
@click.option(
    "--action",
    "proposed",
    type=values.text("what"),
    multiple=True,
    metavar="TEXT",
    help="What you propose.",
)
@_practice
@replace
@as_json
@click.pass_obj
def return_(
    session: Session,
    *,
    out: str,
    name: str,
    notes: tuple[str, ...],
    proposed: tuple[str, ...],
    practice: str | None,
    replace: bool,
    as_json: bool,
) -> None:
    """As a coach: write notes and proposals to a file that only the leader opens."""
    path = _target(session, out, practice, replace=replace)
    with closing(_open(session, practice)) as log, log.transaction():
        package = _newest(log, name, session)
        for text in notes:
            writing.note(log, package, text, session.at)
        for what in proposed:
            writing.propose(log, package, Action(what=what), session.at)
        sent = writing.return_for(log, package)
        write_whole(path, seal_return(package, sent).encode("ascii"))
        writing.returned(log, package.package, session.at)
    if as_json:
        put_json({"path": out, "notes": len(sent.notes), "actions": len(sent.actions)})
        return
    put(session.say("return_written", path=out, notes=len(sent.notes), actions=len(sent.actions)))


def _newest(log: Log, name: str, session: Session) -> Package:
    """The newest package of the client who is called so."""
    rows = clients.clients(log, session.at.today)
    named = [row for row in rows if fold(name) in (fold(row.name), fold(row.leader))]
    if len(named) != 1:
        raise NotFound("client_ambiguous" if named else "client_not_found", name=name)
    return received.opened(log, named[0].newest.package, session.at.today)


COMMANDS = (card, open_, return_)
