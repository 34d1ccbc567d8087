"""The coach's settings: language, look and lock, and the way to a log of one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.shell.group import Group, actions
from ui.shell.not_settled import NotSettled
from ui.shell.page import Page, Scrolled, filled
from ui.shell.workspace import Workspace
from ui.widgets.reflow import FitHeight
from ui.widgets.text import button


class CoachSettings(Page):
    """They belong to this computer; the practice knows nothing of them but its passphrase.
    `own_wanted` when the way is taken to a log of one's `own`, where there is one."""

    own_wanted = Signal()
    place = "settings"
    alone = True

    def __init__(self, workspace: Workspace, look: Group, lock: Group, *, own: bool) -> None:
        super().__init__(workspace)
        self._group, self.lock = look, lock
        self.own = button(self.tr("Go to my own log"), "link", "notebook-text")
        self.own.clicked.connect(self.own_wanted)
        inside = FitHeight()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.addWidget(self._group)
        column.addWidget(NotSettled(workspace))
        column.addWidget(self.lock)
        if own:
            column.addLayout(actions(self.own))
        column.addStretch(1)  # not to the group, which would stand far from the way below it
        filled(self, Scrolled(inside))

    @property
    def title(self) -> str:
        return self.tr("Settings")

    def refresh(self) -> None:
        self._group.refresh()
        self.lock.refresh()

    def take_focus(self) -> None:
        self._group.take_focus()
