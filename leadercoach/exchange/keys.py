"""The keys of a log: made when first needed, the spare one written out for safe keeping."""

from pathlib import Path

from leadercoach.backup.own_files import refuse_own
from leadercoach.exchange.sealed import new_identity
from leadercoach.moment import Moment
from leadercoach.store import keys as stored
from leadercoach.store import outputs
from leadercoach.store.engine import Log
from leadercoach.store.keys import Key, Keys

_ABOUT = """\
# Leader Coach: återställningsnyckeln till en logg / the recovery key of a log
# Skapad / created {stamp}
# Den som har den här filen kan läsa svar som förseglats till loggen, med programmet age:
# Whoever has this file can read replies sealed to the log, with the program age:
#   age -d -i FILE REPLY
# Förvara den skild från datorn. / Keep it apart from the computer.
# public key: {public}
{secret}
"""


def keys(log: Log, at: Moment) -> Keys:
    """The log's keys, made if it has none yet."""
    with log.transaction():
        own = stored.keys(log)
        if own is None:
            own = Keys(Key(*new_identity()), Key(*new_identity()))
            stored.add_keys(log, own, at)
    return own


def export_recovery(log: Log, path: Path, at: Moment) -> Key:
    """Write the recovery identity to `path`, for its owner's eyes only; the key."""
    refuse_own(path, log.path, code="file_over_log")
    key = keys(log, at).recovery
    body = _ABOUT.format(stamp=at.stamp, public=key.public, secret=key.secret)
    outputs.write(log, path, body.encode())
    return key
