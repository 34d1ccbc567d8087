"""Backups: one now, which there are, back to one, and whether a file is whole."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from leadercoach.cli import values
from leadercoach.cli.output import note, put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.still_left import note_left
from leadercoach.cli.usage import Commands
from leadercoach.errors import StoreError
from leadercoach.store import backups as stored
from leadercoach.store.header import check_file
from leadercoach.store.schema import LOG_FILE
from leadercoach.usecases import backups
from leadercoach.usecases.backups import Backup, Inside
from leadercoach.vault.key import DataKey

# What keeps the present log from opening is no reason not to put a backup in its place.
_BEYOND = ("no_log", "log_key_differs", "log_damaged", "keys_missing", "keys_damaged")


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def backup(context: click.Context) -> None:
    """Make a backup now; with a command, the list of them or a second folder."""
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.log() as log:
        made = backups.make(log, session.at)
    put(session.say("backup_made", path=made.backup.path, entries=made.backup.inside.entries))
    if made.missed is not None:
        reason = session.say(made.missed.code, **made.missed.params)
        note(session.say("backup_second_missed", reason=reason))
    _warn(session, protected=made.backup.protected)


@backup.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """Which copies there are, the newest first, and what is in them."""
    copies = stored.found(session.path, _present_key(session))
    _note_left(session)
    if as_json:
        put_json([_shape(copy) for copy in copies])
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
    """Put a backup in the log's place; the log is kept aside."""
    key = _present_key(session)
    copy = backups.chosen(session.path, name, key)
    own = session.key(copy.path) if copy.state == "asks" else None
    done = backups.restore(session.path, copy.path, session.at, key=key, own=own)
    put(session.say("restored_now", name=copy.path.name, entries=done.inside.entries))
    if done.kept is not None:
        put(session.say("restored_kept", path=done.kept))


@click.command()
@click.argument("file", required=False, type=values.text("path"), metavar="[FILE]")
@as_json
@click.pass_obj
def verify(session: Session, *, file: str | None, as_json: bool) -> None:
    """Read the log, or a copy of it, from end to end and say whether it is whole."""
    path = session.path if file is None else Path(file)
    if file is not None and not path.exists():
        path = backups.chosen(session.path, file, None).path
    key = session.key(path) if check_file(path, LOG_FILE) else None
    inside = stored.verify(path, key)
    if as_json:
        put_json({"path": str(path), "whole": True, **_counts(inside)})
        return
    put(session.say("verified_whole", path=path, entries=inside.entries))


def is_backup(name: str) -> bool:
    """Whether a name is that of a copy, and not of an entry."""
    return name == "latest" or name.endswith(".lc")


def _present_key(session: Session) -> DataKey | None:
    try:
        return session.key(session.path)
    except StoreError as error:
        if error.code not in _BEYOND:
            raise
        return None


def _note_left(session: Session) -> None:
    """A copy may still hold what was erased, if the log is there to tell."""
    with suppress(StoreError), session.log() as log:
        note_left(session, log)


def _warn(session: Session, *, protected: bool) -> None:
    found = backups.warnings(session.path, protected=protected)
    if found.log:
        note(session.say("log_in_synced_folder", name=found.log))
    if found.open_backups:
        note(session.say("open_backups_in_synced_folder", name=found.open_backups))


def _line(session: Session, copy: Backup) -> str:
    code = {"opens": "backup_line", "asks": "backup_line_asks", "damaged": "backup_line_damaged"}
    parts = {"at": f"{copy.at:%Y-%m-%d %H:%M}", "name": copy.path.name}
    if copy.opens:
        parts |= {name: str(getattr(copy.inside, name)) for name in ("entries", "people")}
        parts["sessions"] = str(copy.inside.sessions)
    return session.say(code[copy.state], **parts)


def _shape(copy: Backup) -> dict[str, Any]:
    known = {"name": copy.path.name, "path": str(copy.path), "kind": copy.sort}
    known |= {"at": copy.at.isoformat(timespec="minutes"), "state": copy.state}
    more = {"size": copy.size, "protected": copy.protected}
    return {**known, **more, **(_counts(copy.inside) if copy.opens else {})}


def _counts(inside: Inside) -> dict[str, Any]:
    return {**inside._asdict(), "last": inside.last.isoformat() if inside.last else None}


COMMANDS = (backup, verify)
