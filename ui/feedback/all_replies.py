"""Every reply of one observer: the list of them, and each on a page of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.views import feedback as views
from leadercoach.views.feedback import ObserverReplies, ReplyRow
from ui.base.i18n import language
from ui.feedback.reply_view import ReplyView
from ui.shell.workspace import Workspace
from ui.widgets.layouts import clear, widget_at
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.reply_parts import ObserverMark
from ui.widgets.text import Paragraph, button


class AllReplies(CardOverlay):
    """`rate_wanted` with the id of a request; the card leaves then."""

    rate_wanted = Signal(str)

    def __init__(
        self, window: QWidget, workspace: Workspace, shown: ObserverReplies, request_id: str = ""
    ) -> None:
        self._body = FitHeight()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(24, 12, 24, 20)
        self._column.setSpacing(8)
        super().__init__(window, shown.name, self._body, mark=ObserverMark(shown.form))
        self._workspace, self._observer_id = workspace, shown.observer_id
        self._shown, self._open_request = shown, request_id
        self.way = ("replies", self._observer_id, request_id)
        rows = {row.request_id: row for row in shown.replies}
        if request_id in rows:
            self._show_reply(rows[request_id])
        else:
            self._show_list()

    def _show_list(self) -> None:
        self.way = ("replies", self._observer_id, "")
        clear(self._column)
        for row in self._shown.replies:
            name = row.occasion
            state = self._state(row)
            one = button(f"{name} – {state}" if state else name, "nav", "lock" * bool(row.locked))
            one.setProperty("request", row.request_id)
            one.clicked.connect(self._choose)
            self._add(one)
        if not self._shown.replies:
            self._add(Paragraph(self.tr("No reply has been taken in yet."), "muted"))
        self._settle()

    def _state(self, row: ReplyRow) -> str:
        if row.locked:
            return self.tr("locked")
        return "" if row.thanks is not None else self.tr("not thanked for")

    def _choose(self) -> None:
        chosen = self.sender().property("request")
        self._show_reply(next(r for r in self._shown.replies if r.request_id == chosen))

    def _show_reply(self, row: ReplyRow) -> None:
        clear(self._column)
        if len(self._shown.replies) > 1:
            back = button(self.tr("All replies"), "link", "chevron-left")
            back.clicked.connect(self._show_list)
            self._column.addWidget(back, 0, _LEFT)
        view = ReplyView(row, self._shown.name, self._workspace)
        view.changed.connect(self._read_anew)
        view.rate_wanted.connect(self._want_rating)
        self._open_request = row.request_id
        self.way = ("replies", self._observer_id, row.request_id)
        self._add(view)
        self._settle()

    def _read_anew(self) -> None:
        found = views.replies(self._workspace.log, self._workspace.at.today, language())
        self._shown = next(each for each in found if each.observer_id == self._observer_id)
        rows = {row.request_id: row for row in self._shown.replies}
        if self._open_request in rows:
            self._show_reply(rows[self._open_request])
        else:
            self._show_list()

    def _want_rating(self, request_id: str) -> None:
        self.leave()
        self.rate_wanted.emit(request_id)

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)

    def _settle(self) -> None:
        """Take the height it needs, and the focus where one was in what has gone."""
        if self.isVisible():
            for n in range(self._column.count()):
                widget_at(self._column, n).show()
            self.place()
            self.begin()


_LEFT = Qt.AlignmentFlag.AlignLeft
