"""Every place of the windows where somebody writes: how one gets there, and what is found there."""

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from coachings import coach, consent, given, held, sent
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from replies import asked, reply
from samples import TODAY, add, at

from leadercoach.coaching.action import Action
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log
from leadercoach.usecases import actions, coaching, feedback, people
from tests.ui.conftest import named
from ui.composition.leader import LeaderSession

Field = QLineEdit | QPlainTextEdit | QTextEdit


def fill(log: Log) -> None:
    """A log in which there is something to write about everywhere."""
    for n in range(12):
        add(log, "delegation", on=TODAY - timedelta(days=n), title=f"Beslut {n}", level=4)
    add(log, "failure", on=TODAY - timedelta(days=3), title="Schemat")
    people.add_person(log, "M3", at())
    people.add_area(log, "Schemat", at())
    eva = coach(log)
    coaching.grant(log, eva, consent(), at())
    session = held(log, eva)
    actions.agree(log, Action(what="Fråga först"), at(), session_id=session, coach_id=eva)
    request = asked(log, {"D1": 4, "D4": 3}, on=TODAY)
    feedback.take(log, reply(request), at(), sealed=True)
    sent(log, given(log, eva).package, "Lyssna längre")


class Place(NamedTuple):
    """How one gets there, the part of the window that is looked at, and the class of what `shows`
    there."""

    open: Callable[[LeaderSession], object]
    root: Callable[[LeaderSession], QWidget]
    shows: str


def page(session: LeaderSession) -> QWidget:
    return session.window.page(session.window.current)


def card(session: LeaderSession) -> QWidget:
    """What lies over the page."""
    found = [w for w in session.window.findChildren(QWidget, "overlay") if w.isVisible()]
    assert found, "no card is open"
    return found[-1]


def one(log: Log, table: str) -> str:
    """The id of the first row."""
    return log.one(f"select id from {table} order by id limit 1")[0]


def _today(session: LeaderSession) -> None:
    session.window.show_page("today")
    named(page(session), "Write an answer").click()


def _group(name: str) -> Callable[[LeaderSession], object]:
    def go(session: LeaderSession) -> None:
        session.window.show_page("settings")
        session.window.page("settings").choose(name)

    return go


def _rename(group: str, name: str) -> Place:
    def go(session: LeaderSession) -> None:
        _group(group)(session)
        named(page(session), f"Rename {name}").click()

    def root(session: LeaderSession) -> QWidget:
        rows = session.window.page("settings").chosen.rows
        return next(iter(rows._rows.values()))

    return Place(go, root, _ROWS[group])


def _quick(point: str) -> Place:
    def go(session: LeaderSession) -> None:
        session.routes.new_entry.emit(point, None)
        card(session).turn()

    return Place(go, card, "QuickEntry")


def _change(session: LeaderSession) -> None:
    session.routes.edit_entry.emit(one(session.workspace.log, "entries"))
    card(session).turn()


def _way(shows: str, route: str, table: str = "") -> Place:
    def go(session: LeaderSession) -> None:
        about = [one(session.workspace.log, table)] if table else []
        getattr(session.routes, route).emit(*about)

    return Place(go, card, shows)


def _settle(session: LeaderSession) -> None:
    session.routes.action.emit(one(session.workspace.log, "actions"))
    card(session).fields["status"].row.choose("missed")
    card(session).changed()


def _replies(session: LeaderSession) -> None:
    log = session.workspace.log
    session.routes.replies.emit(one(log, "observers"), one(log, "requests"))


def _ask(session: LeaderSession) -> None:
    session.routes.ask_feedback.emit(None)
    card(session).form.fields["observer"].write("new")
    card(session).form._changed()


def _unfold_card(session: LeaderSession) -> None:
    session.routes.add_coach.emit()
    card(session)._fold._turn()


_ROWS = {"people": "PersonRow", "areas": "AreaRow", "observers": "ObserverRow"}
_GROUPS = {
    "look": "LookGroup",
    "weeks": "WeeksGroup",
    "people": "PeopleGroup",
    "observers": "ObserversGroup",
    "areas": "AreasGroup",
    "lock": "LockGroup",
    "privacy": "PrivacyGroup",
    "backups": "BackupsGroup",
    "data": "DataGroup",
    "bin": "BinGroup",
    "about": "AboutGroup",
}


def _page(name: str, shows: str) -> Place:
    return Place(lambda session: session.window.show_page(name), page, shows)


def _of_last_week(session: LeaderSession) -> None:
    session.routes.close_week.emit(Week.of(TODAY).before(1))


def _session(session: LeaderSession) -> None:
    session.routes.session.emit(one(session.workspace.log, "sessions"))


def group(session: LeaderSession) -> QWidget:
    return session.window.page("settings").chosen


PLACES: dict[str, Place] = {
    "today": Place(_today, page, "TodayPage"),
    "log": _page("log", "LogPage"),
    "guidance": _page("guidance", "GuidancePage"),
    "profile": _page("profile", "ProfilePage"),
    "point": Place(lambda session: session.routes.point.emit("upward"), page, "PointPage"),
    "feedback": _page("feedback", "FeedbackPage"),
    "sessions": _page("sessions", "SessionsPage"),
    "settings": _page("settings", "SettingsPage"),
    "session": Place(_session, page, "SessionPage"),
    "week": Place(_of_last_week, page, "WeekClosePage"),
    "search": Place(
        lambda session: session.window.show_page("log"), lambda s: s.window.header, "Header"
    ),
    **{f"settings {name}": Place(_group(name), group, kind) for name, kind in _GROUPS.items()},
    "rename a person": _rename("people", "M3"),
    "rename an area": _rename("areas", "Schemat"),
    "rename an observer": _rename("observers", "Johan"),
    **{point: _quick(point) for point in ("dialogue", "upward", "delegation", "failure")},
    "an entry changed": Place(_change, card, "QuickEntry"),
    "ask": Place(_ask, card, "AskCard"),
    "replies": Place(_replies, card, "AllReplies"),
    "take in": Place(lambda session: session.routes.take_in.emit([]), card, "TakeIn"),
    "pulse": _way("OpenPulse", "open_pulse"),
    "add a coach": Place(_unfold_card, card, "AddCoach"),
    "coach card": _way("OtherCard", "coach_card", "coaches"),
    "terms": _way("TermsCard", "terms", "coaches"),
    "share": _way("ShareCard", "share", "coaches"),
    "agree": _way("ActionCard", "agree", "sessions"),
    "word anew": _way("ActionCard", "word_anew", "actions"),
    "a proposal changed": _way("ActionCard", "change_proposal", "proposals"),
    "settle": Place(_settle, card, "SettleCard"),
}


def fields(root: QWidget) -> list[Field]:
    """All that words can be typed into here and now."""
    found = [w for w in root.findChildren(QWidget) if isinstance(w, Field) and w.isVisible()]
    return [w for w in found if w.isEnabled() and takes_words(w)]


def takes_words(field: Field) -> bool:
    if field.isReadOnly() or isinstance(field.parent(), QAbstractSpinBox):
        return False
    return not isinstance(field, QLineEdit) or field.echoMode() == QLineEdit.EchoMode.Normal


def text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def selected(field: Field) -> str:
    if isinstance(field, QLineEdit):
        return field.selectedText()
    return field.textCursor().selectedText()


def write(field: Field, words: str) -> None:
    """Type as a hand does, over what may stand there."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)


def select(field: Field) -> None:
    """The last two letters but one."""
    field.setFocus()
    held = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClick(field, Qt.Key.Key_Left)
    QTest.keyClick(field, Qt.Key.Key_Left, held)
    QTest.keyClick(field, Qt.Key.Key_Left, held)


def scrolled(root: QWidget) -> list[tuple[int, int]]:
    """How far everything that scrolls is scrolled, and how far it could be."""
    areas = [a for a in root.findChildren(QAbstractScrollArea) if a.isVisible()]
    return [(a.verticalScrollBar().value(), a.verticalScrollBar().maximum()) for a in areas]


def scroll(root: QWidget) -> None:
    for area in root.findChildren(QAbstractScrollArea):
        if area.isVisible() and not isinstance(area, Field):
            bar = area.verticalScrollBar()
            bar.setValue(bar.maximum() // 2)
