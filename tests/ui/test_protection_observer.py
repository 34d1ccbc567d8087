"""An observer at the computer of a leader whose log is protected: it is locked meanwhile."""

from pathlib import Path

import pytest

from leadercoach.errors import Refused
from leadercoach.exchange.in_person import waiting
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store import feedback as stored
from leadercoach.store.engine import create_log, open_log
from tests.ui.conftest import shown
from tests.ui.observing import SECRETS, answer_all, click, prepared, settle
from tests.ui.protecting import PASSPHRASE, cheaply
from ui.composition.leader import LeaderSession
from ui.observer.hand_over import HandOver
from ui.observer.kiosk import Kiosk
from ui.shell.window import MainWindow


@pytest.fixture
def protected(unopened: LeaderSession, tmp_path: Path, monkeypatch) -> LeaderSession:
    """A window on a protected log, and a question to answer here."""
    cheaply(monkeypatch)
    unopened.path = tmp_path / "log.lc"
    create_log(unopened.path).close()
    unopened.remember(welcomed=True)
    key = protect(unopened.path, PASSPHRASE, new_code())
    unopened.open_at(unopened.path, key=key)
    log = unopened.workspace.log
    unopened.request = prepared(unopened, log)
    return unopened


@pytest.fixture
def place(protected: LeaderSession) -> Kiosk:
    protected.key = protected.workspace.log.key
    protected.routes.observe_in_person.emit(protected.request.id)
    card = protected.window.findChild(HandOver, "overlay")
    assert not card.first.isVisible()
    click(card, "Hand over")
    settle(protected)
    return protected.findChild(Kiosk)


def hand_in(session: LeaderSession, place: Kiosk) -> None:
    answer_all(session, place)
    click(session.frame, "Hand in the reply")
    settle(session)


def give_back(session: LeaderSession) -> None:
    click(session.frame, "Give the computer back")
    settle(session)


def unlock(session: LeaderSession, qtbot) -> None:
    screen = session.gate.screen
    screen.passphrase.line.setText(PASSPHRASE)
    screen.onward.click()
    qtbot.waitUntil(lambda: session.workspace is not None)
    settle(session)


def test_the_key_is_gone_while_the_observer_answers(protected, place):
    with pytest.raises(Refused, match="log_locked"):
        _ = protected.key.raw
    assert protected.workspace is None


def test_the_answer_waits_sealed_beside_the_log(protected, place):
    hand_in(protected, place)
    (file,) = waiting(protected.path)
    body = file.read_bytes()
    assert body.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----")
    assert b"You asked first." not in body


def test_coming_back_takes_the_passphrase_and_takes_the_answer_in(protected, place, qtbot):
    hand_in(protected, place)
    give_back(protected)
    assert "Locked" in shown(protected.frame)
    assert protected.frame.findChildren(MainWindow) == []
    assert not [secret for secret in SECRETS[:3] if secret in shown(protected.frame)]
    unlock(protected, qtbot)
    log = protected.workspace.log
    assert stored.request(log, protected.request.id).state == "answered"
    assert waiting(protected.path) == []


def test_a_restart_meanwhile_shows_the_unlock_screen(protected, place, qtbot):
    hand_in(protected, place)
    protected.make_window()
    protected.open()
    assert protected.gate is not None
    unlock(protected, qtbot)
    assert stored.request(protected.workspace.log, protected.request.id).state == "answered"


def test_an_answer_that_does_not_fit_stays_where_it_is(protected, place, qtbot):
    give = protected.path.with_name("log.lc.reply-0123456789abcdef")
    give.write_bytes(b"nothing of ours")
    place.lock_up()
    unlock(protected, qtbot)
    assert give.exists()
    with pytest.raises(Refused):
        open_log(protected.path)
