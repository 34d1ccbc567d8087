"""Entries of the log that an action has to do with: the latest ones, to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.views import words
from leadercoach.views.log_list import Filter, first_items
from leadercoach.views.names import entry_names
from ui.base.i18n import language
from ui.shell.workspace import Workspace
from ui.widgets.check import Check
from ui.widgets.details import Fold
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import RING
from ui.widgets.text import Paragraph

RECENT = 8


class Linked(Fold):
    """Behind a fold; those that are linked already stand first."""

    def __init__(self, workspace: Workspace) -> None:
        inside = FitHeight()
        self._workspace, self._before = workspace, frozenset[str]()
        self._checks: dict[str, Check] = {}
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        super().__init__(QCoreApplication.translate("Linked", "Entries it has to do with"), inside)
        self.setContentsMargins(RING, 0, RING, 0)
        lang, today = language(), workspace.at.today
        for item in first_items(workspace.log, Filter(), lang, RECENT, today):
            day = words.short_day(item.occurred_on, lang, today)
            self._column.addWidget(self._check(item.id, f"{day} · {item.title}"))
        if not self._checks:
            nothing = self.tr("Entries of the log turn up here, once there are any.")
            self._column.addWidget(Paragraph(nothing, "muted"))

    def show_linked(self, entries: Sequence[str]) -> None:
        """Tick what an action is linked to."""
        self._before = frozenset(entries)
        older = [entry for entry in entries if entry not in self._checks]
        log, today = self._workspace.log, self._workspace.at.today
        for entry, name in entry_names(log, older, language(), today).items():
            self._column.insertWidget(0, self._check(entry, name))
        for entry, check in self._checks.items():
            check.setChecked(entry in self._before)

    def changes(self) -> list[tuple[str, bool]]:
        """Which entries are to be linked, and which no longer."""
        ticked = {entry: check.isChecked() for entry, check in self._checks.items()}
        return [(e, now) for e, now in ticked.items() if now != (e in self._before)]

    def _check(self, entry: str, name: str) -> QWidget:
        made = self._checks[entry] = Check(name.replace("&", "&&"))
        made.setMinimumWidth(0)
        return made
