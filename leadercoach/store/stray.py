"""What is left of a log that is not there, or is open now: never removed, only put aside."""

import os
from pathlib import Path

from leadercoach.store.faults import os_fault
from leadercoach.store.header import is_there, keys_of, waiting_keys


def keep_stray(path: Path) -> None:
    """Keep aside the key files beside an open log: they may be all that opens a log that was moved
    away from here. StoreError if they cannot be."""
    own, number = keys_of(path), 1
    for stray in filter(is_there, (own, waiting_keys(path))):
        while is_there(aside := own.with_name(f"{own.name}.{number}.earlier")):
            number += 1
        try:
            stray.rename(aside)
        except OSError as error:
            raise os_fault(error, stray) from error


def set_aside(path: Path) -> None:
    """Put aside what a log that is gone has left beside its place: the engine would read it into
    the next one. OSError if it cannot be."""
    for ending in ("-wal", "-journal"):
        beside = Path(f"{path}{ending}")
        if beside.exists():
            beside.rename(f"{beside}.{os.getpid()}.stray")
