"""A new coach: what they are called, and for one elsewhere their card. What they see is nothing
until the leader says so."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.package import Card
from leadercoach.exchange import cards
from leadercoach.exchange.sealed import fingerprint
from leadercoach.usecases import coaching
from ui.coaching.form_card import FormCard, beginning
from ui.coaching.spoken import Spoken
from ui.feedback.drops import files_of
from ui.forms.fields import Line, Text
from ui.pages.page import clear
from ui.widgets.details import Fold
from ui.widgets.segmented import RING
from ui.widgets.tall import Tall
from ui.widgets.text import Paragraph, button
from ui.workspace import Workspace


class AddCoach(FormCard):
    """Leaves once the coach is kept. A card that was pasted is read when the coach is added."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window, workspace)
        self._read_card: Card | None = None
        self._compare = QVBoxLayout()
        self._build()
        self.setAcceptDrops(True)
        self.open()

    def begin(self) -> None:
        self.fields["name"].focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.read_file(files_of(event.mimeData())[0])

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
        self.workspace.changed.emit("coaching")
        self.workspace.tell(self.tr("{name} is here now, and sees nothing yet.").format(name=name))
        self.leave()

    def read_file(self, path: Path) -> None:
        """Show the card in a file."""
        found = self.attempt(lambda: cards.read_card_file(path))
        if found is not None:
            self._show_card(found)

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
        inside = Tall()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(8)
        self._build_card()
        self._fold = Fold(self.tr("The coach is elsewhere and has sent a card"), inside)
        self._fold.setContentsMargins(RING, 0, RING, 0)
        self._fold.turned.connect(self.place)
        self.rows.addWidget(self._fold)
        self.add_onward(self.tr("Add the coach"), self.save)
        self.watch_texts()

    def _build_card(self) -> None:
        said = self.tr("Open the card, drop it here, or paste the text of it.")
        self._inside.addWidget(Paragraph(said, "muted"))
        text = Text("card", self.tr("The text of the card"))
        text.edit.setAcceptDrops(False)  # a file dropped on it is read, not written out as its name
        text.edit.viewport().setAcceptDrops(False)
        text.changed.connect(self._forget_card)
        self.fields["card"] = text
        self._inside.addWidget(text)
        choose = button(self.tr("Choose a file…"), "", "folder-open")
        choose.clicked.connect(self._choose)
        self._inside.addWidget(beginning(choose))
        self._inside.addLayout(self._compare)

    def _choose(self) -> None:
        title = self.tr("The card of the coach")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, str(Path.home()))
        if chosen:
            self.read_file(Path(chosen))

    def _read_text(self) -> None:
        found = self.attempt(lambda: cards.read_card(self.read("card")))
        if found is not None:
            self._show_card(found)

    def _show_card(self, card: Card) -> None:
        """The fingerprint, to be compared before the coach is added."""
        clear(self._compare)
        self._read_card = card
        if not self.read("name"):
            self.fields["name"].write(card.name)
        said = self.tr("Ring the coach up, and compare. Add the coach only if it is the same:")
        mark = fingerprint(card.public)
        for part in (Paragraph(said), Spoken(mark.split(" "), mark)):
            self._compare.addWidget(part)
            part.show()
        self._stop.hide()
        self.place()
        if self.onward is not None:
            self.onward.setFocus()

    def _forget_card(self) -> None:
        """Another text is another card."""
        clear(self._compare)
        self._read_card = None
        self.changed()
