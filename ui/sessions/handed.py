"""The file is made: where it is, and how the coach gets to open it."""

from PySide6.QtWidgets import QVBoxLayout

from leadercoach.exchange.packages import Written
from leadercoach.views import words
from ui.base.i18n import language
from ui.sessions.spoken import Spoken
from ui.widgets.path_text import PathText
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import RING
from ui.widgets.text import Paragraph


class Handed(FitHeight):
    """Empty until `show_done`."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(RING, 0, RING, 0)
        self._column.setSpacing(10)

    def show_done(self, coach: str, made: Written, passphrase: str) -> None:
        """Say where the file is and what to do now."""
        name = words.isolated(coach)
        self._say(self.tr("The file for {name} is saved").format(name=name), "head")
        self._column.addWidget(PathText(self.tr("Path of the file"), made.path))
        if passphrase:
            self._say(self.tr("Ring {name} up and read this aloud:").format(name=name))
            self._column.addWidget(Spoken(passphrase.split("-"), passphrase.replace("-", " ")))
            self._say(
                self.tr(
                    "Never send it along with the file. It is kept nowhere: when this card is "
                    "closed, nobody can look it up."
                )
            )
        else:
            self._say(self.tr("Only the key with this fingerprint opens it:"))
            self._column.addWidget(Spoken(made.fingerprint.split(" "), made.fingerprint))
        until = words.long_day(made.noted.expires_on, language())
        self._say(
            self.tr("It can be opened until {day}, and cannot be taken back.").format(day=until),
            "muted",
        )

    def _say(self, text: str, style: str = "") -> None:
        self._column.addWidget(Paragraph(text, style))
