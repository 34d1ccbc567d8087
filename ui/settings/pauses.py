"""Settings: days off, past and to come."""

from datetime import date
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.log.weeks import Pause
from leadercoach.store.weeks import SavedPause, pauses
from leadercoach.usecases import weeks
from leadercoach.views import words
from ui.base.i18n import language
from ui.shell.workspace import Workspace
from ui.widgets.date_choice import DateButton
from ui.widgets.flow import FlowLayout
from ui.widgets.rows import Row, Rows
from ui.widgets.text import Label, button, icon_button


class Pauses(QWidget):
    """The pauses there are, latest first, and a line for a new one."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.first = DateButton(self.tr("First day"), workspace.at.today)
        self.last = DateButton(self.tr("Last day"), workspace.at.today)
        for day in (self.first, self.last):
            day.changed.connect(self._chosen)
        self.add = button(self.tr("Add the pause"), "", "plus")
        self.add.clicked.connect(self._add)
        self.rows = Rows(self._make, self.tr("No pauses yet."), otherwise=self.first)
        line = FlowLayout(spacing=8)
        dash = Label("–", "muted")
        dash.setMinimumHeight(self.first.sizeHint().height())
        for part in (self.first, dash, self.last, self.add):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.rows)
        self._chosen()

    def refresh(self) -> None:
        found = pauses(self._workspace.log)
        self.rows.show_items([(saved.id, saved) for saved in reversed(found)])

    def _chosen(self) -> None:
        self.add.setEnabled(bool(self.first.iso() and self.last.iso()))

    def _add(self) -> None:
        first, last = self.first.iso(), self.last.iso()
        assert first is not None
        assert last is not None
        days = Pause(date.fromisoformat(first), date.fromisoformat(last))
        log, at = self._workspace.log, self._workspace.at
        if self._workspace.run("weeks", lambda: weeks.pause(log, days, at)) is not None:
            self.first.setFocus()
            self.first.set_iso(None)
            self.last.set_iso(None)
            self._chosen()

    def _make(self) -> "PauseRow":
        row = PauseRow()
        row.removed.connect(self._remove)
        return row

    def _remove(self, saved: SavedPause) -> None:
        log, at = self._workspace.log, self._workspace.at
        self._workspace.take_away(
            "weeks",
            lambda: weeks.remove_pause(log, saved.id, at),
            self.tr("Pause removed"),
            lambda: weeks.restore_pause(log, saved.id),
        )


class PauseRow(Row):
    """From when to when."""

    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._saved: SavedPause | None = None
        self._text = Label("")
        self._remove = icon_button("trash-2", "")
        self._remove.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self._remove)

    def show_item(self, item: SavedPause) -> None:
        self._saved = item
        days = _in_words(item.pause)
        self._text.setText(days)
        name = self.tr("Remove the pause {days}").format(days=days)
        self._remove.setAccessibleName(name)
        self._remove.setToolTip(escape(name))

    def _pressed(self) -> None:
        self.removed.emit(self._saved)


def _in_words(pause: Pause) -> str:
    """*22 december 2025 – 4 januari 2026*, one year where it is the same."""
    first, last, lang = pause.first, pause.last, language()
    return words.long_day(first, lang) if first == last else words.span(first, last, lang, None)
