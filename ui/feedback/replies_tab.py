"""The replies, a card for each observer, and beside them the map of own and others' ratings."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from leadercoach.profile.chart import Chart, Mark
from leadercoach.profile.charts.agreement import agreement_chart
from leadercoach.profile.charts.observers import observer_chart
from leadercoach.profile.profile import Profile
from leadercoach.store.engine import Log
from leadercoach.views.feedback import ObserverReplies
from ui.base import theme
from ui.base.i18n import language
from ui.charts.chart_card import ChartCard
from ui.charts.pictures import Pictures
from ui.charts.profile_reader import ProfileReader
from ui.feedback.observer_card import ObserverCard
from ui.widgets.reflow import FitHeight
from ui.widgets.reply_parts import Nothing
from ui.widgets.text import button

WEEKS = 26  # how far back charts look
WIDE_FROM, LEFT, RIGHT = 880, 680, 424


class RepliesTab(FitHeight):
    """`wants_all` with an observer's id and, where one reply is meant, its request's."""

    wants_all = Signal(str, str)
    wants_rating = Signal(str)
    wants_to_ask = Signal()

    def __init__(self, shown: Sequence[ObserverReplies], today: date, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("replies")
        self._shown = [each for each in shown if each.replies or not each.retired]
        self._cards = {
            each.observer_id: ObserverCard(each, today, pictures) for each in self._shown
        }
        self._map = ChartCard(pictures)
        self._map.opened.connect(self._open)
        self._map.hide()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 24)
        self._box.setSpacing(16)
        if self._cards:
            self._build()
        else:
            self._box.addWidget(self._nothing())
            self._box.addStretch()

    @property
    def seen(self) -> bool:
        """Whether there is any reply that may be seen."""
        return any(each.newest for each in self._shown)

    def read(self, reader: ProfileReader) -> None:
        """Draw what may be seen."""
        lang, ids = language(), [each.observer_id for each in self._shown if each.newest]

        def charts(_log: Log, profile: Profile) -> tuple[dict[str, Chart], Chart]:
            mine = {one: observer_chart(profile, one, lang) for one in ids}
            return mine, agreement_chart(profile, lang)

        reader.read(WEEKS, charts, self._show_charts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = bool(self._cards) and self.width() >= theme.current().px(WIDE_FROM)
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _show_charts(self, found: tuple[dict[str, Chart], Chart]) -> None:
        charts, map_ = found
        for one, chart in charts.items():
            self._cards[one].show_chart(chart)
        self._map.show()
        self._map.show_chart(map_)

    def _build(self) -> None:
        left, right = QWidget(), QWidget()
        for holder, parts in ((left, list(self._cards.values())), (right, [self._map])):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch()
        if not self.seen:
            right.hide()
        self._box.addWidget(left, LEFT)
        self._box.addWidget(right, RIGHT)
        for one in self._cards.values():
            one.all_wanted.connect(self._want_all)
            one.rate_wanted.connect(self.wants_rating)
            one.opened.connect(self._open)

    def _nothing(self) -> QWidget:
        ask = button(self.tr("Ask for feedback"), "primary", "send")
        ask.clicked.connect(self.wants_to_ask)
        head = self.tr("No replies yet")
        said = self.tr(
            "A colleague who has seen you on one occasion answers in three minutes, without "
            "installing anything. What they saw appears here, words first."
        )
        return Nothing(head, said, [ask])

    def _want_all(self, observer_id: str) -> None:
        self.wants_all.emit(observer_id, "")

    def _open(self, mark: Mark) -> None:
        """The reply behind a mark; of several, the list of that observer's."""
        for each in self._shown:
            mine = [r.request_id for r in each.replies if r.request_id in mark.requests]
            if mine:
                self.wants_all.emit(each.observer_id, mine[0] if len(mine) == 1 else "")
                return
