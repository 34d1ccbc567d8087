"""The demo log, made anew in a folder that goes with it."""

import tempfile
from datetime import date
from pathlib import Path
from typing import NamedTuple

from leadercoach import demo
from leadercoach.store.engine import Log, open_log


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
