"""The form at this computer: by keys alone, taken in, thanked for, and the way back."""

import pytest
from PySide6.QtCore import Qt
from samples import TODAY, at

from leadercoach.errors import StoreError
from leadercoach.exchange import replies
from leadercoach.store import feedback as stored
from leadercoach.usecases import feedback
from tests.ui.conftest import said, shown
from tests.ui.observing import (
    CODE,
    answer_all,
    choose,
    click,
    handed_over,
    prepared,
    press,
    settle,
)
from tests.ui.test_accessible import nameless
from ui.observer import kiosk
from ui.observer.hand_over import HandOver
from ui.observer.kiosk import Kiosk
from ui.observer.locked import Locked
from ui.observer.stage import Stage
from ui.observer.thanks import Thanks


@pytest.fixture
def request_(session, log):
    return prepared(session, log)


@pytest.fixture
def place(session, request_):
    """The form on the screen, handed over."""
    return handed_over(session, request_)


def test_the_form_by_keys_is_taken_in_and_thanked_for(session, place, log, request_):
    answer_all(session, place)
    click(session.frame, "Hand in the reply")
    settle(session)
    assert isinstance(place.screen, Thanks)
    reply = stored.reply(log, request_.id)
    assert (reply.saw, reply.seen, reply.sealed, reply.calibrated) == (
        "You asked first.",
        "part",
        True,
        True,
    )
    assert stored.ratings(log, request_.id, "observer") == {"D1": 4, "D4": None}


def test_the_code_on_the_thanks_page_takes_the_reply_back(session, place, log, request_):
    answer_all(session, place)
    click(session.frame, "Hand in the reply")
    assert place._code in shown(session.frame)
    feedback.withdraw(log, place._code, at(TODAY))
    assert stored.reply(log, request_.id) is None


def test_a_wish_to_talk_leaves_no_content(session, place, log, request_):
    place.screen.step.agree.setChecked(True)
    press(session, Qt.Key.Key_Return, Qt.Key.Key_3)
    click(session.frame, "Talk instead")
    click(session.frame, "Hand in the message")
    assert stored.request(log, request_.id).state == "talked"
    assert stored.reply(log, request_.id) is None


def test_nothing_goes_on_before_it_is_agreed_and_answered(session, place):
    press(session, Qt.Key.Key_Return)
    assert "First tick that you have read this and agree." in shown(session.frame)
    place.screen.step.agree.setChecked(True)
    press(session, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert "Choose a step from 1 to 5." in shown(session.frame)


def test_every_control_has_a_name(session, place):
    place.screen.answers.agreed = True
    for at_step in range(place.screen._count):
        place.screen._show(at_step)
        assert nameless(session.frame) == []
    locked(session, place)
    assert nameless(session.frame) == []


def test_going_back_keeps_what_was_answered(session, place):
    place.screen.step.agree.setChecked(True)
    press(session, Qt.Key.Key_Return, Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_Return)
    click(session.frame, "Back")
    assert place.screen.step.rating.value == 3
    click(session.frame, "Back")
    assert place.screen.step.agree.isChecked()


def test_a_line_that_is_too_long_is_said(session, place, log, request_):
    answer_all(session, place)
    place.screen.step.edits["led_to"].setPlainText("x" * 601)
    click(session.frame, "Hand in the reply")
    assert "too long" in shown(session.frame)
    assert stored.reply(log, request_.id) is None


# The way back


def locked(session, place) -> Locked:
    click(session.frame, "Stop and give back")
    settle(session)
    assert isinstance(place.screen, Locked)
    return place.screen


def test_giving_back_keeps_nothing(session, place, log, request_):
    answer_all(session, place)
    locked(session, place)
    assert stored.request(log, request_.id).state == "open"
    assert stored.reply(log, request_.id) is None
    assert session.frame.findChildren(Stage) == []


def test_the_right_code_opens_the_log_where_it_was(session, request_):
    session.window.show_page("guidance")
    handed_over(session, request_)
    page = locked(session, session.findChild(Kiosk))
    page.code.setText(CODE)
    press(session, Qt.Key.Key_Return)
    settle(session)
    assert session.window.current == "guidance"
    assert session.frame.windowTitle() == "Leader Coach"
    assert not session.frame.isFullScreen()
    assert session.findChild(Kiosk) is None
    assert session.workspace.log.rows("select 1") == [(1,)]


def test_a_wrong_code_is_said_and_the_pause_grows(session, place, qtbot):
    page = locked(session, place)
    for pause in (0, 0, 1):
        page.code.setText("fel kod")
        page._try()
        assert page._left == pause
    assert "That is not the code." in shown(session.frame)
    assert not page.code.isEnabled()
    page.code.setText(CODE)
    page._try()
    assert isinstance(place.screen, Locked)
    page._tick()
    page.code.setText("fel kod")
    page._try()
    assert page._left == 2


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("123", "123", "4 to 12 characters"),
        ("1" * 13, "1" * 13, "4 to 12 characters"),
        ("1234", "1243", "not the same"),
    ],
)
def test_a_code_is_chosen_with_care(session, request_, first, second, told):
    card = choose(session, request_, first, second)
    assert told in shown(card)
    assert session.workspace is not None


def test_a_question_that_is_settled_is_not_handed_over(session, log, request_):
    feedback.cancel(log, request_.id, at(TODAY))
    session.routes.observe_in_person.emit(request_.id)
    assert session.window.findChild(HandOver, "overlay") is None
    assert session.window.toast.accessibleName()


# When the answer cannot be taken in


@pytest.fixture
def full(monkeypatch):
    def take(path, reply, at):
        raise StoreError("disk_full", path=path)

    monkeypatch.setattr(kiosk, "take_in_person", take)


def test_on_a_full_disk_the_words_stay_and_can_be_tried_again(
    session, place, log, request_, monkeypatch
):
    def take(path, reply, at):
        raise StoreError("disk_full", path=path)

    with monkeypatch.context() as patch:
        patch.setattr(kiosk, "take_in_person", take)
        answer_all(session, place)
        click(session.frame, "Hand in the reply")
        assert "The disk is full" in shown(session.frame)
    assert place.screen.answers.saw == "You asked first."
    click(session.frame, "Hand in the reply")
    assert stored.reply(log, request_.id).saw == "You asked first."


def test_a_reply_saved_sealed_can_be_taken_in_later(
    session, place, log, request_, full, tmp_path, monkeypatch
):
    monkeypatch.setattr(
        kiosk.QStandardPaths, "writableLocation", staticmethod(lambda _: str(tmp_path))
    )
    answer_all(session, place)
    assert "Save it sealed to a file" not in said(session.frame)
    click(session.frame, "Hand in the reply")
    click(session.frame, "Save it sealed to a file")
    assert isinstance(place.screen, Thanks)
    (kept,) = tmp_path.glob("*.age.txt")
    assert "asked first" not in kept.read_text(encoding="utf-8")
    replies.take(replies.read(kept, log, at(TODAY)), log, at(TODAY))
    assert stored.reply(log, request_.id).saw == "You asked first."
