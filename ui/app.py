"""The composition root: the only place where the window, the log and the pages are put together."""

import gc
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from leadercoach.places import own_log
from ui import preferences
from ui.frame import Frame
from ui.single import SingleWindow

LISTEN_AFTER = 500  # milliseconds; nothing the first second needs


def run_window(arguments: list[str]) -> int:
    """Show the window until it is closed; the exit code."""
    options = _options(arguments)
    app = QApplication(sys.argv[:1])
    kept_in = preferences.preferences_file()
    kept = preferences.read(kept_in)
    path = options.log or (Path(kept.log) if kept.log else own_log())
    single = SingleWindow(path)
    if not options.demo and not single.first():
        return 0
    frame = Frame(kept.geometry, kept.look)
    start = Start(app, frame, single, options, path, kept, kept_in)
    frame.painted.connect(start.fill)
    frame.show()
    return app.exec()


class Start(NamedTuple):
    """What is known when the empty window is on the screen, and what comes next."""

    app: QApplication
    frame: Frame
    single: SingleWindow
    options: "Options"
    path: Path
    kept: preferences.Preferences
    kept_in: Path

    def fill(self) -> None:
        """Dress the program, open the log and show it."""
        from ui import crash, i18n, theme
        from ui.session import Session

        crash.install()
        self.app.setApplicationName("Leader Coach")
        self.app.setDesktopFileName("leader-coach")
        self.app.setStyle("Fusion")
        theme.choose_font(self.app)
        i18n.use(self.options.lang or self.kept.language or i18n.system_language())
        theme.apply(self.app, self.kept.look)
        session = Session(
            self.app,
            self.frame,
            self.single,
            self.path,
            self.kept,
            self.kept_in,
            today=self.options.today,
            lang=self.options.lang,
            demo=self.options.demo,
        )
        try:
            session.make_window()
            session.open()
        finally:
            gc.freeze()
            gc.enable()
        self.single.asked.connect(self.frame.come_forward)
        if not self.options.demo:  # the demo does not hold the own log, and must not answer for it
            QTimer.singleShot(LISTEN_AFTER, self.single.listen)


class Options(NamedTuple):
    """What can be said on the command line when no command is."""

    log: Path | None = None
    today: date | None = None
    lang: str | None = None
    demo: bool = False


def _options(arguments: list[str]) -> Options:
    """Read the options; wrong usage ends the program with one sentence and exit code 2."""
    found = Options()
    rest = iter(arguments)
    try:
        for argument in rest:
            match argument:
                case "--demo":
                    found = found._replace(demo=True)
                case "--log":
                    found = found._replace(log=Path(next(rest)))
                case "--today":
                    found = found._replace(today=date.fromisoformat(next(rest)))
                case "--lang":
                    found = found._replace(lang={"sv": "sv", "en": "en"}[next(rest)])
                case _:
                    raise KeyError(argument)
    except (KeyError, ValueError, StopIteration):
        print("The options are --log FILE, --today DATE, --lang sv|en and --demo.", file=sys.stderr)
        raise SystemExit(2) from None
    return found
