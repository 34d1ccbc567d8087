"""What a coach sends back: taken in like any file, then each accepted, changed or declined."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadercoach.coaching.action import Action, CoachNote, ProposedAction
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Return
from leadercoach.exchange import cards
from leadercoach.exchange.packages import prepare_package, write_prepared
from leadercoach.exchange.returns import seal_return, take_return
from leadercoach.exchange.sealed import new_identity
from leadercoach.store import actions as stored
from leadercoach.store import handed_over
from leadercoach.store.keys import Key
from leadercoach.usecases import coaching
from leadercoach.usecases.notes import set_leader_name
from tests.ui.conftest import named, shown
from tests.ui.test_accessible import nameless
from ui.feedback.take_in import TakeIn
from ui.sessions.action import ActionCard
from ui.sessions.proposals import ProposalRow, Proposals


@pytest.fixture
def sent(log, at, tmp_path) -> bytes:
    """A note and an action of Eva's, sealed."""
    set_leader_name(log, "Amira")
    eva = coaching.add_coach(log, Coach(name="Eva", public=new_identity()[1]), at)
    given = Consent(points=("dialogue",), first_day=at.today.replace(day=2))
    coaching.grant(log, eva, given, at)
    prepared = prepare_package(log, eva, at, "sv")
    write_prepared(log, prepared, tmp_path / "out.age", at)
    back = Return(
        format="leadercoach-return",
        v=1,
        package=prepared.package.package,
        token=prepared.package.token,
        coach="Eva",
        notes=(CoachNote(id="1" * 32, revision=1, text="Bra fråga"),),
        actions=(ProposedAction(id="a" * 32, revision=1, action=Action(what="Fråga först")),),
    )
    return seal_return(prepared.package, back).encode()


@pytest.fixture
def card(session, log, at, sent):
    take_return(log, sent, at)
    session.routes.proposals.emit()
    return session.window.findChild(Proposals, "overlay")


def states(log) -> dict[str, str]:
    return {each.kind: each.state for each in handed_over.proposals(log)}


def row(card, what) -> ProposalRow:
    return next(r for r in card.findChildren(ProposalRow) if r._what == what and r.isVisible())


def test_a_file_from_a_coach_is_taken_in_where_replies_are(
    qtbot, session, log, sent, tmp_path, click
):
    path = tmp_path / "back.age"
    path.write_bytes(sent)
    session.routes.take_in.emit([path])
    taking = session.window.findChild(TakeIn, "overlay")
    qtbot.waitUntil(lambda: "Take it in" in shown(taking), timeout=10_000)
    assert "Bra fråga" in shown(taking)
    assert states(log) == {}
    click(named(taking, "Take it in"))
    assert states(log) == {"note": "proposed", "action": "proposed"}
    assert "Decide about each proposal" in session.window.toast.accessibleName()
    assert session.window.current == "sessions"


def test_the_same_file_again_says_that_nothing_changes(qtbot, session, log, at, sent, tmp_path):
    take_return(log, sent, at)
    session.routes.take_in.emit([sent.decode()])
    taking = session.window.findChild(TakeIn, "overlay")
    qtbot.waitUntil(lambda: "Nothing changes" in shown(taking), timeout=10_000)


def test_a_return_to_a_package_of_another_log_is_refused_as_one(qtbot, session, log, sent):
    with log.transaction():
        log.write("delete from handed_over")
    session.routes.take_in.emit([sent.decode()])
    taking = session.window.findChild(TakeIn, "overlay")
    qtbot.waitUntil(lambda: "Choose a file…" in shown(taking), timeout=10_000)
    assert "package" in shown(taking)


def test_a_coach_card_where_replies_come_in_says_where_it_belongs(qtbot, session, tmp_path):
    file = tmp_path / "eva.card.json"
    cards.write_card(file, "Eva", Key(*new_identity()).public)
    for source in (file, file.read_text()):
        session.routes.take_in.emit([source])
        taking = session.window.findChild(TakeIn, "overlay")
        qtbot.waitUntil(lambda t=taking: "This is a coach card" in shown(t), timeout=10_000)
        taking.leave()


def test_an_action_is_accepted_and_taken_back(session, card, log, click):
    click(named(row(card, "Fråga först"), "Accept"))
    assert states(log)["action"] == "accepted"
    assert [each.action.what for each in stored.actions(log)] == ["Fråga först"]
    session.workspace.undo()
    assert states(log)["action"] == "proposed"
    assert stored.actions(log) == []


def test_a_note_is_taken_in_and_an_action_declined(card, log, click):
    click(named(row(card, "Bra fråga"), "Taken in"))
    click(named(row(card, "Fråga först"), "Decline"))
    assert states(log) == {"note": "accepted", "action": "declined"}
    assert stored.actions(log) == []
    assert "Nothing waits" in shown(card)


def test_an_action_is_changed_before_it_is_agreed_on(session, card, log, click):
    click(named(row(card, "Fråga först"), "Change…"))
    made = session.window.findChild(ActionCard, "overlay")
    made.fields["what"].write("Fråga M3 först")
    made.save()
    assert states(log)["action"] == "changed"
    assert stored.actions(log)[0].action.what == "Fråga M3 först"
    session.workspace.undo()
    assert states(log)["action"] == "proposed"


def test_escape_while_changing_decides_nothing(session, card, log, click):
    click(named(row(card, "Fråga först"), "Change…"))
    made = session.window.findChild(ActionCard, "overlay")
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert states(log)["action"] == "proposed"


def test_another_file_is_asked_for(session, card, click):
    click(named(card, "Take in a file…"))
    assert session.window.findChild(TakeIn, "overlay") is not None


def test_every_control_has_a_name(card):
    assert nameless(card) == []
