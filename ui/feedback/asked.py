"""What to do with the form or the text that was made, and the key to read aloud."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from leadercoach.exchange.asking import Asked
from leadercoach.views import words
from ui.base.i18n import language
from ui.widgets.path_text import PathText
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph


class AskedText(FitHeight):
    """Empty until `show_asked`."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 12, 24, 20)
        self._column.setSpacing(10)

    def show_asked(self, asked: Asked, path: Path | None, today: date) -> None:
        """Say what was made, for whom, and until when they can answer."""
        name = asked.observer
        if path is not None:
            self._say(self.tr("The form for {name} is saved").format(name=name), "head")
            self._column.addWidget(PathText(self.tr("Path of the form"), path))
            self._say(
                self.tr(
                    "Send it to {name} in the way you usually do. It opens in any browser and "
                    "needs no network. What comes back is sealed, and only you can open it."
                ).format(name=name)
            )
            self._say(
                self.tr("When {name} asks which key is yours, read this aloud:").format(name=name)
            )
            print_of_key = Label(asked.fingerprint, "number")
            print_of_key.setAccessibleName(asked.fingerprint)
            self._column.addWidget(print_of_key)
        else:
            self._say(self.tr("The text for {name} is copied").format(name=name), "head")
            self._say(
                self.tr(
                    "Paste it into a message. It is not sealed: whoever can read the message can "
                    "read the answer. When the answer comes, copy it and take it in."
                )
            )
        self._say(
            self.tr("{name} can answer until {day}.").format(
                name=name, day=words.day_month(asked.request.expires_on, language(), today)
            ),
            "muted",
        )

    def _say(self, text: str, style: str = "") -> None:
        self._column.addWidget(Paragraph(text, style))
