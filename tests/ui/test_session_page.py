"""A session in the window: prepared, held, written, agreed on, closed, opened again."""

import threading
from datetime import date, timedelta

import msgspec
import pytest
import reviews
from coachings import TERMS
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from samples import add

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.sharing import review
from leadercoach.store import actions as stored_actions
from leadercoach.store import coaching as stored
from leadercoach.store.engine import open_log
from leadercoach.usecases import actions, coaching
from tests.ui.conftest import TODAY, named, said, shown
from tests.ui.test_accessible import nameless
from ui.shell.page import Scrolled
from ui.widgets.agreed_row import AgreedButton
from ui.widgets.reflow import ReflowColumns


@pytest.fixture
def told(monkeypatch):
    """Every part of a review filled in."""
    read = review.review_now
    monkeypatch.setattr(review, "review_now", lambda *given: reviews.filled(read(*given)))


@pytest.fixture
def eva(log, at):
    coach = coaching.add_coach(log, Coach(name="Eva"), at)
    seen = Consent(points=("dialogue",), first_day=date(2025, 12, 18), last_day=date(2026, 2, 8))
    coaching.grant(log, coach, seen, at)
    coaching.agree_terms(log, coach, TERMS, at)
    return coach


@pytest.fixture
def page(session, eva, log, qtbot):
    """The page of a session that has been prepared, its review read."""
    add(log, "dialogue", on=date(2026, 2, 3), title="Mötet", coach_visibility="facts")
    session.routes.prepare.emit(eva)
    made = session.window.page("session")
    qtbot.waitUntil(lambda: made.seen is not None)
    return made


@pytest.fixture
def held(page, click):
    click(named(page.bar, "Begin the session"))
    return page


def kept(page):
    """The session as it stands in the log."""
    return stored.session(page.workspace.log, page.session_id)


def write(page, field, text):
    edit = page.notes.fields[field].edit
    edit.setFocus()
    edit.selectAll()
    edit.insertPlainText(text)


def waits(page, qtbot):
    qtbot.waitUntil(lambda: not page.keeper.waiting)


def again(page, qtbot):
    """Read the review anew."""
    page.seen = None
    page.workspace.changed.emit("coaching")
    qtbot.waitUntil(lambda: page.seen is not None)


def test_a_session_is_prepared_held_written_closed_reopened_and_reads_the_same(
    session, page, click, qtbot, log, at
):
    assert (page.title, page.subtitle) == ("Session 1", "with Eva · week 7")
    click(named(page.bar, "Begin the session"))
    assert kept(page).state == "held"
    for field, text in (("goal", "Berätta svaren"), ("reality", "Två"), ("will", "Torsdag")):
        write(page, field, text)
    edit = page.notes.fields["options"].edit
    edit.setFocus()
    for line in ("Torget", "Tavlan", "M2 vill"):
        QTest.keyClicks(edit, line)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    waits(page, qtbot)
    assert kept(page).session.options == ("Torget", "Tavlan", "M2 vill")
    actions.agree(log, Action(what="Berätta"), at, session_id=page.session_id)
    session.workspace.changed.emit("coaching")
    click(named(page.bar, "Close the session"))
    assert kept(page).state == "closed"
    assert "Close the session" not in said(page.bar)
    session.window.undo.emit()
    assert kept(page).state == "held"
    assert page.notes.fields["goal"].edit.isVisible()
    click(named(page.bar, "Close the session"))
    session.window.show_page("today")
    session.routes.session.emit(page.session_id)
    words = shown(session.window.page("session"))
    for text in ("Berätta svaren", "Torget\nTavlan\nM2 vill", "Torsdag", "Berätta"):
        assert text in words


def test_closing_asks_when_nothing_is_agreed_and_the_second_press_is_the_answer(held, click, qtbot):
    click(named(held.bar, "Close the session"))
    assert "Nothing has been agreed on yet." in shown(held)
    assert kept(held).state == "held"
    click(named(held.bar, "Close all the same"))
    assert kept(held).state == "closed"


def test_after_the_question_a_new_letter_asks_anew(held, click):
    click(named(held.bar, "Close the session"))
    write(held, "will", "Torsdag")
    assert "Close the session" in said(held.bar)


def test_what_is_typed_is_kept_when_one_leaves_the_page(session, held):
    write(held, "frame", "Allt utom M3")
    session.window.show_page("today")
    assert kept(held).session.frame == "Allt utom M3"


def test_what_is_typed_is_kept_when_the_window_is_made_anew(session, held, log):
    write(held, "frame", "Allt utom M3")
    session.remember(language="sv")
    session.rebuild()
    assert stored.session(log, held.session_id).session.frame == "Allt utom M3"


def test_the_window_made_anew_comes_back_to_the_same_session(session, held, click):
    write(held, "frame", "Allt utom M3")
    session.remember(language="sv")
    session.rebuild()
    page = session.window.page("session")
    assert (session.window.current, page.session_id) == ("session", held.session_id)
    assert (page.title, page.notes.fields["frame"].text()) == ("Samtal 1", "Allt utom M3")
    session.window.go_back()
    assert session.window.current == "sessions"


def test_what_is_typed_is_kept_when_the_window_closes(session, held, log):
    write(held, "moved", "Mer än jag trodde")
    session.frame.close()
    with open_log(log.path) as later:
        assert stored.session(later, held.session_id).session.moved == "Mer än jag trodde"


def test_a_text_too_long_is_said_and_nothing_typed_is_lost(session, held, log, qtbot):
    held.notes.fields["moved"].edit.setPlainText("x" * 2001)
    write(held, "frame", "Kort")
    waits(held, qtbot)
    assert "2000" in shown(held).replace(",", "").replace("\u202f", "")
    assert kept(held).session.moved == ""
    session.routes.session.emit(held.session_id)
    opened = session.window.page("session")
    assert opened.notes.fields["moved"].text() == "x" * 2001
    assert opened.notes.fields["frame"].text() == "Kort"
    opened.notes.fields["moved"].edit.setPlainText("kort")
    assert opened.keeper.flush()
    assert kept(opened).session.moved == "kort"
    assert opened.keeper.draft() is None


def test_only_what_the_coach_may_see_has_numbers(page):
    words = shown(page)
    assert words.count("Not shown in the session") == 3
    assert "Eva sees: facts about dialogue, 18 Dec 2025–8 Feb 2026" in words
    assert "Logged within three days\n1 of 1" in words
    for hidden in ("Failures not told yet", "Taken back since last time"):
        assert hidden not in words


def test_questions_observers_and_counts_are_read_out(told, page):
    words = shown(page)
    for question in reviews.QUESTIONS:
        assert question.text in words
        assert question.basis in words
    assert "M3 lade fram två förslag.\nIt led to: M3 valde.\nNext time, try: Fråga mer." in words
    assert "Taken back since last time\n0 of 9" in words
    assert "Logged within three days\n40 of 44" in words
    facts = "Sedan förra samtalet: 4 av 5 stängda veckor i mål; 1 lämnades öppen."
    for text in ("80 %", "spann 78–84", facts, "kept 11 of 12"):
        assert text in words


def test_without_a_consent_the_page_says_so_and_can_be_written(session, page, log, at, eva, qtbot):
    coaching.revoke(log, eva, at)
    session.workspace.changed.emit("coaching")
    qtbot.waitUntil(
        lambda: page.seen is None and "Your coach may see nothing of these days." in shown(page)
    )
    assert "Logged within three days" not in shown(page)
    write(page, "frame", "Vi talar fritt")
    assert page.keeper.flush()


def test_a_review_that_takes_long_does_not_hold_up_the_window(session, eva, qtbot, monkeypatch):
    let, read = threading.Event(), review.review_now

    def slow(*given):
        let.wait(10)
        return read(*given)

    monkeypatch.setattr(review, "review_now", slow)
    session.routes.prepare.emit(eva)
    page = session.window.page("session")
    write(page, "frame", "Skrivet medan det läses")
    assert page.seen is None
    let.set()
    qtbot.waitUntil(lambda: page.seen is not None)
    assert page.notes.fields["frame"].text() == "Skrivet medan det läses"


def test_an_agreement_of_before_opens_by_its_own_name(session, page, log, at, eva, qtbot):
    made = actions.agree(log, Action(what="Fråga M11"), at, coach_id=eva)
    again(page, qtbot)
    asked = QSignalSpy(session.routes.action)
    row = page.agreed.findChild(AgreedButton)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert asked.at(0) == [made]


def test_what_is_agreed_here_is_said_aloud_and_rated(session, held, log, at, click):
    plan = {"situation": "jag får ett svar", "response": "berättar jag det"}
    made = actions.agree(log, Action(what="Berätta", **plan), at, session_id=held.session_id)
    session.workspace.changed.emit("coaching")
    assert "When jag får ett svar, then berättar jag det." in shown(held)
    assert "1 of 3" in shown(held)
    named(held, "Say it aloud once").click()
    box = held.notes.agreed.findChild(QWidget, f"likely {made}")
    box.setCurrentIndex(box.findData(6))
    box.activated.emit(box.currentIndex())
    action = stored_actions.action(log, made).action
    assert (action.rehearsed, action.confidence) == (True, 6)
    assert "Below 7: make it smaller." in shown(held)


def test_an_event_the_coach_sees_is_pinned_by_key_and_removed(session, held, log, click, qtbot):
    click(named(held, "Pin an event"))
    card = next(w for w in session.window.findChildren(QWidget, "overlay") if w.isVisible())
    assert "Mötet" not in shown(card)
    QTest.keyClick(session.window.window().focusWidget(), Qt.Key.Key_Return)
    assert len(kept(held).session.pinned) == 1
    held.workspace.changed.emit("coaching")
    click(named(held, "Unpin: Tue 3 Feb · Conversation Tuesday 3 February"))
    assert kept(held).session.pinned == ()


def test_an_event_that_is_no_longer_shown_stays_pinned_without_its_name(
    session, held, log, at, eva, qtbot
):
    held.pin(held.seen.entries[0].id)
    coaching.revoke(log, eva, at)
    session.workspace.changed.emit("coaching")
    qtbot.waitUntil(lambda: held.seen is None)
    assert "Unpin: Not shown in the session" in said(held)


def test_the_next_session_and_the_length_are_kept(held, log):
    held.notes.ends.next._picked(TODAY + timedelta(days=14))
    box = held.notes.ends.minutes
    box.setCurrentIndex(box.findData(50))
    box.activated.emit(box.currentIndex())
    assert held.keeper.flush()
    assert kept(held).session.next_on == TODAY + timedelta(days=14)
    assert held.subtitle == "with Eva · week 7 · 50 minutes"


def test_the_goal_is_about_one_point_chosen_and_taken_back_by_key(held):
    held.notes.point.focus_first()
    cell = held.window().focusWidget()
    QTest.keyClick(cell, Qt.Key.Key_Space)
    assert held.keeper.flush()
    assert kept(held).session.goal_point == "dialogue"
    QTest.keyClick(cell, Qt.Key.Key_Space)
    assert held.keeper.flush()
    assert kept(held).session.goal_point is None


def test_preparing_goes_on_with_the_session_under_way(session, held, eva):
    session.routes.page.emit("sessions")
    session.routes.prepare.emit(eva)
    assert session.window.page("session").session_id == held.session_id


def test_continue_later_leads_back_to_the_sessions(session, held, click):
    click(named(held.bar, "Continue later"))
    assert session.window.current == "sessions"
    assert "Go on with the session" in said(session.window.page("sessions"))


def test_the_consent_is_changed_from_here(session, page, eva, click):
    asked = QSignalSpy(session.routes.consent)
    click(named(page, "Change"))
    assert asked.at(0) == [eva]


def test_a_session_that_is_gone_leads_back_to_the_others(session, page, log):
    coaching.remove_session(log, page.session_id)
    session.workspace.changed.emit("coaching")
    assert session.window.current == "sessions"


def test_what_another_program_writes_is_shown_unless_something_is_typed(session, held, log, at):
    other = msgspec.structs.replace(kept(held).session, reality="Annan")
    coaching.write(log, held.session_id, other, at)
    session.workspace.changed.emit("entries")
    assert held.notes.fields["reality"].text() == "Annan"
    write(held, "will", "Torsdag")
    session.workspace.changed.emit("entries")
    assert held.notes.fields["will"].text() == "Torsdag"


def test_another_session_is_opened_while_one_is_still_read(session, held, qtbot):
    write(held, "frame", "Kvar")
    session.workspace.changed.emit("coaching")
    session.routes.session.emit(held.session_id)
    opened = session.window.page("session")
    qtbot.waitUntil(lambda: opened.seen is not None)
    assert opened is not held
    assert opened.notes.fields["frame"].text() == "Kvar"


def test_tab_reaches_every_field_from_the_first_to_the_last(session, held):
    edits = [field.edit for field in held.notes.fields.values()]
    edits[0].setFocus()
    met = set()
    for _ in range(60):
        QTest.keyClick(session.window.window().focusWidget(), Qt.Key.Key_Tab)
        met.add(session.window.window().focusWidget())
    assert set(edits) <= met
    assert {named(held.bar, "Close the session"), named(held, "Change")} <= met


def test_a_prepared_session_begins_by_key(page):
    begin = named(page.bar, "Begin the session")
    begin.setFocus()
    QTest.keyClick(begin, Qt.Key.Key_Space)
    assert kept(page).state == "held"
    assert page.notes.fields["frame"].edit.hasFocus()


def test_every_control_has_a_name(session, held):
    assert nameless(session.window) == []


@pytest.mark.parametrize(("width", "across"), [(1280, 3), (960, 2)])
def test_the_columns_become_fewer_where_there_is_little_room(session, held, width, across):
    session.frame.resize(width, 640)
    QApplication.processEvents()
    area = held.findChild(Scrolled)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    columns = [s for s in held.findChildren(ReflowColumns) if held.since in s.findChildren(QWidget)]
    assert columns[0].across == across
