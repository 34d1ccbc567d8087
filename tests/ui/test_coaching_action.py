"""Agreeing on an action and saying what became of it: by keys, and with a way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadercoach.store import actions as stored
from leadercoach.usecases import actions
from tests.samples import add
from tests.ui.conftest import named, shown
from tests.ui.test_accessible import nameless
from ui.sessions.action import ActionCard
from ui.sessions.settle import SettleCard

RING = {"what": "Ring M3 före rondens slut", "due": "2026-02-12"}


@pytest.fixture
def card(session):
    session.routes.agree.emit("")
    return session.window.findChild(ActionCard, "overlay")


def fill(card, **values) -> None:
    for name, value in (RING | values).items():
        card.fields[name].write(value)
    card.changed()


def press(card, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(card.window().focusWidget(), key, modifier)


def test_an_action_is_agreed_by_its_words_and_enter(card, log):
    QTest.keyClicks(card.window().focusWidget(), "Ring M3")
    press(card, Qt.Key.Key_Return)
    (kept,) = stored.actions(log)
    assert kept.action.what == "Ring M3"
    assert kept.action.promised_to == "self"


def test_all_that_is_on_the_card_is_kept(card, log):
    fill(card, situation="ronden är slut", response="ringer jag", to="staff", person="M3")
    fill(card, obstacle="Larm", item="D1", rehearsed=True, confidence="8")
    card.save()
    (kept,) = stored.actions(log)
    assert (kept.action.situation, kept.action.response) == ("ronden är slut", "ringer jag")
    assert (kept.action.person, kept.action.item) == ("M3", "D1")
    assert (kept.action.rehearsed, kept.action.confidence) == (True, 8)
    assert kept.due.isoformat() == "2026-02-12"


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ({"what": ""}, "Say what is to be done."),
        ({"to": "staff"}, "Say by alias to whom it is promised."),
        ({"what": "a" * 141}, "at most 140 characters, this one has 141"),
    ],
)
def test_what_is_in_the_way_is_said_and_nothing_kept(card, log, lacking, said):
    fill(card, **lacking)
    card.save()
    assert said in card.stopped
    assert stored.actions(log) == []


def test_a_low_confidence_suggests_a_smaller_action_and_leads_there(card, log, click):
    fill(card, confidence="7")
    assert "can it be made smaller" not in shown(card)
    fill(card, confidence="6")
    click(named(card, "Make it smaller"))
    assert card.window().focusWidget() is card.fields["what"].edit
    card.save()
    assert stored.actions(log)[0].action.shaky


def test_escape_keeps_nothing(session, card, log):
    fill(card)
    press(card, Qt.Key.Key_Escape)
    assert stored.actions(log) == []
    assert session.window.findChild(ActionCard, "overlay") is None


def test_agreeing_is_taken_back(session, card, log):
    fill(card)
    card.save()
    assert session.workspace.undo()
    assert stored.actions(log) == []


def test_a_recent_entry_is_linked_and_untied(session, log):
    entry = add(log, title="Rondmöte").id
    session.routes.agree.emit("")
    card = session.window.findChild(ActionCard, "overlay")
    fill(card)
    card.linked._checks[entry].setChecked(True)
    card.save()
    (kept,) = stored.actions(log)
    assert kept.entries == (entry,)
    again = ActionCard(session.window, session.workspace, action_id=kept.id)
    again.linked._checks[entry].setChecked(False)
    again.save()
    assert stored.actions(log)[0].entries == ()


def test_a_link_to_an_older_entry_can_be_untied(session, log, at):
    old = add(log, on="2026-01-05", title="Gammalt").id
    action = actions.agree(log, _plain("Ring"), at)
    actions.link(log, action, old, at)
    for _ in range(9):
        add(log)
    card = ActionCard(session.window, session.workspace, action_id=action)
    assert card.linked._checks[old].isChecked()


def _plain(what):
    from leadercoach.coaching.action import Action

    return Action(what=what)


@pytest.fixture
def settling(session, log, at):
    action = actions.agree(log, _plain("Ring M3"), at)
    session.routes.action.emit(action)
    return session.window.findChild(SettleCard, "overlay")


def status(log) -> str:
    return stored.actions(log)[0].settled.status


def test_done_is_said_by_two_keys_and_taken_back(session, settling, log):
    press(settling, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert status(log) == "done"
    session.workspace.undo()
    assert status(log) == "open"


def test_why_it_did_not_happen_and_what_it_taught_are_kept(settling, log):
    for name, value in {"status": "missed", "why": "Larm", "learned": "Ring före"}.items():
        settling.fields[name].write(value)
    settling.save()
    settled = stored.actions(log)[0].settled
    assert (settled.status, settled.why, settled.learned) == ("missed", "Larm", "Ring före")


def test_renegotiating_needs_a_day_ahead(settling, log):
    settling.fields["status"].write("renegotiated")
    settling.changed()
    settling.save()
    assert settling.stopped == "Choose the new day."
    settling.fields["moved_to"].write("2026-02-01")
    settling.save()
    assert "the day cannot be before" in settling.stopped
    settling.fields["moved_to"].write("2026-02-20")
    settling.save()
    assert status(log) == "renegotiated"


def test_nothing_chosen_keeps_nothing(settling, log):
    settling.save()
    assert settling.stopped == "Say what became of it."
    assert status(log) == "open"


def test_an_action_is_worded_anew(session, settling, log, click):
    click(named(settling, "Word it anew…"))
    card = session.window.findChild(ActionCard, "overlay")
    assert card.fields["what"].read() == "Ring M3"
    card.fields["what"].write("Ring M3 före åtta")
    card.save()
    assert stored.actions(log)[0].action.what == "Ring M3 före åtta"


def test_what_is_settled_can_be_opened_again(session, log, at):
    action = actions.agree(log, _plain("Ring"), at)
    actions.settle(log, action, "done", at)
    session.routes.action.emit(action)
    card = session.window.findChild(SettleCard, "overlay")
    assert card.fields["status"].read() == "done"
    assert "Word it anew…" not in shown(card)
    card.fields["status"].write("open")
    card.save()
    assert status(log) == "open"


def test_an_action_that_is_gone_is_said(session):
    session.routes.action.emit("nothing")
    assert session.window.findChild(SettleCard, "overlay") is None
    assert session.window.toast.isVisible()


def test_every_control_of_a_new_action_has_a_name(card):
    fill(card, to="staff", confidence="3")
    assert nameless(card) == []


def test_every_control_of_settling_has_a_name(settling):
    settling.fields["status"].write("renegotiated")
    settling.changed()
    assert nameless(settling) == []
