"""What the tests of the observer's place share: handing over, and answering by keys."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from replies import OWN, asked, observer
from samples import add

from leadercoach.store import notes
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedRequest
from tests.ui.conftest import named
from ui.composition.leader import LeaderSession
from ui.observer.hand_over import HandOver
from ui.observer.kiosk import Kiosk

SECRETS = ("Kvällsschemat", "Hemlig anteckning", "M3", "log.lc")
CODE = "björk7"


def prepared(session: LeaderSession, log: Log) -> SavedRequest:
    """A log with something to hide, and a question to answer here."""
    add(log, "delegation", title=SECRETS[0], note=SECRETS[1], receivers=[SECRETS[2]])
    with log.transaction():
        notes.keep_setting(log, "leader_name", "Amira")
    observer(log)
    request = asked(log, dict(OWN), lang="en", way="here")
    session.workspace.changed.emit("entries")
    return request


def choose(session: LeaderSession, request: SavedRequest, first: str, second: str) -> HandOver:
    """Type the code twice and hand over."""
    session.routes.observe_in_person.emit(request.id)
    card = session.window.findChild(HandOver, "overlay")
    card.first.setText(first)
    card.second.setText(second)
    card.hand_over()
    settle(session)
    return card


def handed_over(session: LeaderSession, request: SavedRequest) -> Kiosk:
    choose(session, request, CODE, CODE)
    return session.findChild(Kiosk)


def settle(session: LeaderSession) -> None:
    """Let what was begun and thrown away come to its end."""
    for _ in range(3):
        session.app.processEvents()
        session.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def click(holder: QWidget, name: str) -> None:
    QTest.mouseClick(named(holder, name), Qt.MouseButton.LeftButton)


def press(session: LeaderSession, *keys: Qt.Key) -> None:
    for key in keys:
        target = session.frame.focusWidget() or session.frame
        QTest.keyClick(target, key)


def answer_all(session: LeaderSession, place: Kiosk) -> None:
    """By keys alone, to the last step."""
    place.screen.step.agree.setChecked(True)
    press(session, Qt.Key.Key_Return)
    for _ in range(3):
        press(session, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_Return)
    press(session, Qt.Key.Key_2, Qt.Key.Key_Return)
    press(session, Qt.Key.Key_4, Qt.Key.Key_Return)
    press(session, Qt.Key.Key_0, Qt.Key.Key_Return)
    QTest.keyClicks(session.frame.focusWidget(), "You asked first.")
