"""What was erased from the log is cleared from its copies, and what killed programs left goes too.

It goes on where it was cut short, and when a disk that was away is there again. A copy that does
not open is never counted as clean, and never removed unasked.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from leadercoach.backup import backups, rotation, second_folder
from leadercoach.backup.key_files import candidates
from leadercoach.backup.listing import anothers
from leadercoach.backup.rotation import Named
from leadercoach.backup.sweeping import Search, sweep_all
from leadercoach.errors import NotFound, StoreError
from leadercoach.store import cleaning, erasing, erasures, outputs
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log
from leadercoach.store.erasures import Job
from leadercoach.store.faults import os_fault

# A copy has another key; its key file is missing; it is not whole; a newer version made it; its
# place is out of reach; it cannot be written now; it can be cleaned and has not been yet; a program
# of an earlier version began to erase and did not note what; somebody is writing a file.
Why = Literal["asks", "keys", "damaged", "newer", "away", "failed", "waits", "earlier", "running"]
_WHY: dict[str, Why] = {
    "keys_missing": "keys",
    "keys_damaged": "keys",
    "log_newer": "newer",
    **dict.fromkeys(("log_damaged", "log_empty", "not_a_log", "not_a_file"), "damaged"),
}
_GONE = ("no_log", "log_gone")
_OTHER_KEY = ("log_locked", "log_key_differs", "keys_missing")
Stopped = Callable[[], bool]


def never() -> bool:
    """Nobody calls the work off."""
    return False


class Left(NamedTuple):
    """A copy, a place or a file that may still hold what was erased. `fault` is what was wrong with
    a copy that could not be written."""

    path: Path
    why: Why
    fault: StoreError | None = None

    @property
    def is_copy(self) -> bool:
        return self.why not in ("away", "running")


class Finish(NamedTuple):
    """Whether the log and all its copies are clear, how many copies were cleaned just now, what is
    left, and where unfinished files were looked for. `remembers` are the aliases the log has to
    know until everything is clear, `fault` what was in the way of all that."""

    cleared: bool
    cleaned: int = 0
    left: tuple[Left, ...] = ()
    search: Search = Search()
    remembers: tuple[str, ...] = ()
    fault: StoreError | None = None


def finish(log: Log, keys: Sequence[DataKey] = (), stopped: Stopped = never) -> Finish:
    """Clear what has been erased from the log's own file and from the copies, and remove what
    killed programs have left. `keys` open copies that have others than the log. What cannot be done
    now stays noted: somebody reads the log, a disk is full, a stick is not there, or it was called
    off."""
    jobs = erasures.pending(log)
    try:
        compact = _compact(log)
        search = _sweep(log, jobs)
        cleaned, left = _clean(log, jobs, [log.key, *keys], stopped)
        left += [Left(path, "running") for path in search.stay]
        left += [Left(path, "away") for path in search.away]
        if compact and not left:
            with log.transaction():
                erasures.settle(log, jobs)
            compact = _compact(log)
        log.scrub()
    except StoreError as error:  # what was asked for is gone from the log all the same
        return Finish(cleared=False, fault=error)
    cleared = compact and not left
    return Finish(cleared, cleaned, tuple(dict.fromkeys(left)), search, tuple(remembered(log)))


def finish_if_left(log: Log, stopped: Stopped = never) -> Finish | None:
    """Finish what could not be finished before; None if there is nothing of the kind."""
    if log.read_only is not None or not erasures.unfinished(log):
        return None
    return finish(log, stopped=stopped)


def left(log: Log) -> list[Left]:
    """The copies and places that may still hold what was erased. Looks, and changes nothing."""
    jobs = erasures.pending(log)
    if not jobs:
        return []
    rest = _looked(log, jobs)
    rest += [Left(each.path.parent, "away") for each in _outputs(log, jobs) if not each.reached]
    return list(dict.fromkeys(rest))


def unreadable(log: Log) -> list[Left]:
    """The copies that could not be cleaned if something was erased now."""
    return [each for each in _looked(log, []) if each.why != "waits"]


def remembered(log: Log) -> list[str]:
    """The aliases the log has to know until every copy is clear of them."""
    return [job.what["alias"] for job in erasures.pending(log) if job.kind == "person"]


def remove(log: Log, copy: Path) -> Finish:
    """Remove a copy that is left, with what lies beside it. NotFound if it is none of them."""
    if copy not in [each.path for each in left(log) if each.is_copy]:
        raise NotFound("left_not_found", name=copy.name)
    try:
        rotation.remove(copy)
    except OSError as error:
        raise os_fault(error, copy) from error
    return finish(log)


def give_up(log: Log, place: Path) -> Finish:
    """Look in a place that is out of reach no more: what was there is gone for good. NotFound if it
    is no such place."""
    if place not in [each.path for each in left(log) if each.why == "away"]:
        raise NotFound("left_not_found", name=str(place))
    folder = backups.folder_of(log.path)
    if place in second_folder.ever(folder):
        second_folder.forget(folder, place)
    with log.transaction():
        outputs.forget(log, [each for each in outputs.known(log) if each.path.parent == place])
        erasures.give_up(log, place)
    return finish(log)


def _compact(log: Log) -> bool:
    """Take what was erased out of unused parts of the log's file, if it may be there still."""
    if not erasures.spread_out(log):
        return True
    try:
        if not erasing.compact(log):
            return False
    except StoreError as error:
        if error.code != "log_in_use":
            raise
        return False
    with log.transaction():
        erasures.is_compact(log)
    return True


def _sweep(log: Log, jobs: Sequence[Job]) -> Search:
    everything = any(job.kind == "all" for job in jobs)
    return sweep_all(log.path, _outputs(log, jobs), answers=everything)


def _outputs(log: Log, jobs: Sequence[Job]) -> list[outputs.Output]:
    of_jobs = [outputs.revived(each) for job in jobs for each in job.what.get("outputs", [])]
    return [*outputs.known(log), *of_jobs]


def _clean(
    log: Log, jobs: Sequence[Job], keys: Sequence[DataKey | None], stopped: Stopped
) -> tuple[int, list[Left]]:
    """Clean every copy that opens; how many there were to clean, and what is left."""
    if not jobs:
        return 0, []
    cleaned, missed, signs = 0, list[Left](), list[list[Any]]()
    for place, copy in _places(log):
        if copy is None:
            done: bool | Left = Left(place, "away")
        elif stopped():
            done = Left(copy.path, "waits")
        else:
            done = _tried(log, copy, keys, jobs, cleaning.clean)
        if isinstance(done, Left):
            missed.append(done)
        elif copy is not None:
            cleaned += done
            missed += _of_earlier(copy, jobs)
            signs += [_sign(copy.path)] if len(keys) > 1 else []
    with log.transaction():
        erasures.note_clean(log, signs)
    return cleaned, missed + _doubles(log)


def _looked(log: Log, jobs: Sequence[Job]) -> list[Left]:
    rest = []
    for place, copy in _places(log):
        clean = copy and _tried(log, copy, [log.key], jobs, cleaning.is_clean)
        done = Left(place, "away") if clean is None else clean
        if isinstance(done, Left):
            rest.append(done)
        elif copy is not None:
            rest += _of_earlier(copy, jobs) if done else [Left(copy.path, "waits")]
    return rest + _doubles(log)


def _doubles(log: Log) -> list[Left]:
    places = backups.places(log.path)
    return [Left(each, "damaged") for place in places for each in backups.doubles(log.path, place)]


def _places(log: Log) -> Iterator[tuple[Path, Named | None]]:
    """Every copy with its place; None for a place that is out of reach. Another log's are left
    out, and those that were cleaned under a key of their own."""
    jobs = erasures.pending(log)
    strange = anothers(log.path, log.key, log.kind, erasures.names(log))
    for place in backups.places(log.path):
        if not backups.reached(log.path, place):
            yield place, None
        for copy in backups.names(log.path, place):
            if not strange(copy.path) and not _is_noted(copy.path, jobs):
                yield place, copy


def _is_noted(copy: Path, jobs: Sequence[Job]) -> bool:
    """Whether a copy was cleaned of all under a key the log does not have, and is as it was."""
    return bool(jobs) and all(_sign(copy) in job.what.get("clean", []) for job in jobs)


def _sign(copy: Path) -> list[Any]:
    """What tells a copy from any other in its place."""
    try:
        status = copy.stat()
    except OSError:
        return []
    return [str(copy), status.st_size, status.st_mtime_ns]


def _tried(
    log: Log,
    copy: Named,
    keys: Sequence[DataKey | None],
    jobs: Sequence[Job],
    do: Callable[[Path, DataKey | None, Sequence[Job]], bool],
) -> bool | Left:
    """What `do` says with the first key that opens a copy, or why it cannot be done."""
    for key in keys:
        try:
            return do(copy.path, key, jobs)
        except StoreError as error:
            if error.code in _GONE and not copy.path.is_symlink():
                return True  # gone meanwhile
            if error.code in _GONE:
                return Left(copy.path, "away")
            if error.code not in _OTHER_KEY:
                return _why(copy.path, error)
    return Left(copy.path, "asks" if any(candidates(copy.path, log.path)) else "keys")


def _why(copy: Path, error: StoreError) -> Left:
    why = _WHY.get(error.code, "failed")
    return Left(copy, why, error if why == "failed" else None)


def _of_earlier(copy: Named, jobs: Sequence[Job]) -> list[Left]:
    """A copy that was there when an earlier version began to erase nobody knows what."""
    for job in jobs:
        if job.kind == "earlier" and _before(copy.at, job.what["before"]):
            return [Left(copy.path, "earlier")]
    return []


def _before(at: datetime, stamp: str) -> bool:
    """Whether a copy is from before a moment, as exactly as names of copies tell; it is if nobody
    knows which moment that was."""
    try:
        began = datetime.fromisoformat(stamp)
    except ValueError:
        return True
    local = (began if began.tzinfo else began.replace(tzinfo=UTC)).astimezone()
    return at < local.replace(second=0, microsecond=0, tzinfo=None)
