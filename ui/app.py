"""The composition root: the only place where the window, the log and the pages are put together."""

import argparse
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from leadercoach.places import own_log
from ui import i18n, preferences, theme
from ui.session import Session
from ui.single import SingleWindow

FIRST_READ = 0  # milliseconds after the first paint


def run_window(arguments: list[str]) -> int:
    """Show the window until it is closed; the exit code."""
    options = _options(arguments)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Leader Coach")
    app.setDesktopFileName("leader-coach")
    app.setStyle("Fusion")
    kept_in = preferences.preferences_file()
    kept = preferences.read(kept_in)
    theme.choose_font(app)
    i18n.use(options.lang or kept.language or i18n.system_language())
    theme.apply(app, kept.look)
    path = options.log or own_log()
    single = SingleWindow(path)
    if not options.demo and not single.first():
        return 0
    session = Session(app, path, kept, kept_in, today=options.today, demo=options.demo)
    single.asked.connect(session.come_forward)
    session.show_shell()
    QTimer.singleShot(FIRST_READ, session.open)
    QTimer.singleShot(FIRST_READ, single.listen)
    return app.exec()


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="leadercoach", add_help=False)
    parser.add_argument("--log", type=Path)
    parser.add_argument("--today", type=date.fromisoformat)
    parser.add_argument("--lang", choices=("sv", "en"))
    parser.add_argument("--demo", action="store_true")
    return parser.parse_args(arguments)
