"""The main window: rail, head, pages, quick entry above them, toast and shortcuts."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from leadercoach.content import POINTS
from ui.shell.header import Header
from ui.shell.page import Page
from ui.shell.rail import Place, Rail, RailItem
from ui.shell.routes import Routes
from ui.shell.toast import Toast
from ui.widgets import layouts
from ui.widgets.busy import BusyLine
from ui.widgets.column import Column
from ui.widgets.standing import call
from ui.widgets.text import Elided


class MainWindow(QWidget):
    """All that the frame holds. Pages are made when first gone to, as `register_pages` was told.

    `ending` is the last moment to stop what runs beside the window.
    """

    undo = Signal()
    ending = Signal()

    def __init__(self, places: Sequence[Place], routes: Routes) -> None:
        super().__init__()
        self.setProperty("class", "shell")
        self.routes = routes
        self._places = list(places)
        self.made: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._trail: list[str] = []
        self.current = ""
        self._build()
        self._shortcuts()

    @property
    def covered(self) -> bool:
        """Whether something lies over the window: its keys then wait, as its buttons do."""
        over = self.findChildren(QWidget, "overlay", Qt.FindChildOption.FindDirectChildrenOnly)
        return any(overlay.isVisible() for overlay in over)

    def register_pages(self, make: dict[str, Callable[[], Page]]) -> None:
        """Say how each page is made."""
        self.made = make

    def end(self) -> None:
        """End what runs: the window is about to go."""
        self.busy.end()
        self.ending.emit()

    def page(self, name: str) -> Page:
        """A page, made if it has not been."""
        if name not in self._pages:
            made = self.made[name]()
            call(made, f"page:{name}")
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    def show_page(self, name: str, *, with_back: bool = False) -> None:
        """Go to a page; before the log is open there is none to go to.

        From one that is not on the rail, or `with_back`, there is a way back to the present page.
        """
        if name not in self.made:
            return
        if name != self.current:
            inner = with_back or self._is_inner(name)
            self._trail = [*self._trail, self.current] if inner else []
        self._go(name)

    def _go(self, name: str) -> None:
        page = self.page(name)
        self.current = name
        self._rail.show_chosen(page.place if self._is_inner(name) else name)
        self._stack.setCurrentWidget(page)
        self.name_page()
        if name != "log" or not self.header.search.hasFocus():
            page.take_focus()

    def take_focus(self) -> None:
        """Let the keys go to the present page."""
        page = self._pages.get(self.current)
        if page is not None:
            page.take_focus()

    def name_page(self) -> None:
        """Show the present page's title and subtitle."""
        page = self._pages[self.current]
        self.header.show_page(
            page.title, page.subtitle, page.point, back=self._goes_back, alone=page.alone
        )
        self.header.show_actions(page.header_actions)

    def forget_page(self, name: str) -> None:
        """Throw a page away, so that it is made anew when next gone to."""
        page = self._pages.pop(name, None)
        if page is not None:
            if page.header_actions is not None:
                self.header.show_actions(None)
                page.header_actions.deleteLater()
            self._stack.removeWidget(page)
            page.deleteLater()

    def go_back(self) -> None:
        """To the page one came from, or to the place on the rail an inner page belongs to."""
        self._go(self._trail.pop() if self._trail else self.page(self.current).place)

    def say(self, text: str, undo: str = "") -> None:
        """Show a toast; `undo` names its button."""
        self.toast.say(text, undo)

    def add_below(self, place: Place) -> RailItem:
        """An item at the foot of the rail that is no page."""
        return self._rail.add_below(place)

    def mark_demo(self, text: str, leave: QWidget) -> None:
        """A line above everything that this is the demo log, with the way out."""
        row = layouts.row(self._banner, margins=(24, 4, 24, 4))
        row.addWidget(Elided(text, "medium"))
        row.addStretch()
        row.addWidget(leave)
        self._banner.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toast.place()
        for child in self.findChildren(
            QWidget, "overlay", Qt.FindChildOption.FindDirectChildrenOnly
        ):
            child.setGeometry(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self._pages.get(self.current)
        leaves = event.key() == Qt.Key.Key_Escape and self._goes_back
        if leaves and page is not None and not page.alone and not self.covered:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            page = self._pages.get(self.current)
            if page is not None:
                page.workspace.look_for_others()

    def _build(self) -> None:
        self._rail = Rail(self._places)
        self._rail.chosen.connect(self.show_page)
        self.header = Header()
        self.header.back.connect(self.go_back)
        self.header.search.entered.connect(self.take_focus)
        self._stack = QStackedWidget()
        self.busy = BusyLine()
        self._banner = QFrame()
        self._banner.setProperty("class", "demo")
        self._banner.setVisible(False)
        right = layouts.column(spacing=0)
        right.addWidget(Column(self.header))
        right.addWidget(self._stack, 1)
        right.addWidget(self.busy)
        row = layouts.row(spacing=0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)
        column = layouts.column(self, spacing=0)
        column.addWidget(self._banner)
        column.addLayout(row, 1)
        self.toast = Toast(self)
        self.toast.undone.connect(self.undo)

    def _shortcuts(self) -> None:
        for n, point in enumerate(POINTS, 1):
            self._shortcut(f"Ctrl+{n}", partial(self.routes.new_entry.emit, point, None))
        for n, place in enumerate(self._places, 1):
            self._shortcut(f"Alt+{n}", partial(self.show_page, place.name))
        self._shortcut("Ctrl+K", self.header.search.setFocus)
        self._shortcut("Ctrl+,", lambda: self.show_page("settings"))
        self._shortcut("Ctrl+Z", self.undo.emit)
        self._shortcut("F1", lambda: self.routes.page.emit("help"))

    def _shortcut(self, keys: str, action: Callable[[], object]) -> None:
        def act() -> None:
            if not self.covered:
                action()

        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _is_inner(self, name: str) -> bool:
        return name not in {place.name for place in self._places}

    @property
    def _goes_back(self) -> bool:
        return bool(self._trail) or self._is_inner(self.current)
