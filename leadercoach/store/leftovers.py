"""Files that come and go: drafts a killed program left behind, and renames that must last."""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path


def sweep(path: Path) -> None:
    """Remove what programs that no longer run have left of an unfinished `path`."""
    sweep_folder(path.parent, re.escape(path.name))


def sweep_folder(folder: Path, names: str) -> None:
    """The same for all files in a folder whose names, when finished, would match a pattern."""
    if sys.platform == "win32":
        return  # asking for a process there may end it
    left = re.compile(rf"\.+(?:{names})\.(?P<process>\d{{1,9}})\.(?:new|build).*")
    with suppress(OSError):
        for beside in folder.iterdir():
            match = left.fullmatch(beside.name)
            if match and not _runs(int(match["process"])):
                beside.unlink()


def _runs(process: int) -> bool:
    """Whether there is a process of this number; one of somebody else's counts too."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut, where the system lets folders be synced. What
    has its name is there already, so a disk that fails at this is no reason to say it is not."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
