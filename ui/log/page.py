"""The log: filters above, entries by week on the left, the one chosen on the right."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leadercoach.log.entries import plain
from leadercoach.store import entries as stored
from leadercoach.usecases import drafts
from leadercoach.views.log_list import Filter
from ui.base import theme
from ui.log.empty import EmptyLog, NothingFits
from ui.log.filters import Filters
from ui.log.list_view import WIDTH, EntryList
from ui.log.reading import Reading
from ui.shell.page import Page, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.column import Column
from ui.widgets.empty import NothingShared
from ui.widgets.text import card

LIST_SHARE = 0.42  # of a window too narrow for the whole list


class LogPage(Page):
    """Master and detail."""

    def __init__(self, workspace: Workspace, routes: Routes) -> None:
        super().__init__(workspace)
        self._routes = routes
        self._filters = Filters(workspace)
        self._filters.changed.connect(self._filter_chosen)
        self._list = EntryList(workspace.log, workspace.at.today)
        self._list.chosen.connect(self._show)
        self._list.opened.connect(routes.edit_entry)
        self._list.thrown.connect(workspace.delete)
        self._list.entries.counted.connect(self._counted)
        workspace.closing.connect(self._list.entries.stop)
        self._reading = Reading(workspace)
        self._reading.edit.connect(routes.edit_entry)
        self._reading.delete.connect(workspace.delete)
        self._reading.erase.connect(routes.erase)
        self._reading.repeat.connect(self._repeat)
        self._reading.comment.connect(routes.comment)
        self._empty = NothingShared() if workspace.shared else EmptyLog(routes)
        self._nothing = NothingFits()
        self._nothing.cleared.connect(self.show_all)
        self._build()

    @property
    def title(self) -> str:
        return self.tr("Log")

    def stands(self) -> str:
        """The entry that is read."""
        return self._reading.shown or ""

    def stand(self, how: str) -> None:
        if how:
            self._settle(how)

    def take_focus(self) -> None:
        self._list.setFocus()

    def refresh(self) -> None:
        kept, row = self._list.current_id(), self._list.currentIndex().row()
        self._filters.show_filter(self._filters.chosen)
        self._list.look_on(self.workspace.at.today)
        self._list.read_weeks()
        self._list.show_filter(self._filters.chosen)
        self._settle(kept, row)

    def show_filter(self, chosen: Filter) -> None:
        """List what fits a filter, chips set accordingly."""
        self._filters.show_filter(chosen)
        self._filter_chosen(chosen)

    def show_all(self) -> None:
        self.show_filter(Filter())

    def search(self, typed: str) -> None:
        """List what holds the words typed."""
        if typed != self._filters.chosen.search:
            self.show_filter(self._filters.chosen._replace(search=typed))

    def show_entry(self, entry_id: str) -> None:
        """Go to an entry, whatever was filtered."""
        self.show_all()
        self._settle(entry_id)

    def _build(self) -> None:
        left = card()
        self._left = left
        column = QVBoxLayout(left)
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self._list)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(left)
        row.addWidget(self._reading, 1)
        self._both = both
        self._below = QStackedWidget()
        for shown in (both, self._nothing, self._empty):
            self._below.addWidget(shown)
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 24)
        page.setSpacing(16)
        page.addWidget(self._filters)
        page.addWidget(self._below, 1)
        filled(self, Column(content))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(min(theme.current().px(WIDTH), round(self.width() * LIST_SHARE)))

    def _filter_chosen(self, chosen: object) -> None:
        assert isinstance(chosen, Filter)
        self._list.show_filter(chosen)
        self._settle(None)

    def _settle(self, wanted: str | None, near: int = 1) -> None:
        """Show list, empty log or nothing found; put the cursor on `wanted`, or near a row."""
        model = self._list.entries
        if not model.rowCount():
            everything = self._filters.chosen._replace(search="") == Filter()
            nothing_yet = everything and not self._filters.chosen.search
            self._below.setCurrentWidget(self._empty if nothing_yet else self._nothing)
            self._filters.setVisible(not nothing_yet)
            self._reading.show_entry(None)
            return
        self._filters.show()
        self._below.setCurrentWidget(self._both)
        row = self._row_of(wanted)
        self._list.select(near if row is None else row)
        self._show(self._list.current_id())

    def _row_of(self, entry_id: str | None) -> int | None:
        if entry_id is None:
            return None
        position = stored.position_of(self.workspace.log, entry_id)
        return None if position is None else self._list.entries.row_of(position)

    def _show(self, entry_id: str | None) -> None:
        self._reading.show_entry(entry_id, self._filters.chosen.search)

    def _counted(self, count: int) -> None:
        self._filters.show_count(count)
        if self._list.currentIndex().isValid() or not count:
            return
        self._settle(self._reading.shown)

    def _repeat(self, entry_id: str) -> None:
        """A new entry begun from an earlier need."""
        record = stored.get(self.workspace.log, entry_id)
        kept = ("recipient", "content", "need_type", "title", "people")
        data = {name: value for name, value in plain(record.entry).items() if name in kept}
        data |= {"repeat_of": getattr(record.entry, "repeat_of", None) or entry_id}
        at = self.workspace.at
        form = {"point": "upward", "occurred_on": at.today.isoformat()} | data
        self.workspace.run("drafts", lambda: drafts.keep(self.workspace.log, "upward", form, at))
        self._routes.new_entry.emit("upward", None)
