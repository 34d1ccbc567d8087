"""What a coach was let to see before, and the files that were made for them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.sharing.sees import sees
from leadercoach.store.coaching import SavedConsent
from leadercoach.store.handed_over import HandedOver
from leadercoach.views import words
from ui.base.i18n import language
from ui.widgets.details import Fold
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import RING
from ui.widgets.text import Label, Paragraph


class ConsentPast(Fold):
    """Behind a fold; `any` is whether there is something to tell."""

    def __init__(
        self, given: Sequence[SavedConsent], files: Sequence[HandedOver], coach: str, today: date
    ) -> None:
        inside = FitHeight()
        name = QCoreApplication.translate("ConsentPast", "What was shared before")
        super().__init__(name, inside)
        self.any = bool(given or files)
        self.setContentsMargins(RING, 0, RING, 0)
        self._coach, self._today = coach, today
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for each in given:
            self._tell(self._granted(each), self._about(each))
        if files:
            self._column.addWidget(Label(self.tr("Files, which cannot be taken back"), "label"))
        for file in files:
            self._tell(self._made(file), self._holds(file))

    def _granted(self, given: SavedConsent) -> str:
        on = words.long_day(given.granted_on, language())
        if given.revoked_on is None:
            return self.tr("Since {day}").format(day=on)
        ended = words.long_day(given.revoked_on, language())
        return self.tr("Given {day}, ended {ended}").format(day=on, ended=ended)

    def _about(self, given: SavedConsent) -> str:
        return sees(given.consent, self._coach, given.revoked_on or self._today, language())

    def _made(self, file: HandedOver) -> str:
        day = words.long_day(file.made_on, language())
        until = words.long_day(file.expires_on, language())
        return self.tr("Made {day}, can be opened until {until}").format(day=day, until=until)

    def _holds(self, file: HandedOver) -> str:
        ways = {
            "key": self.tr("for the coach’s own key"),
            "passphrase": self.tr("with a passphrase"),
            "viewer": self.tr("for a browser, with a passphrase"),
        }
        entries = self.tr("%n entries", "", file.entries)
        return f"{entries} · {ways[file.way]}"

    def _tell(self, head: str, below: str) -> QWidget:
        holder = FitHeight()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Paragraph(head))
        column.addWidget(Paragraph(below, "muted"))
        self._column.addWidget(holder)
        return holder
