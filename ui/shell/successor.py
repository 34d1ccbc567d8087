"""A fresh process in place of this one: whatever this one has in memory is gone with it.

What the next one must know goes by standard input. Arguments and environment are shown to others;
they stay as they were.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable
from typing import BinaryIO

OPTION = "--locked"
StartAnew = Callable[[bytes, Callable[[], object]], None]
LARGEST = 64 * 1024 * 1024  # bytes; more has not been handed over by us
IN_PLACE = sys.platform not in ("win32", "darwin")


def replace(body: bytes, let_go: Callable[[], object]) -> None:
    """Begin again with `body`; does not come back. OSError if that is not possible.

    In the same process where the system has that: the lock of its window stays, and nothing can
    come in between. Elsewhere another begins, `let_go` gives it the lock, and this one ends.
    """
    if len(body) > LARGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    with _kept(body) as file:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        if IN_PLACE:
            os.dup2(file.fileno(), 0)
            try:
                os.execv(sys.executable, command())  # noqa: S606 – as it was started itself
            finally:  # it could not be
                _forget_input()
        import subprocess

        subprocess.Popen(command(), stdin=file, close_fds=True)  # noqa: S603
    let_go()
    os._exit(0)


def handed() -> bytes | None:
    """What the process before this one handed over; None if there was none."""
    try:
        if not stat.S_ISREG(os.fstat(0).st_mode):
            return None
        with os.fdopen(os.dup(0), "rb") as file:
            body = file.read(LARGEST)
        _forget_input()
    except OSError:
        return None
    return body


def command() -> list[str]:
    """How this program was started, and that it begins locked: by the interpreter and a script, a
    module or the program an installer made, or as one frozen file."""
    arguments = [argument for argument in sys.argv[1:] if argument != OPTION]
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments, OPTION]
    started = sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv) + 1]
    script = getattr(sys.modules["__main__"], "__file__", None)
    if script and started and started[-1] == sys.argv[0]:
        started[-1] = os.path.abspath(script)  # noqa: PTH100 – as it stands, not what it links to
    return [sys.executable, *started, *arguments, OPTION]


def _kept(body: bytes) -> BinaryIO:
    """`body` in a file without a name, in memory where the system has that: disks are full."""
    if hasattr(os, "memfd_create"):
        file = os.fdopen(os.memfd_create("handed"), "w+b")
    else:
        import tempfile

        file = tempfile.TemporaryFile()  # noqa: SIM115 – whoever asked closes it
    try:
        file.write(body)
        file.seek(0)
    except OSError:
        file.close()
        raise
    return file


def _forget_input() -> None:
    """Let what was handed over go: it has been read."""
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 0)
