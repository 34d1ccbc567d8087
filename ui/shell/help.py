"""F1: a few sentences about the page, and the keys."""

from PySide6.QtWidgets import QGridLayout, QWidget

from leadercoach import content
from leadercoach.content import POINTS
from ui.base.i18n import language
from ui.widgets import layouts
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph


class Help(CardOverlay):
    """About the page the leader is on; Esc closes it."""

    def __init__(self, window: QWidget, page: str) -> None:
        inside = FitHeight()
        super().__init__(window, "", inside)
        self.set_title(self.tr("Help"))
        column = layouts.column(inside, spacing=8, margins=(24, 16, 24, 24))
        for text in (self._about(page), *self._more(page)):
            column.addWidget(Paragraph(text, "reading"))
        column.addSpacing(12)
        column.addWidget(Label(self.tr("Keys"), "head"))
        column.addLayout(self._keys())
        column.addStretch()

    def open(self) -> None:
        """Show it, unless something else lies over the window already."""
        others = [w for w in self.host.findChildren(QWidget, "overlay") if w is not self]
        if any(other.isVisible() for other in others):
            self.leave()
        else:
            super().open()

    def _about(self, page: str) -> str:
        abouts = {
            "today": self.tr(
                "Today shows how far the week has come for each of the four advice points, and "
                "what waits for you. Press a card’s button to log something; answer what waits "
                "right where it stands."
            ),
            "log": self.tr(
                "The log holds everything you have written, week by week. Choose an entry to read "
                "it, change it or see how it has changed. The filters above narrow the list, and "
                "the search finds words in any entry."
            ),
            "profile": self.tr(
                "The profile shows how regularly you have kept each of the four habits, and what "
                "you noted about their quality. A row opens the charts of its advice point."
            ),
            "feedback": self.tr(
                "Feedback is what a colleague saw you do on one occasion. Drop the file you were "
                "sent anywhere on the window, or paste its text here. Words come first, numbers "
                "second; two observers are never put together."
            ),
            "guidance": self.tr(
                "Guidance is the method in short cards. Each says which advice point it belongs "
                "to and leads to what you have logged about it. Your answers to the questions on "
                "Today are kept here, under their principle."
            ),
            "settings": self.tr(
                "Every change applies at once, there is nothing to save. What you remove can be "
                "taken back while the line about it is shown."
            ),
            "week": self.tr(
                "Closing a week says that everything of it is in. Its blanks then count as zero; "
                "a week left open lowers nothing."
            ),
        }
        other = self.tr("A private log for you who lead with trust.")
        return (abouts | self._about_sessions()).get(page, other)

    def _about_sessions(self) -> dict[str, str]:
        return {
            "sessions": self.tr(
                "Sessions are what you and your coach have between you: what they may see, what "
                "you have talked about and what you agreed to do. Nothing leaves this computer "
                "unless you make a file of it."
            ),
            "session": self.tr(
                "You look at this together. Your coach sees what stands in the sentence at the "
                "top, and no more. What you both write is kept as you type, and can only be read "
                "once the session is closed."
            ),
        }

    def _more(self, page: str) -> tuple[str, ...]:
        """What the numbers of the profile mean, and what they cannot tell (D.1, D.2, E.1)."""
        if page != "profile":
            return ()
        known = ("one_sentence", "open_range", "interval_covers")
        return tuple(content.text(code).in_(language()) for code in known)

    def _keys(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for n, (keys, text) in enumerate(self._table()):
            caps = layouts.row(spacing=4)
            for key in keys.split():
                caps.addWidget(Label(key, "caption" if key == "…" else "key"))
            caps.addStretch()
            grid.addLayout(caps, n, 0)
            grid.addWidget(Paragraph(text), n, 1)
        return grid

    def _table(self) -> list[tuple[str, str]]:
        control, alt = self.tr("Ctrl"), self.tr("Alt")
        points = [
            (f"{control} {n}", content.point_name(point).in_(language()))
            for n, point in enumerate(POINTS, 1)
        ]
        return [
            *points,
            (
                f"{alt} 1 … 7",
                self.tr("Go to Today, Log, Profile, Feedback, Sessions, Guidance, Settings"),
            ),
            (f"{control} K", self.tr("Search the log")),
            (f"{control} Z", self.tr("Take back the last change")),
            (f"{control} ,", self.tr("Settings")),
            ("1 … 9", self.tr("Choose, in a row whose choices carry numbers")),
            ("–", self.tr("One day back, in a form")),
            ("↵", self.tr("Save the form; in a text of several lines Ctrl and Enter")),
            (self.tr("Esc"), self.tr("Close; a form keeps its draft")),
            ("F1", self.tr("This help")),
        ]
