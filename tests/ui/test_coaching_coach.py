"""A coach is added, and what applies between the two is agreed on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.package import Card
from leadercoach.exchange import cards
from leadercoach.exchange.sealed import fingerprint, new_identity
from leadercoach.store import coaching as stored
from leadercoach.usecases import coaching
from tests.ui.conftest import shown
from tests.ui.test_accessible import nameless
from ui.sessions.add_coach import AddCoach
from ui.sessions.terms import TermsCard


@pytest.fixture
def card(session):
    session.routes.add_coach.emit()
    return session.window.findChild(AddCoach, "overlay")


def test_a_coach_is_added_by_a_name_and_enter(card, log):
    QTest.keyClicks(card.window().focusWidget(), "Eva")
    QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Return)
    (known,) = stored.coaches(log)
    assert known.coach == Coach(name="Eva")
    assert stored.in_force(log, known.id) is None


def test_a_coach_without_a_name_is_asked_for(card, log):
    card.save()
    assert card.stopped == "What is your coach called?"
    assert stored.coaches(log) == []


def test_a_name_that_is_taken_is_said(card, log, at):
    coaching.add_coach(log, Coach(name="Eva"), at)
    card.fields["name"].write("eva")
    card.save()
    assert "eva" in card.stopped
    assert len(stored.coaches(log)) == 1


def test_escape_adds_nobody(card, log):
    card.fields["name"].write("Eva")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert stored.coaches(log) == []


@pytest.fixture
def terms(session, log, at):
    session.routes.terms.emit(coaching.add_coach(log, Coach(name="Eva"), at))
    return session.window.findChild(TermsCard, "overlay")


def test_the_agreement_begins_with_what_is_usual(terms):
    assert terms.read("sponsor") == "Only that meetings take place."
    assert "serious risk" in terms.read("limits")


def test_what_is_agreed_on_is_kept_with_the_day(terms, log):
    terms.fields["purpose"].write("Släppa taget")
    terms.fields["ends_on"].write("2026-06-30")
    terms.save()
    (known,) = stored.coaches(log)
    assert known.terms.purpose == "Släppa taget"
    assert (known.agreed_on.isoformat(), known.terms.ends_on.isoformat()) == (
        "2026-02-09",
        "2026-06-30",
    )


def test_an_agreement_without_a_purpose_is_not_kept(terms, log):
    terms.save()
    assert terms.stopped == "Say what the two of you want to reach."
    assert stored.coaches(log)[0].terms is None


def test_too_long_a_text_is_said_by_the_name_of_its_field(terms, log):
    terms.fields["purpose"].write("a" * 2001)
    terms.save()
    assert terms.stopped.startswith("What do you want to reach: the text has 2001")
    assert stored.coaches(log)[0].terms is None


def test_a_later_agreement_is_taken_back_to_the_one_before(session, terms, log):
    terms.fields["purpose"].write("Ett")
    terms.save()
    session.routes.terms.emit(stored.coaches(log)[0].id)
    again = session.window.findChild(TermsCard, "overlay")
    assert "Agreed on" in shown(again)
    again.fields["purpose"].write("Två")
    again.save()
    assert stored.coaches(log)[0].terms.purpose == "Två"
    session.workspace.undo()
    assert stored.coaches(log)[0].terms.purpose == "Ett"


def test_every_control_of_a_new_coach_has_a_name(card):
    assert nameless(card) == []


def test_every_control_of_the_agreement_has_a_name(terms):
    assert nameless(terms) == []


@pytest.fixture
def public():
    return new_identity()[1]


def test_a_card_is_compared_before_the_coach_is_added(card, log, public, tmp_path):
    cards.write_card(tmp_path / "eva.card.json", "Eva", public)
    card._fold._turn()
    card.read_file(tmp_path / "eva.card.json")
    mark = fingerprint(public)
    assert all(group in shown(card) for group in mark.split(" "))
    assert stored.coaches(log) == []
    card.save()
    assert stored.coaches(log)[0].coach == Coach(name="Eva", public=public)


def test_a_pasted_card_is_shown_first_and_taken_at_the_second_press(card, log, public):
    card.fields["name"].write("Eva L")
    card.fields["card"].edit.setPlainText(cards.card_text(made_card("Eva", public)))
    card.save()
    assert stored.coaches(log) == []
    card.save()
    assert stored.coaches(log)[0].coach == Coach(name="Eva L", public=public)


def made_card(name, public) -> Card:
    return Card(format="leadercoach-card", v=1, name=name, public=public)


def test_another_text_is_another_card(card, public):
    card.fields["card"].edit.setPlainText(cards.card_text(made_card("Eva", public)))
    card.save()
    card.fields["card"].edit.setPlainText("")
    assert card._read_card is None


def test_what_is_no_card_is_said_and_adds_nobody(card, log):
    card.fields["name"].write("Eva")
    card.fields["card"].edit.setPlainText("Hej!")
    card.save()
    assert card.stopped
    assert stored.coaches(log) == []
