"""Backups as a leader meets them: one now, which there are, and whether one would work."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from leadercoach.errors import NotFound, Refused, StoreError
from leadercoach.moment import Moment
from leadercoach.store import backups, elsewhere
from leadercoach.store.backups import Backup, Inside
from leadercoach.store.engine import Log
from leadercoach.store.restoring import Restored, protect_backups, restore
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.store.slots import unlock, unlock_by_code
from leadercoach.store.synced import synced
from leadercoach.usecases import protection
from leadercoach.vault.key import DataKey

__all__ = ["Backup", "Inside", "Restored", "restore"]


class Made(NamedTuple):
    """A backup that was made; `missed` is what was wrong with the second folder, None if nothing
    was."""

    backup: Backup
    missed: StoreError | None


class Warnings(NamedTuple):
    """Names of programs that keep a folder in step: the log's, which they can break, and one with
    backups that anybody can read."""

    log: str | None
    open_backups: str | None


def make(log: Log, at: Moment, stopped: Callable[[], bool] = lambda: False) -> Made:
    """Make a backup now, in the second folder too. Copies that are still open although the log is
    protected are encrypted on the way."""
    made = Made(*backups.make_everywhere(log, at, stopped))
    if log.key is not None:
        with suppress(Refused):
            protect_backups(log.path, log.key, log.kind)
    return made


def make_if_due(log: Log, at: Moment, stopped: Callable[[], bool] = lambda: False) -> Made | None:
    """Make a backup if one is due; None if none was. Copies that are still open although the log is
    protected are encrypted either way."""
    if backups.due(log, at):
        return make(log, at, stopped)
    if log.key is not None and not log.read_only:
        protection.finish(log.path, log.key, log.kind)
    return None


def chosen(path: Path, name: str, key: DataKey | None, kind: Kind = LOG_FILE) -> Backup:
    """The copy of this name, or the newest backup if it is called `latest`. NotFound if there is
    none."""
    copies = backups.found(path, key, kind)
    if name == "latest":
        copies = [copy for copy in copies if copy.sort == "made" and copy.state != "damaged"]
    else:
        copies = [copy for copy in copies if name in (copy.path.name, str(copy.path))]
    if not copies and name == "latest":
        raise NotFound("no_backup")
    if not copies:
        raise NotFound("backup_not_found", name=name)
    return copies[0]


def key_of(backup: Path, passphrase: str = "", code: str = "") -> DataKey:
    """The key of a backup by what was typed: its passphrase, or its recovery code."""
    return (unlock_by_code(backup, code) if code else unlock(backup, passphrase)).key


def tried(copy: Backup, key: DataKey | None, kind: Kind = LOG_FILE) -> Inside:
    """Read a backup from end to end as restoring it would, and change nothing."""
    return backups.verify(copy.path, key if copy.protected else None, kind)


def second_folder(log: Path) -> Path | None:
    return elsewhere.second(backups.folder_of(log))


def name_second_folder(log: Path, chosen: Path | None) -> None:
    """Keep a copy of every backup in another folder too, or no longer."""
    elsewhere.name_second(backups.folder_of(log), chosen)


def warnings(path: Path, *, protected: bool) -> Warnings:
    """What is to be said about the places, from their names and marks only."""
    second = second_folder(path)
    places = [backups.folder_of(path), *([second] if second else [])]
    open_in = None if protected else next(filter(None, map(synced, places)), None)
    return Warnings(synced(path), open_in)
