"""A copy of a log is cleaned of what was erased: in its own schema, under its own key and name.

The clean one is written beside it, seen to be whole and to hold nothing of it, and takes its name
in one rename. It keeps the time of the other: when copies are made and thinned out goes by that.
"""

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leadercoach.errors import StoreError
from leadercoach.store import erasing, erasures, free_text, outputs
from leadercoach.store.connection import connect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, applied_steps
from leadercoach.store.erasures import Job
from leadercoach.store.faults import fault, os_fault
from leadercoach.store.header import check_file, followed
from leadercoach.store.indexes import forget_words
from leadercoach.store.schema import LOG_FILE
from leadercoach.store.temp_files import sweep, sync_folder
from leadercoach.store.verified_copy import clear, flush, verify, whole

_OWN = ("meta", "_sqlite_migrations", "search")  # what an empty log has rows in


def clean(copy: Path, key: DataKey | None, jobs: Sequence[Job]) -> bool:
    """Take out of a copy what it does not say it is clean of; whether there was anything to do.

    StoreError if it cannot be opened with this key, is not whole, is of a newer version, or cannot
    be written: it is then as it was.
    """
    copy = followed(copy)
    own = _own_key(copy, key)
    try:
        before = copy.stat()
        _take_up(copy, own)
        with _opened(copy, own) as connection:
            log = _read(connection, copy, own)
            todo = _todo(log, jobs)
            if not todo and not erasures.carries(log):
                return False
            with _draft(connection, copy, own) as draft:
                connection.close()  # some systems replace no file that is open
                _do(draft, own, todo)
                _check(draft, own, todo)
                flush(draft)
                os.utime(draft, ns=(before.st_atime_ns, before.st_mtime_ns))
                draft.replace(copy)
        for ending in ("-wal", "-shm", "-journal"):  # empty, since all of it was taken up
            copy.with_name(copy.name + ending).unlink(missing_ok=True)
        sync_folder(copy.parent)
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise fault(error, copy) from error
    except OSError as error:
        raise os_fault(error, copy) from error
    return True


def is_clean(copy: Path, key: DataKey | None, jobs: Sequence[Job]) -> bool:
    """Whether a copy says that nothing is to be done to it."""
    own = _own_key(copy, key)
    with _opened(copy, own) as connection:
        log = _read(connection, copy, own)
        return not _todo(log, jobs) and not erasures.carries(log)


def _own_key(copy: Path, key: DataKey | None) -> DataKey | None:
    if not check_file(copy, LOG_FILE, keyed=key is not None, exposed=True):
        return None
    if key is None:
        raise StoreError("log_locked", path=copy)
    return key


def apply(log: Log, job: Job) -> None:
    """Do to a log or a copy what an erasing says."""
    what = job.what
    for doomed in _doomed(log, job):
        erasing.erase(log, doomed)
    for table, ids in what.get("ids", {}).items():
        erasing.erase(log, erasing.by_id(table, ids))
    if job.kind == "person":
        known = what["people"] or [who for who in [erasing.person(log, what["alias"])] if who]
        called = erasing.aliases(log, what["alias"], known)
        erasing.forget(log, called, known)
        for alias in called:
            outputs.forget_named(log, alias)
    erasing.erase(log, erasing.removed())
    if job.kind == "all":
        erasing.start_anew(log, what.get("device") or secrets.token_hex(8))
        outputs.forget_all(log)


def _doomed(log: Log, job: Job) -> Iterator[erasing.Doomed]:
    if job.kind == "all":
        yield erasing.everything()
    elif job.kind == "period":
        first, last = (date.fromisoformat(job.what[name]) for name in ("first", "last"))
        yield erasing.period(first, last, binned=True)
    elif job.kind == "person":
        for observer_id, name in erasing.named_rows(log, "observers", job.what["alias"]):
            if erasing.same(name, job.what["alias"]):
                yield erasing.asked_by(observer_id)
        for observer_id in job.what.get("observers", []):
            yield erasing.asked_by(observer_id)


def _todo(log: Log, jobs: Sequence[Job]) -> list[Job]:
    borne = erasures.borne(log)
    return [job for job in jobs if job.id not in borne and job.kind != "earlier"]


def _take_up(copy: Path, key: DataKey | None) -> None:
    """Have what lies beside a log that was kept aside taken into it: the engine must not find it
    beside the clean one."""
    if not any(_has(copy, ending) for ending in ("-wal", "-journal")):
        return
    with closing(connect(copy, journal="delete", key=key)) as connection:
        connection.execute("select count(*) from sqlite_master").fetchone()
        if connection.execute("pragma journal_mode").fetchone() != ("delete",):
            raise StoreError("log_in_use", path=copy)


def _has(copy: Path, ending: str) -> bool:
    beside = copy.with_name(copy.name + ending)
    return beside.exists() and beside.stat().st_size > 0


@contextmanager
def _opened(copy: Path, key: DataKey | None) -> Iterator[Any]:
    """A copy, only to be read. StoreError `log_newer` if this version cannot know all of it."""
    waits = _has(copy, "-wal")
    mode = "mode=ro" if waits else "mode=ro&immutable=1"
    with closing(connect(copy, mode=mode, key=key)) as connection:
        if applied_steps(connection, copy, LOG_FILE) - set(LOG_FILE.steps):
            raise StoreError("log_newer", path=copy)
        yield connection


def _read(connection: Any, path: Path, key: DataKey | None) -> Log:
    return Log(path, connection, "log_read_only", LOG_FILE, key)


@contextmanager
def _draft(connection: Any, copy: Path, key: DataKey | None) -> Iterator[Path]:
    """The whole copy once more beside itself. StoreError `log_damaged` if it is not whole."""
    draft = copy.with_name(f".{copy.name}.{os.getpid()}.new")
    sweep(copy)
    clear(draft)
    try:
        if not whole(connection, copy, LOG_FILE, key):
            raise StoreError("log_damaged", path=copy)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection.execute("vacuum into ?", (str(draft),))
        verify(draft, connection, LOG_FILE, key)
        yield draft
    finally:
        clear(draft)


def _do(draft: Path, key: DataKey | None, todo: list[Job]) -> None:
    with closing(connect(draft, journal="memory", key=key)) as connection:
        log = Log(draft, connection, None, LOG_FILE, key)
        with log.transaction():
            for job in todo:
                apply(log, job)
            erasures.bear(log, [job.id for job in todo])
            erasures.without(connection)
            forget_words(log)
        log.rows("vacuum")


def _check(draft: Path, key: DataKey | None, todo: list[Job]) -> None:
    """StoreError unless the clean copy is whole and there is nothing more to do to it."""
    with closing(connect(draft, mode="mode=ro&immutable=1", key=key)) as connection:
        log = _read(connection, draft, key)
        good = whole(connection, draft, LOG_FILE, key)
        if not good or _todo(log, todo) or any(_finds(log, job) for job in todo):
            raise StoreError("log_damaged", path=draft)


def _finds(log: Log, job: Job) -> bool:
    """Whether anything of what was erased is still there."""
    doomed = [*_doomed(log, job), erasing.removed()]
    doomed += [erasing.by_id(table, ids) for table, ids in job.what.get("ids", {}).items()]
    if any(erasing.is_left(log, each) for each in doomed):
        return True
    if job.kind == "person":
        alias = job.what["alias"]
        names = any(erasing.named_rows(log, table, alias) for table in free_text.NAMED)
        return names or any(True for _ in erasing.named_cells(log, alias))
    return job.kind == "all" and any(
        log.one(f'select 1 from "{table}" limit 1')
        for table in free_text.columns(log)
        if not table.startswith(_OWN)
    )
