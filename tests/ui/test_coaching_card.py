"""The card of a coach who is here already is taken in, or replaces the one before."""

import pytest

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.package import Card
from leadercoach.exchange import cards
from leadercoach.exchange.sealed import fingerprint, new_identity
from leadercoach.store import coaching as stored
from leadercoach.usecases import coaching
from tests.ui.conftest import named, shown
from tests.ui.test_accessible import nameless
from ui.sessions.other_card import OtherCard

BEFORE, NOW, THIRD = (new_identity()[1] for _ in range(3))


def written(public):
    return cards.card_text(Card(format="leadercoach-card", v=1, name="Eva Ek", public=public))


@pytest.fixture
def opened(session, log, at, click):
    """The card of Eva, whose key is known or not, opened from the page of sessions."""

    def go(public=""):
        coaching.add_coach(log, Coach(name="Eva", public=public), at)
        session.window.show_page("sessions")
        click(named(session.window.page("sessions"), "Coach card…"))
        return session.window.findChild(OtherCard, "overlay")

    return go


def key(log):
    (known,) = stored.coaches(log)
    assert known.coach.name == "Eva"
    return known.coach.public


def test_the_first_card_is_compared_and_taken_in_and_undo_takes_it_back(session, opened, log):
    card = opened()
    card.fields["card"].edit.setPlainText(written(NOW))
    card.save()
    assert key(log) == ""
    assert all(group in shown(card) for group in fingerprint(NOW).split(" "))
    card.save()
    assert key(log) == NOW
    session.workspace.undo()
    assert key(log) == ""


def test_another_key_is_taken_in_once_both_have_been_seen(opened, log, tmp_path, click):
    card = opened(BEFORE)
    (tmp_path / "eva.card.json").write_text(written(NOW), encoding="utf-8")
    card.read_file(tmp_path / "eva.card.json")
    click(named(card, "Take in the card"))
    assert key(log) == BEFORE
    assert fingerprint(BEFORE) in card.stopped
    assert fingerprint(NOW) in card.stopped
    click(named(card, "Replace it all the same"))
    assert key(log) == NOW


@pytest.mark.parametrize("how", ["pasted", "opened"])
def test_yes_to_one_key_is_not_yes_to_the_next(opened, log, tmp_path, how):
    card = opened(BEFORE)
    card.fields["card"].edit.setPlainText(written(NOW))
    card.save()
    card.save()
    if how == "pasted":
        card.fields["card"].edit.setPlainText(written(THIRD))
        card.save()
    else:
        (tmp_path / "third.card.json").write_text(written(THIRD), encoding="utf-8")
        card.read_file(tmp_path / "third.card.json")
    card.save()
    assert key(log) == BEFORE
    assert fingerprint(THIRD) in card.stopped


def test_without_a_card_one_is_asked_for(opened, log):
    card = opened(BEFORE)
    card.save()
    assert card.stopped == "Open a card first, or paste the text of it."
    card.fields["card"].edit.setPlainText("Hej!")
    card.save()
    assert "no coach card" in card.stopped
    assert key(log) == BEFORE


def test_every_control_of_the_card_has_a_name(opened):
    assert nameless(opened(BEFORE)) == []
