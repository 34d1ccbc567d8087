"""What leaves the machine is noted for the leader: what, for whom, in which file and when."""

from pathlib import PurePath

from leadercoach.moment import Moment
from leadercoach.store import leaving
from leadercoach.store.engine import Log


def note(log: Log, what: str, whom: str, detail: str, at: Moment) -> None:
    """Note that a file has been written for somebody; of a path only its last name is kept. A log
    that can only be read takes no notes."""
    if log.read_only is None:
        with log.transaction():
            leaving.add(log, what, whom, PurePath(detail).name, at)
