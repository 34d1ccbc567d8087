"""Looks once a day, beside the window, for what passes its limit, and says so on Today (F.4)."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from leadercoach.errors import Refused
from leadercoach.store.engine import Log
from ui.pages.page import clear
from ui.routes import Routes
from ui.work import Work
from ui.workspace import Workspace

if TYPE_CHECKING:
    from leadercoach.usecases.retention import Notice


class LimitsReader(QObject):
    """Showing the card is what begins the month of notice."""

    def __init__(self, page: QWidget, workspace: Workspace, routes: Routes) -> None:
        super().__init__(page)
        self._workspace, self._routes = workspace, routes
        self._notice: Notice | None = None
        self._day: date | None = None
        self._place: QWidget | None = None
        self._work = Work(self, workspace)
        self._work.done.connect(self._show)
        workspace.closing.connect(self._work.end)
        workspace.changed.connect(self._forget)

    def place(self) -> QWidget:
        """An empty place that the card goes to."""
        self._place = QWidget()
        self._place.hide()
        column = QVBoxLayout(self._place)
        column.setContentsMargins(0, 8, 0, 0)
        return self._place

    def read(self) -> None:
        """Show what is known of today, or look."""
        today = self._workspace.at.today
        if self._notice is not None and self._day == today:
            self._show(self._notice)
        else:
            self._day = today
            self._work.begin(lambda log: _due(log, today))

    def _show(self, notice: "Notice") -> None:
        self._notice = notice
        if not notice.due or self._place is None or not isValid(self._place):
            return
        from leadercoach.usecases.retention import show
        from ui.privacy.limits import LimitsNote

        column = self._place.layout()
        assert isinstance(column, QVBoxLayout)
        clear(column)
        note = LimitsNote(notice)
        note.wanted.connect(self._see)
        column.addWidget(note)
        self._place.show()
        if notice.bites_on is None:
            try:
                show(self._workspace.log, self._workspace.at)
            except Refused as refusal:
                self._workspace.refused.emit(refusal)

    def _see(self) -> None:
        self._routes.limits.emit(self._notice)

    def _forget(self, _what: str = "") -> None:
        self._notice = None


def _due(log: Log, today: date) -> "Notice":
    from leadercoach.usecases.retention import due

    return due(log, today)
