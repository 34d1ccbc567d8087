"""Between the wish to lock and the fresh process: what ends first, and what is handed over."""

import os
import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from leadercoach.errors import StoreError
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store.engine import create_log
from leadercoach.usecases import backups, drafts
from tests.ui.conftest import shown
from tests.ui.protecting import PASSPHRASE
from tests.ui.test_protection_locking import NO_HINTS, is_locked, open_one, settle, unlock, write  # noqa: F401
from ui.backup.keeper import Keeper
from ui.composition.leader import LeaderSession
from ui.forms.quick_entry import QuickEntry
from ui.protection.leaving import Finishing
from ui.protection.locking import lock
from ui.protection.written import WrittenCard
from ui.shell.changing import Change, Changing
from ui.shell.frame import Frame
from ui.shell.handed import Handed, decoded
from ui.shell.kept_file import KeptFile
from ui.shell.single import SingleWindow

pytestmark = pytest.mark.long


class Job:
    """Something that is being written beside the window, for as long as a test wants."""

    def __init__(self, session: LeaderSession, *, fails: str = "") -> None:
        self.goes_on, self.begun = threading.Event(), threading.Event()
        self.called_off = self.written = self.followed = False
        self._fails = fails
        session.window.busy.run("Saving", self._work, self._then)
        self.begun.wait()

    def _work(self, step) -> None:
        self.begun.set()
        self.goes_on.wait(20)
        step()
        if self._fails:
            raise StoreError(self._fails)
        self.written = True

    def _then(self, _result) -> None:
        self.followed = True


def test_what_is_being_written_comes_to_its_end_unseen(open_one, qtbot):  # noqa: F811
    key, window = open_one.workspace.log.key, open_one.window
    job = Job(open_one)
    lock(open_one)
    settle(open_one)
    assert not window.isVisible()
    assert open_one.gate is None
    assert "Finishing…" in shown(open_one.frame)
    job.goes_on.set()
    qtbot.waitUntil(lambda: open_one.gate is not None)
    is_locked(open_one, key)
    assert job.written
    assert not job.followed


def test_the_window_is_covered_before_anything_is_kept(open_one, monkeypatch):  # noqa: F811
    open_one.routes.new_entry.emit("delegation", None)
    card = open_one.window.findChild(QuickEntry, "overlay")
    card.form.begin_title("Halva tanken")
    card.form.changed.emit()
    covered = []
    kept = drafts.keep
    monkeypatch.setattr(
        drafts, "keep", lambda *given: (covered.append(open_one.frame.covered), kept(*given))
    )
    lock(open_one)
    assert set(covered) == {True}


def test_keys_reach_nothing_while_something_is_finished(open_one, qtbot):  # noqa: F811
    window, job = open_one.window, Job(open_one)
    lock(open_one)
    settle(open_one)
    for key in (Qt.Key.Key_1, Qt.Key.Key_L, Qt.Key.Key_K, Qt.Key.Key_Comma):
        QTest.keyClick(open_one.frame, key, Qt.KeyboardModifier.ControlModifier)
    settle(open_one)
    assert window.findChild(QuickEntry, "overlay") is None
    assert len(open_one.frame.findChildren(Finishing)) == 1
    job.goes_on.set()
    qtbot.waitUntil(lambda: open_one.gate is not None)


def test_a_change_of_the_systems_look_uncovers_nothing(open_one, qtbot):  # noqa: F811
    open_one.remember(look="system")
    window, job = open_one.window, Job(open_one)
    lock(open_one)
    open_one._system_look()
    settle(open_one)
    assert open_one.window is window
    assert not window.isVisible()
    job.goes_on.set()
    qtbot.waitUntil(lambda: open_one.gate is not None)


def test_a_backup_that_is_being_made_is_made(open_one, qtbot, monkeypatch):  # noqa: F811
    begun, goes_on, stops = threading.Event(), threading.Event(), []

    def slow(log, at, stopped):
        begun.set()
        goes_on.wait(20)
        stops.append(stopped())

    monkeypatch.setattr(backups, "make_if_due", slow)
    keeper = Keeper(open_one.window, open_one.workspace)
    open_one.window.ending.connect(keeper.stop)
    keeper.look()
    begun.wait()
    lock(open_one)
    goes_on.set()
    qtbot.waitUntil(lambda: open_one.gate is not None)
    assert stops == [False]


def test_why_something_failed_is_said_after_unlocking(open_one, qtbot):  # noqa: F811
    job = Job(open_one, fails="disk_full")
    lock(open_one)
    job.goes_on.set()
    qtbot.waitUntil(lambda: open_one.gate is not None)
    assert "The disk is full" not in shown(open_one.frame)
    unlock(open_one, qtbot)
    qtbot.waitUntil(open_one.window.toast.isVisible)
    assert "The disk is full" in shown(open_one.window.toast)


def test_a_wish_to_lock_while_the_file_is_encrypted_anew_counts_afterwards(open_one, qtbot):  # noqa: F811
    goes_on, done = threading.Event(), []

    def work(_path, key):
        goes_on.wait(20)
        return key

    Changing(KeptFile(open_one), Change("Encrypting", work, lambda: done.append(True))).start()
    qtbot.waitUntil(lambda: open_one.workspace is None)
    QTest.keyClick(open_one.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    goes_on.set()
    qtbot.waitUntil(lambda: bool(done) and open_one.gate is not None)
    assert open_one.workspace is None


@NO_HINTS
def test_a_minimised_window_comes_forward_when_the_program_is_started_again(open_one):  # noqa: F811
    open_one.frame.showMinimized()
    open_one.frame.come_forward()
    assert not open_one.frame.isMinimized()


def handed_by(session: LeaderSession) -> tuple[list[bytes], list[object]]:
    """What the session hands to the next process, and what it gives back of its own."""
    bodies, given = [], []

    def start_anew(body, let_go) -> None:
        bodies.append(body)
        given.append(let_go)
        raise OSError

    session.start_anew = start_anew
    return bodies, given


def test_what_is_handed_over_tells_where_and_nothing_of_what(open_one, monkeypatch):  # noqa: F811
    bodies, _ = handed_by(open_one)
    key = open_one.workspace.log.key
    raw = key.raw
    monkeypatch.setattr(drafts, "keep", _full)
    write(open_one, "Ett halvt avtal")
    open_one.window.show_page("profile")
    lock(open_one)
    (body,) = bodies
    left = decoded(body)
    assert left.path == open_one.single.log
    assert (left.lang, left.today, left.coach) == ("en", date(2026, 2, 9), False)
    assert left.geometry == open_one.frame.place()
    assert len(left.sealed) == 1
    for secret in (b"Ett halvt avtal", "Kvällsschemat".encode(), raw, raw.hex().encode()):
        assert secret not in body
        assert secret not in left.sealed[0].body


def _full(*_given) -> None:
    raise StoreError("disk_full")


def test_where_no_process_can_begin_the_screen_says_so(open_one):  # noqa: F811
    handed_by(open_one)
    key = open_one.workspace.log.key
    lock(open_one)
    is_locked(open_one, key)
    assert "could not begin anew" in shown(open_one.frame)


def another(session: LeaderSession, body: bytes, folder: Path) -> LeaderSession:
    """The window of the next process, from what was handed to it."""
    left = decoded(body)
    frame = Frame(left.geometry, "light")
    single = SingleWindow(left.path)
    next_one = LeaderSession(
        *(session.app, frame, single, session.path, session.kept, folder / "next.json"),
        today=left.today,
        lang=left.lang,
    )
    frame.show()
    next_one.begin_locked(left)
    return next_one


@pytest.fixture
def next_one(open_one, tmp_path, qapp):  # noqa: F811
    """Locks, and shows what the process after it shows."""
    made = []

    def begin() -> LeaderSession:
        bodies, _ = handed_by(open_one)
        lock(open_one)
        made.append(another(open_one, bodies[0], tmp_path))
        return made[-1]

    yield begin
    for session in made:
        session.frame.close()
        session.frame.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_next_process_stands_where_the_last_one_did(open_one, next_one, qtbot):  # noqa: F811
    open_one.routes.point.emit("upward")
    open_one.routes.new_entry.emit("delegation", None)
    card = open_one.window.findChild(QuickEntry, "overlay")
    card.form.begin_title("Halva tanken")
    card.form.changed.emit()
    after = next_one()
    assert after.window is None
    unlock(after, qtbot)
    assert after.window.current == "point_upward"
    card = after.window.findChild(QuickEntry, "overlay")
    assert card.form.raw()["title"] == "Halva tanken"


def test_the_next_process_has_what_could_not_be_saved(
    open_one,  # noqa: F811
    next_one,
    qtbot,
    monkeypatch,
):
    write(open_one, "Ett halvt avtal")
    with monkeypatch.context() as patched:
        patched.setattr(drafts, "keep", _full)
        after = next_one()
    assert "kept in memory" in shown(after.frame)
    unlock(after, qtbot)
    texts = [field.toPlainText() for field in after.window.findChildren(QPlainTextEdit)]
    assert "Ett halvt avtal" in texts
    assert after.sealed == ()


def test_what_was_chosen_and_could_not_be_saved_is_chosen_again(
    open_one,  # noqa: F811
    next_one,
    qtbot,
    monkeypatch,
):
    open_one.routes.new_entry.emit("failure", None)
    card = open_one.window.findChild(QuickEntry, "overlay")
    with monkeypatch.context() as patched:
        patched.setattr(drafts, "keep", _full)
        QTest.keyClick(card.window().focusWidget() or card, Qt.Key.Key_3)
        chosen = card.form.raw()
        after = next_one()
    assert chosen["kind"]
    unlock(after, qtbot)
    card = after.window.findChild(QuickEntry, "overlay")
    assert card.form.raw() == chosen
    assert after.sealed == ()


def test_what_can_still_not_be_saved_waits_for_another_time(
    open_one,  # noqa: F811
    next_one,
    qtbot,
    monkeypatch,
):
    write(open_one, "Ett halvt avtal")
    with monkeypatch.context() as patched:
        patched.setattr(drafts, "keep", _full)
        after = next_one()
        unlock(after, qtbot)
        assert len(after.window.findChildren(WrittenCard, "overlay")) == 1
        lock(after)
    assert "kept in memory" in shown(after.frame)
    unlock(after, qtbot)
    card = after.window.findChild(WrittenCard, "overlay")
    assert [f.toPlainText() for f in card.findChildren(QPlainTextEdit)] == ["Ett halvt avtal"]
    assert after.sealed == ()


def test_another_log_does_not_take_what_is_not_its_own(
    open_one,  # noqa: F811
    next_one,
    qtbot,
    monkeypatch,
    tmp_path,
):
    other = tmp_path / "other.lc"
    create_log(other).close()
    protect(other, PASSPHRASE, new_code())
    mine = open_one.path
    write(open_one, "Ett halvt avtal")
    with monkeypatch.context() as patched:
        patched.setattr(drafts, "keep", _full)
        after = next_one()
    after.single.first()
    after.open_other(other)
    unlock(after, qtbot)
    assert after.window.findChild(WrittenCard, "overlay") is None
    lock(after)
    assert "kept in memory" in shown(after.frame)
    after.open_other(mine)
    unlock(after, qtbot)
    card = after.window.findChild(WrittenCard, "overlay")
    assert [f.toPlainText() for f in card.findChildren(QPlainTextEdit)] == ["Ett halvt avtal"]


def test_something_that_was_writing_was_all_that_was_in_the_way(
    open_one,  # noqa: F811
    qtbot,
    monkeypatch,
):
    bodies, _ = handed_by(open_one)
    write(open_one, "Ett halvt avtal")
    job = Job(open_one)
    with monkeypatch.context() as patched:
        patched.setattr(drafts, "keep", _full)
        lock(open_one)
    job.goes_on.set()
    qtbot.waitUntil(lambda: open_one.gate is not None)
    assert decoded(bodies[0]).sealed == ()
    unlock(open_one, qtbot)
    assert open_one.window.findChild(WrittenCard, "overlay") is not None


@pytest.mark.parametrize("body", [None, b"", b"{", b"[]", b'{"log": 1}', b"\xff", b"[" * 10_000])
def test_what_was_not_handed_over_by_us_is_nothing(body):
    assert decoded(body) is None


def test_a_path_no_text_can_hold_is_handed_over(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.lc"))
    left = Handed(
        log=os.fsencode(path),
        coach=False,
        lang="sv",
        today=None,
        geometry="",
        in_front=True,
        minimised=False,
    )
    assert decoded(left.encoded()).path == path


def test_the_lock_of_a_process_is_its_own_after_it_began_anew(tmp_path):
    first, same = SingleWindow(tmp_path / "log.lc"), SingleWindow(tmp_path / "log.lc")
    assert first.first()
    assert not same.first()
    assert same.still_first()


def test_a_folder_that_has_gone_keeps_nobody_from_the_unlock_screen(tmp_path):
    gone = SingleWindow(tmp_path / "gone" / "log.lc")
    assert gone.still_first()
    assert not (tmp_path / "gone").exists()
