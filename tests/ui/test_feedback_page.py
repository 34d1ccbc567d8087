"""Feedback in the window: taken in, locked until both have rated, shown, thanked for."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from replies import (
    OWN,
    WORDS,
    answered,
    asked,
    free_tokens,
    pulse,
    pulse_reply,
    reply,
    taken,
    talk,
    withdrawal,
)

from leadercoach.exchange.keys import keys
from leadercoach.exchange.sealed import seal
from leadercoach.store import feedback as stored
from leadercoach.usecases.notes import set_leader_name
from tests.ui.conftest import named, said, shown
from ui.feedback.all_replies import AllReplies
from ui.feedback.self_rating import SelfRating

SEALED = "Came sealed"


@pytest.fixture
def page(session):
    session.window.show_page("feedback")
    return session.window.page("feedback")


@pytest.fixture
def sealed(log, at, tmp_path):
    """Put an answer in a file, sealed to the log."""

    def made(answer, name="reply.age") -> Path:
        text = seal(msgspec.json.encode(answer), [key.public for key in keys(log, at)])
        (tmp_path / name).write_text(text, encoding="ascii")
        return tmp_path / name

    return made


def over(session, kind=QWidget):
    """What lies over the window."""
    found = [w for w in session.window.findChildren(kind, "overlay") if w.isVisible()]
    return found[-1] if found else None


def drop(session, *paths: Path) -> bool:
    """Drag files onto the window and let them go; whether they were welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    keyboard = Qt.KeyboardModifier.NoModifier
    target = over(session) or session.window
    enter = QDragEnterEvent(QPointF(300, 300).toPoint(), *given, keyboard)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(300, 300), *given, keyboard))
    return enter.isAccepted()


def until(qtbot, session, words: str) -> str:
    """Wait until the words stand on what lies over the window; all its words."""
    qtbot.waitUntil(lambda: over(session) is not None and words in shown(over(session)))
    return shown(over(session))


def test_a_reply_is_dropped_looked_at_taken_in_rated_shown_and_thanked_for(
    session, page, sealed, log, qtbot, click
):
    request = asked(log)
    assert drop(session, sealed(reply(request)))
    before = until(qtbot, session, SEALED)
    assert not any(text in before for text in WORDS.values())
    click(named(over(session), "Take the reply in"))
    assert over(session) is None
    assert "Waits for your own rating" in shown(page)
    assert not any(text in shown(page) for text in WORDS.values())
    click(named(page, "Rate yourself"))
    card = over(session, SelfRating)
    for key in (Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_Return):
        QTest.keyClick(card.window().focusWidget(), key)
    assert all(text in shown(page) for text in WORDS.values())
    click(named(page, "All replies"))
    click(named(over(session), "Staff meeting · Monday 9 February – not thanked for"))
    view = over(session, AllReplies)
    box = [w for w in view.findChildren(QWidget) if w.accessibleName().startswith("Thank you –")]
    box[0].setFocus()
    QTest.keyClicks(box[0], "to wait longer")
    click(named(view, "Thank"))
    assert "to wait longer" in shown(view)
    assert "Thank" not in said(view)
    assert stored.reply(log, request.id).thanks == "to wait longer"


def test_whoever_has_rated_first_sees_before_taking_in_exactly_what_was_written(
    session, page, sealed, log, qtbot, click
):
    drop(session, sealed(reply(asked(log, OWN), saw="<b>Du</b> &amp; M3")))
    words = until(qtbot, session, SEALED)
    assert "<b>Du</b> &amp; M3" in words
    assert "not observed" in words
    click(named(over(session), "Leave it"))
    assert stored.replies(log) == {}


def test_a_sealed_reply_is_pasted_on_the_page_and_taken_in_by_enter(
    session, page, sealed, log, qtbot
):
    request = asked(log, OWN)
    QGuiApplication.clipboard().setText(sealed(reply(request)).read_text())
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, session, SEALED)
    QTest.keyClick(session.window.window().focusWidget(), Qt.Key.Key_Space)
    assert set(stored.replies(log)) == {request.id}
    assert WORDS["saw"] in shown(page)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "There is no reply here."),
        (b"-" * 300_000, "This is too large to be a reply."),
        (b"\x00\xff" * 100, "There is no reply here."),
        ("\N{RIGHT-TO-LEFT OVERRIDE}<script>".encode(), "There is no reply here."),
    ],
)
def test_a_file_that_is_no_reply_is_refused_in_a_sentence(
    session, page, tmp_path, qtbot, body, sentence
):
    (tmp_path / "reply.age").write_bytes(body)
    drop(session, tmp_path / "reply.age")
    until(qtbot, session, sentence)
    assert "Choose a file…" in said(over(session))


def test_a_reply_that_has_been_taken_in_is_refused(session, page, sealed, log, qtbot, click):
    file = sealed(reply(asked(log, OWN)))
    drop(session, file)
    until(qtbot, session, SEALED)
    click(named(over(session), "Take the reply in"))
    drop(session, file)
    until(qtbot, session, "An answer is taken in once.")


def test_several_files_are_shown_one_after_the_other(session, page, sealed, log, qtbot, click):
    files = [sealed(reply(asked(log, OWN), saw=str(n)), f"{n}.age") for n in (111, 222)]
    drop(session, *files)
    until(qtbot, session, "111")
    click(named(over(session), "Take the reply in"))
    until(qtbot, session, "222")
    click(named(over(session), "Leave it"))
    assert len(stored.replies(log)) == 1


def test_a_file_is_chosen_with_the_button(session, page, sealed, log, qtbot, click, monkeypatch):
    file = sealed(reply(asked(log, OWN)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    click(named(page, "Take in a reply"))
    click(named(over(session), "Choose a file…"))
    until(qtbot, session, WORDS["saw"])


def test_a_wish_to_talk_leaves_nothing_behind(session, page, sealed, log, qtbot, click):
    drop(session, sealed(talk(asked(log))))
    until(qtbot, session, "Would rather talk.")
    click(named(over(session), "Take the reply in"))
    assert stored.replies(log) == {}
    assert page.chosen == "requests"


def test_a_withdrawal_takes_the_reply_away(session, page, sealed, log, qtbot, click):
    request = taken(log, OWN)
    drop(session, sealed(withdrawal(request, request.token)))
    until(qtbot, session, "The reply is taken back")
    click(named(over(session), "Take it back"))
    assert stored.replies(log) == {}
    assert WORDS["saw"] not in shown(page)


def test_nothing_is_taken_while_something_else_lies_over_the_window(session, page, sealed, log):
    request = asked(log, OWN)
    session.routes.page.emit("help")
    assert not drop(session, sealed(reply(request)))


def test_no_word_or_number_of_a_locked_reply_is_anywhere(session, page, log, click):
    taken(log, saw="hemligt")
    session.workspace.changed.emit("feedback")
    click(named(page, "All replies"))
    for holder in (page, over(session)):
        for widget in holder.findChildren(QWidget):
            texts = (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
            assert not any("hemligt" in text for text in texts)
        assert "hemligt" not in shown(holder)


def test_an_empty_place_says_what_appears_there_and_how_it_begins(session, page, click):
    assert "No replies yet" in shown(page)
    click(named(page, "Ask for feedback"))
    assert over(session) is not None


def test_a_chart_opens_the_reply_behind_a_mark(session, page, log):
    from leadercoach.profile.chart import Mark

    request = taken(log, OWN)
    session.workspace.changed.emit("feedback")
    page.findChild(QWidget, "replies")._open(Mark("", requests=(request.id,)))
    assert WORDS["led_to"] in shown(over(session, AllReplies))


# What is asked


@pytest.fixture
def requests(session, page, log, click):
    """Show the requests, with one to Johan."""

    def shows(**more):
        request = asked(log, **more)
        session.workspace.changed.emit("feedback")
        click(named(page, "Requests  1"))
        return request

    return shows


def test_an_open_request_says_whom_about_what_and_until_when(page, requests):
    requests()
    for words in ("Johan · Staff meeting", "Form file", "open until", "not given yet"):
        assert words in shown(page)


def test_the_leader_rates_before_the_answer_has_come(session, page, requests, log, click):
    request = requests()
    click(named(page, "Rate yourself"))
    card = over(session, SelfRating)
    for key in (Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_Return):
        QTest.keyClick(card.window().focusWidget(), key)
    assert stored.ratings(log, request.id, "self") == {"D1": 4, "D4": None}
    assert "Your own rating is given." in shown(page)


def test_a_form_file_is_made_again(page, requests, log, click, tmp_path, monkeypatch):
    set_leader_name(log, "Amira")
    request = requests(way="form")
    path = tmp_path / "again.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    click(named(page, "Make the form file again…"))
    assert request.token in path.read_text(encoding="utf-8")


def test_a_text_is_copied_again(page, requests, log, click):
    set_leader_name(log, "Amira")
    requests(way="text")
    click(named(page, "Copy the text again"))
    assert "Johan" in QGuiApplication.clipboard().text()


def test_a_request_is_cancelled_by_saying_so_twice(page, requests, log, click):
    request = requests()
    click(named(page, "Cancel the request"))
    assert stored.request(log, request.id).state == "open"
    click(named(page, "Cancel it: a reply that comes after all is refused"))
    assert stored.request(log, request.id).state == "cancelled"
    assert "cancelled" in shown(page)
    assert "Requests" in said(page)


# Pulse


def test_a_pulse_begins_with_a_file_for_each_colleague(
    session, page, log, click, tmp_path, monkeypatch
):
    folder = tmp_path / "forms"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    click(named(page, "Pulse"))
    click(named(page, "Begin a pulse"))
    card = over(session)
    click(named(card, "Choose a folder and begin…"))
    assert "name" in shown(card)
    card.leader.setText("Amira")
    click(named(card, "Choose a folder and begin…"))
    assert len(list(folder.iterdir())) == card.count.value
    assert "0 of 8 answers" in shown(page)


def test_a_running_pulse_shows_only_how_many_have_answered(session, page, log, click):
    answered(log, pulse(log), *[-3] * 6, idea="hemligt")
    session.workspace.changed.emit("feedback")
    click(named(page, "Pulse  1"))
    assert "6 of 6 answers" in shown(page)
    assert "hemligt" not in shown(page)
    assert "improvement" not in shown(page)


@pytest.mark.parametrize(("count", "words"), [(4, "Fewer than 5"), (5, "see improvement")])
def test_a_closed_pulse_speaks_from_five_answers_on(session, page, log, click, count, words):
    answered(log, pulse(log), *[2] * count)
    session.workspace.changed.emit("feedback")
    click(named(page, "Pulse  1"))
    click(named(page, "Close the pulse"))
    click(named(page, "Close it: every single answer is deleted, counts stay"))
    assert words in shown(page)
    assert ("Fewer than 5" in shown(page)) == (count < 5)
    assert log.one("select count(*) from pulse_answers") == (0,)


def test_ideas_are_shown_once_when_a_pulse_is_closed(session, page, log):
    known = pulse(log)
    answered(log, known, *[1] * 5, idea="Fråga nattlaget")
    session.routes.close_pulse.emit(known.id)
    assert "Fråga nattlaget" in shown(over(session))


# In the window


def test_today_leads_to_the_reply_that_waits(session, log, click):
    taken(log)
    session.workspace.changed.emit("feedback")
    click(named(session.window.page("today"), "Rate yourself"))
    assert session.window.current == "feedback"
    assert "Waits for your own rating" in shown(session.window.page("feedback"))


def test_a_drop_is_answered_once_and_in_swedish_after_a_change_of_language(
    session, sealed, log, qtbot
):
    file = sealed(reply(asked(log, OWN)))
    session.remember(language="sv")
    session.rebuild()
    session.window.show_page("feedback")
    drop(session, file)
    words = until(qtbot, session, "Jag såg/hörde…")
    assert WORDS["saw"] in words
    assert "Ta in svaret" in said(over(session))
    assert len(session.window.findChildren(QWidget, "overlay")) == 1


def test_a_file_dropped_on_the_open_card_is_read_there(session, page, sealed, log, qtbot, click):
    file = sealed(reply(asked(log, OWN)))
    click(named(page, "Take in a reply"))
    assert drop(session, file)
    until(qtbot, session, SEALED)


def test_everything_fits_in_a_small_window(session, page, log):
    taken(log, OWN)
    session.frame.resize(960, 640)
    for tab in ("replies", "requests", "pulse"):
        page.choose(tab)
        QApplication.processEvents()
        assert page._area.horizontalScrollBar().maximum() == 0


def test_an_answer_to_a_pulse_is_counted_where_one_then_looks(
    session, page, sealed, log, qtbot, click
):
    to = pulse(log)
    drop(session, sealed(pulse_reply(to, free_tokens(log, to)[0])))
    until(qtbot, session, "Take the answer in")
    click(named(over(session), "Take the answer in"))
    assert page.chosen == "pulse"
    assert "1 of 6 answers" in shown(page)
