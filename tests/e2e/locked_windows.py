"""A real window on a protected file: its keys, its passphrase, and what its process holds."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from samples import add

from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store import notes
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import create_log, open_log
from tests.e2e import memory

ROOT = Path(__file__).parent.parent.parent
MAIN = (sys.executable, str(ROOT / "main.py"))
PASSPHRASE = "lugn tork under nio lindar"
NAME = "^Leader Coach$"
PATIENCE = 40
TEXTS = {
    "title": "Kvällsschemat på Ängsgården",
    "note": "Hon grät när schemat kom upp på tavlan",
    "other title": "Budgetlöftet jag inte höll",
    "alias": "Zebulonka",
}


def protected(path: Path) -> DataKey:
    """A protected log with something to keep to oneself."""
    with create_log(path) as log:
        fill(log)
    return protect(path, PASSPHRASE, new_code())


def fill(log) -> None:
    add(log, "delegation", title=TEXTS["title"], note=TEXTS["note"])
    add(log, "failure", title=TEXTS["other title"])
    with log.transaction():
        notes.keep_setting(log, "leader_name", TEXTS["alias"])


def until(true: Callable[[], object], what: str) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)


class Window:
    """The program, started on a file with something to keep to oneself."""

    texts = TEXTS

    def __init__(self, screen: dict[str, str], path: Path, *command: str, key: DataKey) -> None:
        self.screen, self.path, self.key = screen, path, key
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(command, env=screen, stdin=quiet, stderr=quiet, cwd=ROOT)
        self.pid = self.process.pid

    def do(self, *command: str) -> str:
        run = ["xdotool", *command]
        done = subprocess.run(run, env=self.screen, capture_output=True, check=False)
        return done.stdout.decode().strip()

    def windows(self, name: str = NAME) -> list[str]:
        return self.do("search", "--onlyvisible", "--name", name).split()

    def press(self, *names: str, name: str = NAME) -> None:
        until(lambda: self.windows(name), "a window")
        self.do("windowactivate", "--sync", self.windows(name)[-1])
        for key in names:
            self.do("key", key)
            time.sleep(0.1)

    def type(self, text: str) -> None:
        self.do("type", "--delay", "25", text)

    def unlock(self) -> None:
        """Type the passphrase once it is asked for, and wait until the file is open."""
        until(self.windows, "a window")
        time.sleep(1.5)
        self.press()
        self.type(PASSPHRASE)
        self.press("Return")
        until(self.has_file_open, "the open file")
        time.sleep(1.5)

    def lock(self, key: str = "ctrl+l") -> float:
        """Press Ctrl+L; seconds until a fresh process has its window."""
        begun = time.monotonic()
        self.press(key)
        until(self.is_fresh, "a fresh process")
        until(self.windows, "its window")
        took = time.monotonic() - begun
        time.sleep(1)
        return took

    def is_fresh(self) -> bool:
        """Whether the program has begun anew, and not opened its file since."""
        return b"--locked" in self.told_to_all() and not self.has_file_open()

    def has_file_open(self) -> bool:
        return any(name.startswith(str(self.path)) for name in self.files())

    def files(self) -> list[str]:
        """What the process has open."""
        names = []
        with suppress(FileNotFoundError):
            for link in Path(f"/proc/{self.pid}/fd").iterdir():
                with suppress(OSError):
                    names.append(os.readlink(link))  # noqa: PTH115
        return names

    def found(self, **more: str) -> dict[str, int]:
        """What of the file can be read in the memory of the process."""
        secrets = {"key": memory.forms_of_key(self.key.raw)}
        for name, text in {**self.texts, **more}.items():
            secrets[name] = memory.forms(text)
        return memory.found(self.pid, secrets)

    def told_to_all(self) -> bytes:
        """What every program of the user can read of this one: its arguments, its environment."""
        folder = Path(f"/proc/{self.pid}")
        return (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()

    def drafts(self) -> str:
        """All that waits in the file to be finished, as one text."""
        with open_log(self.path, key=self.key) as log:
            return json.dumps(log.rows("select * from drafts"), ensure_ascii=False, default=str)

    def place(self) -> str:
        return self.do("getwindowgeometry", self.windows()[-1]).split("\n", 1)[1]

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        if self.pid != self.process.pid:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)


@contextmanager
def window(screen: dict[str, str], path: Path, *command: str, key: DataKey) -> Iterator[Window]:
    shown = Window(screen, path, *command, key=key)
    try:
        yield shown
    finally:
        shown.end()
