"""Makes a log that has its contents from the start: all of it is there, or no file."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from leadercoach.errors import StoreError
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, create_log, put_in_place
from leadercoach.store.faults import os_fault
from leadercoach.store.header import is_there, keys_of
from leadercoach.store.temp_files import sweep
from leadercoach.store.verified_copy import clear

Made = TypeVar("Made")


def build_log(path: Path, fill: Callable[[Log], Made], key: DataKey | None = None) -> Made:
    """Make a log at `path` and let `fill` write into it, in one transaction; what `fill` returns.

    The log gets its name when it is complete. StoreError if something has that name already.
    """
    if path.exists():
        raise StoreError("log_exists", path=path)
    if key is None and is_there(keys_of(path)):  # it would be taken for one that was exchanged
        raise StoreError("log_gone", path=path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.build")
    sweep(path)
    clear(draft)  # left behind by a program of the same number that was killed
    try:
        with create_log(draft, key=key) as log, log.transaction():
            made = fill(log)
        put_in_place(draft, path)
    except FileExistsError:
        raise StoreError("log_exists", path=path) from None
    except OSError as error:
        raise os_fault(error, path) from error
    except StoreError as error:
        raise StoreError(error.code, **(error.params | {"path": path})) from error
    finally:
        clear(draft)
    return made
