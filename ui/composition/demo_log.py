"""The demo log, made anew in a folder that goes with it."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from leadercoach import demo
from leadercoach.store.engine import Log, open_log
from leadercoach.views import words
from ui.base import i18n
from ui.widgets.text import button

if TYPE_CHECKING:
    from ui.shell.window import MainWindow


class DemoLog(NamedTuple):
    """The open log, the folder that holds it, and the day it is looked at on."""

    log: Log
    folder: tempfile.TemporaryDirectory[str]
    today: date


def open_demo(lang: str) -> DemoLog:
    """Amira's log in a language. Refused if there is no room for it."""
    folder = tempfile.TemporaryDirectory(prefix="leader-coach-demo-")
    path = Path(folder.name) / "amira.lc"
    demo.write(path, lang)
    return DemoLog(open_log(path), folder, demo.DEMO_TODAY)


def mark_demo(window: "MainWindow", today: date, leave: Callable[[], None]) -> None:
    """Say above everything that this is the demo, with the way out."""
    way_out = button(QCoreApplication.translate("Session", "Leave the demo"), "link")
    way_out.clicked.connect(leave)
    said = QCoreApplication.translate(
        "Session", "Demo: Amira’s log, seen on {day} {year}. Nothing here is kept."
    )
    day = words.day_month(today, i18n.language(), today)
    window.mark_demo(said.format(day=day, year=today.year), way_out)
