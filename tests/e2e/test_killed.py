"""Programs killed or crossed in the middle: what was acknowledged stays, nothing is half written.

HOSTILE=100 kills that many times instead of a few.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from leadercoach.exchange.archive_format import VERSION
from leadercoach.store.engine import open_log

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="no such signal"),
]

TIMES = int(os.environ.get("HOSTILE", "4"))
ROOT = Path(__file__).resolve().parents[2]
BUSY = """
import contextlib, io, random, sys
from leadercoach.cli import run

def do(*words):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        assert run(["--log", sys.argv[1], *words]) == 0
    return said.getvalue().strip()

saved = []
while True:
    what = random.choice(["add", "add", "edit", "delete", "close", "archive"])
    if what == "add" or not saved:
        words = ["--with", "team", "--topic", "mission", "--note", "x" * 1500, "--person"]
        saved.append(do("add", "dialogue", *words, f"M{len(saved)}"))
        print(saved[-1], "-", flush=True)
    elif what == "edit":
        chosen, title = random.choice(saved), str(random.random())
        do("edit", chosen, "--title", title)
        print(chosen, title, flush=True)
    elif what == "delete":
        gone = saved.pop()
        do("delete", gone)
        print(gone, "gone", flush=True)
    elif what == "close":
        do("target", "upward", str(random.randrange(1, 9)))
    else:
        do("archive", sys.argv[1] + ".json", "--replace")
"""


def listed(typed, log: Path) -> dict[str, str]:
    return {entry["id"]: entry["title"] or "-" for entry in typed("list", "--json", log=log).data}


def test_a_killed_program_has_lost_nothing_it_acknowledged(typed, tmp_path):
    for nth in range(TIMES):
        log = tmp_path / f"{nth}.lc"
        with subprocess.Popen(
            [sys.executable, "-c", BUSY, str(log)], stdout=subprocess.PIPE, cwd=ROOT, text=True
        ) as busy:
            assert busy.stdout is not None
            said = [busy.stdout.readline() for _ in range(5)]
            time.sleep(random.Random(nth).random() / 3)
            busy.kill()
            said += [line for line in busy.stdout if line.endswith("\n")]
        expected = dict(line.split() for line in said)
        found = listed(typed, log)
        wrong = [i for i, title in expected.items() if found.get(i, "gone") != title]
        assert len(wrong) <= 1  # what it was doing when it was killed
        with dbapi2.connect(str(log)) as connection:
            assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        connection.close()
        if (written := tmp_path / f"{nth}.lc.json").exists():
            assert json.loads(written.read_bytes())["version"] == VERSION


def test_a_program_killed_while_loading_leaves_all_or_nothing(typed, tmp_path):
    typed("demo", str(tmp_path / "demo.lc"))
    typed("archive", str(tmp_path / "demo.json"), log=tmp_path / "demo.lc")
    whole = len(listed(typed, tmp_path / "demo.lc"))
    for nth in range(TIMES):
        log = tmp_path / f"{nth}.lc"
        words = [sys.executable, "main.py", "--log", str(log), "--today", "2026-02-09", "load"]
        with subprocess.Popen(
            [*words, str(tmp_path / "demo.json")], stdout=subprocess.PIPE, cwd=ROOT
        ) as loading:
            time.sleep(0.1 + 0.4 * nth / TIMES)
            loading.kill()
            assert loading.stdout is not None
            acknowledged = loading.stdout.read()
        assert log.exists() or not acknowledged
        if not log.exists():
            assert typed("load", str(tmp_path / "demo.json"), log=log).code == 0
        assert len(listed(typed, log)) == whole


def test_a_program_killed_while_upgrading_leaves_a_log_that_upgrades(typed, tmp_path):
    log = tmp_path / "log.lc"
    shutil.copy(ROOT / "tests" / "data" / "log_0001.lc", log)
    with dbapi2.connect(str(log)) as connection:  # large, so that copying takes a while
        note = "insert into reflections values (?, 'week:2026-W07', '2026-02-09', ?, '')"
        connection.executemany(note, [(str(n), f"{n} " * 2000) for n in range(2000)])
    connection.close()
    for nth in range(TIMES):
        words = [sys.executable, "main.py", "--log", str(log), "--today", "2026-02-09", "list"]
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, cwd=ROOT) as opening:
            time.sleep(0.15 + 0.5 * nth / TIMES)
            opening.kill()
    with open_log(log) as opened:
        assert opened.read_only is None
        assert opened.one("select count(*) from reflections where id not like '%-%'") == (2000,)
        assert opened.one("pragma integrity_check") == ("ok",)
    assert len(listed(typed, log)) == 4
    assert [file.name for file in (tmp_path / "backups").iterdir()] == ["log.before-0002.lc"]


def test_an_archive_written_while_others_write_is_of_one_moment(typed, tmp_path):
    log, out = tmp_path / "log.lc", tmp_path / "out.json"
    with subprocess.Popen(
        [sys.executable, "-c", BUSY, str(log)], stdout=subprocess.PIPE, cwd=ROOT
    ) as busy:
        assert busy.stdout is not None
        busy.stdout.readline()
        for nth in range(TIMES):
            assert typed("archive", str(out), "--replace", log=log).code == 0
            loaded = typed("load", str(out), log=tmp_path / f"{nth}.lc", today="2099-01-01")
            assert loaded.code == 0, loaded.err
        busy.kill()
