"""A draft is there from the first letter, comes back when its field does, and goes when what was
written has been saved, emptied or is about something that is erased."""

import json
import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import at

from leadercoach.exchange import archive
from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.engine import create_log
from leadercoach.usecases import drafts, erasing
from leadercoach.usecases.backups import make
from tests.ui.conftest import TODAY, named, shown
from tests.ui.test_typed_text import settle
from tests.ui.writing import PLACES, card, fields, fill, one, page, text, write
from ui.composition.leader import LeaderSession
from ui.forms.draft import AFTER
from ui.forms.entry_form import EntryForm
from ui.widgets.standing import COVERED, standing

ROOT = Path(__file__).resolve().parents[2]
TYPES_AND_DIES = """
import os, signal, sys
from datetime import date
from pathlib import Path
sys.path[:0] = ["tests"]
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.writing import PLACES, fields, write
from ui.base import i18n, preferences, theme
from ui.composition.leader import LeaderSession
from ui.shell.frame import Frame
from ui.shell.single import SingleWindow
path, name = Path(sys.argv[1]), sys.argv[2]
app = QApplication([])
i18n.use("en")
theme.apply(app, "light")
frame = Frame("", "light")
kept = preferences.Preferences(language="en", look="light", welcomed=True)
session = LeaderSession(app, frame, SingleWindow(path), path, kept, path.with_suffix(".json"),
    today=date(2026, 2, 9))
session.make_window()
frame.show()
session.open()
PLACES[name].open(session)
QTest.qWait(50)
field = fields(PLACES[name].root(session))[0]
write(field, "zebra ord")
QTest.qWait(int(sys.argv[3]))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def full(session: LeaderSession) -> LeaderSession:
    """A window on an open log with something of everything in it."""
    fill(session.workspace.log)
    session.workspace.changed.emit("entries")
    return session


def keys(session: LeaderSession) -> set[str]:
    return set(notes.draft_keys(session.workspace.log))


def think(session: LeaderSession):
    session.window.show_page("today")
    named(page(session), "Write an answer").click()
    return page(session)._think


@pytest.mark.long
@pytest.mark.parametrize("name", ["today", "settings people", "terms", "session", "week", "agree"])
def test_a_killed_program_has_lost_no_letter(unopened, tmp_path, name):
    path = tmp_path / "log.lc"
    with create_log(path) as log:
        fill(log)
    wait = str(AFTER + 250)
    command = [sys.executable, "-c", TYPES_AND_DIES, str(path), name, wait]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    died = subprocess.run(command, env=environment, cwd=ROOT, check=False)
    assert died.returncode == -signal.SIGKILL
    unopened.path = path
    unopened.remember(welcomed=True)
    unopened.open()
    if name == "today":
        unopened.window.show_page("today")
    else:
        PLACES[name].open(unopened)
    settle(unopened)
    assert text(fields(PLACES[name].root(unopened))[0]) == "zebra ord"


def test_who_types_without_a_pause_is_kept_all_the_same(session, qtbot):
    card = think(session)
    for _ in range(8):
        QTest.keyClicks(card._text, "a")
        qtbot.wait(AFTER // 4)
    assert notes.draft(session.workspace.log, card._draft.key).form["text"].startswith("aaa")


def test_what_is_emptied_by_hand_is_no_draft(session, qtbot):
    card = think(session)
    write(card._text, "a")
    card._draft.flush()
    assert keys(session) == {card._draft.key}
    QTest.keyClick(card._text, Qt.Key.Key_Backspace)
    assert keys(session) == set()


def test_an_answer_that_is_saved_is_no_draft_any_more(session, click):
    card = think(session)
    write(card._text, "Lita")
    card._draft.flush()
    click(named(card, "Save"))
    assert keys(session) == set()
    assert card._text is None


def test_words_that_are_asked_about_can_be_saved_all_the_same(session, click):
    answer = think(session)
    write(answer._text, "Hon har en diagnos")
    click(named(answer, "Save"))
    click(named(card(session), "Save anyway"))
    assert session.workspace.log.one("select text from reflections") == ("Hon har en diagnos",)


def test_a_card_that_is_left_keeps_what_was_begun_until_one_starts_afresh(full, click):
    PLACES["terms"].open(full)
    write(card(full).fields["purpose"].edit, "Tilltron")
    QTest.keyClick(card(full), Qt.Key.Key_Escape)
    settle(full)
    PLACES["terms"].open(full)
    over = card(full)
    assert over.read("purpose") == "Tilltron"
    click(named(over, "Start afresh"))
    assert over.read("purpose") == ""
    assert over.read("sponsor")
    assert keys(full) == set()


def test_a_card_that_is_saved_leaves_no_draft(full, click):
    PLACES["terms"].open(full)
    write(card(full).fields["purpose"].edit, "Tilltron")
    card(full).draft.flush()
    click(named(card(full), "We have agreed"))
    assert keys(full) == set()


def test_a_name_that_is_taken_or_left_is_no_draft(full, qtbot):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        name = "M3" if key == Qt.Key.Key_Return else "M30"
        group = _renaming(full, name)
        row = next(iter(group.rows._rows.values()))
        write(row._edit, "M30" if key == Qt.Key.Key_Return else "M4")
        qtbot.wait(AFTER + 50)
        assert len(keys(full)) == 1
        QTest.keyClick(row._edit, key)
        assert keys(full) == set()
    assert "Rename M30" in {b.accessibleName() for b in group.findChildren(type(row._rename))}


def _renaming(full, name):
    full.window.show_page("settings")
    group = full.window.page("settings").choose("people")
    named(group, f"Rename {name}").click()
    return group


@pytest.mark.parametrize("covered", [True, False])
def test_a_passphrase_is_written_down_nowhere_even_while_it_is_shown(session, qtbot, covered):
    from ui.widgets.secret_field import SecretField

    field = SecretField("Passphrase")
    field.setParent(session.window)
    field.show()
    field.show_text(shown=not covered)
    QTest.keyClicks(field, "lugn tork")
    assert field.property(COVERED)
    assert "lugn tork" not in json.dumps(standing(session.window).plain())


def test_what_was_begun_about_something_goes_with_it(full):
    log, at = full.workspace.log, full.workspace.at
    kept = {
        f"session:{one(log, 'sessions')}",
        f"settle:{one(log, 'actions')}",
        f"thanks:{one(log, 'requests')}",
    }
    with log.transaction():
        for key in (*kept, "place", "take-in"):
            notes.keep_draft(log, key, {"text": "Kvar"}, Moment.frozen(date(2020, 1, 1)))
    before = erasing.what_would_go(log, erasing.Period(TODAY, TODAY)).counts["drafts"]
    erasing.erase(log, erasing.Period(TODAY, TODAY), at)
    assert (before, keys(full)) == (3, {"take-in"})


def test_an_archive_holds_nothing_of_what_others_sent_or_where_one_was(full, tmp_path):
    log, at = full.workspace.log, full.workspace.at
    for key in ("place", "take-in", "upward"):
        drafts.keep(log, key, {"text": "Kvar"}, at)
    archive.archive(log, tmp_path / "all.json")
    found = json.loads((tmp_path / "all.json").read_text("utf-8"))["drafts"]
    assert [each["key"] for each in found] == ["upward"]


def test_a_new_day_is_shown_and_the_form_keeps_its_own(full):
    full.routes.new_entry.emit("dialogue", None)
    full.workspace.clock = lambda: Moment.frozen(TODAY + timedelta(days=1))
    full.workspace.look_for_others()
    assert "Tuesday 10 February" in shown(full.window.header)
    assert card(full).findChild(EntryForm).date.day == TODAY


def test_a_backup_of_what_is_settled_shows_nothing_anew(session):
    heard = []
    session.workspace.settle()
    session.workspace.changed.connect(heard.append)
    with session.workspace.log.again() as log:
        make(log, at())
    session.workspace.look_for_others()
    assert heard == []
