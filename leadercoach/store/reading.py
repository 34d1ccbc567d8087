"""Opening what a path names, to read it: only ever a file, and without waiting for anything."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from leadercoach.errors import StoreError
from leadercoach.store.faults import os_fault

AT_ONCE = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))
_BESIDE = ("-wal", "-shm", "-journal")


@contextmanager
def opened(path: Path, buffering: int = -1) -> Iterator[BinaryIO]:
    """The file at `path`. StoreError if it cannot be read, or is a pipe, a device or a folder: one
    that is opened to see what it is might never answer, so what was opened is looked at."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | AT_ONCE), "rb", buffering) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise StoreError("not_a_file", path=path)
            yield file
    except OSError as error:
        raise os_fault(error, path) from error
    except ValueError as error:  # a name with a NUL, which nothing has
        raise StoreError("no_such_place", path=path) from error


def check_beside(path: Path) -> None:
    """StoreError if what the engine would take for its own beside a log is no file: it would wait
    there for ever."""
    for ending in _BESIDE:
        beside = Path(f"{path.resolve()}{ending}")
        if beside.exists() and not beside.is_file():
            raise StoreError("not_a_file", path=beside)
