"""What leaves the machine is noted for the leader: what, for whom, in which file and when."""

from pathlib import PurePath

from leadercoach.errors import Refused, StoreError
from leadercoach.moment import Moment
from leadercoach.store import sent_files
from leadercoach.store.engine import Log


def note(log: Log, what: str, whom: str, detail: str, at: Moment) -> None:
    """Note that a file has been written for somebody; of a path only its last name is kept. A log
    that can only be read takes no notes. Refused (`left_not_noted`) if it cannot be: the file is
    there all the same."""
    if log.read_only is not None:
        return
    name = PurePath(detail).name
    try:
        with log.transaction():
            sent_files.add(log, what, whom, name, at)
    except StoreError as error:
        raise Refused("left_not_noted", name=name, reason=error) from error
