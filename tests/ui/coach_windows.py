"""A coach's window on a practice of their own, seen on Monday 9 February 2026, in English."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from practices import shared
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from samples import TODAY, at

from leadercoach.practice.packages import take_package
from leadercoach.store.practice import open_practice
from ui.base import preferences
from ui.composition.coach import CoachSession
from ui.composition.roles import make_session
from ui.shell.frame import Frame
from ui.shell.single import SingleWindow


@pytest.fixture
def coach(qtbot, qapp: QApplication, dressed: None, tmp_path: Path) -> Iterator[CoachSession]:
    """A coach without clients."""
    kept = preferences.Preferences(language="en", look="light")
    frame, where = Frame("", "light"), tmp_path / "practice.lcp"
    made = make_session(
        "coach",
        qapp,
        frame,
        SingleWindow(where),
        where,
        kept,
        tmp_path / "window.json",
        today=TODAY,
    )
    made.make_window()
    frame.resize(1280, 860)
    frame.show()
    made.open()
    yield made
    frame.close()
    frame.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def two(tmp_path: Path, coach: CoachSession) -> CoachSession:
    """A coach with two clients, Amira and Bo."""
    for name, title in (("Amira", "Morgonrunda"), ("Bo", "Kvällsrunda")):
        take_package(coach.workspace.log, shared(tmp_path, name, title=title), at())
    coach.workspace.changed.emit("clients")
    return coach


def engagement(coach: CoachSession, name: str) -> str:
    with open_practice(coach.path) as practice:
        row = practice.one("select engagement from clients where label = ?", (name,))
    return row[0]
