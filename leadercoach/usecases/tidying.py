"""What a log is due some time after it was opened: what was to go for good goes."""

from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from leadercoach.usecases import retention
from leadercoach.usecases.entries import empty_bin


def tidy(log: Log, at: Moment) -> bool:
    """Empty the bin of what has lain there for long, and take away what has passed its limit and
    been shown; whether there was anything of the kind. A log that can only be read stays."""
    if log.read_only is not None:
        return False
    done = bool(empty_bin(log, at))
    if retention.may_apply(log, at):
        retention.apply(log, at)
        done = True
    return done
