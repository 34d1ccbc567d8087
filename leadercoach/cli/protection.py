"""Protecting a log with a passphrase, and all that can be done about it afterwards."""

from pathlib import Path

import click

from leadercoach.cli import values
from leadercoach.cli.output import note, put
from leadercoach.cli.passphrases import code_for_owner, new_passphrase, typed_code
from leadercoach.cli.passphrases import passphrase as asked
from leadercoach.cli.session import Session
from leadercoach.cli.target import check_not_there, check_target
from leadercoach.errors import Refused, StoreError
from leadercoach.protection import encryption, exposed
from leadercoach.protection.key_file import unlock_by_code
from leadercoach.store.data_key import DataKey
from leadercoach.store.header import check_file, has_keys
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.usecases import protection

_practice = values.file_option("--practice", "practice", "A coach’s own file instead of the log.")
_new = values.file_option("--new-passphrase-file", "new", "The new passphrase stands there.")
_code_in = values.file_option("--code-file", "code_file", "The recovery code stands there.")
_code_out = values.file_option("--code-file", "out", "Write the recovery code to a new file.")


@click.command()
@_new
@_code_out
@_practice
@click.pass_obj
def protect(session: Session, *, new: str | None, out: str | None, practice: str | None) -> None:
    """Lock the log with a passphrase, and get a recovery code."""
    path, kind = _file(session, practice)
    if check_file(path, kind):
        raise StoreError("already_protected", path=path)
    passphrase = new_passphrase(session, new)
    code = _code(session, out, path)
    try:
        session.keys[path] = protection.protect(path, passphrase, code, kind)
    except Refused:
        _take_back(out)
        raise
    put(session.say("protected_now", path=path))


@click.command()
@_code_in
@_practice
@click.pass_obj
def unprotect(session: Session, *, code_file: str | None, practice: str | None) -> None:
    """Make a protected log one that opens without a passphrase.

    So too an open log that lies where a protected one was, if its owner has put it there.
    """
    path, kind = _file(session, practice)
    if not check_file(path, kind, exposed=True) and has_keys(path):
        _let_open(session, path, kind, code_file)
        return
    path, kind, key = _opened(session, practice, code_file)
    protection.unprotect(path, key, kind)
    put(session.say("unprotected_now", path=path))


def _let_open(session: Session, path: Path, kind: Kind, code_file: str | None) -> None:
    """Finish taking the protection off, or believe the owner that it was taken off."""
    if code_file is not None:
        who = exposed.owner(path, "code", typed_code(session, code_file), kind)
    else:
        who = exposed.owner(path, "passphrase", asked(session, path, session.passphrase_file), kind)
    exposed.let_open(path, who)
    put(session.say("unprotected_now", path=path))
    if not who.took_off:
        note(session.say("opened_as_told", path=path))


@click.command()
@_new
@_practice
@click.pass_obj
def passphrase(session: Session, *, new: str | None, practice: str | None) -> None:
    """Change the passphrase; the recovery code stays."""
    path, _, key = _opened(session, practice)
    encryption.change_passphrase(path, key, new_passphrase(session, new))
    put(session.say("passphrase_changed"))


@click.command()
@_code_out
@_practice
@click.pass_obj
def code(session: Session, *, out: str | None, practice: str | None) -> None:
    """Get a new recovery code; the one before it opens nothing any more."""
    path, _, key = _opened(session, practice)
    new_code = _code(session, out, path)
    try:
        encryption.change_code(path, key, new_code)
    except Refused:
        _take_back(out)
        raise
    put(session.say("code_changed"))


@click.command()
@_code_in
@_new
@_practice
@click.pass_obj
def recover(
    session: Session, *, code_file: str | None, new: str | None, practice: str | None
) -> None:
    """Choose a new passphrase by the recovery code."""
    path, kind = _file(session, practice)
    if not check_file(path, kind):
        raise StoreError("not_protected", path=path)
    key = session.keep(path, unlock_by_code(path, typed_code(session, code_file)))
    encryption.change_passphrase(path, key, new_passphrase(session, new))
    put(session.say("passphrase_changed"))


@click.command()
@_new
@_code_out
@_practice
@click.pass_obj
def rekey(session: Session, *, new: str | None, out: str | None, practice: str | None) -> None:
    """Encrypt the log anew: only the new passphrase and code open it."""
    path, _, key = _opened(session, practice)
    passphrase = new_passphrase(session, new)
    new_code = _code(session, out, path)
    try:
        protection.rekey(path, key, passphrase, new_code).wipe()
    except Refused:
        _take_back(out)
        raise
    put(session.say("rekeyed"))


def _file(session: Session, practice: str | None) -> tuple[Path, Kind]:
    return (Path(practice), PRACTICE_FILE) if practice else (session.path, LOG_FILE)


def _opened(
    session: Session, practice: str | None, code_file: str | None = None
) -> tuple[Path, Kind, DataKey]:
    """The file that is meant, and its key: by the recovery code if there is a `code_file`."""
    path, kind = _file(session, practice)
    if not check_file(path, kind):
        raise StoreError("not_protected", path=path)
    if code_file is not None:
        return path, kind, session.keep(path, unlock_by_code(path, typed_code(session, code_file)))
    key = session.key(path, kind)
    assert key is not None
    return path, kind, key


def _code(session: Session, out: str | None, path: Path) -> str:
    if out is not None:
        check_target(session, Path(out), path)
        check_not_there(out)
    return code_for_owner(session, out)


def _take_back(out: str | None) -> None:
    """A code that opens nothing is not left lying about."""
    if out is not None:
        Path(out).unlink(missing_ok=True)


COMMANDS = (protect, unprotect, passphrase, code, recover, rekey)
