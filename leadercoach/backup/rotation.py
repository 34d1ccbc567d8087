"""What backups are called, and which of them stay: seven daily, four weekly, twelve monthly.

A name tells the time on the wall. In the night when clocks go back an hour comes twice; there it
also tells how far the time was from UTC.
"""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, NamedTuple

DAILY, WEEKLY, MONTHLY = 7, 4, 12
YEAR = timedelta(days=365)
MINUTE, SECOND = "%Y-%m-%dT%H%M", "%Y-%m-%dT%H%M%S"
# What may lie beside a log and belongs to it.
BESIDE = ("", ".keys", ".keys.next", "-wal", "-shm", "-journal")
Sort = Literal["made", "before", "kept", "other"]


class Named(NamedTuple):
    """A copy as its name tells it: made on a day, before an upgrade, or a log that was kept aside
    when another took its place. `at` is local time, the second of two by its `fold`."""

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
            return Named(place, "made", _read(match["made"]))
        if match["kept"]:
            return Named(place, "kept", _read(match["kept"]))
        return Named(place, "before", changed(place))
    except (ValueError, OverflowError, OSError):  # no day of any calendar, or gone meanwhile
        return None


def changed(place: Path) -> datetime:
    """When a file was last changed, in local time. OSError if it is gone."""
    return _wall(datetime.fromtimestamp(place.stat().st_mtime, UTC))


def name_of_made(log: Path, now: datetime) -> str:
    return f"{log.stem}.{_written(now, MINUTE)}{log.suffix}"


def name_of_kept(log: Path, now: datetime) -> str:
    return f"{log.stem}.kept-{_written(now, SECOND)}{log.suffix}"


def instant(copy: Named) -> datetime:
    """When a copy was made, to be compared."""
    return copy.at.astimezone()


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
    every = set(days)
    past = sorted((day for day in every if day <= now), reverse=True)
    stay = every - set(past)
    stay |= _newest(past, DAILY, lambda day: (day.date(), _again(day)))
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
    days = kept({instant(copy) for copy in [*copies, verified] if copy.sort == "made"}, now)
    days -= {instant(verified)}  # of the same minute one is enough
    return [
        copy
        for copy in copies
        if (instant(copy) not in days if copy.sort == "made" else now - instant(copy) > YEAR)
    ]


def remove(copy: Path) -> None:
    """Remove a copy, then what lies beside it. OSError if it cannot be."""
    for ending in BESIDE:
        copy.with_name(copy.name + ending).unlink(missing_ok=True)


def pattern(log: Path) -> str:
    """What the names of this log's copies match."""
    return rf"{re.escape(log.stem)}\.{_SORTS}{re.escape(log.suffix)}"


def of_another(log: Path, name: str) -> bool:
    """Whether a name is that of another log's copy."""
    match = re.fullmatch(rf"(?P<log>.+)\.{_SORTS}{re.escape(log.suffix)}", name)
    return match is not None and match["log"] != log.stem


_ZONE = r"(?:[+-]\d{4})?"
_SORTS = (
    rf"(?:(?P<made>\d{{4}}-\d\d-\d\dT\d{{4}}{_ZONE})"
    rf"|kept-(?P<kept>\d{{4}}-\d\d-\d\dT\d{{6}}{_ZONE})|before-\d{{4}})(?:-\d{{1,4}})?"
)


def _written(now: datetime, form: str) -> str:
    """The time on the wall, told apart from the same time an hour earlier or later."""
    local = _local(now)
    others = (local.replace(tzinfo=None, fold=fold).astimezone() for fold in (0, 1))
    return local.strftime(form if all(other == local for other in others) else f"{form}%z")


def _read(written: str) -> datetime:
    """A time in a name, as the clock on the wall tells it here."""
    at = datetime.fromisoformat(written)
    return _wall(at) if at.tzinfo else at


def _local(now: datetime) -> datetime:
    """A moment with the time on the wall and its distance from UTC."""
    return (now if now.tzinfo else now.replace(tzinfo=UTC)).astimezone()


def _wall(now: datetime) -> datetime:
    """The time on the wall alone."""
    return _local(now).replace(tzinfo=None, fold=_again(_local(now)))


def _again(day: datetime) -> bool:
    """Whether the clock on the wall has shown this time once before, in the night it goes back."""
    return day.tzinfo is not None and day.replace(tzinfo=None).astimezone() != day
