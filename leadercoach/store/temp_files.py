"""Files that come and go: drafts a killed program left behind, and renames that must last."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_SLACK = 3.0  # seconds by which the clocks of a file and of a process may differ


class Swept(NamedTuple):
    """Drafts that were removed, and those that stay: somebody writes them, or they could not be."""

    removed: tuple[Path, ...] = ()
    stay: tuple[Path, ...] = ()


def sweep(path: Path) -> Swept:
    """Remove what programs that no longer run have left of an unfinished `path`."""
    return sweep_folder(path.parent, re.escape(path.name))


def sweep_folder(folder: Path, names: str) -> Swept:
    """The same for all files in a folder whose names, when finished, would match a pattern."""
    removed, stay = [], []
    for draft, process in _drafts(folder, names):
        try:
            if not _written_by(draft, process):
                draft.unlink()
                removed.append(draft)
            else:
                stay.append(draft)
        except FileNotFoundError:
            continue
        except OSError:
            stay.append(draft)
    return Swept(tuple(removed), tuple(stay))


def _drafts(folder: Path, names: str) -> Iterator[tuple[Path, int]]:
    left = re.compile(rf"\.+(?:{names})\.(?P<process>\d{{1,9}})\.(?:new|build).*")
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return
    for beside in found:
        match = left.fullmatch(beside.name)
        if match and not beside.is_dir():
            yield beside, int(match["process"])


def _written_by(draft: Path, process: int) -> bool:
    """Whether the process of this number can be writing a file still. A number is used again: the
    program that has it now began after the file was last changed, so it is another."""
    began = _began(process)
    return began is not None and began <= draft.lstat().st_ctime + _SLACK


if sys.platform == "win32":

    def _began(process: int) -> float | None:
        """When a process began, in seconds since 1970; None if there is none of this number."""
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(0x1000, 0, process)  # may ask about it, and no more
        if not handle:
            return 0.0 if ctypes.get_last_error() == 5 else None  # 5: not ours to ask about
        times = [wintypes.FILETIME() for _ in range(4)]
        code = wintypes.DWORD()
        owned = wintypes.HANDLE(handle)
        told = kernel.GetProcessTimes(owned, *(ctypes.byref(time) for time in times))
        kernel.GetExitCodeProcess(owned, ctypes.byref(code))
        kernel.CloseHandle(owned)
        if code.value != 259:  # still active
            return None
        since_1601 = (times[0].dwHighDateTime << 32) + times[0].dwLowDateTime
        return since_1601 / 1e7 - 11644473600 if told else 0.0

else:

    def _began(process: int) -> float | None:
        """When a process began, in seconds since 1970; None if there is none of this number. One
        that cannot be asked about counts as there from the beginning."""
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return None
        except OSError:
            pass
        with suppress(OSError, ValueError, IndexError, StopIteration):
            return _by_proc(process) if Path("/proc/self/stat").exists() else _by_ps(process)
        return 0.0

    def _by_proc(process: int) -> float | None:
        words = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        if words[0] in "ZX":  # has ended, and nobody has taken note yet
            return None
        boot = next(
            line for line in Path("/proc/stat").read_text().splitlines() if line.startswith("btime")
        )
        return int(boot.split()[1]) + int(words[19]) / os.sysconf("SC_CLK_TCK")

    def _by_ps(process: int) -> float | None:
        import subprocess
        import time

        asked = ["/bin/ps", "-o", "stat=,etime=", "-p", str(process)]
        told = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603
        words = told.stdout.split()
        if not words or words[0].startswith("Z"):
            return None
        days, _, clock = words[1].rpartition("-")
        hours, minutes, seconds = ("0:" * (2 - clock.count(":")) + clock).split(":")
        ran = (int(days or 0) * 24 + int(hours)) * 3600 + int(minutes) * 60 + int(seconds)
        return time.time() - ran


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
