"""The coach's settings: language and look, and the way to a log of one's own."""

from typing import TYPE_CHECKING

from ui.pages.page import Page, Scrolled, filled
from ui.pages.settings_look import LookGroup
from ui.routes import Routes
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.coach.session import CoachSession


class CoachSettings(Page):
    """They belong to this computer; the practice knows nothing of them."""

    place = "settings"
    alone = True

    def __init__(self, workspace: Workspace, routes: Routes, session: "CoachSession") -> None:
        super().__init__(workspace)
        self._group = LookGroup(workspace, routes, session)
        filled(self, Scrolled(self._group))

    @property
    def title(self) -> str:
        return self.tr("Settings")

    def refresh(self) -> None:
        self._group.refresh()

    def take_focus(self) -> None:
        self._group.language.focus_first()
