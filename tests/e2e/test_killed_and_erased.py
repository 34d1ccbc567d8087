"""Whatever a killed program has left of a log: once everything is erased, nothing is to be found.

HOSTILE=100 kills each program before every step with files instead of a few of them.
"""

import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from erasures import traces

from leadercoach.backup import second_folder
from leadercoach.protection import encryption, exposed, key_file
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.header import HEADER, keys_of
from leadercoach.usecases import erasing, protection
from tests.e2e import kill_acts, kill_cases, kills, writing_acts
from tests.e2e.kill_acts import MARK, NEW, OLD, log_of, moment
from tests.e2e.kills import Act, At

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="no such signal"),
    pytest.mark.usefixtures("fast"),
]

HOSTILE = int(os.environ.get("HOSTILE", "0"))
STEPS = 2  # how many of the steps at most
WORD = MARK[:40]
FINISHED = {"out/all.json", "out/all.zip", "out/every.zip", "out/about.txt", "out/form.html"}
HANDED_IN = {"log.json", "damaged"}  # put there by somebody, as far as the program knows
OPENED = kill_acts.key  # of a protected log, the key by its first passphrase


def placed(made: Callable[[Path], None]) -> Callable[[Path], None]:
    """Ground with a place to write to, a second folder and a coach."""

    def ground(folder: Path) -> None:
        made(folder)
        writing_acts.with_places(folder)

    return ground


def grounds() -> dict[str, tuple[Act, Callable[[Path], None], str]]:
    """Every command that writes, and what it is killed on."""
    found = {name: (case.act, case.made, case.log) for name, case in kill_cases.cases().items()}
    for made in (kill_cases.backed_up, kill_cases.backed_up_protected):
        for act in (
            *(writing_acts.archive, writing_acts.export, writing_acts.everything_there_is),
            *(writing_acts.keys, writing_acts.text, writing_acts.ask, writing_acts.share),
            *(writing_acts.back_up_twice, kill_acts.erase),
        ):
            found[f"{act.__name__} {made.__name__}"] = (act, placed(made), "log.lc")
    return found


@pytest.mark.parametrize("name", grounds())
def test_nothing_of_a_log_is_left_once_it_was_killed_and_erased(name, tmp_path):
    act, made, log = grounds()[name]
    before = tmp_path / "before"
    before.mkdir()
    made(before)
    key = OPENED(before) if log_of(before).exists() else None
    whole = kills.run(act, copied(before, "whole"), at=At(0))
    steps = list(range(1, whole.steps + 1))
    if not HOSTILE:
        steps = random.Random(name).sample(steps, min(STEPS, len(steps)))
    killed = 0
    for step in steps:
        folder = copied(before, f"{step}")
        killed += kills.run(act, folder, at=At(step)).killed
        own = erased(folder / log)
        for raw in {k.raw for k in (key, own) if k} or {b""}:
            left = traces(folder, WORD, raw)
            assert left - FINISHED - HANDED_IN - damaged(log) == set(), step
        assert hidden(folder) == []
        shutil.rmtree(folder)
    assert killed >= len(steps) - 1  # some need a step less the second time


def copied(before: Path, name: str) -> Path:
    """The same ground once more; its second folder is the one in it."""
    folder = Path(shutil.copytree(before, before.with_name(name)))
    note = folder / "backups" / second_folder.NAME
    if note.exists():
        note.write_text(note.read_text().replace(str(before), str(folder)))
    return folder


def damaged(log: str) -> set[str]:
    """A log that was saved from is not the one that is erased."""
    return {"log.lc"} if log != "log.lc" else set()


def erased(path: Path):
    """Erase all there is in a log that is opened as its owner would, or in a new one; its key."""
    key = None
    if path.exists() and keys_of(path).exists() and path.read_bytes().startswith(HEADER):
        exposed.let_open(path, exposed.owner(path, "passphrase", OLD))
    if path.exists() and key_file.is_protected(path):
        key = opened_by(path)
    with open_log(path, key=key) if path.exists() else create_log(path) as log:
        if key:
            protection.finish(path, key)
        done = erasing.erase(log, erasing.Everything(), moment()).finish
        assert (done.cleared, done.left, done.fault) == (True, (), None)
        assert log.rows("pragma integrity_check") == [("ok",)]
    return key


def opened_by(path: Path):
    for words in (OLD, NEW):
        try:
            return key_file.unlock(path, words).key
        except encryption.Refused:
            continue
    raise AssertionError(path)


def hidden(folder: Path) -> list[str]:
    """Files that are not for anybody to see, and what lies beside a log that is closed."""
    return [
        each.relative_to(folder).as_posix()
        for each in folder.rglob("*")
        if each.name.startswith(".")
        or each.name.endswith(("-wal", "-shm", "-journal", ".stray", ".new", ".build"))
    ]
