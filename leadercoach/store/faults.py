"""Errors of the engine and of the operating system, as faults a person understands."""

from pathlib import Path

from leadercoach.errors import StoreError

_BY_NUMBER = {  # SQLite's primary result codes
    5: "log_in_use",
    6: "log_in_use",
    8: "log_read_only",
    9: "backup_stopped",
    10: "disk_fault",
    11: "log_damaged",
    13: "disk_full",
    14: "log_cannot_open",
    26: "log_damaged",
}
_BY_TEXT = (  # what has no code of its own: an export that fails, and what only damage can lack
    ("disk is full", "disk_full"),
    ("disk I/O", "disk_fault"),
    ("malformed", "log_damaged"),
    ("decode", "log_damaged"),
    ("no such column", "log_damaged"),
    ("no such table", "log_damaged"),
)
CODES = frozenset({*_BY_NUMBER.values(), *(code for _, code in _BY_TEXT)})
_NO_ROOM = 64 * 1024  # bytes; with less than this an error of the disk is a full disk


def fault(error: Exception, path: Path, read_only: str | None = None) -> StoreError:
    """The StoreError for an error of the engine; unknown ones keep their text as `reason`."""
    text = str(error)
    if read_only == "log_newer":
        return StoreError("log_newer", path=path)
    code = _BY_NUMBER.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if code is None:
        code = next((known for sign, known in _BY_TEXT if sign in text), None)
    if code == "disk_fault" and _is_full(path):
        code = "disk_full"
    return StoreError(code, path=path) if code else StoreError("log_fault", path=path, reason=text)


def _is_full(path: Path) -> bool:
    import shutil

    try:
        return shutil.disk_usage(path.parent).free < _NO_ROOM
    except OSError:
        return False


def os_fault(error: OSError, path: Path) -> StoreError:
    """The StoreError for an error of the operating system."""
    import errno

    code = {
        errno.ENOSPC: "disk_full",
        errno.EDQUOT: "disk_full",
        errno.EROFS: "place_read_only",
        errno.EACCES: "place_read_only",
        errno.EPERM: "place_read_only",
        errno.ENOENT: "no_such_place",
        errno.ENOTDIR: "no_such_place",
        errno.EISDIR: "not_a_file",
        errno.ENXIO: "not_a_file",  # a socket, or a device that is not there
    }.get(error.errno or 0, "file_fault")
    return StoreError(code, path=path, reason=error.strerror or "")
