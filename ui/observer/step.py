"""What every step of the observer's form is: a heading, and something to answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.feedback.form import FormData, words
from leadercoach.feedback.in_person import Answers
from ui.widgets.overlay import takes_tab
from ui.widgets.rating import Rating
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph


class Step(FitHeight):
    """Writes what is answered into `answers` at once. `rating` takes number keys typed anywhere.

    `onward` is what the button says that goes on; `changed` when that, or the height, may differ.
    """

    changed = Signal()

    def __init__(self, form: FormData, answers: Answers) -> None:
        super().__init__()
        self.form, self.answers = form, answers
        self.say = {
            name: text.replace("{leader}", form.leader).replace("{observer}", form.observer)
            for name, text in words(form.lang).items()
        }
        self.rating: Rating | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 16)
        self.column.setSpacing(12)

    @property
    def onward(self) -> str:
        return self.say["next"]

    def problem(self) -> str:
        """A sentence on what has to be answered first, empty if nothing has."""
        return ""

    def go_on(self) -> bool:
        """Whether to leave this step now; a step may have something to show first."""
        return True

    def begin(self) -> None:
        """Put the focus where one begins."""
        if self.rating is not None:
            self.rating.focus()
            return
        chain = [part for part in self.findChildren(QWidget) if takes_tab(part)]
        if chain:
            chain[0].setFocus(Qt.FocusReason.TabFocusReason)

    def add_head(self, title: str, lead: str = "") -> None:
        self.column.addWidget(Paragraph(title, "title"))
        if lead:
            self.column.addWidget(Paragraph(lead, "muted_reading"))
        self.column.addSpacing(4)
