"""Settings: in which language, light or dark."""

from collections.abc import Callable

from leadercoach import languages
from ui.base.i18n import language
from ui.shell.group import Group, setting
from ui.shell.workspace import Workspace
from ui.widgets.segmented import Segmented

Change = Callable[[str, str], None]


class LookGroup(Group):
    """Language and look of the window; the log knows nothing of either. `change` is called with the
    name of a preference and what it is to be."""

    def __init__(self, workspace: Workspace, look: Callable[[], str], change: Change) -> None:
        super().__init__(workspace)
        self._look_now, self._change = look, change
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
        self.look.choose(self._look_now())

    def take_focus(self) -> None:
        self.language.focus_first()

    def _speak(self) -> None:
        if self.language.value() != language():
            self._change("language", str(self.language.value()))

    def _dress(self) -> None:
        if self.look.value() != self._look_now():
            self._change("look", str(self.look.value()))
