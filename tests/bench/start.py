"""From the start of the process to the first painted window, and to a Today page ready for typing.

Run with a command of `bare` or `app`; prints milliseconds. `tests.bench` compares the two.
`profile` goes on to the profile and a page of charts, and prints how long the window stood still
at most and the memory it took at most; `charts` prints the memory of a bare window with matplotlib.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator

STARTED = float(os.environ.get("BENCH_STARTED", time.time()))


def milliseconds() -> float:
    return (time.time() - STARTED) * 1000


def bare() -> None:
    """A PySide6 window with nothing in it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event: object) -> None:
            if not hasattr(self, "painted"):
                self.painted = milliseconds()
                QTimer.singleShot(0, QApplication.quit)

    app = QApplication([])
    window = Window()
    window.resize(1280, 860)
    window.show()
    app.exec()
    print(f"{window.painted:.1f}")


def app(log: str) -> None:
    """The program itself, on a log of its own."""
    gc.disable()  # as main.py does
    from PySide6.QtWidgets import QApplication

    import ui.app
    from ui.shell.frame import Frame

    painted: list[float] = []
    paint = Frame.paintEvent

    def watched(frame: Frame, event: object) -> None:
        paint(frame, event)
        if not painted:
            painted.append(milliseconds())

    Frame.paintEvent = watched
    fill = ui.app.Start.fill

    def filled(start: object) -> None:
        fill(start)
        QApplication.processEvents()
        print(f"{painted[0]:.1f} {milliseconds():.1f}", flush=True)
        os._exit(0)

    ui.app.Start.fill = filled
    ui.app.run_window(["--log", log])


def profile(log: str) -> None:
    """The longest stalls (ms) while matplotlib loads, while the profile opens, while a page of
    charts opens and is drawn, and the peak memory (MiB)."""
    gc.disable()
    import ui.app
    from ui.composition.leader import LeaderSession

    stalls: list[float] = []
    open_log = LeaderSession.open

    def opened(session: LeaderSession) -> None:
        open_log(session)
        watch = Watch()
        steps = iter(
            (
                lambda: stalls.append(watch.longest()),  # Today filled: not ours to measure here
                lambda: None,
                lambda: (stalls.append(watch.longest()), session.window.show_page("profile")),
                lambda: (stalls.append(watch.longest()), session.routes.point.emit("delegation")),
                lambda: (stalls.append(watch.longest()), done(stalls)),
            )
        )
        watch.every(1500, steps)

    LeaderSession.open = opened
    ui.app.run_window(["--log", log, "--today", "2026-02-09"])


def done(stalls: list[float]) -> None:
    print(*(f"{stall:.1f}" for stall in stalls[1:]), f"{peak():.1f}", flush=True)
    os._exit(0)


class Watch:
    """Notes how long the event loop was not free, by a timer that wants to fire all the time."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._last, self._longest = time.perf_counter(), 0.0
        self._beat, self._step = QTimer(), QTimer()
        self._beat.timeout.connect(self._note)
        self._beat.start(0)

    def every(self, milliseconds: int, steps: Iterator[Callable[[], object]]) -> None:
        """Take one step after the other."""
        self._steps = steps
        self._step.timeout.connect(self._go_on)
        self._step.start(milliseconds)

    def _go_on(self) -> None:
        next(self._steps)()

    def longest(self) -> float:
        """The longest stall since last asked, in milliseconds."""
        found, self._longest = self._longest, 0.0
        return found

    def _note(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, (now - self._last) * 1000)
        self._last = now


def charts() -> None:
    """A bare window in a program that has loaded matplotlib."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1280, 860)
    window.show()
    app.processEvents()
    FigureCanvasAgg(Figure()).draw()
    print(f"{peak():.1f}")


def peak() -> float:
    """The most memory this program has held, in MiB."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    {"bare": bare, "app": app, "profile": profile, "charts": charts}[sys.argv[1]](*sys.argv[2:])
