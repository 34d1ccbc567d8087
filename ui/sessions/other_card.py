"""The card of a coach who is here already: the first one, or one that replaces it."""

from PySide6.QtWidgets import QWidget

from leadercoach.coaching.package import Card
from leadercoach.errors import SoftStop
from leadercoach.exchange import cards
from leadercoach.exchange.sealed import fingerprint
from leadercoach.store.coaching import SavedCoach
from leadercoach.usecases import coaching
from leadercoach.views import words
from ui.sessions.card_reading import CardReading
from ui.shell.workspace import Workspace


class OtherCard(CardReading):
    """Another key than the one known is taken in only when one goes on a second time."""

    def __init__(self, window: QWidget, workspace: Workspace, coach: SavedCoach) -> None:
        self._coach, self._asked = coach, False
        super().__init__(window, workspace)

    def save(self) -> None:
        """Take the card in, or say what is in the way. A card just pasted is shown first."""
        if self._read_card is None:
            if not self.lacks("card", self.tr("Open a card first, or paste the text of it.")):
                self._read_text()
            return
        if self.attempt(self._take):
            self.saved()
            self._tell()
            self.leave()

    def _take(self) -> str:
        assert self._read_card is not None
        log, at = self.workspace.log, self.workspace.at
        try:
            return cards.take_card(log, self._coach.id, self._read_card, at, sure=self._asked)
        except SoftStop:
            self._ask(asked=True)
            raise

    def _tell(self) -> None:
        workspace, known = self.workspace, self._coach
        workspace.changed.emit("coaching")
        workspace.say_done(
            self.tr("The card is taken in"),
            lambda: coaching.change_coach(workspace.log, known.id, known.coach, workspace.at),
        )

    def _ask(self, *, asked: bool) -> None:
        """Let the button say what a second press does."""
        self._asked = asked
        assert self.onward is not None
        said = self.tr("Replace it all the same") if asked else self.tr("Take in the card")
        self.onward.setText(said)
        self.onward.setAccessibleName(said)

    def _build(self) -> None:
        name, public = words.isolated(self._coach.coach.name), self._coach.coach.public
        self.set_title(self.tr("The card of {name}").format(name=name))
        if public:
            said = self.tr("You have a card with the key {mark}. A new one replaces it.")
            self.add_text(said.format(mark=fingerprint(public)))
        else:
            said = self.tr("With a card your files open for {name} only, without a passphrase.")
            self.add_text(said.format(name=name))
        self.rows.addWidget(self._card_part())
        self.add_onward(self.tr("Take in the card"), self.save)
        self.watch_texts()
        self.way = ("coach_card", self._coach.id)
        self.keep_draft(f"card:{self._coach.id}")

    def _compared(self) -> str:
        return self.tr("Ring the coach up, and compare. Take it in only if it is the same:")

    def _show_card(self, card: Card) -> None:
        """Show it; a card opened after the question is asked about anew."""
        self._ask(asked=False)
        super()._show_card(card)

    def _forget_card(self) -> None:
        """Another text is another card, and is asked about anew."""
        self._ask(asked=False)
        super()._forget_card()
