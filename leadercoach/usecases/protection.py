"""A passphrase for a log, and no passphrase any more: the log, and the copies made of it."""

from contextlib import suppress
from pathlib import Path

from leadercoach.backup.restoring import open_copies, protect_backups
from leadercoach.errors import Refused
from leadercoach.protection import encryption
from leadercoach.store.data_key import DataKey
from leadercoach.store.schema import LOG_FILE, Kind


def protect(path: Path, passphrase: str, code: str, kind: Kind = LOG_FILE) -> DataKey:
    """Encrypt the log at `path`, and its backups that are still open. Raises what
    `encryption.protect` raises; the log is then as it was."""
    key = encryption.protect(path, passphrase, code, kind)
    with suppress(Refused):  # they are tried again when the log is next opened
        protect_backups(path, key, kind, "")
    return key


def finish(path: Path, key: DataKey, kind: Kind = LOG_FILE) -> None:
    """Encrypt copies that anybody can still read: a program may have been killed between the log
    and its backups, or a folder may not have been there."""
    if still_open(path, kind):
        with suppress(Refused):
            protect_backups(path, key, kind)


def still_open(path: Path, kind: Kind = LOG_FILE) -> list[Path]:
    """The copies of a log that anybody can read, where they can be reached."""
    return open_copies(path, kind)


def unprotect(path: Path, key: DataKey, kind: Kind = LOG_FILE) -> None:
    """Make the log an open one. Backups stay protected by the passphrase they were made with."""
    encryption.unprotect(path, key, kind)


def rekey(path: Path, key: DataKey, passphrase: str, code: str) -> DataKey:
    """Encrypt the log anew. Backups stay as they are, with their own key files."""
    return encryption.rekey(path, key, passphrase, code)
