"""The recovery code typed once, so that what was kept is known to be readable."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.protection.code import read_code
from ui.base.i18n import language
from ui.widgets import layouts
from ui.widgets.reflow import FitHeight
from ui.widgets.secret_field import TypedCode
from ui.widgets.text import Label, Paragraph


class Retyping(FitHeight):
    """A field for the whole code; case and blanks do not matter, and it cannot be pasted."""

    changed = Signal()
    stopped = Signal(str)

    def __init__(self, label: str, sentence: str) -> None:
        super().__init__()
        self.line = TypedCode(label)
        self.line.textEdited.connect(self.changed)
        self.line.pasted.connect(self._refuse_paste)
        column = layouts.column(self, spacing=6)
        column.addWidget(Label(label, "label"))
        column.addWidget(self.line)
        column.addSpacing(2)
        column.addWidget(Paragraph(sentence, "muted"))

    def missing(self, code: str) -> tuple[QWidget, str] | None:
        """Why what is typed is not this code; None if it is."""
        try:
            if read_code(self.line.text()) == read_code(code):
                return None
        except Refused as refusal:
            return self.line, content.sentence(refusal.code, refusal.params, language())
        return self.line, self.tr("That is not the code. Look at what you saved, group by group.")

    def _refuse_paste(self) -> None:
        self.stopped.emit(
            self.tr(
                "Type the code from what you saved: then you know that it can be read there. "
                "It does not work to paste it."
            )
        )
