"""Takes an older log to this version, after a verified backup. Imported only when there is one."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.store.backup import before_upgrade
from leadercoach.store.engine import Log, applied_steps, connect, fault, upgrade
from leadercoach.store.schema import STEPS


def upgraded(connection: Any, path: Path) -> Log:
    """The log behind `connection`, upgraded; for reading only if it could not be backed up."""
    try:
        _back_up(connection, path)
        _catch_up(connection, path)
    except StoreError as error:
        if error.code == "log_in_use":
            raise
        return Log(path, copy_of_now(connection, path), "log_not_upgraded")
    return Log(path, connection)


def _back_up(connection: Any, path: Path) -> None:
    """Copy an older log while nobody writes, unless another program has upgraded it meanwhile."""
    guard = connect(path)
    try:
        guard.execute("begin immediate")
        missing = set(STEPS) - applied_steps(guard, path)
        if missing:
            before_upgrade(connection, guard, path, min(missing))
    except dbapi2.Error as error:
        raise fault(error, path) from error
    finally:
        guard.close()


def _catch_up(connection: Any, path: Path) -> None:
    """Upgrade, side by side with another program that may be doing the same."""
    applied = applied_steps(connection, path)
    while set(STEPS) - applied:
        before = applied
        try:
            upgrade(connection, path)
        except StoreError:
            if applied_steps(connection, path) == before:  # no step of the other's stood in the way
                raise
        applied = applied_steps(connection, path)


def copy_of_now(connection: Any, path: Path) -> Any:
    """An older log as it would be upgraded, in memory, to be read; the file stays as it is."""
    try:
        copy = dbapi2.connect(":memory:", isolation_level=None, cached_statements=256)
        connection.backup(copy)
        connection.close()
    except dbapi2.Error as error:
        raise fault(error, path) from error
    upgrade(copy, path)
    copy.execute("pragma query_only = on")
    return copy
