"""What is inside a log or a copy of one that is only looked at, whatever it is called."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from leadercoach.errors import StoreError
from leadercoach.store.connection import EngineError, connect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import applied_steps
from leadercoach.store.faults import fault
from leadercoach.store.header import PAGE, beginning, check_file, identity
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.schema import LOG_FILE, Kind

FOUND_OPEN = "found_open"  # in `meta` of a copy that anybody could have written
_OTHERS = {PRACTICE_FILE.application_id: "is_practice", LOG_FILE.application_id: "is_log"}
_CHANGES = """select t.name, c.name from sqlite_master t, pragma_table_info(t.name) c
    where t.type = 'table' and t.name not in ('entries', 'revisions')
    and c.name in ('updated_at', 'created_at')"""


class Inside(NamedTuple):
    """What a log or a copy holds; `last` is the day of the newest entry, `changed` when anything
    was last written, by the clock of that time."""

    entries: int = 0
    people: int = 0
    sessions: int = 0
    last: date | None = None
    changed: datetime | None = None
    found_open: bool = False  # anybody could have written it before it was encrypted


def encrypted(file: Path, kind: Kind, key: DataKey | None) -> bool:
    """Whether a log or a copy is encrypted; one that is needs no key file if there is a key to try.

    StoreError that says what the file is if it is none, and for an open one beside a key file.
    """
    try:
        return check_file(file, kind)
    except StoreError as error:
        if error.code == "keys_missing" and key is not None:
            return True
        if error.code == kind.other and (other := _OTHERS.get(identity(beginning(file, PAGE)))):
            raise StoreError(other, path=file) from error
        raise


@contextmanager
def read_only(file: Path, kind: Kind, key: DataKey | None) -> Iterator[Any]:
    """A connection to a log or a copy that is only read, with what waits beside it. StoreError if
    it is of another kind."""
    try:
        with closing(connect(file, mode=_mode(file), key=key)) as connection:
            application = connection.execute("pragma application_id").fetchone()[0]
            if application != kind.application_id and application in _OTHERS:
                raise StoreError(_OTHERS[application], path=file)
            applied_steps(connection, file, kind)
            yield connection
    except (EngineError, UnicodeDecodeError) as error:
        raise fault(error, file) from error


def refuse_newer(connection: Any, file: Path, kind: Kind) -> None:
    """StoreError `backup_newer` if what is behind a connection was written by a newer version."""
    if applied_steps(connection, file, kind) - set(kind.steps):
        raise StoreError("backup_newer", path=file)


def waits(file: Path) -> bool:
    """Whether something may be beside a log that has not been taken into it, or come there now."""
    return Path(f"{file.resolve()}-wal").exists()


def look_inside(connection: Any) -> Inside:
    """Counts of what a leader knows by name; tables that an older log lacks count nothing."""
    names = connection.execute("select name from sqlite_master where type = 'table'")
    tables = {name for (name,) in names}

    def count(table: str) -> int:
        if table not in tables:
            return 0
        return int(connection.execute(f"select count(*) from {table}").fetchone()[0])

    saved, last, changed = connection.execute(
        "select count(*) filter (where status = 'saved'),"
        " max(occurred_on) filter (where status = 'saved'), max(updated_at) from entries"
    ).fetchone()
    changes = [changed or "", *_other_changes(connection)]
    marked = connection.execute("select 1 from meta where key = ?", (FOUND_OPEN,)).fetchone()
    day = date.fromisoformat(last) if last else None
    counts = (saved, count("people"), count("sessions"))
    return Inside(*counts, day, _moment(max(changes)), marked is not None)


def device(path: Path, kind: Kind, key: DataKey | None) -> str | None:
    """What a log and all its copies call themselves; None if it does not open."""
    with suppress(StoreError, OSError):
        used = key if encrypted(path, kind, key) else None
        with read_only(path, kind, used) as connection:
            return own_device(connection)
    return None


def own_device(connection: Any) -> str | None:
    row = connection.execute("select value from meta where key = 'device'").fetchone()
    return str(row[0]) if row else None


def _mode(file: Path) -> str:
    return "mode=ro" if waits(file) else "mode=ro&immutable=1"


def _other_changes(connection: Any) -> list[str]:
    """The newest stamp of each table but the entries', which say themselves when they changed."""
    newest = (
        connection.execute(f'select max("{column}") from "{table}"').fetchone()[0]
        for table, column in connection.execute(_CHANGES).fetchall()
    )
    return [stamp for stamp in newest if isinstance(stamp, str)]


def _moment(stamp: str) -> datetime | None:
    with suppress(ValueError):
        moment = datetime.fromisoformat(stamp)
        return moment if moment.tzinfo else None
    return None
