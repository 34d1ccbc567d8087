"""Where files with what the log holds have been written: what a killed program left half-finished
there is found again, and what was finished can be named.

It stands in the log, which is as private as what went out, and never in a file beside it. It is
noted before the file is begun.
"""

import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from leadercoach.errors import StoreError
from leadercoach.log.mentions import mentions
from leadercoach.store.engine import Log
from leadercoach.store.files import write_whole

WROTE = "wrote:"
_BESIDE, _AWAY = "beside", "away"


class Output(NamedTuple):
    """A file that was to be written; a `*` in its name stands for what is another in each.
    `on_same_disk`: its folder is reached whenever the log is, so one that is missing is gone."""

    path: Path
    on_same_disk: bool

    @property
    def reached(self) -> bool:
        return self.on_same_disk or self.path.parent.is_dir()

    @property
    def names(self) -> str:
        """A pattern for its name."""
        return ".*".join(map(re.escape, self.path.name.split("*")))

    def there(self) -> list[Path]:
        """The finished files."""
        if "*" not in self.path.name:
            return [self.path] if self.path.is_file() else []
        try:
            found = sorted(self.path.parent.iterdir())
        except OSError:
            return []
        return [each for each in found if re.fullmatch(self.names, each.name)]


def note(log: Log, path: Path) -> None:
    """Note where a file is about to be written. Call it outside a transaction: it has to last
    even if nothing else does. A log that can only be read takes no notes, and one that cannot be
    written just now keeps nobody from saving what is in it elsewhere."""
    if log.read_only is not None:
        return
    real = Path(os.path.realpath(path))
    key = _key(real)
    with suppress(StoreError):
        if log.one("select 1 from meta where key = ?", (key,)) is None:
            where = _BESIDE if _disk(real.parent) == _disk(log.path.parent) else _AWAY
            with log.transaction():
                log.write("insert or replace into meta values (?, ?)", (key, where))


def write(log: Log, path: Path, body: bytes) -> None:
    """Put `body` at `path`, whole or not at all, and have it noted before."""
    note(log, path)
    write_whole(path, body)


def known(log: Log) -> list[Output]:
    rows = log.rows(f"select key, value from meta where key >= '{WROTE}' and key < 'wrote;'")
    return [Output(_path(key), where == _BESIDE) for key, where in rows]


def forget(log: Log, outputs: list[Output]) -> None:
    for output in outputs:
        log.write("delete from meta where key = ?", (_key(output.path),))


def forget_all(log: Log) -> None:
    forget(log, known(log))


def naming(alias: str) -> Callable[[Output], bool]:
    """Whether the place of a file names somebody."""
    return lambda output: bool(mentions(str(output.path), alias))


def forget_named(log: Log, alias: str) -> None:
    forget(log, [*filter(naming(alias), known(log))])


def plain(output: Output) -> list[object]:
    return [str(output.path), output.on_same_disk]


def revived(body: list[object]) -> Output:
    return Output(Path(str(body[0])), bool(body[1]))


def _key(path: Path) -> str:
    """Escaped, for a name may hold what is no text."""
    return WROTE + json.dumps(str(path))


def _path(key: str) -> Path:
    return Path(str(json.loads(key.removeprefix(WROTE))))


def _disk(folder: Path) -> int | None:
    """The disk a folder is on, or will be once it is made."""
    for place in (folder, *folder.parents):
        try:
            return place.stat().st_dev
        except OSError:
            continue
    return None
