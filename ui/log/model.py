"""The list of entries as a Qt model: heads of weeks, and entries read when they come into view."""

from bisect import bisect_right
from collections import OrderedDict
from datetime import date
from itertools import accumulate
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from leadercoach import content
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log
from leadercoach.store.positions import DAY_BITS
from leadercoach.views import words
from leadercoach.views.counted import row_text
from leadercoach.views.log_list import Filter, Item, first_items, items_of_week, weeks_of
from ui.base.i18n import language

ITEM_ROLE = Qt.ItemDataRole.UserRole
WEEK_ROLE = Qt.ItemDataRole.UserRole + 1
KEPT_WEEKS, COUNT_AFTER = 60, 120
FIRST_PAGE = 60  # several windows full
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class EntryModel(QAbstractTableModel):
    """Rows of the log, latest first. `counted` when the number of entries is known.

    A search shows its first page at once and counts the rest when typing pauses.
    """

    counted = Signal(int)

    def __init__(self, log: Log, today: date) -> None:
        super().__init__()
        self._log, self.today = log, today
        self.filter = Filter()
        self._weeks: list[tuple[Week, int]] = []
        self._starts: list[int] = []
        self._cache: OrderedDict[Week, list[Item]] = OrderedDict()
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.setInterval(COUNT_AFTER)
        self._count_later.timeout.connect(self._count)

    def show_filter(self, chosen: Filter) -> None:
        """List what fits the filter."""
        self.filter = chosen
        self._count_later.stop()
        if chosen.search:
            self._show_first_page()
            self._count_later.start()
        else:
            self._count()

    def stop(self) -> None:
        """Read nothing more: the log is about to be closed."""
        self._count_later.stop()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid() or not self._weeks:
            return 0
        return self._starts[-1] + self._weeks[-1][1] + 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        week, item = self.at(index.row())
        if role == ITEM_ROLE:
            return item
        if role == WEEK_ROLE:
            return week if item is None else None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title if item else str(week)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(week, item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.is_head(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def heads(self) -> list[int]:
        """The rows that are heads of weeks."""
        return self._starts

    def is_head(self, row: int) -> bool:
        return self._starts[bisect_right(self._starts, row) - 1] == row

    def at(self, row: int) -> tuple[Week, Item | None]:
        """The week of a row, and its entry unless the row is a head."""
        nth = bisect_right(self._starts, row) - 1
        week, place = self._weeks[nth][0], row - self._starts[nth] - 1
        if place < 0:
            return week, None
        items = self._items(week)
        return week, items[place] if place < len(items) else None

    def row_of(self, position: int) -> int | None:
        """The row of an entry, given its position in the log."""
        week = Week(((position >> DAY_BITS) - 1) // 7)
        for nth, (known, _) in enumerate(self._weeks):
            if known == week:
                places = [item.position for item in self._items(week)]
                if position in places:
                    return self._starts[nth] + 1 + places.index(position)
        return None

    def _show_first_page(self) -> None:
        weeks: OrderedDict[Week, list[Item]] = OrderedDict()
        for item in first_items(self._log, self.filter, language(), FIRST_PAGE, self.today):
            weeks.setdefault(Week.of(item.occurred_on), []).append(item)
        self._reset([(week, len(items)) for week, items in weeks.items()], weeks)

    def _count(self) -> None:
        weeks = weeks_of(self._log, self.filter)
        if weeks != self._weeks or not self.filter.search:
            self._reset(weeks, OrderedDict())
        self.counted.emit(sum(count for _, count in weeks))

    def _reset(self, weeks: list[tuple[Week, int]], cache: "OrderedDict[Week, list[Item]]") -> None:
        self.beginResetModel()
        self._weeks, self._cache = weeks, cache
        self._starts = list(accumulate((count + 1 for _, count in weeks[:-1]), initial=0))
        if not weeks:
            self._starts = []
        self.endResetModel()

    def _items(self, week: Week) -> list[Item]:
        if week not in self._cache:
            items = items_of_week(self._log, self.filter, week, language(), self.today)
            self._cache[week] = items
            if len(self._cache) > KEPT_WEEKS:
                self._cache.popitem(last=False)
        return self._cache[week]

    def _spoken(self, week: Week, item: Item | None) -> str:
        if item is None:
            return self.tr("Week {number}").format(number=words.week_number(week, self.today))
        waits = self.tr("waits for an answer") if item.waits_for else ""
        day = words.weekday_month(item.occurred_on, language(), self.today)
        point = content.point_name(item.point).in_(language())
        parts = (point, day, item.title, item.others, row_text(item.why, language()), waits)
        return ", ".join(part for part in parts if part)
