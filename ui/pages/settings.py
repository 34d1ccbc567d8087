"""Settings: plain groups on the left, one of them on the right; every change applies at once."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.pages.page import Page, filled
from ui.routes import Routes
from ui.widgets.column import Column
from ui.widgets.group import Group
from ui.widgets.overlay import surface_area
from ui.widgets.standing import call
from ui.widgets.text import button
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.session import Session

NAV_WIDTH = 200


class SettingsPage(Page):
    """A group is made when it is first chosen, and reads the log when it is shown."""

    def __init__(self, workspace: Workspace, routes: Routes, session: "Session") -> None:
        super().__init__(workspace)
        self._routes, self._session = routes, session
        self._groups: dict[str, Group] = {}
        self._chosen = "look"
        self._buttons = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._build()

    @property
    def title(self) -> str:
        return self.tr("Settings")

    @property
    def chosen(self) -> Group:
        """The group shown."""
        return self._groups[self._chosen]

    def choose(self, name: str) -> Group:
        """Show a group: look, weeks, people, observers, areas, lock, privacy, copies,
        data, bin or about."""
        self._chosen = name
        if name not in self._groups:
            self._groups[name] = self._make(name)
            area = surface_area(self._groups[name], "page")
            call(area, f"group:{name}")
            self._groups[name].setProperty("area", self._stack.addWidget(area))
        self._stack.setCurrentIndex(self._groups[name].property("area"))
        for press in self._buttons.buttons():
            press.setChecked(press.property("name") == name)
        self.chosen.refresh()
        return self.chosen

    def stands(self) -> str:
        return self._chosen

    def stand(self, how: str) -> None:
        self.choose(how)

    def take_focus(self) -> None:
        self._buttons.checkedButton().setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self.choose(self._chosen)

    def _build(self) -> None:
        nav = QVBoxLayout()
        nav.setSpacing(2)
        for name, icon, label in self._names():
            press = button(label, "nav", icon)
            press.setCheckable(True)
            press.setProperty("name", name)
            press.clicked.connect(self._pressed)
            self._buttons.addButton(press)
            nav.addWidget(press)
        widest = max(press.sizeHint().width() for press in self._buttons.buttons())
        for press in self._buttons.buttons():
            press.setFixedWidth(max(theme.current().px(NAV_WIDTH), widest))
        nav.addStretch()
        self._buttons.buttons()[0].setChecked(True)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(nav)
        row.addWidget(self._stack, 1)
        filled(self, Column(whole))

    def _names(self) -> list[tuple[str, str, str]]:
        return [
            ("look", "palette", self.tr("Language and look")),
            ("weeks", "target", self.tr("Targets and weeks")),
            ("people", "users", self.tr("People")),
            ("observers", "eye", self.tr("Observers")),
            ("areas", "share-2", self.tr("Decision areas")),
            ("lock", "lock", self.tr("Lock and encryption")),
            ("privacy", "shield", self.tr("Privacy")),
            ("copies", "archive-restore", self.tr("Backups")),
            ("data", "folder-open", self.tr("Where the data lies")),
            ("bin", "trash-2", self.tr("The bin")),
            ("about", "info", self.tr("About")),
        ]

    def _make(self, name: str) -> Group:
        from ui.copies.group import BackupsGroup
        from ui.copies.restoring import RestorableLog
        from ui.pages.settings_about import AboutGroup
        from ui.pages.settings_areas import AreasGroup
        from ui.pages.settings_bin import BinGroup
        from ui.pages.settings_data import DataGroup
        from ui.pages.settings_look import LookGroup
        from ui.pages.settings_observers import ObserversGroup
        from ui.pages.settings_people import PeopleGroup
        from ui.pages.settings_privacy import PrivacyGroup
        from ui.pages.settings_weeks import WeeksGroup
        from ui.vault.kept_file import KeptLog
        from ui.vault.lock_group import LockGroup

        session = self._session
        makers: dict[str, Callable[[Workspace], Group]] = {
            "look": partial(LookGroup, routes=self._routes, session=session),
            "weeks": WeeksGroup,
            "people": PeopleGroup,
            "observers": ObserversGroup,
            "areas": AreasGroup,
            "lock": lambda workspace: LockGroup(workspace, KeptLog(session)),
            "privacy": partial(PrivacyGroup, session=session),
            "copies": lambda workspace: BackupsGroup(workspace, RestorableLog(session)),
            "data": partial(DataGroup, routes=self._routes, session=session),
            "bin": BinGroup,
            "about": AboutGroup,
        }
        return makers[name](self.workspace)

    def _pressed(self) -> None:
        self.choose(self.sender().property("name"))
