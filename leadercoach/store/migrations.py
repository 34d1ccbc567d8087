"""Builds and upgrades a log, one transaction per step. Imported only when there is a step to take:
sqlite-utils is slow to import and an up-to-date log does without it."""

from typing import Any

from sqlite_utils import Database, Migrations

from leadercoach.store.schema import Kind

SET = "leadercoach"


def migrate(connection: Any, kind: Kind) -> None:
    """Apply the steps that the file behind `connection` lacks, in order."""
    migrations = Migrations(SET)
    for name, statements in kind.steps.items():
        migrations(name=name)(_step(statements))
    migrations.apply(Database(connection, execute_plugins=False))


def _step(statements: tuple[str, ...]) -> Any:
    def step(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    return step
