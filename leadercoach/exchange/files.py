"""Files written whole or not at all, readable by their owner only."""

import os
from contextlib import suppress
from pathlib import Path

from leadercoach.errors import Refused, StoreError
from leadercoach.store.engine import os_fault, sync_folder
from leadercoach.store.leftovers import sweep


def refuse_over_log(log: Path, path: Path, code: str = "file_over_log") -> None:
    """Refused if writing to `path` would overwrite the log or the files beside it."""
    for own in (log, Path(f"{log}-wal"), Path(f"{log}-shm")):
        if path.exists() and own.exists() and path.samefile(own):
            raise Refused(code)


def write_whole(path: Path, body: bytes) -> None:
    """Put `body` at `path`: written beside it, flushed to disk, then renamed. StoreError if not.

    A link keeps pointing where it did. Only a file is ever replaced, never a device or a pipe.
    """
    path = Path(os.path.realpath(path))
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        if path.exists() and not path.is_file():
            raise StoreError("not_a_file", path=path)
        sweep(path)
        draft.unlink(missing_ok=True)
        handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise os_fault(error, path) from error
    finally:
        with suppress(OSError):
            draft.unlink()
