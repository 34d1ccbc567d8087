"""Fresh logs for tests, copied from one that was built step by step the first time."""

from functools import cache
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.store import engine
from leadercoach.store.schema import Kind

_built_by_steps = engine.upgrade


@cache
def _template(application_id: int, steps: tuple[tuple[str, tuple[str, ...]], ...]) -> Any:
    connection = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute(f"pragma application_id = {application_id}")
    _built_by_steps(connection, Path("template"), Kind(application_id, dict(steps), ""))
    return connection


def upgrade(connection: Any, path: Path, kind: Kind) -> None:
    """What the engine's own does: an empty log that is not encrypted is filled by one copy."""
    empty = connection.execute("select count(*) from sqlite_master").fetchone() == (0,)
    if connection.protected or not empty:
        _built_by_steps(connection, path, kind)
        return
    _template(kind.application_id, tuple(kind.steps.items())).backup(connection)
    connection.execute("update meta set value = lower(hex(randomblob(8))) where key = 'device'")
