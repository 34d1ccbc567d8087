"""Backups: one now, which there are, back to one, and whether a file is whole."""

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from leadercoach.backup import backups as stored
from leadercoach.cli import values
from leadercoach.cli.output import fields, note, put, put_json
from leadercoach.cli.passphrases import passphrase
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.still_left import note_left
from leadercoach.cli.usage import Commands
from leadercoach.errors import Refused, StoreError
from leadercoach.store.data_key import DataKey
from leadercoach.store.header import has_keys, is_there
from leadercoach.usecases import backups
from leadercoach.usecases.backups import Backup, Inside, reason_of

# What keeps the present log from opening is no reason not to put a backup in its place.
_BEYOND = (
    *("no_log", "log_gone", "log_empty", "log_damaged", "not_a_log", "protection_gone"),
    *("log_key_differs", "keys_missing", "keys_damaged", "keys_newer"),
    "passphrase_for_open",  # it may be that of the copy
)
_COUNTED = ("entries", "people", "sessions")
_INSIDE = (*_COUNTED, "last", "changed")


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def backup(context: click.Context) -> None:
    """Make a backup now; with a command, the list of them or a second folder."""
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.log() as log:
        result = backups.make(log, session.at)
    put(session.say("backup_made", path=result.backup.path, entries=result.backup.inside.entries))
    if result.missed is not None:
        reason = session.say(result.missed.code, **result.missed.params)
        note(session.say("backup_second_missed", reason=reason))
    _warn(session, protected=result.backup.protected)


@backup.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """Which copies there are, the newest first, and what is in them."""
    copies = backups.listed(session.path, _present_key(session))
    _note_left(session)
    if as_json:
        put_json([_shape(session, copy) for copy in copies])
        return
    if not copies:
        put(session.say("backups_none"))
    put(*(_line(session, copy) for copy in copies))


@backup.command("folder")
@click.argument("folder", required=False, type=values.text("path"), metavar="[FOLDER]")
@click.option("--none", "none", is_flag=True, help="No second folder any more.")
@click.pass_obj
def folder_(session: Session, *, folder: str | None, none: bool) -> None:
    """A second folder that gets a copy of every backup."""
    if folder is not None or none:
        backups.name_second_folder(session.path, None if none or folder is None else Path(folder))
    second = backups.second_folder(session.path)
    code = "backup_second_is" if second else "backup_second_none"
    put(session.say(code, path=second))


def restore_backup(session: Session, name: str) -> None:
    """Put a backup in the log's place, once both have been told; the log is kept aside."""
    key = _present_key(session)
    copy, own = _chosen(session, name, key)
    inside = backups.tried(copy, own or key)
    _tell_both(session, copy, inside, key)
    protected = has_keys(session.path)
    done = backups.restore(session.path, copy.path, session.at, key=key, own=own)
    put(session.say("restored_now", name=copy.path.name, entries=done.inside.entries))
    if done.kept is not None:
        put(session.say("restored_kept", path=done.kept))
    if protected and done.key is None:
        note(session.say("restored_open", path=session.path))


def _chosen(session: Session, name: str, key: DataKey | None) -> tuple[Backup, DataKey | None]:
    """The copy that is meant, and its key if it asks for one. `latest` needs to look into them: if
    the log's key opens none, the newest one's does."""
    own = None
    if name == "latest" and key is None:
        copies = [copy for copy in stored.found(session.path, None) if copy.sort == "made"]
        if copies and all(copy.state == "asks" for copy in copies if copy.usable):
            newest = next((copy for copy in copies if copy.usable), None)
            own = _own_key(session, newest.path) if newest else None
    copy = backups.chosen(session.path, name, key or own, session.at.today)
    if name == "latest":
        _tell_passed_over(session, key or own)
    if copy.reason and not copy.usable:
        raise StoreError(copy.reason, path=copy.path)
    if copy.state == "asks":
        own = _own_key(session, copy.path)
    elif not copy.protected and session.passphrase_file is not None and not session.keys:
        raise Refused("passphrase_for_open", path=copy.path)
    return copy, own


def _own_key(session: Session, file: Path) -> DataKey:
    """The key of a file that is not the log, by the passphrase it was made with."""
    if file not in session.keys:
        typed = passphrase(session, file, session.passphrase_file)
        session.keys[file] = backups.key_of(session.path, file, typed)
    return session.keys[file]


def _tell_both(session: Session, copy: Backup, inside: Inside, key: DataKey | None) -> None:
    """What there is now and what comes, before anything is done."""
    with suppress(Refused):
        now = stored.verify(session.path, key)
        put(session.say("restore_now", entries=now.entries, last=now.last or "–"))
    params = {"entries": inside.entries, "last": inside.last or "–"}
    put(session.say("restore_then", name=copy.path.name, **params))


def _tell_passed_over(session: Session, key: DataKey | None) -> None:
    copies = stored.found(session.path, key)
    for copy in backups.passed_over(copies, session.at.today):
        note(session.say("backup_passed_over", name=copy.path.name, today=session.at.today))


@click.command()
@click.argument("file", required=False, type=values.text("path"), metavar="[FILE]")
@as_json
@click.pass_obj
def verify(session: Session, *, file: str | None, as_json: bool) -> None:
    """Read the log, or a copy of it, from end to end and say whether it is whole."""
    path = session.path if file is None else Path(file)
    if file is not None and not path.exists():
        path = backups.chosen(session.path, file, None, session.at.today).path
    key = session.key(path) if path == session.path else _key_for(session, path)
    inside = stored.verify(path, key)
    if as_json:
        put_json({"path": path, "whole": True, **fields(inside, *_INSIDE)})
        return
    put(session.say("verified_whole", path=path, entries=inside.entries))


def _key_for(session: Session, file: Path) -> DataKey | None:
    if backups.asks(file):
        return _own_key(session, file)
    if session.passphrase_file is not None:
        raise Refused("passphrase_for_open", path=file)
    return None


def is_backup(name: str) -> bool:
    """Whether a name is that of a copy or of any file, and not of an entry."""
    if re.fullmatch(r"[0-9a-f-]{1,36}", name):
        return False
    file = Path(name)
    return name == "latest" or bool(file.suffix) or file.name != name or is_there(file)


def _present_key(session: Session) -> DataKey | None:
    try:
        return session.key(session.path)
    except Refused as error:
        if error.code not in _BEYOND:
            raise
        return None


def _note_left(session: Session) -> None:
    """A copy may still hold what was erased, if the log is there to tell."""
    with suppress(StoreError), session.log() as log:
        note_left(session, log)


def _warn(session: Session, *, protected: bool) -> None:
    warnings = backups.warnings(session.path, protected=protected)
    if warnings.log:
        note(session.say("log_in_synced_folder", name=warnings.log))
    if warnings.open_backups:
        note(session.say("open_backups_in_synced_folder", name=warnings.open_backups))


def _line(session: Session, copy: Backup) -> str:
    parts = {"at": f"{copy.at:%Y-%m-%d %H:%M}", "name": copy.path.name}
    if copy.opens:
        line = session.say("backup_line", **parts, **fields(copy.inside, *_COUNTED))
        if copy.to_come(session.at.today):
            line += " " + session.say("backup_is_to_come")
    elif copy.state == "asks":
        line = session.say("backup_line_asks", **parts)
    else:
        return session.say("backup_line_unusable", **parts, reason=session.say(reason_of(copy)))
    return f"{line} {session.say(reason_of(copy))}" if copy.reason else line


def _shape(session: Session, copy: Backup) -> dict[str, Any]:
    about = {"name": copy.path.name, "path": copy.path, "kind": copy.sort}
    about |= {"at": copy.at.isoformat(timespec="minutes")}
    about |= fields(copy, "state", "size", "protected")
    if copy.opens:
        to_come = copy.to_come(session.at.today)
        about |= {**fields(copy.inside, *_INSIDE), "to_come": to_come}
    if copy.reason:
        about |= {"reason": copy.reason, "why": session.say(reason_of(copy))}
    return about


COMMANDS = (backup, verify)
