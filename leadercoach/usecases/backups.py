"""Backups as a leader meets them: one now, which there are, and whether one would work."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from leadercoach.backup import backups, listing
from leadercoach.backup import second_folder as folders
from leadercoach.backup.backups import Backup, Inside
from leadercoach.backup.contents import encrypted
from leadercoach.backup.key_files import unlock_any
from leadercoach.backup.restoring import Restored, protect_backups, restore
from leadercoach.backup.synced import synced
from leadercoach.errors import NotFound, Refused, StoreError
from leadercoach.moment import Moment
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log
from leadercoach.store.header import has_keys
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.usecases import protection

__all__ = ["Backup", "Inside", "Restored", "restore"]


_SHORT = {
    "keys_missing": "copy_keys_missing",
    "keys_damaged": "copy_keys_damaged",
    "keys_newer": "copy_keys_newer",
    "other_log": "copy_other_log",
    "is_practice": "copy_is_practice",
    "not_a_log": "copy_not_a_log",
    "log_empty": "copy_log_empty",
    "protection_gone": "copy_protection_gone",
    "backup_newer": "copy_backup_newer",
    "file_unreadable": "copy_file_unreadable",
    "found_open": "copy_found_open",
}


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
    protected are encrypted either way, and what was left unfinished is removed."""
    backups.sweep_unfinished(log.path)
    if backups.due(log, at):
        return make(log, at, stopped)
    if log.key is not None and not log.read_only:
        protection.finish(log.path, log.key, log.kind)
    return None


def listed(path: Path, key: DataKey | None, kind: Kind = LOG_FILE) -> list[Backup]:
    """All that lies in the folders: the copies, then what else may be a log, usable or not."""
    return [*backups.found(path, key, kind), *listing.others(path, key, kind)]


def chosen(
    path: Path, name: str, key: DataKey | None, today: date, kind: Kind = LOG_FILE
) -> Backup:
    """The copy of this name in the folders, or any file at a path; the one with the newest change
    inside if it is called `latest`. NotFound if there is none."""
    if name == "latest":
        return latest(path, key, today, kind)
    for copy in backups.found(path, key, kind):
        if name in (copy.path.name, str(copy.path)):
            return copy
    try:
        return listing.pointed_at(path, Path(name), key, kind)
    except StoreError as error:
        if error.code != "no_such_file":
            raise
        raise NotFound("backup_not_found", name=name) from error


def latest(path: Path, key: DataKey | None, today: date, kind: Kind = LOG_FILE) -> Backup:
    """The backup with the newest change inside. NotFound if there is none that may be taken
    unasked: `backups_to_come` if they are from days to come."""
    copies = backups.found(path, key, kind)
    best = newest_of(copies, path, key, today)
    if best is not None:
        return best
    usual = [copy for copy in copies if copy.sort == "made"]
    ahead = [copy.path.name for copy in usual if copy.opens and copy.to_come(today)]
    if ahead:
        raise NotFound("backups_to_come", names=", ".join(ahead), today=today)
    raise NotFound("no_backup_opens" if usual else "no_backup")


def newest_of(copies: list[Backup], path: Path, key: DataKey | None, today: date) -> Backup | None:
    """The one among copies that `latest` would be."""
    return listing.latest(copies, today, protected=key is not None or has_keys(path))


def passed_over(copies: list[Backup], today: date) -> list[Backup]:
    """Copies that are never taken unasked, for something in them is from days to come."""
    return [copy for copy in copies if copy.opens and copy.to_come(today)]


def reason_of(copy: Backup) -> str:
    """The code of the short sentence about a copy: why it cannot be used, or what it lacks."""
    return _SHORT.get(copy.reason, "copy_damaged")


def asks(file: Path, kind: Kind = LOG_FILE) -> bool:
    """Whether a file that somebody points at has to be opened by a secret."""
    try:
        return encrypted(file, kind, None)
    except StoreError as error:
        if error.code != "keys_missing":
            raise
        return True


def key_of(log: Path, backup: Path, passphrase: str = "", code: str = "") -> DataKey:
    """The key of a backup by what was typed, its passphrase or its recovery code: whatever it is
    called, by a key file that lies beside it or beside the log."""
    if code:
        return unlock_any(backup, "code", code, log).key
    return unlock_any(backup, "passphrase", passphrase, log).key


def key_by_secret(log: Path, backup: Path, typed: str) -> DataKey:
    """The same by either of the two; refused as a passphrase if it is neither."""
    try:
        return key_of(log, backup, passphrase=typed)
    except Refused as refusal:
        if refusal.code in ("wrong_passphrase", "log_key_differs"):
            with suppress(Refused):
                return key_of(log, backup, code=typed)
        raise


def tried(copy: Backup, key: DataKey | None, kind: Kind = LOG_FILE) -> Inside:
    """Read a backup from end to end as restoring it would, and change nothing."""
    return backups.verify(copy.path, key if copy.protected else None, kind)


def second_folder(log: Path) -> Path | None:
    return folders.second(backups.folder_of(log))


def name_second_folder(log: Path, chosen: Path | None) -> None:
    """Keep a copy of every backup in another folder too, or no longer."""
    folders.name_second(backups.folder_of(log), chosen)


def warnings(path: Path, *, protected: bool) -> Warnings:
    """What is to be said about the places, from their names and marks only."""
    second = second_folder(path)
    places = [backups.folder_of(path), *([second] if second else [])]
    open_in = None if protected else next(filter(None, map(synced, places)), None)
    return Warnings(synced(path), open_in)
