"""Settings: plain groups on the left, one of them on the right; every change applies at once."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.base import theme
from ui.shell.group import Group
from ui.shell.page import Page, filled
from ui.shell.workspace import Workspace
from ui.widgets.column import Column
from ui.widgets.overlay import surface_area
from ui.widgets.standing import call
from ui.widgets.text import button

NAV_WIDTH = 200
MakeGroup = Callable[[Workspace], Group]


class SettingsPage(Page):
    """A group is made when it is first chosen, and reads the log when it is shown."""

    def __init__(self, workspace: Workspace, makers: Mapping[str, MakeGroup]) -> None:
        super().__init__(workspace)
        self._makers = makers
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
        """Show a group: look, weeks, people, observers, areas, lock, privacy, backups,
        data, bin or about."""
        self._chosen = name
        if name not in self._groups:
            self._groups[name] = self._makers[name](self.workspace)
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
        pressed = self._buttons.checkedButton()
        assert pressed is not None
        pressed.setFocus(Qt.FocusReason.OtherFocusReason)

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
        every = self._buttons.buttons()
        widest = max(each.sizeHint().width() for each in every)
        for each in every:
            each.setFixedWidth(max(theme.current().px(NAV_WIDTH), widest))
        nav.addStretch()
        every[0].setChecked(True)
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
            ("backups", "archive-restore", self.tr("Backups")),
            ("data", "folder-open", self.tr("Where the data lies")),
            ("bin", "trash-2", self.tr("The bin")),
            ("about", "info", self.tr("About")),
        ]

    def _pressed(self) -> None:
        self.choose(self.sender().property("name"))
