"""What backups are called, and which of them stay: seven daily, four weekly, twelve monthly."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, NamedTuple

DAILY, WEEKLY, MONTHLY = 7, 4, 12
YEAR = timedelta(days=365)
MINUTE, SECOND = "%Y-%m-%dT%H%M", "%Y-%m-%dT%H%M%S"
BESIDE = ("", ".keys", "-wal", "-shm", "-journal")  # what may lie beside a log and belongs to it
Sort = Literal["made", "before", "kept"]


class Named(NamedTuple):
    """A copy as its name tells it: made on a day, before an upgrade, or a log that was kept aside
    when another took its place. `at` is local time."""

    path: Path
    sort: Sort
    at: datetime


def named(log: Path, place: Path) -> Named | None:
    """What a file is by its name; None if it is no copy of this log."""
    match = re.fullmatch(pattern(log), place.name)
    if match is None:
        return None
    try:
        if match["made"]:
            return Named(place, "made", datetime.fromisoformat(match["made"]))
        if match["kept"]:
            return Named(place, "kept", datetime.fromisoformat(match["kept"]))
        seconds = place.stat().st_mtime
    except (ValueError, OSError):  # no day of any calendar, or gone meanwhile
        return None
    return Named(place, "before", _local(datetime.fromtimestamp(seconds, UTC)))


def name_of_made(log: Path, now: datetime) -> str:
    return f"{log.stem}.{_local(now).strftime(MINUTE)}{log.suffix}"


def name_of_kept(log: Path, now: datetime) -> str:
    return f"{log.stem}.kept-{_local(now).strftime(SECOND)}{log.suffix}"


def belongs(log: Path, name: str) -> bool:
    """Whether a file in a folder of backups is this program's: a copy of this log, something
    beside one, or what is left of an unfinished one."""
    for ending in BESIDE:
        if name.endswith(ending) and re.fullmatch(pattern(log), name.removesuffix(ending)):
            return True
    draft = re.fullmatch(r"\.+(.+)\.\d{1,9}\.new(?:-wal|-shm|-journal)?", name)
    return draft is not None and belongs(log, draft[1])


def kept(days: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups stay: the newest of each of the last days, weeks and months that have one.

    Those from days that are still to come stay too, and count for nothing: a clock that was set
    back costs nobody a backup.
    """
    found = set(days)
    past = sorted((day for day in found if day <= now), reverse=True)
    stay = found - set(past)
    stay |= _newest(past, DAILY, lambda day: day.date())
    stay |= _newest(past, WEEKLY, lambda day: day.isocalendar()[:2])
    return stay | _newest(past, MONTHLY, lambda day: (day.year, day.month))


def _newest(
    days: list[datetime], count: int, period: Callable[[datetime], object]
) -> set[datetime]:
    """The newest of each of the last `count` periods; `days` begin with the newest."""
    first: dict[object, datetime] = {}
    for day in days:
        first.setdefault(period(day), day)
    return set(list(first.values())[:count])


def outdated(copies: Iterable[Named], now: datetime, verified: Named) -> list[Named]:
    """Which copies may go now that `verified` is there.

    Those from before an upgrade, and logs that were kept aside, may be the only way back to
    something: they go a year after they were made.
    """
    copies = [copy for copy in copies if copy.path != verified.path]
    now = _local(now)
    days = kept({copy.at for copy in [*copies, verified] if copy.sort == "made"}, now)
    days -= {verified.at}  # of the same minute one is enough
    return [
        copy
        for copy in copies
        if (copy.at not in days if copy.sort == "made" else now - copy.at > YEAR)
    ]


def remove(copy: Path) -> None:
    """Remove a copy, then what lies beside it. OSError if it cannot be."""
    for ending in BESIDE:
        copy.with_name(copy.name + ending).unlink(missing_ok=True)


def pattern(log: Path) -> str:
    """What the names of this log's copies match."""
    stem, suffix = re.escape(log.stem), re.escape(log.suffix)
    sorts = r"(?P<made>\d{4}-\d\d-\d\dT\d{4})|kept-(?P<kept>\d{4}-\d\d-\d\dT\d{6})|before-\d{4}"
    return rf"{stem}\.(?:{sorts})(?:-\d{{1,4}})?{suffix}"


def _local(now: datetime) -> datetime:
    """A moment as the clock on the wall tells it."""
    return (now if now.tzinfo else now.replace(tzinfo=UTC)).astimezone().replace(tzinfo=None)
