"""A whole window on a fresh log, seen on Monday 9 February 2026, in English."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from leadercoach.store.engine import Log
from ui.base import i18n, preferences, theme
from ui.composition.leader import LeaderSession
from ui.composition.roles import make_session
from ui.shell.frame import Frame
from ui.shell.single import SingleWindow

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TODAY = date(2026, 2, 9)
Click = Callable[[QWidget], None]


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """The look and the language of the window, for widgets that stand alone."""
    qapp.setStyle("Fusion")
    theme.choose_font(qapp)
    i18n.use("en")
    theme.apply(qapp, "light")
    yield
    i18n.use("en")
    theme.apply(qapp, "light")


@pytest.fixture
def unopened(qtbot, qapp: QApplication, dressed: None, tmp_path: Path) -> Iterator[LeaderSession]:
    """A window whose log has not been opened, and where there is none."""
    kept = preferences.Preferences(language="en", look="light")
    frame = Frame("", "light")
    where = tmp_path / "none" / "log.lc"
    made = make_session(
        "leader",
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
    yield made
    frame.close()
    frame.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def session(unopened: LeaderSession, log: Log) -> LeaderSession:
    """A window with the pages of a fresh log."""
    unopened.path = log.path
    unopened.remember(welcomed=True)
    unopened.open()
    return unopened


@pytest.fixture
def click(qtbot) -> Click:
    """Press a control with the mouse, as a user does: hidden or disabled ones fail."""

    def press(control: QWidget) -> None:
        assert control.isVisible()
        assert control.isEnabled()
        qtbot.mouseClick(control, Qt.MouseButton.LeftButton)

    return press


def named(holder: QWidget, name: str) -> QAbstractButton:
    """The visible button with this name, as a screen reader says it."""
    found = [b for b in holder.findChildren(QAbstractButton) if b.accessibleName() == name]
    shown = [b for b in found if b.isVisible()]
    assert shown, f"{name!r} is not among {sorted(said(holder))}"
    return shown[0]


def said(holder: QWidget) -> set[str]:
    """The names of all visible buttons."""
    buttons = holder.findChildren(QAbstractButton)
    return {b.accessibleName() for b in buttons if b.isVisible()}


def shown(holder: QWidget) -> str:
    """All words to be read, one a line."""
    kinds = QLabel | QAbstractButton | QLineEdit
    found = [w for w in holder.findChildren(QWidget) if w.isVisible() and isinstance(w, kinds)]
    return "\n".join(w.text() for w in found)
