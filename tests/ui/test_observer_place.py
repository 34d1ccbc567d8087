"""While an observer has the computer, no key, button or other way reaches the log."""

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget

from tests.ui.observing import SECRETS, answer_all, click, handed_over, prepared, settle
from ui.observer.kiosk import Kiosk
from ui.observer.stage import Stage
from ui.shell.window import MainWindow


@pytest.fixture
def request_(session, log):
    return prepared(session, log)


@pytest.fixture
def place(session, request_):
    """The form on the screen, handed over."""
    return handed_over(session, request_)


def open_files() -> set[str]:
    """What this process has open."""
    found = set()
    for name in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            found.add(str(name.readlink()))
    return found


def log_files(path: Path) -> set[str]:
    return {f"{path}{end}" for end in ("", "-wal", "-shm")}


def spoken(holder: QWidget) -> str:
    """Every name and description in the accessible tree, tooltips and titles too."""
    found = []
    for widget in [holder, *holder.findChildren(QWidget)]:
        heard = QAccessible.queryAccessibleInterface(widget)
        kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
        found += [heard.text(kind) for kind in kinds] if heard else []
        found += [widget.toolTip(), widget.windowTitle(), widget.accessibleName()]
    return "\n".join(found)


def nothing_leaks(session, log_path: Path) -> None:
    """What must hold at every moment of the mode."""
    settle(session)
    assert session.workspace is None
    assert session.window is None
    assert not [w for w in QApplication.allWidgets() if isinstance(w, MainWindow)]
    heard = "\n".join(spoken(w) for w in QApplication.topLevelWidgets())
    assert [secret for secret in SECRETS if secret in heard] == []
    assert session.frame.windowTitle() == "Feedback"
    if Path("/proc/self/fd").exists():
        assert open_files() & log_files(log_path) == set()


@pytest.fixture
def alone(place, log):
    """Only the window itself could hold the log now."""
    path = log.path
    log.close()
    return path


def test_the_log_is_closed_and_no_word_of_it_is_left(session, place, alone):
    nothing_leaks(session, alone)


def test_nothing_leaks_on_any_page_of_the_way(session, place, alone):
    answer_all(session, place)
    nothing_leaks(session, alone)
    click(session.frame, "Hand in the reply")
    nothing_leaks(session, alone)
    click(session.frame, "Give the computer back")
    nothing_leaks(session, alone)


def test_no_shortcut_of_the_main_window_does_anything(session, request_, log):
    keys = [s.key() for s in session.window.findChildren(QShortcut)]
    assert len(keys) > 8
    handed_over(session, request_)
    path = log.path
    log.close()
    assert session.frame.findChildren(QShortcut) == []
    for key in keys:
        chord = key[0]
        for target in (session.frame, session.frame.focusWidget()):
            QTest.keyClick(target, chord.key(), chord.keyboardModifiers())
    nothing_leaks(session, path)
    assert isinstance(session.findChild(Kiosk).screen, Stage)


def keys_to_try() -> list[Qt.Key]:
    letters = [Qt.Key(code) for code in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)]
    functions = [Qt.Key(code) for code in range(Qt.Key.Key_F1.value, Qt.Key.Key_F12.value + 1)]
    more = (
        *(Qt.Key.Key_Escape, Qt.Key.Key_Menu, Qt.Key.Key_Help, Qt.Key.Key_Back),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
        *(Qt.Key.Key_Comma, Qt.Key.Key_Slash, Qt.Key.Key_HomePage, Qt.Key.Key_Search),
        Qt.Key.Key_Print,
    )
    return [*letters, *functions, *more]


@pytest.mark.parametrize(
    "held",
    [
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
    ],
)
def test_no_key_leads_out(session, place, alone, held):
    for key in keys_to_try():
        QTest.keyClick(session.frame.focusWidget() or session.frame, key, held)
        QTest.keyClick(session.frame, key, held)
    nothing_leaks(session, alone)
    assert isinstance(place.screen, Stage)


def test_no_mouse_button_menu_or_drop_leads_out(session, place, alone):
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/reply.age.txt")])
    action, held = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    answer_all(session, place)
    left = Qt.MouseButton.LeftButton
    for widget in [session.frame, *session.frame.findChildren(QWidget)]:
        for pressed in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            QTest.mouseClick(widget, pressed)
        reason = QContextMenuEvent.Reason.Mouse
        session.app.sendEvent(widget, QContextMenuEvent(reason, QPoint(2, 2), QPoint(2, 2)))
        session.app.sendEvent(widget, QDragEnterEvent(QPoint(2, 2), action, files, left, held))
        session.app.sendEvent(widget, QDropEvent(QPointF(2, 2), action, files, left, held))
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu)] == []
    texts = [edit.toPlainText() for edit in session.frame.findChildren(QPlainTextEdit)]
    assert not [text for text in texts if "reply.age" in text]
    nothing_leaks(session, alone)


def test_the_clipboard_holds_nothing_of_the_log(session, request_):
    QGuiApplication.clipboard().setText(SECRETS[0])
    handed_over(session, request_)
    assert SECRETS[0] not in QGuiApplication.clipboard().text()


def test_a_second_start_neither_raises_the_window_nor_opens_the_log(session, place, alone):
    session.frame.showMinimized()
    session.single.asked.connect(session.frame.come_forward)
    session.single.asked.emit()
    assert session.frame.isMinimized()
    nothing_leaks(session, alone)


def test_an_error_nobody_foresaw_shows_nothing(session, place, alone):
    from ui.shell.crash import Crash

    crash = Crash()
    crash.take(ValueError, ValueError(SECRETS[0]), None)
    nothing_leaks(session, alone)
    assert isinstance(place.screen, Stage)


def test_closing_the_window_ends_it_and_keeps_where_it_stood(session, place, alone):
    before = session.frame._before
    assert session.frame.close()
    assert session.frame.place() == before
    assert session.workspace is None
    assert session.window is None


def test_a_change_of_the_systems_look_brings_no_window_back(session, place, alone):
    session.kept = session.kept._replace(look="system")
    session._system_look()
    nothing_leaks(session, alone)
