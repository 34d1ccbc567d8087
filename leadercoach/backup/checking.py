"""A full look at a log, page by page: too slow for the start, so it is done once all is shown."""

from leadercoach.backup.backups import verify
from leadercoach.errors import StoreError
from leadercoach.store.engine import Log


def check(log: Log) -> list[str]:
    """Codes of what is wrong, empty if nothing is: `pages_damaged`, `rows_dangling`, and for a
    protected log `pages_forged` too.

    Both looks at a protected log are needed: only the first sees that whole pages are missing, only
    the second that one was put there by somebody else. Nobody is sent to a backup for what `verify`
    does not find.
    """
    found = _look(log)
    return [] if found and _whole(log) else found


def _whole(log: Log) -> bool:
    try:
        verify(log.path, log.key, log.kind)
    except StoreError:
        return False
    return True


def _look(log: Log) -> list[str]:
    found = []
    try:
        if log.rows("pragma integrity_check") != [("ok",)]:
            found.append("pages_damaged")
        elif log.rows("pragma foreign_key_check"):
            found.append("rows_dangling")
        if log.key is not None and log.rows("pragma cipher_integrity_check"):
            found.append("pages_forged")
    except StoreError as error:
        if error.code != "log_damaged":
            raise
        found.append("pages_damaged")
    return found
