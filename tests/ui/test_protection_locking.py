"""A lock takes everything from the screen, forgets the key and brings back what was typed."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from leadercoach.errors import Refused, StoreError
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import create_log
from leadercoach.usecases import drafts
from tests.samples import add
from tests.ui.conftest import named, shown
from tests.ui.protecting import PASSPHRASE, cheaply
from ui.composition.leader import LeaderSession
from ui.forms.quick_entry import QuickEntry
from ui.protection.locking import lock
from ui.protection.watch import Watch
from ui.protection.written import WrittenCard
from ui.shell.window import MainWindow

TITLE = "Kvällsschemat"
NO_HINTS = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def open_one(unopened: LeaderSession, tmp_path, monkeypatch) -> LeaderSession:
    """A window with a protected log open."""
    cheaply(monkeypatch)
    unopened.path = tmp_path / "diary.lc"
    with create_log(unopened.path) as log:
        add(log, "delegation", title=TITLE)
    key = protect(unopened.path, PASSPHRASE, new_code())
    unopened.remember(welcomed=True)
    unopened.open_at(unopened.path, key=key)
    return unopened


def settle(session: LeaderSession) -> None:
    for _ in range(3):
        session.app.processEvents()
        session.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def is_locked(session: LeaderSession, key: DataKey) -> None:
    """All that must hold after a lock."""
    settle(session)
    gc.collect()
    assert session.gate is not None
    assert session.workspace is None
    assert session.pages is None
    with pytest.raises(Refused, match="log_locked"):
        _ = key.raw
    assert not [w for w in QApplication.allWidgets() if isinstance(w, MainWindow)]
    visible = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert visible == [session.frame]
    assert session.frame.windowTitle() == "Leader Coach"
    assert TITLE not in shown(session.frame)
    links = [p.readlink() for p in Path("/proc/self/fd").iterdir() if p.is_symlink()]
    assert not [link for link in links if str(session.path) in str(link)]


def unlock(session: LeaderSession, qtbot) -> None:
    screen = session.gate.screen
    screen.passphrase.line.setText(PASSPHRASE)
    screen.onward.click()
    qtbot.waitUntil(lambda: session.workspace is not None)
    settle(session)


def test_the_rail_has_a_way_to_lock(open_one, click):
    key = open_one.workspace.log.key
    click(named(open_one.frame, "Lock"))
    is_locked(open_one, key)


def test_the_keys_lock_too(open_one):
    key = open_one.workspace.log.key
    QTest.keyClick(open_one.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    is_locked(open_one, key)


def test_the_same_page_comes_back(open_one, qtbot):
    for page in ("log", "profile", "settings"):
        open_one.window.show_page(page)
        lock(open_one)
        unlock(open_one, qtbot)
        assert open_one.window.current == page


def test_the_page_of_a_point_comes_back(open_one, qtbot):
    open_one.routes.point.emit("upward")
    lock(open_one)
    unlock(open_one, qtbot)
    assert open_one.window.current == "point_upward"


def test_an_open_log_says_that_nothing_can_be_locked(session, qtbot, click):
    QTest.keyClick(session.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(session.window.toast.isVisible)
    assert "No passphrase is set" in shown(session.window.toast)
    assert session.workspace is not None
    with qtbot.waitSignal(session.routes.protect):
        click(named(session.window.toast, "Set one…"))


def ended(session: LeaderSession, begin) -> None:
    """Lock while what `begin` shows waits for an answer, and come out of it."""
    key = session.workspace.log.key
    QTimer.singleShot(50, lambda: lock(session))
    begin()
    is_locked(session, key)


def test_a_dialog_that_waits_for_an_answer_gives_way(open_one):
    dialog = QDialog(open_one.frame)
    ended(open_one, dialog.exec)


@NO_HINTS
def test_a_question_that_waits_for_an_answer_gives_way(open_one):
    box = QMessageBox(open_one.frame)
    box.setText(TITLE)
    ended(open_one, box.exec)


def test_dialogs_above_each_other_give_way(open_one):
    below, above = QDialog(open_one.frame), QDialog(open_one.frame)
    QTimer.singleShot(10, above.exec)
    ended(open_one, below.exec)


@NO_HINTS
def test_an_open_menu_gives_way(open_one):
    menu = QMenu(open_one.window)
    menu.addAction(TITLE)
    ended(open_one, lambda: menu.exec(open_one.frame.pos()))


@NO_HINTS
def test_a_choice_of_files_gives_way(open_one):
    found = []
    ended(
        open_one, lambda: found.append(QFileDialog.getSaveFileName(open_one.window, TITLE, TITLE))
    )
    assert found == [("", "")]


def test_the_keys_lock_from_within_a_dialog(open_one):
    key = open_one.workspace.log.key
    dialog = QDialog(open_one.frame)
    line = QLineEdit(dialog)
    held = Qt.KeyboardModifier.ControlModifier
    QTimer.singleShot(50, lambda: QTest.keyClick(line, Qt.Key.Key_L, held))
    dialog.exec()
    is_locked(open_one, key)


def test_a_card_over_the_page_goes(open_one):
    key = open_one.workspace.log.key
    open_one.routes.new_entry.emit("delegation", None)
    lock(open_one)
    is_locked(open_one, key)


def test_a_running_read_of_the_whole_log_ends(open_one):
    key = open_one.workspace.log.key
    open_one.window.show_page("profile")
    again = open_one.workspace.log.again
    open_one.window.busy.run("Reading", lambda step: _endless(again, step), print, reads=True)
    assert open_one.window.busy.running
    lock(open_one)
    is_locked(open_one, key)


def _endless(again, step) -> None:
    with again() as log:
        while True:
            log.rows("select * from entries")
            step()


def test_what_stands_in_quick_entry_comes_back(open_one, qtbot):
    open_one.routes.new_entry.emit("delegation", None)
    card = open_one.window.findChild(QuickEntry, "overlay")
    card.form.begin_title("Halva tanken")
    card.form.changed.emit()
    lock(open_one)
    assert open_one.window is None
    unlock(open_one, qtbot)
    card = open_one.window.findChild(QuickEntry, "overlay")
    assert card.form.raw()["title"] == "Halva tanken"


def write(session: LeaderSession, text: str) -> None:
    """Type into a card that keeps no draft of its own."""
    card = QWidget(session.window)
    field = QPlainTextEdit(card)
    field.setAccessibleName("Comment")
    card.show()
    QTest.keyClicks(field, text)


def test_what_stands_in_any_other_form_comes_back(open_one, qtbot, click):
    write(open_one, "Ett halvt avtal")
    lock(open_one)
    unlock(open_one, qtbot)
    card = open_one.window.findChild(WrittenCard, "overlay")
    assert [f.toPlainText() for f in card.findChildren(QPlainTextEdit)] == ["Ett halvt avtal"]
    click(card.done)
    lock(open_one)
    unlock(open_one, qtbot)
    assert open_one.window.findChild(WrittenCard, "overlay") is None


def test_a_text_that_waits_is_encrypted_with_the_log(open_one):
    write(open_one, "Ett halvt avtal")
    lock(open_one)
    folder = open_one.path.parent
    assert not [f for f in folder.rglob("*") if f.is_file() and b"halvt avtal" in f.read_bytes()]


def test_what_cannot_be_saved_waits_in_memory_and_the_screen_says_so(open_one, qtbot, monkeypatch):
    key = open_one.workspace.log.key
    open_one.routes.new_entry.emit("delegation", None)
    card = open_one.window.findChild(QuickEntry, "overlay")
    card.form.begin_title("Halva tanken")
    card.form.changed.emit()

    def full(*_):
        raise StoreError("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(drafts, "keep", full)
        write(open_one, "Ett halvt avtal")
        lock(open_one)
    is_locked(open_one, key)
    assert "kept in memory" in shown(open_one.frame)
    assert "Halva tanken" not in shown(open_one.frame)
    unlock(open_one, qtbot)
    texts = [f.toPlainText() for f in open_one.window.findChildren(QPlainTextEdit)]
    assert "Ett halvt avtal" in texts
    assert open_one.window.findChild(QuickEntry).form.raw()["title"] == "Halva tanken"


@pytest.mark.parametrize("ours", [True, False])
def test_what_was_copied_here_and_only_that_leaves_the_clipboard(open_one, monkeypatch, ours):
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: ours)
    QGuiApplication.clipboard().setText(TITLE)
    lock(open_one)
    assert QGuiApplication.clipboard().text() == ("" if ours else TITLE)


class Clocks:
    monotonic, wall = 100.0, 5000.0

    def pass_(self, seconds: float, asleep: float = 0) -> None:
        self.monotonic += seconds
        self.wall += seconds + asleep


@pytest.fixture
def clocks(open_one) -> tuple[Clocks, Watch]:
    made = Clocks()
    open_one.window.findChild(Watch).stop()
    return made, Watch(open_one, lambda: made.monotonic, lambda: made.wall)


def wait(clocks: Clocks, watch: Watch, seconds: int) -> None:
    for _ in range(seconds // 5):
        if watch._session.workspace is None:
            return
        clocks.pass_(5)
        watch.look()


def test_ten_minutes_without_a_sign_lock(open_one, clocks):
    key = open_one.workspace.log.key
    wait(*clocks, 9 * 60)
    assert open_one.workspace is not None
    wait(*clocks, 60)
    is_locked(open_one, key)


def test_any_key_begins_the_ten_minutes_anew(open_one, clocks):
    wait(*clocks, 9 * 60)
    QTest.keyClick(open_one.frame, Qt.Key.Key_Shift)
    wait(*clocks, 9 * 60)
    assert open_one.workspace is not None


def test_never_is_never(open_one, clocks):
    open_one.remember(lock_after=0)
    wait(*clocks, 60 * 60)
    assert open_one.workspace is not None


def test_a_computer_that_slept_finds_the_log_locked(open_one, clocks):
    key = open_one.workspace.log.key
    made, watch = clocks
    made.pass_(5, asleep=60)
    watch.look()
    is_locked(open_one, key)


def test_the_desktop_locks_it_and_its_return_does_not(open_one):
    from ui.protection.power import Power

    key = open_one.workspace.log.key
    watch = open_one.window.findChild(Watch)
    power = Power(watch)
    power.leaving.connect(watch.lock)
    power.changed(False)  # noqa: FBT003
    assert open_one.workspace is not None
    power.changed(True)  # noqa: FBT003
    is_locked(open_one, key)


def test_an_open_log_has_no_watch(session):
    assert session.window.findChild(Watch) is None
