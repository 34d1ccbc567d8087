"""The list of clients as a table: by name or by what was opened last, never by a measure."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from leadercoach.practice.clients import Row
from leadercoach.views import words
from ui.base import theme
from ui.base.i18n import language

HEIGHT = 44  # of a line
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ClientModel(QAbstractTableModel):
    """A line for each client."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self._today: date | None = None
        self._heads = (
            self.tr("Client"),
            self.tr("Last session"),
            self.tr("Next session"),
            self.tr("Open actions"),
            self.tr("Newest package"),
        )

    def show_rows(self, rows: Sequence[Row], today: date) -> None:
        self.beginResetModel()
        self.rows, self._today = rows, today
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(self.rows[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.rows[index.row()]
            said = [f"{head}: {self._said(row, n)}" for n, head in enumerate(self._heads)]
            return ", ".join(said) if not index.column() else said[index.column()]
        return None

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if side == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _said(self, row: Row, column: int) -> str:
        if column == 0:
            return row.name or self.tr("A leader without a name")
        if column == 1:
            return self._day(row.last_session)
        if column == 2:
            return self._day(row.next_session)
        if column == 3:
            return str(row.open_actions)
        if row.expired:
            return self.tr("Expired {day}").format(day=self._day(row.newest.expires_on))
        return words.span(row.newest.first_day, row.newest.last_day, language(), self._today)

    def _day(self, day: date | None) -> str:
        return words.day_month(day, language(), self._today) if day else "–"


class ClientTable(QTableView):
    """`opened` with a client's engagement, on Enter or a click."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "figures")
        self.setAccessibleName(self.tr("Clients"))
        self.clients = ClientModel()
        self.setModel(self.clients)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.current().px(HEIGHT))
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # names may be cut
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def show_rows(self, rows: Sequence[Row], today: date) -> None:
        """Show these; the cursor stays on its client."""
        before = self._current()
        self.clients.show_rows(rows, today)
        found = [row.engagement for row in rows]
        if found:
            self.selectRow(found.index(before) if before in found else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _current(self) -> str:
        index = self.currentIndex()
        return self.clients.rows[index.row()].engagement if index.isValid() else ""

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.clients.rows[index.row()].engagement)
