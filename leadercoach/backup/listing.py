"""Which copies of a log there are, what is in them, and why one cannot be used."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from leadercoach.backup import rotation, second_folder
from leadercoach.backup.contents import (
    Inside,
    device,
    encrypted,
    look_inside,
    own_device,
    read_only,
    refuse_newer,
)
from leadercoach.backup.key_files import candidates
from leadercoach.backup.rotation import Named, Sort
from leadercoach.errors import StoreError
from leadercoach.store.data_key import DataKey
from leadercoach.store.header import has_keys, is_there, keys_of
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.store.verified_copy import FOLDER

State = Literal["opens", "asks", "damaged", "unusable"]
_DAMAGE = ("log_damaged", "log_fault", "log_empty")
_NEVER = datetime.min.replace(tzinfo=UTC)


class Backup(NamedTuple):
    """A copy of a log; of the sort "other" if its name is none this program gives. `state` is
    "asks" if it wants a secret of its own; then nothing is known of what is inside.

    `reason` is the code of what keeps it from being used, if it is "damaged" or "unusable". One
    that opens though its own key file is missing says so too, and one that was found open.
    """

    path: Path
    sort: Sort
    at: datetime
    size: int
    protected: bool
    state: State
    inside: Inside = Inside()
    reason: str = ""

    @property
    def opens(self) -> bool:
        return self.state == "opens"

    @property
    def usable(self) -> bool:
        return self.state in ("opens", "asks")

    def to_come(self, today: date) -> bool:
        """Whether something inside is from days to come: a clock was wrong, then or now."""
        changed = self.inside.changed
        days = (changed.astimezone().date() if changed else today, self.inside.last or today)
        return max(days) > today


def folder_of(log: Path) -> Path:
    """Where the backups of a log are."""
    return log.parent / FOLDER


def found(
    path: Path, key: DataKey | None, kind: Kind = LOG_FILE, *, everywhere: bool = False
) -> list[Backup]:
    """The copies of the log at `path` that are there now, newest first: in both folders, or in all
    there have been. Those of names that are this program's."""
    copies = [copy for place in _places(path, everywhere=everywhere) for copy in names(path, place)]
    copies.sort(key=lambda copy: (rotation.instant(copy), copy.path.name), reverse=True)
    strange = anothers(path, key, kind)
    return [_told(look(path, copy, key, kind), strange) for copy in copies]


def anothers(
    path: Path, key: DataKey | None, kind: Kind = LOG_FILE, before: Iterable[str] = ()
) -> Callable[[Path], bool]:
    """Whether a file that is called like a copy of the log at `path` is one of another log, as far
    as both can be read: two logs of one name may share a second folder. `before` is what this log
    has called itself earlier."""
    folder = folder_of(path)
    own = cache(lambda: device(path, kind, key))  # asked only where there is a second folder

    def is_anothers(copy: Path) -> bool:
        if copy.parent == folder or own() is None:
            return False
        return device(copy, kind, key) not in (None, own(), *before)

    return is_anothers


def named_copies(path: Path) -> list[Path]:
    """The copies of a log in all folders there have been, by their names."""
    return [copy.path for place in _places(path, everywhere=True) for copy in names(path, place)]


def others(path: Path, key: DataKey | None, kind: Kind = LOG_FILE) -> list[Backup]:
    """What else lies in the folders and looks like a log by its name, usable or not."""
    strange = [file for place in _places(path) for file in _strange(path, place)]
    own = device(path, kind, key) if strange else None
    return [_looked(path, file, key, kind, own) for file in strange]


def pointed_at(path: Path, file: Path, key: DataKey | None, kind: Kind = LOG_FILE) -> Backup:
    """Any file as a copy of the log at `path`, whatever it is called and wherever it lies."""
    if not file.exists():
        raise StoreError("no_such_file", path=file)
    if path.exists() and file.samefile(path):
        raise StoreError("backup_is_log", path=file)
    named = rotation.named(path, file)
    at = named.at if named else rotation.changed(file)
    return look(path, Named(file, named.sort if named else "other", at), key, kind)


def latest(copies: list[Backup], today: date, *, protected: bool) -> Backup | None:
    """The backup with the newest change inside; never one from days to come, and of a protected log
    never one that anybody could have written."""
    able = [
        copy
        for copy in copies
        if copy.sort == "made"
        and copy.opens
        and not copy.to_come(today)
        and not (protected and (copy.inside.found_open or not copy.protected))
    ]
    return max(able, key=_newness, default=None)


def look(log: Path, copy: Named, key: DataKey | None, kind: Kind) -> Backup:
    """What can be told of a copy without reading all of it."""
    size, protected, inside, reason = 0, has_keys(copy.path), Inside(), ""
    state: State
    try:
        size = copy.path.stat().st_size
        protected = encrypted(copy.path, kind, key)
        state, inside, reason = _opened(
            copy.path, key if protected else None, kind, protected=protected
        )
    except OSError:
        state, reason = "unusable", "file_unreadable"
    except StoreError as error:
        own = copy.sort != "other" and error.code == kind.other
        reason = "log_damaged" if own else error.code  # it was one when it got its name
        state = "damaged" if reason in _DAMAGE else "unusable"
        protected = protected or reason == "keys_missing"
        if reason == "keys_missing" and key is None and any(candidates(copy.path, log)):
            state = "asks"  # some other key file may fit
    return Backup(copy.path, copy.sort, copy.at, size, protected, state, inside, reason)


def _told(copy: Backup, strange: Callable[[Path], bool]) -> Backup:
    """Another log's copy is nothing to go back to by mistake."""
    if copy.opens and strange(copy.path):
        return copy._replace(state="unusable", reason="other_log")
    return copy


def files(place: Path) -> list[Path]:
    try:
        return sorted(file for file in place.iterdir() if file.is_file() or file.is_symlink())
    except OSError:
        return []


def names(log: Path, place: Path) -> Iterator[Named]:
    """The copies of a log in a folder, by their names."""
    for file in files(place):
        copy = rotation.named(log, file)
        if copy is not None:
            yield copy


def _places(path: Path, *, everywhere: bool = False) -> list[Path]:
    folder = folder_of(path)
    second = second_folder.second(folder)
    return [folder, *(second_folder.ever(folder) if everywhere else [second] if second else [])]


def _newness(copy: Backup) -> tuple[datetime, int, datetime]:
    return copy.inside.changed or _NEVER, copy.inside.entries, copy.at.astimezone()


def _opened(
    file: Path, key: DataKey | None, kind: Kind, *, protected: bool
) -> tuple[State, Inside, str]:
    """How a copy opens, what is inside, and what is to be said about it."""
    own = is_there(keys_of(file)) or not protected
    if protected and key is None:
        return "asks", Inside(), ""
    try:
        with read_only(file, kind, key) as connection:
            refuse_newer(connection, file, kind)
            inside = look_inside(connection)
    except ValueError as error:  # what stands in it is no date
        raise StoreError("log_damaged", path=file) from error
    except StoreError as error:
        if error.code != "log_key_differs":
            raise
        if not own:
            raise StoreError("keys_missing", path=file) from error
        return "asks", Inside(), ""
    if not own:
        return "opens", inside, "keys_missing"
    return "opens", inside, "found_open" if inside.found_open else ""


def _strange(log: Path, place: Path) -> Iterator[Path]:
    """Files in a folder of backups that may be logs, but have no name that says so."""
    for file in files(place):
        like = file.suffix.casefold() == log.suffix.casefold() or f"{log.suffix} (" in file.name
        ours = file.name.startswith(".") or rotation.belongs(log, file.name)
        beside = file.name.endswith(rotation.BESIDE[1:])
        if like and not ours and not beside and not _same(log, file):
            yield file


def _same(log: Path, file: Path) -> bool:
    with suppress(OSError):
        return log.samefile(file)
    return False


def _looked(log: Path, file: Path, key: DataKey | None, kind: Kind, own: str | None) -> Backup:
    """A file that may be anything; another log's copy is nothing to go back to by mistake."""
    try:
        copy = look(log, Named(file, "other", rotation.changed(file)), key, kind)
    except OSError:
        gone = Named(file, "other", datetime(1970, 1, 1))  # noqa: DTZ001
        return Backup(*gone, 0, protected=False, state="unusable", reason="file_unreadable")
    if copy.usable and (rotation.of_another(log, file.name) or _differs(copy, key, kind, own)):
        return copy._replace(state="unusable", reason="other_log")
    return copy


def _differs(copy: Backup, key: DataKey | None, kind: Kind, own: str | None) -> bool:
    """Whether a copy that opens calls itself otherwise than the log, as far as both are known."""
    if not copy.opens or own is None:
        return False
    with read_only(copy.path, kind, key if copy.protected else None) as connection:
        return own_device(connection) != own
