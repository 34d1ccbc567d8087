"""Charts are drawn beside the window."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from figures import chart, levels, line, look
from PySide6.QtCore import QThread

from ui.charts import picture
from ui.charts.studio import Studio

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def studio(qtbot):
    made = Studio()
    yield made
    made.end()


def test_a_chart_comes_back_as_an_image_with_its_spots(studio, qtbot):
    with qtbot.waitSignal(studio.drawn) as done:
        studio.ask("who", chart(levels(6)), look(), 500, 2.0)
    asker, image, spots = done.args
    assert asker == "who"
    assert (image.width(), image.devicePixelRatio()) == (1000, 2.0)
    assert image.pixelColor(0, 0).name() == "#ffffff"
    assert spots == picture.draw(chart(levels(6)), look(), 500).spots


def test_a_chart_is_handed_back_in_the_thread_of_the_window(studio, qtbot):
    threads = []
    studio.drawn.connect(lambda *_: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(studio.drawn):
        studio.ask("who", chart(line(8)), look(), 400, 1.0)
    assert threads == [studio.thread()]


@pytest.fixture
def held(monkeypatch):
    """Drawing waits until this is set."""
    go, draw = threading.Event(), picture.dots

    def wait(*asked):
        go.wait(5)
        return draw(*asked)

    monkeypatch.setattr(picture, "dots", wait)
    yield go
    go.set()


def test_a_newer_wish_replaces_the_one_that_waits(studio, qtbot, held):
    widths = []
    studio.drawn.connect(lambda who, image, _: widths.append((who, image.width())))
    for who, width in (("first", 300), ("who", 310), ("other", 320), ("who", 330)):
        studio.ask(who, chart(line(8)), look(), width, 1.0)
    held.set()
    qtbot.waitUntil(lambda: len(widths) >= 3)
    qtbot.wait(50)
    assert sorted(widths) == [("first", 300), ("other", 320), ("who", 330)]


def test_who_has_gone_gets_nothing(studio, qtbot, held):
    askers = []
    studio.drawn.connect(lambda who, *_: askers.append(who))
    for who in ("first", "gone", "last"):
        studio.ask(who, chart(line(8)), look(), 300, 1.0)
    studio.forget("gone")
    held.set()
    qtbot.waitUntil(lambda: "last" in askers)
    assert askers == ["first", "last"]


def test_what_goes_wrong_is_handed_back_and_the_next_is_drawn(studio, qtbot):
    with qtbot.waitSignal(studio.failed) as failed:
        studio.ask("broken", chart((1, 2, 3)), look(), 400, 1.0)
    assert failed.args[0] == "broken"
    assert isinstance(failed.args[1], KeyError)
    with qtbot.waitSignal(studio.drawn):
        studio.ask("whole", chart(line(8)), look(), 400, 1.0)


def test_after_the_end_nothing_is_drawn(studio, qtbot, held):
    askers = []
    studio.drawn.connect(lambda who, *_: askers.append(who))
    studio.ask("late", chart(line(8)), look(), 400, 1.0)
    held.set()
    studio.end()
    studio.ask("later", chart(line(8)), look(), 400, 1.0)
    qtbot.wait(50)
    assert askers == []


def test_an_unused_studio_can_be_ended():
    Studio().end()


def test_a_studio_loads_matplotlib_only_when_it_is_warm():
    program = (
        "import sys, time; from PySide6.QtCore import QCoreApplication\n"
        "from ui.charts.studio import Studio\n"
        "app = QCoreApplication([]); studio = Studio()\n"
        "print('matplotlib' in sys.modules)\n"
        "studio.warm(); studio.warm()\n"
        "while 'matplotlib.backends.backend_agg' not in sys.modules: time.sleep(0.01)\n"
        "studio.end(); print('done')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "done"]
    assert done.stderr == ""
