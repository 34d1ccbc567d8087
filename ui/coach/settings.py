"""The coach's settings: language, look and lock, and the way to a log of one's own."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ui.protection.lock_group import LockGroup
from ui.settings.look import LookGroup
from ui.shell.group import actions
from ui.shell.kept_file import KeptPractice
from ui.shell.not_settled import NotSettled
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.tall import Tall
from ui.widgets.text import button

if TYPE_CHECKING:
    from ui.composition.coach import CoachSession


class CoachSettings(Page):
    """They belong to this computer; the practice knows nothing of them but its passphrase."""

    place = "settings"
    alone = True

    def __init__(self, workspace: Workspace, routes: Routes, session: "CoachSession") -> None:
        super().__init__(workspace)
        self._group, self._session = LookGroup(workspace, routes, session), session
        self.lock = LockGroup(workspace, KeptPractice(session))
        self.own = button(self.tr("Go to my own log"), "link", "notebook-text")
        self.own.clicked.connect(self._turn)
        inside = Tall()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.addWidget(self._group)
        column.addWidget(NotSettled(workspace))
        column.addWidget(self.lock)
        if not session.demo:
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
        self._group.language.focus_first()

    def _turn(self) -> None:
        from ui.composition.roles import to_leader

        to_leader(self._session)
