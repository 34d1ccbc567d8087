"""The numbers of a chart as a table to read, walk through and copy."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from leadercoach.profile.chart import Table
from ui.base import theme

ROW, MOST_ROWS, LOOKED_AT = 30, 12, 60
EDGES = 4
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def as_text(table: Table) -> str:
    """All cells with their heads, with tabs between them, as a spreadsheet takes them."""
    return "\n".join("\t".join(line) for line in (table.heads, *table.rows))


class TableModel(QAbstractTableModel):
    """A Table, as Qt reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table((), ())

    def show_table(self, table: Table) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        said = self.table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.table.heads[index.column()]}: {said}"
        return None

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if side == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class ChartTable(QTableView):
    """Ctrl+C copies the cells chosen, or all with their heads, with tabs between them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "figures")
        self.figures = TableModel()
        self.setModel(self.figures)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.current().px(ROW))
        head = self.horizontalHeader()
        head.setFixedHeight(theme.current().px(ROW))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setStretchLastSection(True)
        head.setResizeContentsPrecision(LOOKED_AT)

    def show_table(self, name: str, table: Table) -> None:
        """Show a table; `name` is what it is called."""
        if table != self.figures.table:
            self.figures.show_table(table)
            self.resizeColumnsToContents()
            self._fit()
        self.setAccessibleName(name)

    def copied(self) -> str:
        """The cells chosen; where none or only one is, everything with the heads."""
        table, chosen = self.figures.table, self.selectedIndexes()
        if len(chosen) < 2:
            return as_text(table)
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        return "\n".join("\t".join(table.rows[r][c] for c in columns) for r in rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.figures.index(0, 0))

    def _fit(self) -> None:
        """As high as its rows; those of a long table scroll."""
        rows = min(len(self.figures.table.rows), MOST_ROWS) + 1
        wide = sum(self.columnWidth(n) for n in range(self.figures.columnCount() - 1))
        wide += self.sizeHintForColumn(self.figures.columnCount() - 1)
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.width() - EDGES else 0
        self.setFixedHeight(rows * theme.current().px(ROW) + bar + EDGES)
