"""What kind of place a file lies in: a log needs a disk of this computer, for its journal is shared
memory that a network drive does not share."""

import sys
from pathlib import Path
from typing import Literal

PlaceKind = Literal["local", "network", "unknown"]
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "ncpfs", "davfs"}
_NETWORK |= {"fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.glusterfs", "fuse.gvfsd-fuse"}
_DRIVE_REMOTE = 4  # GetDriveType in the Windows headers
_MOUNTS = Path("/proc/mounts")


def place_kind(path: Path) -> PlaceKind:
    """Where `path` lies, whether it exists or not; unknown where the system does not tell."""
    if sys.platform == "win32":
        return _windows(path)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return "unknown"
    return kind_among(mounts, path)


def kind_among(mounts: str, path: Path) -> PlaceKind:
    """The same, by the lines of a mount table: the longest place above the path is its own."""
    above = {str(place) for place in (path, *path.parents, path.resolve(), *path.resolve().parents)}
    best, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        place = parts[1].replace("\\040", " ") if len(parts) > 2 else ""
        if place in above and len(place) >= len(best):
            best, kind = place, parts[2]
    if not best:
        return "unknown"
    return "network" if kind in _NETWORK else "local"


def _windows(path: Path) -> PlaceKind:
    import ctypes

    drive = path.absolute().drive
    if drive.startswith("\\\\"):
        return "network"
    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return "network" if kind == _DRIVE_REMOTE else "local"
