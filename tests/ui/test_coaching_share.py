"""Making a file for a coach: nothing leaves before it has been read, and what leaves is what was
read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.exchange.packages import open_package_file
from leadercoach.exchange.sealed import fingerprint, new_identity
from leadercoach.store import notes
from leadercoach.store.handed_over import handed_over
from leadercoach.usecases import coaching
from tests.samples import TODAY, add
from tests.ui.conftest import named, shown
from tests.ui.test_accessible import nameless
from ui.sessions.consent import ConsentCard
from ui.sessions.share import ShareCard
from ui.sessions.spoken import Spoken


@pytest.fixture
def eva(log, at):
    add(log, "dialogue", title="Om Anna", coach_visibility="all", on="2026-02-03")
    return coaching.add_coach(log, Coach(name="Eva"), at)


@pytest.fixture
def consented(log, at, eva):
    given = Consent(points=("dialogue",), depth="all", first_day=at.today.replace(day=2))
    coaching.grant(log, eva, given, at)
    return eva


@pytest.fixture
def card(session, consented):
    session.routes.share.emit(consented)
    return session.window.findChild(ShareCard, "overlay")


@pytest.fixture
def place(tmp_path, monkeypatch):
    chosen = tmp_path / "file.age"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    return chosen


def read(qtbot, card, **values) -> str:
    for name, value in ({"leader": "Amira"} | values).items():
        card.fields[name].write(value)
    card.go_on()
    qtbot.waitUntil(card.seen.words.isVisible, timeout=10_000)
    return card.seen.words.toPlainText()


def write(qtbot, card) -> None:
    card.fields["read"].write(value=True)
    card.go_on()
    qtbot.waitUntil(card.handed.isVisible, timeout=20_000)


def test_a_file_is_read_then_written_and_its_words_told(qtbot, card, log, place):
    assert "Om Anna" in read(qtbot, card)
    write(qtbot, card)
    spoken = card.handed.findChild(Spoken).accessibleName()
    assert len(spoken.split(" ")) == 7
    package = open_package_file(place, TODAY, passphrase=spoken)
    assert package.leader == "Amira"
    assert package.entries[0].entry.title == "Om Anna"
    assert [each.way for each in handed_over(log)] == ["passphrase"]


def test_enter_goes_on_from_the_line_with_the_name(qtbot, card):
    card.fields["leader"].write("Amira")
    card.fields["leader"].focus()
    qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(card.seen.words.isVisible, timeout=10_000)


def test_words_can_be_hidden(qtbot, card):
    assert "Om …" in read(qtbot, card, hide="Anna")


def test_nothing_is_written_before_it_has_been_read(qtbot, card, log, place):
    read(qtbot, card)
    card.go_on()
    assert "tick that you have" in card.stopped
    assert not place.exists()
    assert handed_over(log) == []


def test_no_place_chosen_writes_nothing(qtbot, card, log, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    read(qtbot, card)
    card.fields["read"].write(value=True)
    card.go_on()
    assert handed_over(log) == []


def test_what_the_coach_may_see_has_changed_since_it_was_read(qtbot, card, log, eva, at, place):
    read(qtbot, card)
    coaching.revoke(log, eva, at)
    card.fields["read"].write(value=True)
    card.go_on()
    qtbot.waitUntil(lambda: bool(card.stopped), timeout=10_000)
    assert not place.exists()


def test_the_leader_is_asked_for_a_name_once(qtbot, card, log):
    card.go_on()
    assert card.stopped == "What does your coach call you?"
    read(qtbot, card)
    assert notes.setting(log, "leader_name") == "Amira"


def test_a_coach_with_a_card_gets_a_file_for_their_key(qtbot, session, log, at, consented, place):
    secret, public = new_identity()
    coaching.change_coach(log, consented, Coach(name="Eva", public=public), at)
    session.routes.share.emit(consented)
    card = session.window.findChild(ShareCard, "overlay")
    assert card.fields["way"].read() == "key"
    read(qtbot, card)
    write(qtbot, card)
    assert open_package_file(place, TODAY, secret=secret).coach == "Eva"
    assert card.handed.findChild(Spoken).accessibleName() == fingerprint(public)


def test_a_coach_without_the_program_gets_a_page_for_a_browser(qtbot, card, log, place):
    read(qtbot, card, way="viewer")
    write(qtbot, card)
    assert place.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [each.way for each in handed_over(log)] == ["viewer"]


def test_without_a_consent_that_is_decided_first(session, eva):
    session.routes.share.emit(eva)
    assert session.window.findChild(ShareCard, "overlay") is None
    assert session.window.findChild(ConsentCard, "overlay") is not None
    assert "may see nothing now" in session.window.toast.accessibleName()


def test_going_back_wants_it_read_again(qtbot, card, click):
    read(qtbot, card)
    card.fields["read"].write(value=True)
    click(named(card, "Back"))
    assert not card.fields["read"].read()
    assert "How is it opened?" in shown(card)


def test_escape_writes_nothing(qtbot, card, log):
    read(qtbot, card)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert handed_over(log) == []


def test_files_made_are_listed_with_the_consent(qtbot, session, card, consented, place, click):
    read(qtbot, card)
    write(qtbot, card)
    card.leave()
    session.routes.consent.emit(consented)
    consent = session.window.findChild(ConsentCard, "overlay")
    click(named(consent, "What was shared before"))
    assert "1 entry · with a passphrase" in shown(consent)


def test_every_control_has_a_name(qtbot, card, place):
    assert nameless(card) == []
    read(qtbot, card)
    assert nameless(card) == []
    write(qtbot, card)
    assert nameless(card) == []
