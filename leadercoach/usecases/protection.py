"""A passphrase for a log, and no passphrase any more: the log, and the copies made of it."""

from pathlib import Path

from leadercoach.store import protecting
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.vault.key import DataKey


def protect(path: Path, passphrase: str, code: str, kind: Kind = LOG_FILE) -> DataKey:
    """Encrypt the log at `path`, and its backups that are still open. Raises what
    `protecting.protect` raises; the log is then as it was."""
    return protecting.protect(path, passphrase, code, kind)


def unprotect(path: Path, key: DataKey, kind: Kind = LOG_FILE) -> None:
    """Make the log an open one. Backups stay protected by the passphrase they were made with."""
    protecting.unprotect(path, key, kind)


def rekey(path: Path, key: DataKey, passphrase: str, code: str) -> DataKey:
    """Encrypt the log anew. Backups stay as they are, with their own key files."""
    return protecting.rekey(path, key, passphrase, code)
