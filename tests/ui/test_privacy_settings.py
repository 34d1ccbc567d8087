"""Settings › Privacy: what there is about somebody, erasing, what has left."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from leadercoach.backup import backups
from leadercoach.moment import Moment
from leadercoach.protection import encryption
from leadercoach.protection.code import new_code
from leadercoach.protection.key_file import unlock
from leadercoach.store import people
from leadercoach.store.sent_files import add as note
from leadercoach.usecases import clearing, entries, erasing
from leadercoach.usecases import people as change
from leadercoach.usecases.erasing import Everything
from tests.samples import add, entry
from ui.forms.form_card import FormCard
from ui.privacy.left import LeftCard
from ui.widgets.breakable import BREAK

OTHER = "en annan lösenfras om havet"


@pytest.fixture
def group(session):
    session.window.show_page("settings")
    return session.window.page("settings").choose("privacy")


def card(session) -> FormCard:
    found = session.window.findChild(FormCard, "overlay")
    assert found is not None
    return found


def wait_for_card(session, qtbot) -> FormCard:
    qtbot.waitUntil(lambda: session.window.findChild(FormCard, "overlay") is not None)
    return card(session)


def press(card: FormCard, words: str) -> None:
    next(b for b in card.findChildren(QPushButton) if words in b.accessibleName()).click()


def result(session, qtbot) -> str:
    """What the card says that comes after the work."""
    found = lambda: session.window.findChild(LeftCard, "overlay")  # noqa: E731
    qtbot.waitUntil(lambda: found() is not None, timeout=20000)
    shown = [label.text() for label in found().findChildren(QLabel) if not label.isHidden()]
    return "\n".join(shown).replace(BREAK, "")


def locked_copy(log) -> Path:
    """A backup with another key than the log."""
    made = backups.make(log, Moment.frozen(date(2026, 1, 20))).path
    encryption.protect(made, OTHER, new_code())
    return made


def test_everything_about_somebody_is_shown_and_copied(session, group, qtbot):
    add(session.workspace.log, people=["M3"], note="M3 wants the evenings")
    group.alias.setText("M3")
    group.alias.returnPressed.emit()
    about = wait_for_card(session, qtbot)
    assert "M3 wants the evenings" in about.text
    assert "team" not in about.text
    press(about, "Close")


def test_that_somebody_is_marked_as_team_is_told_of_them(session, group, qtbot):
    log, at = session.workspace.log, session.workspace.at
    change.mark_team(log, change.add_person(log, "M3", at), at)
    group.alias.setText("M3")
    group.alias.returnPressed.emit()
    about = wait_for_card(session, qtbot)
    assert "Marked as one of your team." in about.text
    press(about, "Close")


def test_somebody_is_erased_only_by_the_button_that_says_how_much(session, group, qtbot):
    log = session.workspace.log
    add(log, people=["M3"], note="M3 wants the evenings")
    group.alias.setText("M3")
    group._erase_person()
    asked = wait_for_card(session, qtbot)
    press(asked, "Keep it all")
    assert [p.alias for p in people.people(log)] == ["M3"]
    group._erase_person()
    press(wait_for_card(session, qtbot), "1 entr")
    qtbot.waitUntil(lambda: people.people(log) == [], timeout=20000)


def test_a_period_is_erased(session, group, qtbot):
    log = session.workspace.log
    add(log, on="2026-02-03")
    kept = add(log, on="2026-02-09")
    group.first.set_iso("2026-02-01")
    group.last.set_iso("2026-02-05")
    group._erase_period()
    press(wait_for_card(session, qtbot), "Erase 1 entr")
    ids = "select id from entries"
    qtbot.waitUntil(lambda: log.rows(ids, ()) == [(kept.id,)], timeout=20000)


def test_nothing_to_erase_is_said(session, group, qtbot):
    said = []
    session.workspace.saved.connect(said.append)
    group.alias.setText("Nobody")
    group._erase_person()
    qtbot.waitUntil(lambda: bool(said))
    assert session.window.findChild(FormCard, "overlay") is None


def test_what_erasing_did_beyond_the_log_is_told(session, group, qtbot):
    log = session.workspace.log
    add(log, on="2026-02-03")
    backups.make(log, session.workspace.at)
    group.eraser.ask(Everything())
    press(wait_for_card(session, qtbot), "Erase")
    told = result(session, qtbot)
    assert "1 copy is cleaned." in told
    assert "hold nothing of it any more" in told
    assert str(log.path.parent) in told


def test_a_copy_with_another_key_is_asked_about_and_cleaned(session, group, qtbot):
    log = session.workspace.log
    add(log, on="2026-02-03")
    locked = locked_copy(log)
    group.eraser.ask(Everything())
    asked = wait_for_card(session, qtbot)
    assert locked.name in "".join(label.text() for label in asked.findChildren(QLabel))
    press(asked, "Erase")
    result(session, qtbot)
    shown = card(session)
    [row] = shown.rows_of_copies
    row.secret.setText("helt fel ord")
    row.clean.click()
    qtbot.waitUntil(lambda: bool(shown.stopped), timeout=20000)
    row.secret.setFocus()
    row.secret.setText(OTHER)
    qtbot.keyClick(row.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.rows_of_copies == [], timeout=20000)
    assert clearing.left(log) == []
    assert backups.verify(locked, unlock(locked, OTHER).key).entries == 0


def test_a_copy_is_removed_by_the_second_press_only(session, group, qtbot):
    log = session.workspace.log
    add(log, on="2026-02-03")
    locked = locked_copy(log)
    erasing.erase(log, Everything(), session.workspace.at)
    group.refresh()
    qtbot.waitUntil(lambda: not group.see_left.isHidden(), timeout=20000)
    group.see_left.click()
    result(session, qtbot)
    shown = card(session)
    [row] = shown.rows_of_copies
    row.remove.click()
    assert locked.exists()
    row.remove.click()
    qtbot.waitUntil(lambda: shown.rows_of_copies == [], timeout=20000)
    assert not locked.exists()
    press(shown, "Close")
    group.refresh()
    qtbot.waitUntil(group.see_left.isHidden, timeout=20000)


def test_what_has_left_is_listed(session, group):
    log = session.workspace.log
    with log.transaction():
        note(log, "archive", "Eva", "log.json", session.workspace.at)
    group.refresh()
    lines = [label.text() for label in group.sent.findChildren(QLabel)]
    assert any("Eva" in line and "log.json" in line for line in lines)


def test_an_alias_that_is_a_name_is_asked_about_once(session):
    session.window.show_page("settings")
    group = session.window.page("settings").choose("people")
    group.add.added.emit("Anna Svensson")
    asked = card(session)
    assert people.people(session.workspace.log) == []
    press(asked, "Save anyway")
    assert [p.alias for p in people.people(session.workspace.log)] == ["Anna Svensson"]


def test_two_questions_are_asked_as_one(session):
    from leadercoach.errors import SoftStop

    told = entry(note="met Anna Svensson, on sick leave")
    with pytest.raises(SoftStop) as stop:
        entries.check(told, session.workspace.at)
    assert [each.code for each in stop.value.params["stops"]] == [
        "stop_full_name",
        "stop_sensitive",
    ]
    entries.check(told, session.workspace.at, sure=True)


def test_an_entry_is_erased_from_its_menu(session, qtbot):
    log = session.workspace.log
    record = add(log, note="M3 wants the evenings")
    session.routes.erase.emit(record.id)
    press(wait_for_card(session, qtbot), "Erase 1 entr")
    qtbot.waitUntil(lambda: log.rows("select id from entries", ()) == [], timeout=20000)
