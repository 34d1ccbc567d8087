"""Errors of the engine and of the operating system, as faults a person understands."""

from pathlib import Path

from leadercoach.errors import StoreError

_FAULTS = (
    ("disk is full", "disk_full"),
    ("readonly", "log_read_only"),
    ("locked", "log_in_use"),
    ("malformed", "log_damaged"),
    ("decode", "log_damaged"),
    ("no such column", "log_damaged"),
    ("no such table", "log_damaged"),
    ("not a database", "log_damaged"),
    ("unable to open", "log_cannot_open"),
    ("disk I/O", "disk_fault"),
    ("interrupted", "backup_stopped"),
)


def fault(error: Exception, path: Path, read_only: str | None = None) -> StoreError:
    """The StoreError for an error of the engine; unknown ones keep their text as `reason`."""
    text = str(error)
    if read_only == "log_newer":
        return StoreError("log_newer", path=path)
    for sign, code in _FAULTS:
        if sign in text:
            return StoreError(code, path=path)
    return StoreError("log_fault", path=path, reason=text)


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
    }.get(error.errno or 0, "file_fault")
    return StoreError(code, path=path, reason=error.strerror or "")
