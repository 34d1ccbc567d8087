"""All clients: a calm list, how packages come in, and the coach's own card."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leadercoach.practice.clients import clients
from ui.coach.client_table import ClientTable
from ui.coach.my_card import MyCard
from ui.shell.page import Page, filled
from ui.shell.workspace import Workspace
from ui.widgets.column import Column
from ui.widgets.reply_parts import Nothing
from ui.widgets.segmented import Segmented
from ui.widgets.text import button, card


class ClientsPage(Page):
    """`chosen` with a client's engagement, `files` with paths to open."""

    chosen = Signal(str)
    files = Signal(object)
    place = "clients"
    alone = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.table = ClientTable()
        self.table.opened.connect(self.chosen)
        self.card = MyCard(workspace)
        orders = [("name", self.tr("By name")), ("opened", self.tr("Last opened"))]
        self._order = Segmented(self.tr("Order"), orders, fill=False)
        self._order.choose("name")
        self._order.changed.connect(self.refresh)
        self._open = button(self.tr("Open a package…"), "primary", "folder-open")
        self._open.clicked.connect(self._choose)
        self.begin = button(self.tr("Open a package…"), "primary", "folder-open")
        self.begin.clicked.connect(self._choose)
        self._build()

    @property
    def title(self) -> str:
        return self.tr("Clients")

    def refresh(self) -> None:
        by_opened = self._order.value() == "opened"
        today = self.workspace.at.today
        rows = clients(self.workspace.log, today, by_opened=by_opened)
        self.table.show_rows(rows, today)
        self.card.refresh()
        self._stack.setCurrentIndex(0 if rows else 1)

    def take_focus(self) -> None:
        (self.table if self._stack.currentIndex() == 0 else self.begin).setFocus()

    def _build(self) -> None:
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.table)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self._order)
        head.addStretch()
        head.addWidget(self._open)
        column.addLayout(head)
        column.addWidget(frame, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(listed)
        self._stack.addWidget(self._nothing())
        whole = QWidget()
        page = QVBoxLayout(whole)
        page.setContentsMargins(0, 0, 0, 24)
        page.setSpacing(16)
        page.addWidget(self._stack, 1)
        page.addWidget(self.card)
        filled(self, Column(whole))

    def _nothing(self) -> QWidget:
        said = self.tr(
            "A leader you work with makes a package of what you may see and sends you the file. "
            "Open it here or drop it anywhere on the window; their profile, log and agreed "
            "actions then stand here, only to be read."
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Nothing(self.tr("No clients yet"), said, [self.begin]))
        column.addStretch()
        return holder

    def _choose(self) -> None:
        title = self.tr("Open a package")
        kinds = self.tr("Packages") + " (*.age);;" + self.tr("All files") + " (*)"
        chosen, _ = QFileDialog.getOpenFileNames(self.window(), title, str(Path.home()), kinds)
        if chosen:
            self.files.emit([Path(each) for each in chosen])
