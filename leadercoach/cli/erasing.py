"""What goes for good, from the log and its copies, and copies that could not be cleaned (F.4)."""

from datetime import date
from pathlib import Path

import click

from leadercoach.cli import values
from leadercoach.cli.output import fields, put, put_json
from leadercoach.cli.passphrases import first_line, passphrase
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.still_left import finish_lines, finish_shape, left_line, left_lines
from leadercoach.cli.usage import group
from leadercoach.errors import NotFound
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log
from leadercoach.store.entries import find_id
from leadercoach.usecases import backups, clearing, erasing
from leadercoach.usecases.clearing import Finish, Left

_yes = click.option(
    "--yes", "sure", is_flag=True, help="Erase; without it, only what would go is shown."
)


erase = group("erase", "Erase for good, from the log and its backups.")


@erase.command()
@click.argument("alias", type=values.text("people"), metavar="ALIAS")
@_yes
@as_json
@click.pass_obj
def person(session: Session, *, alias: str, sure: bool, as_json: bool) -> None:
    """Somebody: their links, and their alias in every text."""
    _erase(session, erasing.Person(alias), sure=sure, as_json=as_json)


@erase.command()
@click.argument("entry_id", type=values.text("id"), metavar="ID")
@_yes
@as_json
@click.pass_obj
def entry(session: Session, *, entry_id: str, sure: bool, as_json: bool) -> None:
    """An entry, with its versions and comments."""
    with session.log() as log:
        target = erasing.Entry(find_id(log, entry_id))
    _erase(session, target, sure=sure, as_json=as_json)


@erase.command()
@click.argument("first", type=values.day, metavar="FIRST")
@click.argument("last", type=values.day, metavar="LAST")
@_yes
@as_json
@click.pass_obj
def period(session: Session, *, first: date, last: date, sure: bool, as_json: bool) -> None:
    """All that is dated from FIRST to LAST."""
    _erase(session, erasing.Period(first, last), sure=sure, as_json=as_json)


@erase.command("all")
@_yes
@as_json
@click.pass_obj
def all_(session: Session, *, sure: bool, as_json: bool) -> None:
    """The whole log; it goes on empty."""
    _erase(session, erasing.Everything(), sure=sure, as_json=as_json)


@erase.command()
@as_json
@click.pass_obj
def left(session: Session, *, as_json: bool) -> None:
    """Try again, and list what may still hold what was erased."""
    with session.log() as log:
        _put_finish(session, clearing.finish(log), as_json=as_json)


@erase.command()
@click.argument("name", type=values.text("path"), metavar="NAME")
@values.file_option(
    "--copy-passphrase-file", "passphrase_file", "The passphrase of the copy stands there."
)
@values.file_option("--code-file", "code_file", "The recovery code of the copy stands there.")
@click.option("--remove", is_flag=True, help="Remove it instead; with --yes.")
@_yes
@as_json
@click.pass_obj
def copy(
    session: Session,
    *,
    name: str,
    passphrase_file: str | None,
    code_file: str | None,
    remove: bool,
    sure: bool,
    as_json: bool,
) -> None:
    """Clean a copy that has another key by its own passphrase, or remove it."""
    with session.log() as log:
        each = _chosen(log, name, copies=True)
        if remove and not sure:
            put(session.say("would_remove", path=each.path))
        elif remove:
            _put_finish(session, clearing.remove(log, each.path), as_json=as_json)
        elif each.why != "asks":
            put(left_line(session, each))
        else:
            key = _key(session, each.path, passphrase_file, code_file)
            try:
                done = clearing.finish(log, [key])
            finally:
                key.wipe()
            _put_finish(session, done, as_json=as_json)


@erase.command()
@click.argument("folder", type=values.text("path"), metavar="FOLDER")
@_yes
@as_json
@click.pass_obj
def gone(session: Session, *, folder: str, sure: bool, as_json: bool) -> None:
    """A folder that was out of reach is no more: nothing is looked for there again."""
    with session.log() as log:
        each = _chosen(log, folder, copies=False)
        if sure:
            _put_finish(session, clearing.give_up(log, each.path), as_json=as_json)
        else:
            put(session.say("would_give_up", path=each.path))


def _chosen(log: Log, name: str, *, copies: bool) -> Left:
    """What is left under a name or a path. NotFound if nothing is, or more than one."""
    left = [each for each in clearing.left(log) if each.is_copy == copies]
    exact = [each for each in left if each.path == Path(name).absolute()]
    named = exact or [each for each in left if each.path.name == name]
    if len(named) != 1:
        raise NotFound("left_ambiguous" if named else "left_not_found", name=name)
    return named[0]


def _key(
    session: Session, copy: Path, passphrase_file: str | None, code_file: str | None
) -> DataKey:
    if code_file is not None:
        return backups.key_of(session.path, copy, code=first_line(session, code_file))
    typed = passphrase(session, copy, passphrase_file)
    return backups.key_of(session.path, copy, passphrase=typed)


def _erase(session: Session, target: erasing.Target, *, sure: bool, as_json: bool) -> None:
    with session.log() as log:
        if not sure:
            _put_preview(session, erasing.what_would_go(log, target), as_json=as_json)
            return
        gone = erasing.erase(log, target, session.at)
        if as_json:
            put_json({"gone": gone.counts, **finish_shape(gone.finish)})
            return
        _put_counts(session, gone.counts, "erased")
        put(*finish_lines(session, gone.finish))


def _put_preview(session: Session, preview: erasing.Preview, *, as_json: bool) -> None:
    if as_json:
        unreadable = [fields(each, "path", "why") for each in preview.unreadable]
        put_json({"would_go": preview.counts, "unreadable": unreadable})
        return
    _put_counts(session, preview.counts, "would_go")
    if any(preview.counts.values()):
        put(session.say("would_clean"))
    if preview.unreadable:
        put(session.say("would_not_clean"), *left_lines(session, preview.unreadable))


def _put_counts(session: Session, counts: dict[str, int], code: str) -> None:
    put(session.say(code if any(counts.values()) else "nothing_found"))
    put(*(f"  {kind}  {number}" for kind, number in counts.items() if number))


def _put_finish(session: Session, done: Finish, *, as_json: bool) -> None:
    if as_json:
        put_json(finish_shape(done))
    else:
        put(*finish_lines(session, done))


COMMANDS = (erase,)
