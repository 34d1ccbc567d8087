"""A new coach: what they are called. What they see is nothing until the leader says so."""

from PySide6.QtWidgets import QWidget

from leadercoach.coaching.coach import Coach
from leadercoach.usecases import coaching
from ui.coaching.form_card import FormCard
from ui.forms.fields import Line
from ui.workspace import Workspace


class AddCoach(FormCard):
    """Leaves once the coach is kept."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window, workspace)
        self._build()
        self.open()

    def begin(self) -> None:
        self.fields["name"].focus()

    def save(self) -> None:
        """Keep the coach, or say what is in the way."""
        if self.lacks("name", self.tr("What is your coach called?")):
            return
        if self.attempt(self._add) is None:
            return
        self.workspace.changed.emit("coaching")
        self.workspace.tell(
            self.tr("{name} is here now, and sees nothing yet.").format(name=self.read("name"))
        )
        self.leave()

    def _add(self) -> str:
        coach = Coach(name=self.read("name"))
        return coaching.add_coach(self.workspace.log, coach, self.workspace.at)

    def _build(self) -> None:
        self.set_title(self.tr("Your coach"))
        self.add(Line("name", self.tr("Called")))
        self.add_text(
            self.tr(
                "A coach sees nothing until you decide what. You look together at your computer, "
                "or make a file for them."
            )
        )
        self.add_onward(self.tr("Add the coach"), self.save)
        self.watch_texts()
