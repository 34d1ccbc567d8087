"""Files written whole or not at all, readable by their owner only."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from leadercoach.errors import Refused, StoreError
from leadercoach.store.connection import not_held
from leadercoach.store.faults import os_fault
from leadercoach.store.reading import opened
from leadercoach.store.temp_files import sweep, sync_folder


def write_whole(path: Path, body: bytes) -> None:
    """Put `body` at `path`: written beside it, flushed to disk, then renamed. StoreError if not.

    A link keeps pointing where it did. Only a file is ever replaced, never a device or a pipe.
    """
    with staged(path, body):
        pass


def write_new(path: Path, body: bytes) -> None:
    """Put `body` in a new file at `path`. Refused if something is there; StoreError if it cannot be
    written."""
    with _faults(path):
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            raise Refused("file_there", path=path) from None
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)


def write_in_sight(path: Path, body: bytes) -> None:
    """Put `body` in a file that can be noted nowhere: under its own name from the first byte if it
    is new, so that a killed program leaves nothing that nobody sees. StoreError if not."""
    if path.exists():
        write_whole(path, body)
        return
    try:
        write_new(path, body)
    except StoreError:
        with suppress(OSError):
            path.unlink()
        raise


@contextmanager
def staged(path: Path, body: bytes) -> Iterator[None]:
    """Inside, `body` is on disk beside `path`; it gets its name when all inside has gone well."""
    path = Path(os.path.realpath(path))
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with _faults(path):
            _write(draft, path, body)
        yield
        with _faults(path):
            draft.replace(path)
            sync_folder(path.parent)
    finally:
        with suppress(OSError):
            draft.unlink()


def read_up_to(path: Path, largest: int) -> bytes:
    """What is in a file; of one that is larger than `largest` bytes, one byte more than that.
    StoreError if it cannot be read, or if it is a log that is open here."""
    with not_held(path), opened(path) as file:
        return file.read(largest + 1) or b""


def _write(draft: Path, path: Path, body: bytes) -> None:
    if path.exists() and not path.is_file():
        raise StoreError("not_a_file", path=path)
    sweep(path)
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _faults(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise os_fault(error, path) from error
