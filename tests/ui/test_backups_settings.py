"""Settings, backups: the newest in words, one now, a second folder, and whether one would work."""

import pytest
from PySide6.QtWidgets import QFileDialog
from samples import add

from leadercoach.backup import backups as stored
from leadercoach.protection.code import new_code
from leadercoach.usecases import backups, protection
from tests.ui.conftest import named, shown
from tests.ui.protecting import PASSPHRASE, cheaply, overlay


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    cheaply(monkeypatch)


def group(session, qtbot):
    session.window.show_page("settings")
    found = session.window.page("settings").choose("backups")
    qtbot.waitUntil(lambda: not found._job.runs and bool(found.newest.text()))
    return found


def test_without_a_backup_it_says_when_the_first_comes(session, qtbot):
    place = group(session, qtbot)
    assert "None yet. The first comes by itself" in shown(place)
    assert not place.restore.isEnabled()
    assert not place.drill.isEnabled()
    assert not place.open_folder.isEnabled()


def test_one_is_made_now_and_told_with_its_count(session, log, click, qtbot):
    add(log)
    place = group(session, qtbot)
    click(place.now)
    qtbot.waitUntil(lambda: "1 entry · checked" in place.newest.text())
    assert "Today" in place.newest.text()
    assert "The backup is made and checked: 1 entry." in shown(session.window.toast)
    assert [copy.inside.entries for copy in stored.found(log.path, None)] == [1]


def test_a_second_folder_gets_a_copy_and_is_given_up(
    session, log, click, qtbot, tmp_path, monkeypatch
):
    other = tmp_path / "stick"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a, **k: str(other))
    place = group(session, qtbot)
    click(place.choose)
    qtbot.waitUntil(place.remove.isVisible)
    click(place.now)
    qtbot.waitUntil(lambda: "checked" in place.newest.text())
    assert [file.suffix for file in other.iterdir()] == [".lc"]
    click(place.remove)
    qtbot.waitUntil(lambda: not place.remove.isVisible())
    assert backups.second_folder(log.path) is None


def test_a_second_folder_that_is_away_is_told_calmly(session, log, click, qtbot, tmp_path):
    other = tmp_path / "stick"
    other.mkdir()
    backups.name_second_folder(log.path, other)
    other.rmdir()
    place = group(session, qtbot)
    assert "is not there just now" in shown(place)
    click(place.now)
    qtbot.waitUntil(lambda: "checked" in place.newest.text())
    assert "The second folder got no copy this time." in shown(session.window.toast)


def test_a_synced_folder_is_warned_about(session, qtbot, monkeypatch):
    monkeypatch.setattr(backups, "synced", lambda _path: "Dropbox")
    assert "Dropbox" in group(session, qtbot).warning.text()


def test_copies_left_open_beside_a_protected_log_are_named(session, qtbot, monkeypatch, at, log):
    made = backups.make(log, at).backup
    session.workspace.close()
    log.close()
    monkeypatch.setattr(protection, "protect_backups", lambda *_: [])
    key = protection.protect(log.path, PASSPHRASE, new_code())
    session.make_window()
    session.open_at(log.path, "settings", key)
    assert made.path.name in group(session, qtbot).warning.text()


def test_a_drill_reads_the_newest_backup_and_changes_nothing(session, log, at, click, qtbot):
    add(log)
    made = backups.make(log, at).backup.path
    before = made.read_bytes()
    click(group(session, qtbot).drill)
    drill = overlay(session.window)
    qtbot.waitUntil(drill.onward.isEnabled)
    click(drill.onward)
    qtbot.waitUntil(lambda: "It works: 1 entry" in drill.told.text())
    assert made.read_bytes() == before


def test_a_drill_of_a_protected_log_wants_its_passphrase_or_code(session, log, at, click, qtbot):
    log.close()
    code = new_code()
    session.workspace.close()
    key = protection.protect(log.path, PASSPHRASE, code)
    session.make_window()
    session.open_at(log.path, "settings", key)
    backups.make(session.workspace.log, at)
    click(group(session, qtbot).drill)
    drill = overlay(session.window)
    qtbot.waitUntil(drill.secret.isVisible)
    for typed, answer in (("wrong", "not right"), (PASSPHRASE, "It works"), (code, "It works")):
        drill.secret.clear()
        qtbot.keyClicks(drill.secret, typed)
        click(named(drill, "Try"))
        qtbot.waitUntil(lambda answer=answer: answer in drill.told.text())
