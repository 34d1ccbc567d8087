"""Trying whether the recovery code that was kept opens the log. Nothing is changed by it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.protection import key_file
from ui.base.i18n import language
from ui.forms.retyping import Retyping
from ui.shell.kept_file import KeptFile
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph, button


class Drill(CardOverlay):
    """The code is typed, and a sentence says whether it would open the log."""

    def __init__(self, kept: KeptFile) -> None:
        inside = FitHeight()
        super().__init__(kept.window, "", inside)
        self.set_title(self.tr("Try the recovery code"))
        self._path = kept.path
        self.typed = Retyping(
            self.tr("Recovery code"),
            self.tr("Type it from paper or file. Nothing is changed, whatever comes of it."),
        )
        self._said = Paragraph("", "stop")
        self._said.hide()
        self.onward = button(self.tr("Try"), "primary")
        self.onward.clicked.connect(self._try)
        self.typed.line.returnPressed.connect(self._try)
        self.typed.stopped.connect(self._say)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(12)
        column.addWidget(self.typed)
        column.addWidget(self._said)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.addStretch()
        foot.addWidget(self.onward)
        self.column.addLayout(foot)

    def begin(self) -> None:
        self.typed.line.setFocus()

    def _try(self) -> None:
        try:
            key_file.unlock_by_code(self._path, self.typed.line.text()).key.wipe()
        except Refused as refusal:
            self._say(content.sentence(refusal.code, refusal.params, language()))
        else:
            self._say(self.tr("The code opens the log. Keep it where it is."))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setAccessibleName(sentence)
        self._said.show()
        self.place()
