"""Takes an older log to this version, after a verified backup. Imported only when there is one."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.store.connection import connect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, applied_steps, upgrade
from leadercoach.store.faults import fault
from leadercoach.store.schema import Kind
from leadercoach.store.verified_copy import before_upgrade


def upgraded(connection: Any, path: Path, kind: Kind, key: DataKey | None) -> Log:
    """The log behind `connection`, upgraded; for reading only if it could not be backed up."""
    try:
        _back_up(connection, path, kind, key)
        _catch_up(connection, path, kind)
    except StoreError as error:
        if error.code == "log_in_use":
            raise
        copy = copy_of_now(connection, path, kind, key)
        return Log(path, copy, "log_not_upgraded", kind, key)
    return Log(path, connection, None, kind, key)


def _back_up(connection: Any, path: Path, kind: Kind, key: DataKey | None) -> None:
    """Copy an older log while nobody writes, unless another program has upgraded it meanwhile."""
    guard = connect(path, key=key)
    try:
        guard.execute("begin immediate")
        missing = set(kind.steps) - applied_steps(guard, path, kind)
        if missing:
            before_upgrade(connection, guard, path, min(missing), kind, key)
    except dbapi2.Error as error:
        raise fault(error, path) from error
    finally:
        guard.close()


def _catch_up(connection: Any, path: Path, kind: Kind) -> None:
    """Upgrade, side by side with another program that may be doing the same."""
    applied = applied_steps(connection, path, kind)
    while set(kind.steps) - applied:
        before = applied
        try:
            upgrade(connection, path, kind)
        except StoreError:
            if applied_steps(connection, path, kind) == before:  # no other program's step was taken
                raise
        applied = applied_steps(connection, path, kind)


def copy_of_now(connection: Any, path: Path, kind: Kind, key: DataKey | None) -> Any:
    """An older log as it would be upgraded, in memory, to be read; the file stays as it is."""
    try:
        copy = dbapi2.connect(":memory:", isolation_level=None, cached_statements=256)
        if key is not None:  # the engine copies from an encrypted file only into another
            copy.execute(f"pragma key = {key.pragma}")
        connection.backup(copy)
        connection.close()
    except dbapi2.Error as error:
        raise fault(error, path) from error
    upgrade(copy, path, kind)
    copy.execute("pragma query_only = on")
    return copy
