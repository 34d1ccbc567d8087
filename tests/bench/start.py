"""From the start of the process to the first painted window, and to a Today page ready for typing.

Run with a command of `bare` or `app`; prints milliseconds. `tests.bench` compares the two.
"""

import gc
import os
import sys
import time

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
    from ui.frame import Frame

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


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else app(sys.argv[2])
