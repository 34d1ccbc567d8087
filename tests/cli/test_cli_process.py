"""The real program in a process of its own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

MAIN = Path(__file__).resolve().parents[2] / "main.py"
ADD = ("add", "dialogue", "--with", "team", "--topic", "mission")


@pytest.fixture
def program(path):
    def start(*words: str | bytes, **more) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, str(MAIN), "--log", str(path), "--lang", "en", *words]
        more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
        return subprocess.run(command, check=False, **more)

    return start


def test_the_program_adds_lists_and_ends_with_zero(program):
    added = program(*ADD, "--title", "Åsa")
    assert (added.returncode, added.stderr) == (0, b"")
    (entry,) = json.loads(program("list", "--json").stdout)
    assert (entry["id"], entry["title"]) == (added.stdout.decode().strip(), "Åsa")


@pytest.mark.parametrize(("words", "code"), [(["list"], 1), (["lost"], 2), (["add"], 2)])
def test_the_program_ends_with_a_code_and_one_line(program, words, code):
    ended = program(*words)
    assert (ended.returncode, ended.stdout, ended.stderr.count(b"\n")) == (code, b"", 1)
    assert b"Traceback" not in ended.stderr


def test_bytes_that_are_not_utf_8_end_in_a_sentence(program, path):
    ended = program(*ADD, "--title", b"\xff\xfe")
    assert ended.returncode == 1
    assert ended.stderr == b"Title: the text holds a control character that cannot be kept.\n"
    assert not path.exists()


def test_output_is_utf_8_whatever_the_locale(program):
    program(*ADD, "--title", "Åsa – 👩‍🚒")
    bare = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for words in (["list"], ["list", "--json"]):
        assert "Åsa – 👩‍🚒" in program(*words, env=bare).stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error(program):
    for _ in range(3):
        program(*ADD, "--note", "x" * 1900)
    read, write = os.pipe()
    os.close(read)
    ended = program("list", "--json", stdout=write)
    os.close(write)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no such device")
def test_an_answer_that_cannot_be_printed_is_told(program):
    program(*ADD)
    with Path("/dev/full").open("wb") as full:
        ended = program("list", stdout=full)
    assert (ended.returncode, ended.stderr.count(b"\n")) == (1, 1)
    assert ended.stderr.startswith(b"The answer could not be printed")


def test_a_command_needs_no_window_and_nothing_slow(program, path):
    program(*ADD)
    check = (
        "import sys; from leadercoach.cli import run; run(sys.argv[1:]);"
        "slow = {'PySide6', 'holidays', 'sqlite_utils', 'matplotlib'};"
        "print(sorted(slow & set(sys.modules)), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", check, "--log", str(path), "list"],
        capture_output=True,
        check=True,
        cwd=MAIN.parent,
    )
    assert ended.stderr.strip() == b"[]"


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_program_killed_while_adding_has_lost_nothing_it_acknowledged(program, path):
    many = "import sys; from leadercoach.cli import run\nwhile run(sys.argv[1:]) == 0: pass"
    words = [sys.executable, "-c", many, "--log", str(path), *ADD, "--note", "x" * 1500]
    with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=MAIN.parent) as adding:
        assert adding.stdout is not None
        said = [adding.stdout.readline() for _ in range(40)]
        adding.send_signal(signal.SIGKILL)
        said += [line for line in adding.stdout if line.endswith(b"\n")]
    kept = {entry["id"] for entry in json.loads(program("list", "--json").stdout)}
    assert {line.decode().strip() for line in said} <= kept
    assert program(*ADD).returncode == 0


def test_two_programs_beginning_one_log_both_save(path):
    words = [sys.executable, str(MAIN), "--log", str(path), *ADD]
    both = [subprocess.Popen(words, stdout=subprocess.PIPE) for _ in range(4)]
    ids = {process.communicate()[0] for process in both}
    assert [process.returncode for process in both] == [0, 0, 0, 0]
    assert len(ids) == 4
