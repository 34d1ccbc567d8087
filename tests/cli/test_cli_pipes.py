"""Where a file is wanted, a pipe, a device, a folder or a socket ends in a sentence, at once."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60  # for all of them together, on a machine that has much else to do
PASSPHRASE = "frog orbit lantern plum"
ASKED = [  # X is what is no file
    *(["--log", "X", *words] for words in (["list"], ["verify"], ["today"], ["left"], ["backup"])),
    ["--log", "X", "add", "dialogue", "--with", "team", "--topic", "mission"],
    *(["--log", "LOG", *words] for words in (["verify", "X"], ["restore", "X"], ["load", "X"])),
    ["--log", "new.lc", "load", "X"],
    *(["--log", "LOG", *words, "X"] for words in (["feedback", "take"], ["coach", "take"])),
    *(
        ["--log", "LOG", *words, "X"]
        for words in (["coach", "open"], ["coach", "add", "Eva", "--card"])
    ),
    ["--log", "LOG", "coach", "open", "a.txt", "--passphrase-file", "X"],
    ["--log", "LOG", "coach", "card", "--practice", "X"],
    ["--log", "LOG", "coach", "open", "a.txt", "--practice", "X"],
    ["--log", "LOG", "protect", "--practice", "X", "--code-file", "new.txt"],
    ["--log", "LOG", "protect", "--new-passphrase-file", "X", "--code-file", "new.txt"],
    ["--log", "LOCKED", "--passphrase-file", "X", "list"],
    ["--log", "LOCKED", "recover", "--code-file", "X"],
    ["--log", "LOG", "salvage", "X", "new.lc"],
    ["--log", "LOG", "demo", "X"],
    ["--log", "LOG", "archive", "X", "--replace"],
]
BESIDE = ("log.lc-wal", "log.lc-shm", "log.lc-journal", "locked.lc.keys", "locked.lc-wal")
RUN = """
import json, sys
from leadercoach.cli import run
for words in json.loads(sys.stdin.read()):
    sys.stdin = None
    print(json.dumps(words), file=sys.stderr, flush=True)
    print("ended", run(["--lang", "en", *words]), file=sys.stderr, flush=True)
"""


def ended(folder: Path, asked: list[list[str]]) -> list[tuple[str, int, list[str]]]:
    """What each command said, with the code it ended with; all in one process."""
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        input=json.dumps(asked), capture_output=True, text=True, timeout=SECONDS, cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True,
    )  # fmt: skip
    found: list[tuple[str, int, list[str]]] = []
    said: list[str] = []
    words = ""
    for line in done.stderr.splitlines():
        if line.startswith('["'):
            words, said = line, []
        elif line.startswith("ended "):
            found.append((words, int(line.split()[1]), said))
        else:
            said.append(line)
    return found


@pytest.fixture
def folder(path, typed, dialogue, tmp_path) -> Path:
    dialogue()
    locked = tmp_path / "locked.lc"
    (tmp_path / "words.txt").write_text(PASSPHRASE)
    (tmp_path / "words.txt").chmod(0o600)
    (tmp_path / "a.txt").write_text("words")
    typed("add", "dialogue", "--with", "team", "--topic", "mission", log=locked)
    told = ("--new-passphrase-file", str(tmp_path / "words.txt"))
    assert typed("protect", *told, "--code-file", str(tmp_path / "code"), log=locked).code == 0
    return tmp_path


@pytest.fixture(params=["pipe", "folder", "device", "socket"])
def thing(request, tmp_path):
    """Something at a place where a file is wanted."""
    place = tmp_path / "thing"
    if request.param == "pipe":
        os.mkfifo(place)
        yield place
    elif request.param == "folder":
        place.mkdir()
        yield place
    elif request.param == "device":
        yield Path("/dev/zero")
    else:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(place))
            yield place


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such things here")
def test_what_is_no_file_ends_in_a_sentence_whatever_it_was_to_be(folder, thing):
    places = {"X": str(thing), "LOG": str(folder / "log.lc"), "LOCKED": str(folder / "locked.lc")}
    asked = [[places.get(word, word) for word in words] for words in ASKED]
    before = {p.name for p in folder.iterdir()}
    for words, code, said in ended(folder, asked):
        assert (code, len(said)) == (1, 1), (words, said)
        assert any(sign in said[0] for sign in (str(thing), "no backup", "no entry")), (words, said)
        assert "unexpected" not in said[0], (words, said)
    assert {p.name for p in folder.iterdir()} == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such things here")
@pytest.mark.parametrize("name", BESIDE)
def test_a_pipe_beside_a_log_ends_in_a_sentence(folder, name):
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    log = str(folder / name.partition("-")[0].removesuffix(".keys"))
    told = ["--passphrase-file", str(folder / "words.txt")]
    asked = [["--log", log, *told, *words] for words in (["list"], ["backup"], ["verify"])]
    for words, code, said in ended(folder, asked):
        assert (code, said) == (1, [f"{folder / name} is not a file."]), words


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such things here")
@pytest.mark.parametrize("name", ["backups", "backups/folders.json", ".log.lc.window"])
def test_a_pipe_that_is_in_nobodys_way_lets_the_log_be_read(folder, name):
    (folder / name).parent.mkdir(exist_ok=True)
    os.mkfifo(folder / name)
    log = str(folder / "log.lc")
    asked = [["--log", log, *words] for words in (["list"], ["backup"], ["backup", "list"])]
    codes = [code for _, code, _ in ended(folder, asked)]
    assert codes[0] == 0
    assert codes[1] == (1 if name == "backups" else 0)
    new = ["--log", log, "salvage", log, str(folder / "salvaged.lc")]
    assert ended(folder, [new])[0][1] == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such things here")
def test_a_pipe_gives_a_passphrase_to_whoever_waits_for_it(folder, typed):
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    late = f"import time; time.sleep(1); open({str(pipe)!r}, 'w').write('{PASSPHRASE}')"
    with subprocess.Popen([sys.executable, "-c", late]):
        said = typed("--passphrase-file", str(pipe), "list", log=folder / "locked.lc")
    assert said.code == 0, said.err


LOG_ITSELF = {
    "archive": ("load", "LOG"),
    "reply": ("feedback", "take", "LOG"),
    "return": ("coach", "take", "LOG"),
    "package": ("coach", "open", "LOG"),
    "card": ("coach", "add", "Eva", "--card", "LOG"),
}


@pytest.mark.parametrize("which", ["log.lc", "locked.lc", "link.json"])
@pytest.mark.parametrize("what", LOG_ITSELF)
def test_a_log_is_not_read_as_something_else(folder, typed, what, which):
    (folder / "link.json").symlink_to(folder / "log.lc")
    words = [str(folder / which) if word == "LOG" else word for word in LOG_ITSELF[what]]
    said = typed(*words)
    assert (said.code, "log or a coach’s file itself" in said.err) == (1, True), said.err
