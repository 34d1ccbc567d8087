"""A new coach: what they are called, and for one elsewhere their card. What they see is nothing
until the leader says so."""

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.package import Card
from leadercoach.usecases import coaching
from ui.forms.fields import Line
from ui.sessions.card_reading import CardReading
from ui.widgets.details import Fold


class AddCoach(CardReading):
    """Leaves once the coach is kept."""

    def begin(self) -> None:
        self.fields["name"].focus()

    def save(self) -> None:
        """Keep the coach, or say what is in the way. A card just pasted is shown first."""
        if self._read_card is None and self.read("card"):
            self._read_text()
            return
        if self.lacks("name", self.tr("What is your coach called?")):
            return
        if self.attempt(self._add) is None:
            return
        name = self.read("name")
        self.saved()
        self.workspace.changed.emit("coaching")
        self.workspace.tell(self.tr("{name} is here now, and sees nothing yet.").format(name=name))
        self.leave()

    def _add(self) -> str:
        public = self._read_card.public if self._read_card else ""
        coach = Coach(name=self.read("name"), public=public)
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
        said = self.tr("The coach is elsewhere and has sent a card")
        self._fold = Fold(said, self._card_part())
        self._fold.turned.connect(self.place)
        self.rows.addWidget(self._fold)
        self.add_onward(self.tr("Add the coach"), self.save)
        self.watch_texts()
        self.way = ("add_coach",)
        self.keep_draft("new:coach")

    def _compared(self) -> str:
        return self.tr("Ring the coach up, and compare. Add the coach only if it is the same:")

    def _show_card(self, card: Card) -> None:
        """Show it; who has not been named is called what the card says."""
        if not self.read("name"):
            self.fields["name"].write(card.name)
        super()._show_card(card)
