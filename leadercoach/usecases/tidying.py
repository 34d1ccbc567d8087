"""What a log is due some time after it was opened: what was to go for good goes."""

from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from leadercoach.usecases import clock, erasing, retention
from leadercoach.usecases.entries import empty_bin


def tidy(log: Log, at: Moment) -> int:
    """Finish an erasing that was cut short; on a day that can be believed empty the bin of what has
    lain there for long, and thin out what was announced; how many things that were. A log that can
    only be read stays."""
    if log.read_only is not None:
        return 0
    erasing.finish_if_left(log, at)
    if not clock.note(log, at):
        return 0
    empty_bin(log, at)
    return retention.apply(log, at) if retention.chosen(log) == "thin" else 0
