"""Settings: entries that were deleted, and the way back."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.usecases import retention
from leadercoach.usecases.entries import BIN_DAYS
from leadercoach.views import words
from leadercoach.views.log_list import PAGE, Filter, Item, first_items
from leadercoach.views.retention import Gone, bin_lines
from ui.base.i18n import language
from ui.base.kinds import kind_name
from ui.shell.group import Group
from ui.shell.workspace import Workspace
from ui.widgets.marks import Marker
from ui.widgets.rows import Row, Rows
from ui.widgets.text import Elided, Label, Paragraph, button


class BinGroup(Group):
    """What lies in the bin."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        sentence = self.tr(
            "Deleted entries stay here for %n days, then they are gone for good.", "", BIN_DAYS
        )
        inside = self.add_card(self.tr("The bin"), sentence)
        self.rows = Rows(self._make, self.tr("The bin is empty."))
        self._more = Paragraph(self.tr("Only the latest are shown."), "muted")
        inside.addWidget(self.rows)
        inside.addWidget(self._more)
        self._others = self.add_card(self.tr("Removed with the time"))
        self.removed = Rows(self._make_removed, self.tr("Nothing that can be put back."))
        self._others.addWidget(self.removed)
        self.column.addStretch()

    def refresh(self) -> None:
        log, lang, today = self.workspace.log, language(), self.workspace.at.today
        found = first_items(log, Filter(binned=True), lang, today=today)
        self.rows.show_items([(item.id, item) for item in found])
        self._more.setVisible(len(found) == PAGE)
        gone = bin_lines(log, lang, today)
        self.removed.show_items([(each.id, each) for each in gone])

    def _make_removed(self) -> "RemovedRow":
        row = RemovedRow()
        row.restored.connect(self._put_back)
        return row

    def _put_back(self, removed_id: str) -> None:
        log, at = self.workspace.log, self.workspace.at
        self.change("entries", lambda: retention.restore(log, removed_id, at))

    def _make(self) -> "BinRow":
        row = BinRow()
        row.restored.connect(self.workspace.restore)
        return row


class RemovedRow(Row):
    """Texts and other things that had passed their limit; `restored` with the id in the bin."""

    restored = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._title, self._facts = Elided("", "medium"), Label("", "caption")
        self._press = button(self.tr("Put back"), "", "rotate-ccw")
        self._press.clicked.connect(lambda: self.restored.emit(self._id))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self._title)
        text.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addLayout(text, 1)
        row.addWidget(self._press)

    def show_item(self, item: Gone) -> None:
        self._id = item.id
        kind = kind_name(item.kind)
        self._title.setText(item.title or kind)
        self._facts.setText(f"{words.long_day(item.on, language())} · {kind}")
        name = self.tr("Put back {title}").format(title=item.title or kind)
        self._press.setAccessibleName(name)
        self._press.setToolTip(escape(name))


class BinRow(Row):
    """An entry in the bin; `restored` with its id."""

    restored = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._marker = QWidget()
        self._title = Elided("", "medium")
        self._facts = Label("", "caption")
        self._press = button(self.tr("Restore"), "", "rotate-ccw")
        self._press.clicked.connect(self._pressed)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self._title)
        text.addWidget(self._facts)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 8, 0, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self._marker)
        self._row.addLayout(text, 1)
        self._row.addWidget(self._press)

    def show_item(self, item: Item) -> None:
        self._id = item.id
        marker = Marker(item.point)
        self._row.replaceWidget(self._marker, marker)
        self._marker.deleteLater()
        self._marker = marker
        self._title.setText(item.title)
        day = words.long_day(item.occurred_on, language())
        self._facts.setText(f"{day} · {item.others}" if item.others else day)
        name = self.tr("Restore {title}").format(title=item.title)
        self._press.setAccessibleName(name)
        self._press.setToolTip(escape(name))

    def _pressed(self) -> None:
        self.restored.emit(self._id)
