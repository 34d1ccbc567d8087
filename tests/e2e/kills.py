"""Programs killed in the middle: a real process, and SIGKILL at a moment or at a step of it.

A step is a call that changes a folder or asks for the disk, or a statement of the engine; a program
killed before the nth step, for every n, has been killed between any two of them.
"""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2

Act = Callable[[Path, Callable[[str], None]], None]
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.e2e.kill_acts"])
FILE_STEPS = ("open", "link", "rename", "replace", "unlink", "fsync", "mkdir")


class Ended(NamedTuple):
    """What a program acknowledged before it ended, whether it was killed, and its steps if not."""

    said: list[str]
    killed: bool
    steps: int
    seconds: float


class At(NamedTuple):
    """Before which step a program kills itself; `statements` count as steps too."""

    step: int
    statements: bool = False


def run(act: Act, folder: Path, *, after: float | None = None, at: At | None = None) -> Ended:
    """Run an act in a process of its own; kill it after some seconds, or at a step."""
    here, there = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=_perform, args=(act, folder, there, at))
    process.start()
    there.close()
    assert here.recv_bytes() == b"go"
    begun, said = time.monotonic(), []
    if after is not None:
        time.sleep(after)
        process.kill()
    with suppress(EOFError):
        while True:
            said.append(here.recv_bytes().decode())
    seconds = time.monotonic() - begun
    process.join()
    here.close()
    code, steps = process.exitcode, 0
    process.close()
    assert code in (0, -signal.SIGKILL), f"{act.__name__} ended with {code}"
    if said and said[-1].startswith("all done "):
        steps = int(said.pop().rsplit(" ", 1)[1])
    return Ended(said, code != 0, steps, seconds)


def _perform(act: Act, folder: Path, there: Connection, at: At | None) -> None:
    from tests.e2e.kill_acts import prepare

    prepare()
    steps = _counted(at) if at else [0]
    there.send_bytes(b"go")
    act(folder, lambda what: there.send_bytes(what.encode()))
    there.send_bytes(f"all done {steps[0]}".encode())
    there.close()


def _counted(at: At) -> list[int]:
    """Count the steps from now on, and end at the one that was asked for."""
    steps = [0]

    def step(*_: Any) -> None:
        steps[0] += 1
        if steps[0] == at.step:
            os.kill(os.getpid(), signal.SIGKILL)

    def before(call: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*words: Any, **more: Any) -> Any:
            step()
            return call(*words, **more)

        return stepped

    for name in FILE_STEPS:
        setattr(os, name, before(getattr(os, name)))
    if at.statements:
        connect = dbapi2.connect

        def traced(*words: Any, **more: Any) -> Any:
            connection = connect(*words, **more)
            connection.set_trace_callback(step)
            return connection

        dbapi2.connect = traced
    return steps
