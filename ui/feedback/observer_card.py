"""One observer: what they last wrote first, their ratings over time second (C.3)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leadercoach.profile.chart import Chart
from leadercoach.views import words
from leadercoach.views.feedback import ObserverReplies, ReplyRow
from ui.base import theme
from ui.base.i18n import language
from ui.charts.chart_picture import ChartPicture
from ui.charts.pictures import Pictures
from ui.widgets.reflow import SideBySide
from ui.widgets.reply_parts import Noted, ObserverMark, Written
from ui.widgets.text import Elided, Label, Paragraph, button, divider

SHOWN_LOCKED = 3
LEAST_TEXT = 260


class ObserverCard(QFrame):
    """`opened` with a Mark of the chart; `all_wanted` for every reply; `rate_wanted` with the id of
    a request whose reply waits for the leader's own rating."""

    opened = Signal(object)
    all_wanted = Signal(str)
    rate_wanted = Signal(str)

    def __init__(self, shown: ObserverReplies, today: date, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self.setAccessibleName(words.isolated(shown.name))
        self.observer_id, self._today = shown.observer_id, today
        self._unread = Paragraph("", "muted")
        self._unread.hide()
        self.picture = ChartPicture(pictures.studio)
        self.picture.opened.connect(self.opened)
        self.picture.failed.connect(self._not_drawn)
        self.picture.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 10, 20, 20)
        self._column.setSpacing(10)
        self._column.addLayout(self._head(shown))
        self._show(shown)
        self._column.addWidget(self.picture)
        self._column.addWidget(self._unread)

    def show_chart(self, chart: Chart) -> None:
        """Show their ratings, where there are any to be seen."""
        self._unread.setText(chart.sentence)
        self.picture.setVisible(chart.shape is not None)
        if chart.shape is not None:
            self.picture.show_chart(chart)

    def _head(self, shown: ObserverReplies) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(ObserverMark(shown.form))
        row.addWidget(Label(shown.name, "head"))
        row.addWidget(Elided(self._about(shown), "muted"), 1)
        every = button(self.tr("All replies"), "link")
        every.setAccessibleDescription(words.isolated(shown.name))
        every.clicked.connect(self._want_all)
        if not shown.replies:
            every.hide()
        every.setMinimumHeight(theme.current().px(36))
        row.addWidget(every)
        return row

    def _about(self, shown: ObserverReplies) -> str:
        relation = words.in_sentence(shown.relation, language())
        if shown.latest is None:
            return relation
        times = self.tr("%n occasions", "", shown.occasions)
        day = words.day_month(shown.latest, language(), self._today)
        latest = self.tr("latest {day}").format(day=day)
        return f"{relation} · {times}, {latest}"

    def _show(self, shown: ObserverReplies) -> None:
        locked = [reply for reply in shown.replies if reply.locked]
        for reply in locked[:SHOWN_LOCKED]:
            self._column.addWidget(self._locked(reply))
        if len(locked) > SHOWN_LOCKED:
            more = self.tr("%n more replies wait too.", "", len(locked) - SHOWN_LOCKED)
            self._column.addWidget(Paragraph(more, "muted"))
        if shown.newest is not None and shown.newest.said is not None:
            if locked:
                self._column.addWidget(divider())
            said = shown.newest.said
            self._column.addWidget(Written(said.saw, said.led_to, said.next_time))
        elif not locked:
            nothing = self.tr("No reply has been taken in yet.")
            self._column.addWidget(Paragraph(nothing, "muted"))

    def _locked(self, reply: ReplyRow) -> QWidget:
        waits = Noted("lock", f"{reply.occasion}\n{reply.locked}")
        if reply.on > self._today:
            return waits
        rate = self._rate_button(reply)
        return SideBySide(waits, rate, theme.current().px(LEAST_TEXT))

    def _rate_button(self, reply: ReplyRow) -> QPushButton:
        made = button(self.tr("Rate yourself"), "primary")
        made.setAccessibleDescription(reply.occasion)
        made.setProperty("request", reply.request_id)
        made.clicked.connect(self._want_rating)
        return made

    def _want_all(self) -> None:
        self.all_wanted.emit(self.observer_id)

    def _want_rating(self) -> None:
        self.rate_wanted.emit(self.sender().property("request"))

    def _not_drawn(self) -> None:
        """The sentence says the same as the picture."""
        self.picture.hide()
        self._unread.show()
