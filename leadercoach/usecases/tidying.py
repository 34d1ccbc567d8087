"""What a log is due some time after it was opened: what was to go for good goes."""

from typing import NamedTuple

from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from leadercoach.usecases import clock, retention
from leadercoach.usecases.entries import empty_bin


class Tidied(NamedTuple):
    """How many things went from the bin for good, and how many into it by themselves."""

    emptied: int = 0
    thinned: int = 0


def tidy(log: Log, at: Moment) -> Tidied:
    """On a day that can be believed empty the bin of what has lain there for long, and thin out
    what was announced. A log that can only be read stays."""
    if log.read_only is not None or not clock.note(log, at):
        return Tidied()
    emptied = empty_bin(log, at)
    return Tidied(emptied, retention.apply(log, at) if retention.chosen(log) == "thin" else 0)
