"""A disk that is full or does not answer, at each write and each flush of real commands: what is
said is so, the log is whole, and nothing is half there.

HOSTILE=1 has every one of them fail instead of some.
"""

import os
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from samples import TODAY, add

from leadercoach.backup import backups
from leadercoach.protection.encryption import contents
from leadercoach.store.engine import create_log, open_log

ROOT = Path(__file__).resolve().parents[2]
STRACE = shutil.which("strace")
ALL = bool(int(os.environ.get("HOSTILE", "0")))
SOME = 1  # calls of each kind that fail, of each command
FAULTS = {  # how each call of the system fails
    "pwrite64": "ENOSPC",
    "write": "ENOSPC",
    "fsync": "EIO",
    "fdatasync": "EIO",
    "rename": "EIO",
    "link": "EIO",
    "unlink": "EIO",
    "ftruncate": "ENOSPC",
}
COMMANDS = {
    "add": "add dialogue --with team --topic mission --title new",
    "edit": "edit {id} --title other",
    "delete": "delete {id}",
    "setting": "setting team_size 9",
    "pause": "pause 2026-03-02 2026-03-08",
    "archive": "archive {folder}/out.json",
    "export": "export {folder}/out.zip",
    "backup": "backup",
    "load": "--log {folder}/other.lc load {folder}/in.json",
}
UNSAVED = re.compile(r"not saved|[Nn]othing (was|has|is)|untouched|as it was|unchanged|not written")
CALL = re.compile(r"^\d+\s+(\w+)\((.*)$")

State = dict[str, dict[str, str]]

pytestmark = [pytest.mark.long, pytest.mark.skipif(STRACE is None, reason="strace is not here")]


class Ended(NamedTuple):
    code: int
    said: str


class Ground:
    """A folder with a small log, made once and copied for each run of a command."""

    def __init__(self, place: Path, command: str) -> None:
        self.place, self.number, self._command = place, 0, command
        self.base = place / "base"
        self.base.mkdir()
        with create_log(self.base / "log.lc") as log:
            self.id = add(log, "upward", title="first").id
            add(log, "delegation", title="second")
        plain(self.base, f"archive {self.base}/in.json")
        self.before = state(self.base)

    def copy(self) -> Path:
        self.number += 1
        return Path(shutil.copytree(self.base, self.place / f"{self.number}"))

    def words(self, folder: Path) -> list[str]:
        said = self._command.format(folder=folder, id=self.id)
        log = [] if said.startswith("--log") else ["--log", f"{folder}/log.lc"]
        return [*log, "--today", TODAY.isoformat(), "--lang", "en", *said.split()]


def plain(folder: Path, said: str) -> Ended:
    words = ["--log", f"{folder}/log.lc", "--today", TODAY.isoformat(), *said.split()]
    return run(words)


def run(words: list[str], *before: str) -> Ended:
    done = subprocess.run(
        [*before, sys.executable, "main.py", *words],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return Ended(done.returncode, done.stderr)


def state(folder: Path) -> State:
    """A digest of each table of each log in a folder, without what the engine keeps for itself."""
    found = {}
    for path in sorted(folder.glob("*.lc")):
        with open_log(path) as log:
            assert log.rows("pragma integrity_check") == [("ok",)]
            tables = contents(log._connection)
        found[path.name] = {
            name: digest for name, digest in tables.items() if name not in ("meta", "sqlite_master")
        }
    return found


def rows(found: State) -> State:
    """How many rows each table has: ids and times of two runs differ."""
    return {
        path: {name: digest.split(":")[0] for name, digest in tables.items()}
        for path, tables in found.items()
    }


def calls(trace: Path, folder: Path) -> dict[str, list[int]]:
    """Which calls of each kind a command made with files of its folder, by their number."""
    made: Counter[str] = Counter()
    found: dict[str, list[int]] = {}
    for line in trace.read_text(errors="replace").splitlines():
        match = CALL.match(line)
        if match and match[1] in FAULTS:
            made[match[1]] += 1
            if str(folder) in match[2]:
                found.setdefault(match[1], []).append(made[match[1]])
    return found


def traced(ground: Ground, *more: str) -> tuple[Path, Ended]:
    """Run the command on a copy of the ground, its calls written down beside that."""
    folder = ground.copy()
    log = str(folder.with_suffix(".trace"))
    return folder, run(ground.words(folder), str(STRACE), "-f", "-y", "-s", "256", "-o", log, *more)


def chosen(found: dict[str, list[int]]) -> list[tuple[str, int]]:
    chance = random.Random(str(found))
    few = {
        call: numbers if ALL else sorted(chance.sample(numbers, min(SOME, len(numbers))))
        for call, numbers in sorted(found.items())
    }
    return [(call, number) for call, numbers in few.items() for number in numbers]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_failing_disk_is_told_as_it_is(name, tmp_path):
    ground = Ground(tmp_path, COMMANDS[name])
    folder, ended = traced(ground, "-e", f"trace={','.join(FAULTS)}")
    assert ended.code == 0, ended
    whole, found = state(folder), calls(folder.with_suffix(".trace"), folder)
    assert found, "the command touched nothing"
    for call, number in chosen(found):
        fault = f"inject={call}:error={FAULTS[call]}:when={number}"
        check(ground, whole, *traced(ground, "-e", f"trace={call}", "-e", fault))


def check(ground: Ground, whole: State, folder: Path, ended: Ended) -> None:
    """A command during which the disk failed has done all it says, and says all it has not."""
    case = f"{ended} {folder.with_suffix('.trace').read_text(errors='replace')[-600:]}"
    after = state(folder)
    done = rows(after) in (rows(whole), rows(unnoted(whole, ground.before)))
    assert "Traceback" not in ended.said, case
    assert ended.code in (0, 1), case
    assert done or after == ground.before, case
    assert ended.code or done, case  # a log that can only be read just now takes no notes
    assert not UNSAVED.search(ended.said) or after == ground.before, case
    for made in folder.glob("out.*"):
        assert made.stat().st_size, case
        assert ended.code == 0 or "is written" in ended.said, case
    for copy in (folder / "backups").glob("*.lc"):
        assert backups.verify(copy, None).entries == 2, case


def unnoted(whole: State, before: State) -> State:
    """All of a command but the note that something left."""
    return {
        path: {**tables, "sent_out": before.get(path, tables)["sent_out"]}
        for path, tables in whole.items()
    }
