"""What happens to old things: asked once, chosen, and announced where it can be read."""

from datetime import date, timedelta

import pytest
from old_logs import ago, announce, believe
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from samples import TODAY, add, at

from leadercoach.moment import Moment
from leadercoach.store import entries as stored
from leadercoach.store.clock import last_day
from leadercoach.usecases import entries, retention
from tests.ui.conftest import named, said, shown
from ui.composition.tidying import tidy_now
from ui.forms.form_card import FormCard
from ui.privacy.choice import ChoiceNote, ClockNote
from ui.privacy.limits import LimitsCard, LimitsNote
from ui.widgets import on_screen


@pytest.fixture(autouse=True)
def any_day(monkeypatch):
    """Monday 9 February 2026 is the present."""
    monkeypatch.setattr(Moment, "is_present", True)


@pytest.fixture
def today(session, qtbot):
    """Look at Today anew, and wait until it has been asked about; what there is to ask."""

    def look(kind):
        page = session.window.page("today")
        session.window.show_page("today")
        page.refresh()
        qtbot.waitUntil(lambda: not page._questions._job.runs)
        QApplication.processEvents()
        return next((w for w in page.findChildren(kind) if not w.isHidden()), None)

    session.frame.activateWindow()
    qtbot.waitUntil(session.frame.isActiveWindow)
    return look


@pytest.fixture
def group(session):
    session.window.show_page("settings")
    return session.window.page("settings").choose("privacy")


@pytest.fixture
def due(session):
    """An old entry whose text has passed its limit, on a day that is believed."""
    log = session.workspace.log
    record = add(log, on=ago(13), title="Long ago", note="And far away")
    believe(log, TODAY)
    return record


def rest(note, looks=5):
    """Two seconds and a bit pass."""
    for _ in range(looks):
        note._sight.look()


def announced(session):
    return session.workspace.log.rows("select id from announced")


def test_after_three_months_it_is_asked_once_what_is_to_happen(session, today):
    log = session.workspace.log
    add(log, on=ago(3, -1))
    believe(log, TODAY)
    assert today(ChoiceNote) is None
    add(log, on=ago(3))
    question = today(ChoiceNote)
    assert {"Keep everything", "Ask me each time", "Thin out by itself"} <= said(question)
    assert "older backups" in shown(question)
    named(question, "Ask me each time").click()
    assert retention.chosen(log) == "ask"
    assert today(ChoiceNote) is None


def test_putting_the_question_away_keeps_everything_and_is_not_asked_again(session, today):
    log = session.workspace.log
    add(log, on=ago(25), title="Old")
    believe(log, TODAY)
    named(today(ChoiceNote), "Keep everything, and do not ask again").click()
    assert retention.chosen(log) == "keep"
    assert today(ChoiceNote) is None
    assert today(LimitsNote) is None


def test_nothing_is_asked_on_a_day_one_has_chosen(session, today, monkeypatch):
    add(session.workspace.log, on=ago(25))
    monkeypatch.setattr(Moment, "is_present", False)
    assert today(ChoiceNote) is None
    assert today(ClockNote) is None


def test_a_day_in_doubt_is_asked_about_once_something_could_go(session, today):
    log = session.workspace.log
    record = add(log, on=TODAY - timedelta(days=60))
    believe(log, TODAY - timedelta(days=60))
    assert today(ClockNote) is None
    entries.delete(log, record.id, at(TODAY - timedelta(days=60)))
    question = today(ClockNote)
    assert "9 February 2026" in shown(question)
    named(question, "No").click()
    assert "Set the computer’s clock" in shown(question)
    assert last_day(log) == TODAY - timedelta(days=60)
    named(question, "Yes, it is").click()
    assert last_day(log) == TODAY
    assert today(ClockNote) is None


def test_what_is_asked_about_is_kept_or_removed_one_by_one(session, today, due, click, qtbot):
    log = session.workspace.log
    other = add(log, on=ago(13), title="Too")
    believe(log, TODAY)
    retention.choose(log, "ask")
    note = today(LimitsNote)
    assert "Long ago" in shown(note)
    note.wanted.emit()
    card = session.window.findChild(LimitsCard, "overlay")
    click(named(card, "Keep Too"))
    click(named(card, "Remove Long ago"))
    assert stored.get(log, due.id).entry.title == ""
    assert stored.get(log, other.id) == other
    assert "Nothing has passed its limit." in shown(card)
    session.workspace.undo()
    assert stored.get(log, due.id) == due


def test_what_was_removed_is_put_back_from_the_bin(session, due):
    log = session.workspace.log
    retention.choose(log, "ask")
    retention.remove(log, retention.due(log, at()).items, at())
    session.window.show_page("settings")
    group = session.window.page("settings").choose("bin")
    assert "Long ago" in shown(group.removed)
    named(group, "Put back Long ago").click()
    assert stored.get(log, due.id) == due
    assert len(group.removed) == 0


def test_the_choice_and_the_limits_are_set(session, group):
    log, keeping = session.workspace.log, group.keeping
    assert keeping.mode.value() == "keep"
    assert not keeping.limits.isVisibleTo(keeping)
    for mode in ("ask", "thin", "keep"):
        keeping.mode.choose(mode)
        keeping.mode.changed.emit()
        assert retention.chosen(log) == mode
    keeping.months["retention_text"]._box.setValue(60)
    assert retention.months_of(log)["retention_text"] == 60
    keeping.months["retention_text"]._box.setValue(0)
    assert retention.months_of(log)["retention_text"] == 0
    assert keeping.months["retention_text"]._box.text() == "never"


def test_the_settings_lead_to_the_list(session, group, due, qtbot):
    retention.choose(session.workspace.log, "ask")
    group.refresh()
    qtbot.waitUntil(lambda: not group.keeping.see.isHidden())
    group.keeping.see.click()
    assert isinstance(session.window.findChild(FormCard, "overlay"), LimitsCard)


@pytest.fixture
def large_screen(monkeypatch):
    """The window is larger than the screen of tests."""
    monkeypatch.setattr(on_screen, "_on_a_screen", lambda *_: True)


@pytest.fixture
def thin(session, due, today, large_screen):
    """The note on Today about what goes by itself, scrolled to and not yet looked at."""
    retention.choose(session.workspace.log, "thin")
    note = today(LimitsNote)
    scroll_to(session, note)
    return note


def scroll_to(session, widget):
    for _ in range(3):
        QApplication.processEvents()
    session.window.page("today")._area.ensureWidgetVisible(widget)
    QApplication.processEvents()


def test_a_line_that_could_be_read_for_two_seconds_counts(session, thin, due):
    rest(thin, 4)
    assert announced(session) == []
    rest(thin, 1)
    assert announced(session) == [(due.id,)]


def test_a_line_below_the_fold_does_not_count(session, thin):
    session.window.page("today")._area.verticalScrollBar().setValue(0)
    rest(thin, 20)
    assert announced(session) == []
    scroll_to(session, thin)
    rest(thin)
    assert len(announced(session)) == 1


def test_a_line_half_below_the_fold_does_not_count(session, thin):
    area = session.window.page("today")._area
    line = next(iter(thin._items))
    foot = line.mapTo(area.viewport(), line.rect().bottomLeft()).y()
    hidden = area.viewport().height() - foot + line.height() // 2
    area.verticalScrollBar().setValue(area.verticalScrollBar().value() - hidden)
    assert not line.visibleRegion().isEmpty()
    rest(thin, 20)
    assert announced(session) == []


def test_a_line_of_a_page_one_is_not_on_does_not_count(session, thin):
    session.window.show_page("log")
    rest(thin, 20)
    assert announced(session) == []


def test_a_line_that_something_lies_over_does_not_count(session, thin):
    session.routes.new_entry.emit("dialogue", None)
    QApplication.processEvents()
    rest(thin, 20)
    assert announced(session) == []


def test_a_line_in_a_minimised_window_does_not_count(session, thin, monkeypatch):
    monkeypatch.setattr(session.frame, "isMinimized", lambda: True)
    rest(thin, 20)
    assert announced(session) == []


def test_a_line_in_a_window_that_is_not_used_does_not_count(session, thin, qtbot):
    other = QDialog()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    rest(thin, 20)
    assert announced(session) == []


def test_a_line_outside_every_screen_does_not_count(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(10, 10, 200, 100)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line = QWidget(window)
    line.setGeometry(10, 10, 50, 20)
    line.show()
    assert on_screen.in_sight(line)
    window.move(20000, 10)
    assert not on_screen.in_sight(line)


def test_a_glance_is_no_reading(session, thin):
    for _ in range(4):
        rest(thin, 3)
        session.window.show_page("log")
        rest(thin, 1)
        session.window.show_page("today")
    assert announced(session) == []


def test_what_stands_only_in_the_list_counts_when_it_is_read_there(session, thin, due):
    thin.wanted.emit()
    card = session.window.findChild(LimitsCard, "overlay")
    QApplication.processEvents()
    rest(card)
    assert announced(session) == [(due.id,)]


def test_a_start_on_a_jumped_clock_announces_nothing(session, due, today):
    retention.choose(session.workspace.log, "thin")
    session.workspace.clock = lambda: Moment.frozen(date(2031, 2, 9))
    assert today(LimitsNote) is None
    assert today(ClockNote) is not None


def test_what_has_gone_by_itself_is_told(session, due, monkeypatch):
    log = session.workspace.log
    retention.choose(log, "thin")
    announce(log)
    monkeypatch.setattr(Moment, "present", lambda: at(TODAY + timedelta(days=14)))
    told = []
    session.workspace.saved.connect(told.append)
    tidy_now(session.workspace)
    assert "bin" in told[0]
    assert stored.get(log, due.id).entry.title == ""
