"""Settings: in which language, light or dark."""

from typing import TYPE_CHECKING

from leadercoach import languages
from ui.i18n import language
from ui.routes import Routes
from ui.widgets.group import Group, setting
from ui.widgets.segmented import Segmented
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.session import Session


class LookGroup(Group):
    """Language and look of the window; the log knows nothing of either."""

    def __init__(self, workspace: Workspace, routes: Routes, session: "Session") -> None:
        super().__init__(workspace)
        self._routes, self._session = routes, session
        spoken = self.tr("Language")
        self.language = Segmented(spoken, languages.names(), fill=False)
        self.language.changed.connect(self._speak)
        looks = [
            ("system", self.tr("As the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.look = Segmented(self.tr("Look"), looks, fill=False)
        self.look.changed.connect(self._dress)
        inside = self.add_card(self.tr("Language and look"))
        inside.addLayout(setting(spoken, self.language))
        inside.addLayout(setting(self.tr("Look"), self.look))
        self.column.addStretch()

    def refresh(self) -> None:
        self.language.choose(language())
        self.look.choose(self._session.kept.look)

    def _speak(self) -> None:
        if self.language.value() != language():
            self._session.remember(language=self.language.value())
            self._routes.appearance.emit()

    def _dress(self) -> None:
        if self.look.value() != self._session.kept.look:
            self._session.remember(look=self.look.value())
            self._routes.appearance.emit()
