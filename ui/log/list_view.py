"""The left side of the log: weeks and entries, painted row by row."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from leadercoach.log.weeks import TIMELY_DAYS, Week
from leadercoach.store.engine import Log
from leadercoach.store.weeks import closed_weeks
from leadercoach.views import words
from leadercoach.views.counted import row_text
from leadercoach.views.log_list import Filter, Item, marks
from leadercoach.views.weeks import counting
from ui.base import icons, theme
from ui.base.i18n import language
from ui.log.model import ITEM_ROLE, WEEK_ROLE, EntryModel, Index
from ui.widgets.marks import paint_marker

WIDTH, ROW, HEAD = 416, 56, 36


class EntryList(QTableView):
    """`chosen` with the id of the entry under the cursor; `opened` on Enter or double click."""

    chosen = Signal(str)
    opened = Signal(str)
    thrown = Signal(str)

    def __init__(self, log: Log, today: date) -> None:
        super().__init__()
        self.entries = EntryModel(log, today)
        self._rows = RowDelegate(today)
        self._log = log
        self._sized: list[int] = []
        self.setModel(self.entries)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("Entries"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.current().px(ROW))
        self.verticalHeader().setMinimumSectionSize(theme.current().px(HEAD))
        self.entries.modelReset.connect(self._size_heads)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(self._double_clicked)

    def show_filter(self, chosen: Filter) -> None:
        """List what fits, and mark what was searched for."""
        self._rows.typed = chosen.search
        self.entries.show_filter(chosen)

    def look_on(self, today: date) -> None:
        """Which week is running, and which year is this one."""
        self._rows.today = self.entries.today = today

    def read_weeks(self) -> None:
        """Learn anew which weeks are closed, and how long each is."""
        self._rows.closed = closed_weeks(self._log)
        self._rows.days = counting(self._log).days

    def select(self, row: int) -> None:
        """Go to a row, or to the nearest one that is an entry."""
        row = min(max(row, 1), self.entries.rowCount() - 1)
        if self.entries.is_head(row):
            row += 1 if row + 1 < self.entries.rowCount() else -1
        self.setCurrentIndex(self.entries.index(row, 0))
        if row == 1:
            self.scrollToTop()  # its week's head too

    def current_id(self) -> str | None:
        item = self.currentIndex().data(ITEM_ROLE)
        return item.id if item else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        if current and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(current)
        elif current and event.key() == Qt.Key.Key_Delete:
            self.thrown.emit(current)
        elif current and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.select(1 if event.key() == Qt.Key.Key_Home else self.entries.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def _size_heads(self) -> None:
        header, height = self.verticalHeader(), theme.current().px(HEAD)
        header.blockSignals(True)  # noqa: FBT003 - one relayout, not one per week
        for row in self._sized:  # the view remembers heights by row, whatever stands there now
            header.resizeSection(row, theme.current().px(ROW))
        self._sized = list(self.entries.heads())
        for row in self._sized:
            header.resizeSection(row, height)
        header.blockSignals(False)  # noqa: FBT003
        self.updateGeometries()

    def _moved(self, current: QModelIndex) -> None:
        item = current.data(ITEM_ROLE)
        if item:
            self.chosen.emit(item.id)

    def _double_clicked(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item:
            self.opened.emit(item.id)


class RowDelegate(QStyledItemDelegate):
    """Paints a head or an entry: weekday, marker, title, people, and what it waits for."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self.typed = ""
        self.closed: frozenset[Week] = frozenset()
        self.days: Callable[[Week], int] = lambda week: len(week.workdays)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.current().px(WIDTH), theme.current().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item, week = index.data(ITEM_ROLE), index.data(WEEK_ROLE)
        if week is not None:
            self._paint_head(painter, option.rect, week)
        elif item is not None:
            self._paint_row(painter, option, item)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, week: Week) -> None:
        look, lang = theme.current(), language()
        left, right = box.left() + 18, box.right() - 18
        line = QRect(left, box.top(), right - left, box.height())
        painter.setFont(look.font(14, QFont.Weight.DemiBold))
        painter.setPen(look.colour("ink"))
        name = self.tr("Week {number}").format(number=week.number)
        painter.drawText(line, _LEFT, name)
        line.setLeft(left + painter.fontMetrics().horizontalAdvance(name) + 10)
        painter.setFont(look.font(14))
        painter.setPen(look.colour("muted"))
        days = words.span(week.monday, week.sunday, lang, self.today)
        painter.drawText(line, _LEFT, days)
        painter.setFont(look.font(12))
        painter.drawText(line, _RIGHT, self._week_state(week))

    def _week_state(self, week: Week) -> str:
        """*3 workdays · open*: how long a week is unless it is a whole one, and whether closed."""
        state = self.tr("running") if week == Week.of(self.today) else self.tr("open")
        if week in self.closed:
            state = self.tr("closed")
        days = self.days(week)
        if days == 0:
            return self.tr("pause")
        whole = days == len(week.workdays)
        return state if whole else self.tr("%n workdays", "", days) + f" · {state}"

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, item: Item) -> None:
        look, box = theme.current(), QRectF(option.rect)
        tile = box.adjusted(8, 0, -8, 0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection" if selected else "hover"))
            painter.drawRoundedRect(tile, 8, 8)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), 8, 8)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("muted"))
        day = words.short_weekday(item.occurred_on, language())
        left = QRectF(box.left() + 18, box.top(), look.px(44), box.height())
        painter.drawText(left, int(_LEFT), f"{day} {item.occurred_on.day}")
        middle = QPointF(box.left() + look.px(72), box.center().y())
        paint_marker(painter, item.point, middle, look.px(6), hollow=item.retro > TIMELY_DAYS)
        right = box.right() - 18
        if item.waits_for:
            right -= look.px(24)
            mark = icons.pixmap("circle-dashed", look.colours["muted"], look.px(16), 2.0)
            painter.drawPixmap(QPointF(right + 8, box.center().y() - look.px(8)), mark)
        text = QRectF(box.left() + look.px(90), box.top(), right - box.left() - look.px(90), 0)
        weight = QFont.Weight.DemiBold if selected else QFont.Weight.Medium
        self._paint_text(painter, text, 8, item.title, look.font(14, weight), "ink")
        self._paint_text(painter, text, 28, item.others, look.font(12), "muted", _tail(item))

    def _paint_text(
        self,
        painter: QPainter,
        place: QRectF,
        down: int,
        text: str,
        font: QFont,
        tint: str,
        tail: str = "",
    ) -> None:
        """One line, elided before its `tail`."""
        look = theme.current()
        metrics = QFontMetrics(font)
        box = QRectF(place.left(), place.top() + look.px(down), place.width(), look.px(20))
        text = text.replace("\n", " ")
        room = int(box.width()) - metrics.horizontalAdvance(tail)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) + tail
        painter.setFont(font)
        hits = marks(shown, self.typed) if self.typed else []
        for start, length in hits:
            left = metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start : start + length])
            hit = QRectF(box.left() + left, box.top() + 1, width, box.height() - 2)
            painter.fillRect(hit, look.colour("hit"))
        painter.setPen(look.colour("ink" if hits else tint))  # muted is too weak on a hit
        painter.drawText(box, int(_LEFT), shown)


def _tail(item: Item) -> str:
    """*, räknas inte in*: what a row says last of what does not count."""
    said = row_text(item.why, language())
    return f", {said}" if said else ""


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
