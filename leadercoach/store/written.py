"""What a row may say: only what a version of this program has written. Anything else is damage."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

import msgspec

from leadercoach.errors import InvalidEntry, Refused
from leadercoach.store.engine import Log

Read = TypeVar("Read", bound=Callable[..., Any])
_NONSENSE = (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError)


def as_written(read: Read) -> Read:
    """A function that reads rows of a log, for which one that cannot be read is damage of the log
    (`log_damaged`): a broken disk or another program has put it there."""

    @wraps(read)
    def believing(log: Log, *more: Any, **named: Any) -> Any:
        try:
            return read(log, *more, **named)
        except (*_NONSENSE, msgspec.MsgspecError) as error:
            if isinstance(error, Refused) and not isinstance(error, InvalidEntry):
                raise
            raise log.corrupt_row() from error

    return cast("Read", believing)
