"""Looks once a day, beside the window, for what is to be asked about old things, and asks it on
Today: which day it is, what the leader wants, or what has passed its limit (F.4)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.layouts import clear

if TYPE_CHECKING:
    from leadercoach.store.retention import Item
    from leadercoach.usecases.retention import Due
    from leadercoach.views.retention import Doubt, Line


class Asked(NamedTuple):
    """What there is to ask; `shown` are the lines of what is due."""

    doubt: "Doubt | None"
    offered: bool
    due: "Due"
    shown: "list[Line]"


class LimitsReader(QObject):
    """One question at a time."""

    def __init__(self, page: QWidget, workspace: Workspace, routes: Routes) -> None:
        super().__init__(page)
        self._workspace, self._routes = workspace, routes
        self._asked: Asked | None = None
        self._day: date | None = None
        self._place: QWidget | None = None
        self._column = QVBoxLayout()
        self._job = Job(self, reads=True)
        self._job.done.connect(self._show)
        workspace.closing.connect(self._job.end)

    def place(self) -> QWidget:
        """An empty place that the card goes to."""
        self._place = QWidget()
        self._place.hide()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 8, 0, 0)
        return self._place

    def read(self) -> None:
        """Show what was known of today, and look again."""
        at, lang = self._workspace.at, language()
        if self._asked is not None and self._day == at.today:
            self._put(self._asked)
        self._day = at.today
        self._job.start(self._workspace.beside(lambda log: _look(log, at, lang)))

    def _show(self, asked: Asked) -> None:
        if asked != self._asked or self._place is None or not self._column.count():
            self._asked = asked
            self._put(asked)

    def _put(self, asked: Asked) -> None:
        if self._place is None or not isValid(self._place):
            return
        self._place.hide()
        clear(self._column)
        card = self._card(asked)
        if card is not None:
            self._column.addWidget(card)
            self._place.show()  # only now does the page make room for it

    def _card(self, asked: Asked) -> QWidget | None:
        if asked.doubt or asked.offered:
            from ui.privacy.choice import ChoiceNote, ClockNote

            if asked.doubt:
                clock = ClockNote(asked.doubt)
                clock.confirmed.connect(self._confirm)
                return clock
            choice = ChoiceNote()
            choice.chosen.connect(self._choose)
            return choice
        if not asked.due.items:
            return None
        from ui.privacy.limits import LimitsNote

        note = LimitsNote(asked.due, asked.shown)
        note.wanted.connect(self._routes.limits)
        note.read.connect(self._have_read)
        return note

    def _confirm(self) -> None:
        from leadercoach.usecases.clock import confirm

        workspace, self._asked = self._workspace, None
        workspace.run("settings", lambda: confirm(workspace.log, workspace.at))

    def _choose(self, mode: str) -> None:
        from leadercoach.usecases.retention import choose

        workspace, self._asked = self._workspace, None
        if workspace.change("settings", lambda: choose(workspace.log, mode)):
            workspace.tell(_told(mode))

    def _have_read(self, items: "Sequence[Item]") -> None:
        from leadercoach.errors import Refused
        from leadercoach.usecases.retention import seen

        try:
            seen(self._workspace.log, items, self._workspace.at)
        except Refused as refusal:
            self._workspace.refused.emit(refusal)


def _told(mode: str) -> str:
    from PySide6.QtCore import QCoreApplication

    said = {
        "keep": QCoreApplication.translate("Limits", "Everything is kept."),
        "ask": QCoreApplication.translate(
            "Limits", "You will be asked. Which limits: Settings › Privacy."
        ),
        "thin": QCoreApplication.translate(
            "Limits", "It will be announced here first. Which limits: Settings › Privacy."
        ),
    }
    return said[mode]


def _look(log: Log, at: Moment, lang: str) -> Asked:
    from leadercoach.usecases.retention import due, offered
    from leadercoach.views.retention import doubt, lines
    from ui.privacy.limits import SHOWN

    found = due(log, at)
    said = lines(log, found.items[:SHOWN], lang, at.today)
    return Asked(doubt(log, at), offered(log, at), found, said)
