"""The window's part: its start, and a search painted."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.timing import Line, elapsed, side_by_side

START = Path(__file__).with_name("start.py")
ROOT = START.parent.parent.parent
PAINTED_RUNS = 8
KEYS = ("m", "k", "mö", "kväll", "schema")


def starting(path: Path, runs: int) -> list[Line]:
    """From the start of the process, on a log of"""
    with tempfile.TemporaryDirectory(prefix="bench-home-") as home:
        environment = _at_home(home)
        _start(["app", str(path)], environment)  # warms the caches of files and holidays
        rows = []
        for _ in range(max(3, min(runs, 15))):
            (bare,) = _start(["bare"], environment)
            rows.append((bare, *_start(["app", str(path)], environment)))
    bare, painted, ready = (median(column) for column in zip(*rows, strict=True))
    return [
        Line("first painted window, beside a bare one", painted, bare, 1.15),
        Line("Today filled and ready for typing", ready, bare, 1.4),
    ]


def opening(path: Path, runs: int) -> list[Line]:
    """The profile and a page of charts opened, on a log of"""
    with tempfile.TemporaryDirectory(prefix="bench-home-") as home:
        environment = _at_home(home)
        _start(["profile", str(path)], environment)
        rows = [_start(["profile", str(path)], environment) for _ in range(max(1, min(runs, 5)))]
        bare = [_start(["charts"], environment)[0] for _ in range(max(1, min(runs, 5)))]
    loading, opened, drawn, memory = (median(column) for column in zip(*rows, strict=True))
    return [
        Line("longest stall while matplotlib loads (≤ 25)", loading),
        Line("longest stall while the profile opens", opened),
        Line("longest stall while a page of charts opens", drawn),
        Line("memory, MiB for ms / bare window + matplotlib", memory, median(bare), 1.3),
    ]


def searching(path: Path, runs: int) -> list[Line]:
    """A search keystroke to painted rows, beside painting ready rows, on a log of"""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from leadercoach.store.engine import open_log
    from leadercoach.views.log_list import Filter
    from tests.bench.make_log import LAST_DAY
    from ui.base import theme
    from ui.log.list_view import EntryList

    app = QApplication.instance() or QApplication([])
    theme.choose_font(app)
    theme.apply(app, "light")
    with open_log(path) as log:
        shown = EntryList(log, LAST_DAY)
        shown.resize(416, 700)
        shown.show()
        app.processEvents()

        def key(typed: str) -> None:
            shown.show_filter(Filter(search=typed))
            shown.viewport().repaint()

        keys = KEYS * (1 if runs < 10 else PAINTED_RUNS)
        pairs = [(lambda t=typed: key(t), shown.viewport().repaint) for typed in keys]
        ours, base = side_by_side(pairs)
        opened = elapsed(lambda: (shown.show_filter(Filter()), shown.viewport().repaint()))
        shown.close()
    return [
        Line("search key to painted rows", ours, base, 1.5),
        Line("the whole list, opened and painted", opened),
    ]


def _at_home(home: str) -> dict[str, str]:
    """An environment with folders of its own."""
    return os.environ | {
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        **{f"XDG_{n}_HOME": f"{home}/{n}" for n in ("CONFIG", "CACHE", "DATA")},
    }


def _start(arguments: list[str], environment: dict[str, str]) -> tuple[float, ...]:
    """The milliseconds a start printed."""
    done = subprocess.run(
        [sys.executable, str(START), *arguments],
        env=environment | {"BENCH_STARTED": str(time.time())},
        capture_output=True,
        check=True,
        timeout=60,
    )
    return tuple(float(word) for word in done.stdout.split())
