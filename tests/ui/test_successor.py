"""How the program begins again in its own place, however it was started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from main import wants_terminal
from ui.app import _options
from ui.shell import successor

ROOT = Path(__file__).parent.parent.parent
SAYS = "from ui.shell import successor; print(successor.handed())"


def started(monkeypatch, *words: str, script: int, file: str | None) -> None:
    """As if the program had been started with these words, of which one names it."""
    monkeypatch.setattr(sys, "orig_argv", list(words))
    monkeypatch.setattr(sys, "argv", list(words[script:]))
    monkeypatch.setattr(sys.modules["__main__"], "__file__", file, raising=False)


@pytest.mark.parametrize(
    ("words", "script", "file", "again"),
    [
        (("python", "main.py", "--lang", "sv"), 1, "/x/main.py", ["/x/main.py", "--lang", "sv"]),
        (("python", "-X", "dev", "main.py"), 3, "/x/main.py", ["-X", "dev", "/x/main.py"]),
        (("python", "/bin/leadercoach"), 1, "/bin/leadercoach", ["/bin/leadercoach"]),
        (("python", "-c", "…", "--coach"), 2, None, ["-c", "…", "--coach"]),
        (("python", "main.py", "--locked"), 1, "/x/main.py", ["/x/main.py"]),
    ],
)
def test_it_is_started_as_it_was(monkeypatch, words, script, file, again):
    started(monkeypatch, *words, script=script, file=file)
    if words[1] == "-c":
        monkeypatch.setattr(sys, "argv", ["-c", *words[3:]])
    assert successor.command() == [sys.executable, *again, "--locked"]


def test_a_module_is_started_as_one(monkeypatch):
    started(monkeypatch, "python", "-m", "main", "--demo", script=2, file="/x/main.py")
    monkeypatch.setattr(sys, "argv", ["/x/main.py", "--demo"])
    assert successor.command() == [sys.executable, "-m", "main", "--demo", "--locked"]


def test_a_frozen_program_is_its_own_interpreter(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["lc", "--log", "a.lc"])
    assert successor.command() == [sys.executable, "--log", "a.lc", "--locked"]


def test_what_is_handed_over_is_read_once():
    program = f"{SAYS}; print(successor.handed())"
    given = (ROOT / "LICENSE").open("rb")
    with given:
        done = subprocess.run(
            [sys.executable, "-c", program], stdin=given, cwd=ROOT, capture_output=True, check=True
        )
    first, second = done.stdout.splitlines()
    assert first.startswith(b"b'MIT License")
    assert second == b"None"


@pytest.mark.parametrize("given", [subprocess.DEVNULL, subprocess.PIPE])
def test_nothing_is_waited_for_that_was_not_handed_over(given):
    with subprocess.Popen(
        [sys.executable, "-c", SAYS], stdin=given, cwd=ROOT, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"None\n"


def test_what_is_too_large_is_not_handed_over(monkeypatch):
    monkeypatch.setattr(successor, "LARGEST", 3)
    with pytest.raises(OSError, match="too large"):
        successor.replace(b"four", lambda: None)


def test_a_program_that_has_gone_is_said_to_whoever_asked(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    before = os.dup(0)
    try:
        with pytest.raises(FileNotFoundError):
            successor.replace(b"{}", lambda: None)
        assert successor.handed() is None
    finally:
        os.dup2(before, 0)
        os.close(before)


def test_the_option_is_the_windows_own():
    assert _options([successor.OPTION]).locked
    assert not wants_terminal([successor.OPTION])
