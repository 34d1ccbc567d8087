"""What happens to an error nobody foresaw: one plain card, and the program goes on.

The details name the kind of the error and places in the program, never its message or a value:
both may hold what the leader has written.
"""

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parents[2]
_installed: list["Crash"] = []


def install() -> "Crash":
    """Catch from now on what nobody catches, in any thread."""
    crash = Crash()
    _installed[:] = [crash]
    sys.excepthook = crash.take
    threading.excepthook = crash.take_from_thread
    return crash


class Crash(QObject):
    """Shows each fault once; `happened` brings it over to the window's thread."""

    happened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: set[str] = set()
        self.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        details = describe(kind, trace)
        if sys.stderr:
            print(details, file=sys.stderr)
        self.happened.emit(details)

    def take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        """threading.excepthook."""
        self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, details: str) -> None:
        window = _window()
        if window is None or details in self._shown:
            return
        self._shown.add(details)
        from ui.shell.crash_note import CrashNote

        CrashNote(window, details).open()


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of an error and the places it passed, innermost last: file, line, function."""
    lines = [kind.__name__]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"{_short(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return "\n".join(lines)


def _short(filename: str) -> str:
    """A path from the program's own folder, elsewhere only the name: no user name in it."""
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


def _window() -> QWidget | None:
    from ui.shell.window import MainWindow

    windows = (w for w in QApplication.allWidgets() if isinstance(w, MainWindow))
    return next((w for w in windows if w.isVisible()), None)
