"""What has been asked and is not answered: who, about what, until when, and what can be done."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.store import feedback as stored
from leadercoach.store.engine import Log
from leadercoach.views import words
from leadercoach.views.feedback import RequestRow
from ui.base.i18n import language
from ui.widgets.flow import FlowLayout
from ui.widgets.reflow import FitHeight
from ui.widgets.reply_parts import Noted, Nothing
from ui.widgets.text import Label, Paragraph, button, card

SHOWN_EARLIER = 20


class RequestsTab(FitHeight):
    """`wanted` with what to do and a request's id: rate, give, here or cancel."""

    wanted = Signal(str, str)
    wants_to_ask = Signal()

    def __init__(self, log: Log, rows: Sequence[RequestRow], today: date) -> None:
        super().__init__()
        self._log = log
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        waiting = sorted((r for r in rows if r.state == "open"), key=lambda r: r.expires_on)
        earlier = [row for row in rows if row.state != "open"]
        for row in waiting:
            made = RequestCard(row, stored.request(log, row.request_id).request.focus, today)
            made.wanted.connect(self.wanted)
            column.addWidget(made)
        if not waiting:
            column.addWidget(self._nothing())
        if earlier:
            column.addWidget(Label(self.tr("Earlier, without a reply"), "head"))
            column.addWidget(_earlier(earlier[:SHOWN_EARLIER], today))
        column.addStretch()

    def _nothing(self) -> QWidget:
        ask = button(self.tr("Ask for feedback"), "primary", "send")
        ask.clicked.connect(self.wants_to_ask)
        said = self.tr(
            "Whom you have asked stands here, about what and until when, until an answer has come."
        )
        return Nothing(self.tr("No open requests"), said, [ask])


class RequestCard(QFrame):
    """One open request. Cancelling asks once more before it is done."""

    wanted = Signal(str, str)

    def __init__(self, row: RequestRow, focus: Sequence[str], today: date) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self._row, self._today = row, today
        title = f"{words.isolated(row.observer)} · {row.occasion}"
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(8)
        column.addWidget(Paragraph(title, "head"))
        names = [content.behaviour(item).name.in_(language()) for item in focus]
        column.addWidget(Paragraph(" · ".join(names)))
        column.addWidget(Paragraph(self._when(), "muted"))
        column.addWidget(self._own())
        self._actions = FlowLayout(spacing=8)
        self._cancel = self._action(self.tr("Cancel the request"), self._ask_cancel, "link")
        self._build()
        column.addLayout(self._actions)

    def _build(self) -> None:
        row = self._row
        if row.rates:
            rate = self._action(self.tr("Rate yourself"), self._want_rating, "primary")
            self._actions.addWidget(rate)
        again = {
            "form": self.tr("Make the form file again…"),
            "text": self.tr("Copy the text again"),
            "here": self.tr("Hand over the computer"),
        }[row.way]
        self._actions.addWidget(self._action(again, self._want_given))
        self._actions.addWidget(self._cancel)

    def _when(self) -> str:
        way = {
            "form": self.tr("Form file"),
            "text": self.tr("Text message"),
            "here": self.tr("At this computer"),
        }[self._row.way]
        lang = language()
        asked = words.day_month(self._row.asked_on, lang, self._today)
        last = words.day_month(self._row.expires_on, lang, self._today)
        said = self.tr("{way} · asked {asked} · open until {last}")
        return said.format(way=way, asked=asked, last=last)

    def _own(self) -> QWidget:
        if self._row.self_rated:
            return Noted("check", self.tr("Your own rating is given."))
        if self._row.rates:
            return Noted("circle-dashed", self.tr("Your own rating is not given yet."))
        return Noted("circle-dashed", self.tr("You can rate yourself once the occasion is over."))

    def _action(self, text: str, act: Callable[[], object], style: str = "") -> QPushButton:
        made = button(text, style)
        made.setAccessibleDescription(self.accessibleName())
        made.clicked.connect(act)
        return made

    def _ask_cancel(self) -> None:
        self._cancel.setText(self.tr("Cancel it: a reply that comes after all is refused"))
        self._cancel.clicked.disconnect(self._ask_cancel)
        self._cancel.clicked.connect(self._want_cancelled)
        self.updateGeometry()

    def _want_rating(self) -> None:
        self.wanted.emit("rate", self._row.request_id)

    def _want_given(self) -> None:
        self.wanted.emit("here" if self._row.way == "here" else "give", self._row.request_id)

    def _want_cancelled(self) -> None:
        self.wanted.emit("cancel", self._row.request_id)


def _earlier(rows: Sequence[RequestRow], today: date) -> QWidget:
    frame = card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(20, 12, 20, 12)
    column.setSpacing(6)
    for row in rows:
        day = words.day_month(row.expires_on, language(), today)
        state = content.sentence(f"request_{row.state}", {"day": day}, language())
        text = f"{words.isolated(row.observer)} · {row.occasion} – {state}"
        column.addWidget(Paragraph(text, "muted"))
    return frame
