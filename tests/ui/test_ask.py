"""Asking for feedback: in seconds, by keys alone, by agreement, and with the own rating first."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from replies import observer as add_observer
from replies import request as asked_about

from leadercoach.store import feedback as stored
from leadercoach.store import notes
from leadercoach.usecases import feedback
from tests.ui.conftest import named, shown
from tests.ui.test_accessible import nameless
from ui.feedback.ask import DRAFT, AskCard
from ui.feedback.self_rating import SelfRating

NEW = {
    "observer": "new",
    "name": "Johan",
    "relation": "peer",
    "agreed": True,
    "occasion": "staff_meeting",
    "occurred_on": "2026-02-09",
    "focus": ["D1", "D4"],
    "minutes": 60,
    "leader": "Amira",
    "lang": "en",
    "way": "text",
}


@pytest.fixture
def card(session):
    session.routes.ask_feedback.emit(None)
    return session.window.findChild(AskCard, "overlay")


def fill(card, **more) -> None:
    card.form.load(NEW | more)
    card.form.changed.emit()


def key(card, *keys) -> None:
    for one in keys:
        QTest.keyClick(card.window().focusWidget(), one)


def test_a_first_question_keeps_observer_agreement_name_and_own_rating(card, log, click):
    fill(card)
    card.go_on()
    key(card, Qt.Key.Key_4, Qt.Key.Key_0)
    click(named(card, "Copy the text"))
    (asked,) = stored.requests(log)
    known = stored.observer(log, asked.request.observer_id).observer
    assert (known.name, known.contract_leader_on.isoformat()) == ("Johan", "2026-02-09")
    assert stored.ratings(log, asked.id, "self") == {"D1": 4, "D4": None}
    assert notes.setting(log, "leader_name") == "Amira"
    assert asked.request.minutes == 60


def test_the_text_is_copied_and_said_not_to_be_sealed(card):
    fill(card)
    card.go_on()
    card.ask(later=True)
    assert "D1" in QGuiApplication.clipboard().text()
    assert "not sealed" in shown(card)


def test_the_form_is_written_where_chosen_and_its_key_shown(card, tmp_path, monkeypatch):
    chosen = tmp_path / "form.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    fill(card, way="form")
    card.go_on()
    card.ask(later=True)
    written = chosen.read_text(encoding="utf-8")
    assert card.asked.fingerprint in written
    assert card.asked.fingerprint in shown(card)


def test_no_file_chosen_asks_nothing(card, log, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    fill(card, way="form")
    card.go_on()
    card.ask(later=True)
    assert stored.requests(log) == []


def test_a_form_that_cannot_be_written_asks_nothing_and_says_why(card, log, tmp_path):
    card._path = lambda: Path(tmp_path / "nowhere" / "form.html")
    fill(card, way="form")
    card.go_on()
    card.ask(later=True)
    assert stored.requests(log) == []
    assert stored.observers(log) == []
    assert card._stop.isVisible()


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"name": None}, "What is the new observer called?"),
        ({"relation": None}, "Say what they are to you."),
        ({"agreed": False}, "First tick the agreement with the observer."),
        ({"occasion": None}, "Choose what kind of occasion it is."),
        ({"focus": ["D1"]}, "Choose two or three behaviours."),
        ({"focus": ["D1", "D2", "D3", "D4"]}, "Choose two or three behaviours."),
        ({"leader": None}, "What does the observer call you?"),
    ],
)
def test_what_is_missing_is_said_in_a_sentence(card, log, missing, said):
    fill(card, **missing)
    card.go_on()
    assert said in shown(card)
    assert stored.requests(log) == []


def test_a_name_that_is_taken_is_said(card, log):
    add_observer(log, "Johan")
    fill(card)
    card.go_on()
    card.ask(later=True)
    assert "taken" in shown(card)


def test_somebody_who_reports_to_the_leader_brings_a_warning(card):
    fill(card)
    assert "A pulse suits better" not in shown(card)
    fill(card, relation="report")
    assert "A pulse suits better" in shown(card)


def test_an_occasion_to_come_is_asked_about_without_a_rating(card, log):
    fill(card, occurred_on="2026-02-12")
    card.go_on()
    (asked,) = stored.requests(log)
    assert not asked.self_rated
    assert asked.request.occurred_on.isoformat() == "2026-02-12"


def test_the_agreement_is_ticked_once_for_an_observer(session, log):
    johan = add_observer(log)
    session.routes.ask_feedback.emit(johan)
    card = session.window.findChild(AskCard, "overlay")
    assert card.form.fields["observer"].read() == johan
    assert "I have read this and agree" not in shown(card)


def test_what_was_chosen_the_last_time_stands_there(session, log, at):
    johan = add_observer(log)
    feedback.ask(log, asked_about(johan, minutes=45, occasion="decision"), at)
    session.routes.ask_feedback.emit(None)
    raw = session.window.findChild(AskCard, "overlay").form.raw()
    assert (raw["observer"], raw["minutes"], raw["occasion"]) == (johan, 45, "decision")
    assert raw["focus"] == ["D1", "D4"]


def test_a_known_colleague_is_asked_by_five_keys(session, log, at):
    """The second question: as the last time, rated, copied."""
    johan = add_observer(log)
    feedback.ask(log, asked_about(johan, way="text"), at)
    notes_name(log)
    session.routes.ask_feedback.emit(None)
    card = session.window.findChild(AskCard, "overlay")
    key(card, Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert card.asked is not None
    assert len(stored.requests(log)) == 2


def notes_name(log) -> None:
    with log.transaction():
        notes.keep_setting(log, "leader_name", "Amira")


def test_a_draft_survives_and_goes_when_it_is_asked(session, card, log):
    fill(card, title="Vecka 7")
    card.leave()
    session.routes.ask_feedback.emit(None)
    (again,) = session.window.findChildren(AskCard, "overlay")
    assert again.form.fields["title"].read() == "Vecka 7"
    again.go_on()
    again.ask(later=True)
    again.leave()
    assert notes.draft(log, DRAFT) is None


def test_a_draft_of_another_version_begins_anew(session, log, at):
    with log.transaction():
        notes.keep_draft(log, DRAFT, {"focus": 3, "occurred_on": "x"}, at)
    session.routes.ask_feedback.emit(None)
    assert session.window.findChild(AskCard, "overlay").form.behaviours.read() == ()


@pytest.fixture
def waiting(session, log, at):
    asked = feedback.ask(log, asked_about(add_observer(log)), at)
    session.routes.rate_self.emit(asked.id)
    return session.window.findChild(SelfRating, "overlay"), asked


def test_a_rating_is_kept_by_keys(waiting, log):
    card, asked = waiting
    key(card, Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_Return)
    assert stored.ratings(log, asked.id, "self") == {"D1": 2, "D4": 5}


def test_half_a_rating_is_not_kept_but_drafted(session, waiting, log):
    card, asked = waiting
    key(card, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert "Rate every behaviour" in shown(card)
    card.leave()
    assert not stored.request(log, asked.id).self_rated
    session.routes.rate_self.emit(asked.id)
    (again,) = session.window.findChildren(SelfRating, "overlay")
    assert again.own.given() == {"D1": 2}


def test_arrows_choose_the_next_step(waiting):
    card, _ = waiting
    key(card, Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_Down)
    assert card.own.given() == {"D1": 2, "D4": 5}


def test_every_control_of_the_card_has_a_name(card):
    fill(card)
    assert nameless(card) == []
    card.go_on()
    assert nameless(card) == []
