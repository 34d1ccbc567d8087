"""The card that asks before something is kept: change it, or keep it all the same."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from leadercoach import content
from leadercoach.errors import SoftStop
from ui.base.i18n import language
from ui.forms.form_card import FormCard
from ui.shell.workspace import Workspace


class Confirm(FormCard):
    """Begins on *Change*, so that Enter keeps nothing by mistake."""

    def __init__(
        self, window: QWidget, workspace: Workspace, stop: SoftStop, surely: Callable[[], object]
    ) -> None:
        super().__init__(window, workspace)
        self._surely = surely
        self.set_title(self.tr("Before it is kept"))
        self.add_text(content.sentence(stop.code, stop.params, language()), "reading")
        self.add_onward(self.tr("Save anyway"), self._save_anyway)
        self._change = self.add_aside(self.tr("Change"), self.leave)
        self.open()

    def begin(self) -> None:
        self._change.setFocus()

    def _save_anyway(self) -> None:
        self.leave()
        self._surely()
