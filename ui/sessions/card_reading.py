"""A coach's card is opened, dropped or pasted; its fingerprint is shown, to be compared."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from leadercoach.coaching.package import Card
from leadercoach.exchange import cards
from leadercoach.exchange.sealed import fingerprint
from ui.forms.fields import Text
from ui.forms.form_card import FormCard, beginning
from ui.sessions.spoken import Spoken
from ui.shell.drops import files_of
from ui.shell.workspace import Workspace
from ui.widgets.layouts import clear
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import RING
from ui.widgets.text import Paragraph, button


class CardReading(FormCard):
    """What is pasted is read when one goes on; then the card waits as `_read_card`."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window, workspace)
        self._read_card: Card | None = None
        self._compare = QVBoxLayout()
        self._build()
        self.setAcceptDrops(True)
        self.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.read_file(files_of(event.mimeData())[0])

    def read_file(self, path: Path) -> None:
        """Show the card in a file."""
        found = self.attempt(lambda: cards.read_card_file(path))
        if found is not None:
            self._show_card(found)

    def _build(self) -> None:
        """Put the rows of the card together."""
        raise NotImplementedError

    def _compared(self) -> str:
        """What to do with the fingerprint shown below."""
        raise NotImplementedError

    def _card_part(self) -> FitHeight:
        """The ways to give a card, and room for its fingerprint."""
        inside = FitHeight()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        said = self.tr("Open the card, drop it here, or paste the text of it.")
        column.addWidget(_aligned(Paragraph(said, "muted")))
        text = Text("card", self.tr("The text of the card"))
        text.edit.setAcceptDrops(False)  # a file dropped on it is read, not written out as its name
        text.edit.viewport().setAcceptDrops(False)
        text.changed.connect(self._forget_card)
        self.fields["card"] = text
        column.addWidget(text)
        choose = button(self.tr("Choose a file…"), "", "folder-open")
        choose.clicked.connect(self._choose)
        column.addWidget(_aligned(beginning(choose)))
        self._compare.setContentsMargins(RING, 0, RING, 0)
        column.addLayout(self._compare)
        return inside

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
        """The fingerprint, to be compared before the card counts."""
        clear(self._compare)
        self._read_card = card
        mark = fingerprint(card.public)
        for part in (Paragraph(self._compared()), Spoken(mark.split(" "), mark)):
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


def _aligned(part: QWidget) -> QWidget:
    """A part whose edge stands where those of the fields do, which keep room for their ring."""
    part.setContentsMargins(RING, 0, RING, 0)
    return part
