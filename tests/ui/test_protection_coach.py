"""A coach's practice is locked and unlocked as a log is, and nothing of it is left elsewhere."""

import gc
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from leadercoach.errors import Refused
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store.practice_schema import PRACTICE_FILE
from tests.ui.coach_windows import coach, two  # noqa: F401
from tests.ui.conftest import shown
from tests.ui.protecting import PASSPHRASE, cheaply
from ui.composition.coach import CoachSession
from ui.protection.locking import lock
from ui.shell.window import MainWindow


@pytest.fixture
def practice(two: CoachSession, monkeypatch) -> CoachSession:  # noqa: F811
    """A protected practice with two clients, Amira and Bo."""
    cheaply(monkeypatch)
    two.workspace.close()
    key = protect(two.path, PASSPHRASE, new_code(), PRACTICE_FILE)
    two.make_window()
    two.open_at(two.path, key=key)
    return two


def settle(session: CoachSession) -> None:
    for _ in range(3):
        session.app.processEvents()
        session.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def unlock(session: CoachSession, qtbot) -> None:
    screen = session.gate.screen
    screen.passphrase.line.setText(PASSPHRASE)
    screen.onward.click()
    qtbot.waitUntil(lambda: session.workspace is not None)
    settle(session)


def test_a_locked_practice_has_no_name_on_the_screen(practice):
    key = practice.workspace.log.key
    lock(practice)
    settle(practice)
    gc.collect()
    assert practice.workspace is None
    assert practice.client is None
    assert not [w for w in QApplication.allWidgets() if isinstance(w, MainWindow)]
    with pytest.raises(Refused, match="log_locked"):
        _ = key.raw


def test_the_client_that_was_open_comes_back(practice, qtbot):
    practice.show_client(engagement_of(practice, "Bo"))
    settle(practice)
    practice.window.show_page("notes")
    lock(practice)
    settle(practice)
    assert practice.client is None
    unlock(practice, qtbot)
    assert practice.client.row.engagement == engagement_of(practice, "Bo")
    assert practice.window.current == "notes"


def engagement_of(session: CoachSession, name: str) -> str:
    row = session.workspace.log.one("select engagement from clients where label = ?", (name,))
    return row[0]


def test_a_practice_that_is_locked_at_the_start_asks_first(practice, qtbot):
    practice.workspace.close()
    practice.workspace = None
    practice.make_window()
    practice.open()
    assert "Locked" in shown(practice.frame)
    assert practice.window is None
    unlock(practice, qtbot)
    assert practice.window.current == "clients"
    assert engagement_of(practice, "Amira")


def test_no_file_beside_the_practice_tells_of_it(practice):
    lock(practice)
    settle(practice)
    names = (b"Amira", b"Morgonrunda")
    kept = [practice.kept_in, *practice.path.parent.glob("practice.lcp*")]
    kept += [p for p in Path(tempfile.gettempdir()).glob("leader-coach*") if p.is_file()]
    assert not [p for p in kept if p.exists() and any(name in p.read_bytes() for name in names)]
    assert practice.frame.windowTitle() == "Leader Coach"
