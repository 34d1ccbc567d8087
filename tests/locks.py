"""Watches over the locks of open logs, whatever a test does: an ordinary `open` of a log that this
process holds takes them away (see leadercoach/store/connection.py), and so does a library's."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from leadercoach.store import connection
from leadercoach.store.engine import Log

ROOT = Path(__file__).resolve().parents[1]
OURS = (str(ROOT / "leadercoach"), str(ROOT / "ui"), str(ROOT / "main.py"))
TESTS = str(ROOT / "tests")
LOCKS = Path("/proc/locks")
_seen: list[str] = []
_searched: set[connection.File] = set()  # files a test itself looked into
_watching = False


@contextmanager
def watched() -> Iterator[None]:
    """Inside, code of the program must not open what it holds, and no open log loses its locks."""
    global _watching  # noqa: PLW0603 – a hook cannot be taken away again
    if not _watching:
        sys.addaudithook(_opened)
        _watching = True
    close = Log.close

    def closing(log: Log) -> None:
        if connection.file_at(log.path) not in _searched and not is_locked(log):
            _seen.append(f"{log.path} had lost its locks when it was closed")
        close(log)

    Log.close = closing  # type: ignore[method-assign]
    try:
        yield
    finally:
        Log.close = close  # type: ignore[method-assign]
        found = [*_seen]
        _seen.clear()
        _searched.clear()
    assert not found, found


def is_locked(log: Log) -> bool:
    """Whether others see that the log is open. Where nobody can tell, and of one that is closed or
    whose file is gone, it counts as seen."""
    held = [each for each in connection.holders(log.path) if each is log._connection]
    file = connection.file_at(log.path)
    if not LOCKS.exists() or not held or file is None or log._ahead is None:
        return True
    if not log._ahead.in_place:
        return True
    rows = [line.split() for line in LOCKS.read_text(encoding="ascii").splitlines()]
    own = (str(os.getpid()), str(file.number))
    return any((row[4], row[5].rpartition(":")[2]) == own for row in rows)


def _opened(event: str, arguments: tuple[Any, ...]) -> None:
    if event != "open" or not connection._open or not isinstance(arguments[0], str | bytes):
        return
    file = connection.file_at(Path(os.fsdecode(arguments[0])))
    holding = [made for made in [*connection._open] if file in made.files()]
    if file is None or not holding:
        return
    if _asked_by_us():
        _seen.append(f"{arguments[0]!r} was opened beside its connection")
    else:
        _searched.update(made.file for made in holding if made.file)


def _asked_by_us() -> bool:
    """Whether code of the program opens the file, by whatever way, and not a test."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(OURS):
            return True
        if name.startswith(TESTS):
            return False
        frame = frame.f_back  # type: ignore[assignment]
    return False
