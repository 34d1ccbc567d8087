"""The real program in a real terminal: what is asked, what is shown, and what is not."""

import os
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from leadercoach.protection import key_file
from leadercoach.store.header import HEADER

if sys.platform != "win32":
    import pty
    import termios

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="no such terminals"),
]

MAIN = str(Path(__file__).resolve().parents[2] / "main.py")
OLD, NEW = "lugn tvätt under åtta lindar", "helt andra ord om morgonen"
PATIENCE = 30.0


class Terminal:
    """A program in a terminal of its own; `read` waits until it has said something."""

    def __init__(self, *words: str) -> None:
        self.process, self.handle = pty.fork()
        if not self.process:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # tests run in the background ignore it
            os.execv(sys.executable, [sys.executable, MAIN, *words])
        self.said, self.seen = "", 0

    def read(self, until: str) -> str:
        """All since the last time, up to what is waited for."""
        limit = time.monotonic() + PATIENCE
        while until not in self.said[self.seen :] and self._more(0.1):
            assert time.monotonic() < limit, self.said
        assert until in self.said[self.seen :], self.said
        before, self.seen = self.seen, self.said.index(until, self.seen) + len(until)
        return self.said[before : self.seen]

    def _more(self, seconds: float) -> bool:
        """Hear what it says now; False if it has ended."""
        if not select.select([self.handle], [], [], seconds)[0]:
            return True
        try:
            more = os.read(self.handle, 4096)
        except OSError:
            return False
        self.said += more.decode("utf-8", "replace")
        return bool(more)

    def answer(self, text: str, *, hidden: bool = True) -> None:
        """Type a line, once the terminal shows what is typed, or does not."""
        limit = time.monotonic() + PATIENCE
        while bool(termios.tcgetattr(self.handle)[3] & termios.ECHO) == hidden:
            assert time.monotonic() < limit, self.said
            time.sleep(0.01)
        os.write(self.handle, f"{text}\n".encode())

    def end(self) -> int:
        limit = time.monotonic() + PATIENCE
        while not (done := os.waitpid(self.process, os.WNOHANG))[0]:
            assert time.monotonic() < limit, self.said
            if not self._more(0.05):
                time.sleep(0.05)  # asking again and again keeps it from letting go of the terminal
        os.close(self.handle)
        return os.waitstatus_to_exitcode(done[1])


@pytest.fixture
def terminal(path):
    return lambda *words, lang="en": Terminal("--log", str(path), "--lang", lang, *words)


@pytest.fixture
def code(typed, dialogue, terminal) -> str:
    """A log that was protected by answering; its recovery code."""
    dialogue("--title", "Rota")
    asked = terminal("protect")
    asked.read("New passphrase:")
    asked.answer(OLD)
    asked.read("again:")
    asked.answer(OLD)
    shown = asked.read("type it here:")
    code = shown.partition("only now: ")[2].splitlines()[0].strip()
    asked.answer("K4TM", hidden=False)
    asked.read("not the same code")
    asked.read("type it here:")
    asked.answer(code.lower().replace(" ", "-"), hidden=False)
    assert asked.end() == 0, asked.said
    assert OLD not in asked.said
    return code


def test_a_log_is_protected_and_opened_by_answering(code, path, terminal):
    assert not path.read_bytes().startswith(HEADER)
    assert key_file.unlock_by_code(path, code).untouched
    asked = terminal("list", lang="sv")
    asked.read("Lösenfras till")
    asked.answer(OLD)
    assert asked.end() == 0
    assert "Rota" in asked.said
    assert OLD not in asked.said


def test_a_wrong_answer_ends_in_one_sentence(code, terminal):
    asked = terminal("list")
    asked.read("Passphrase of")
    asked.answer(NEW)
    assert asked.end() == 1
    assert "not right" in asked.said
    assert "Traceback" not in asked.said


def test_the_recovery_code_makes_way_for_a_new_passphrase(code, path, terminal):
    asked = terminal("recover")
    asked.read("Recovery code:")
    asked.answer(code, hidden=False)
    for question in ("New passphrase:", "again:"):
        asked.read(question)
        asked.answer(NEW)
    assert asked.end() == 0, asked.said
    assert key_file.unlock(path, NEW).untouched


@pytest.mark.parametrize("ending", ["killed", "interrupted", "differs"])
def test_nothing_is_protected_before_the_code_was_typed_back(dialogue, path, terminal, ending):
    """Otherwise only a code that nobody has written down would be left to one who mistyped."""
    dialogue()
    asked = terminal("protect")
    asked.read("New passphrase:")
    asked.answer(OLD)
    asked.read("again:")
    asked.answer(NEW if ending == "differs" else OLD)
    if ending == "differs":
        assert asked.end() == 1
        assert "not the same" in asked.said
    else:
        asked.read("type it here: ")
        time.sleep(0.3)  # until it waits; a signal just before that is heard at the next key
        how = signal.SIGKILL if ending == "killed" else signal.SIGINT
        os.kill(asked.process, how)
        assert asked.end() != 0
    assert path.read_bytes().startswith(HEADER)
    assert not path.with_name("log.lc.keys").exists()
