"""One window for one log: every further start raises it, however many there are."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from ui.shell.frame import Frame
from ui.shell.single import SingleWindow

MANY = 100
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.shell.single import SingleWindow
QCoreApplication([])
for _ in range(int(sys.argv[2])):
    assert not SingleWindow(Path(sys.argv[1])).first(float(sys.argv[3]))
"""


def starts(log: Path, times: int, patience: float = 0, **more: str) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-c", START, str(log), str(times), str(patience)]
    return subprocess.Popen(words, env=os.environ | more, stderr=subprocess.PIPE)


@pytest.fixture
def single(tmp_path, qapp):
    made = SingleWindow(tmp_path / "log.lc")
    assert made.first()
    yield made
    made.give_up()


@pytest.fixture
def asked(single):
    times: list[int] = []
    single.asked.connect(lambda: times.append(1))
    return times


def test_every_one_of_many_starts_is_heard(single, asked, qtbot):
    single.listen()
    with starts(single._log, MANY) as others:
        qtbot.waitUntil(lambda: others.poll() is not None, timeout=60_000)
    assert others.returncode == 0
    qtbot.waitUntil(lambda: len(asked) == MANY, timeout=10_000)
    assert single._coming == []


def test_a_start_that_comes_before_the_window_listens_is_heard_all_the_same(single, asked, qtbot):
    with starts(single._log, 1, patience=30) as other:
        qtbot.wait(1500)
        assert asked == []
        assert other.poll() is None
        single.listen()
        qtbot.waitUntil(lambda: len(asked) == 1, timeout=20_000)


def test_a_start_becomes_the_window_when_the_one_before_it_goes(tmp_path, qapp):
    log = tmp_path / "log.lc"
    before, after = SingleWindow(log), SingleWindow(log)
    assert before.first()
    gone = threading.Timer(0.5, before.give_up)
    gone.start()
    assert after.first(patience=20)
    gone.join()
    after.give_up()


def test_what_the_desktop_gave_the_start_is_handed_on(single, asked, qtbot, monkeypatch):
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    single.listen()
    with starts(single._log, 1, XDG_ACTIVATION_TOKEN="given-7"):
        qtbot.waitUntil(lambda: len(asked) == 1, timeout=20_000)
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "given-7"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "x")


@pytest.mark.parametrize("said", [b"", b"\n", b"\xff\x00\n", b"a" * 10_000, b"two words\n"])
def test_whatever_another_program_says_raises_the_window_and_no_more(
    single, asked, qtbot, monkeypatch, said
):
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    single.listen()
    socket = QLocalSocket()
    socket.connectToServer(single.name)
    assert socket.waitForConnected(5000)
    socket.write(said)
    socket.disconnectFromServer()
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=5000)
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def test_a_log_behind_a_link_has_one_window_too(single, tmp_path):
    (tmp_path / "folder").mkdir()
    link = tmp_path / "folder" / "link.lc"
    link.symlink_to(tmp_path / "log.lc")
    assert not SingleWindow(link).first()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_where_the_lock_should_be_holds_nobody_up(tmp_path, qapp):
    os.mkfifo(tmp_path / ".log.lc.window")
    assert SingleWindow(tmp_path / "log.lc").first()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_window_put_away_comes_back_as_it_was(qtbot):
    frame = Frame("", "light")
    qtbot.addWidget(frame)
    frame.showMaximized()
    frame.showMinimized()
    frame.come_forward()
    assert not frame.isMinimized()
    assert frame.isMaximized()
    frame.enter_kiosk("Feedback")
    frame.showMinimized()
    frame.come_forward()
    assert frame.isMinimized()
