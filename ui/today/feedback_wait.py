"""One thing feedback waits for, with the way to the page where it is done."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.views import words
from leadercoach.views.feedback import Waiting
from ui.base import theme
from ui.base.i18n import language
from ui.widgets.reflow import SideBySide
from ui.widgets.text import Elided, Paragraph, button, icon_label

LEAST_TEXT = 260


class FeedbackWait(QFrame):
    """What an observer's answer or a question still open asks for; `wanted` when it is clicked."""

    wanted = Signal()

    def __init__(self, wait: Waiting, today: date) -> None:
        super().__init__()
        said, act = self._words(wait, today)
        name = words.isolated(wait.observer)
        title = f"{name} · {wait.occasion}"
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Elided(title, "medium"))
        column.addWidget(Paragraph(said, "muted"))
        go = button(act)
        go.setAccessibleDescription(title)
        go.clicked.connect(self.wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 12, 16, 12)
        line.setSpacing(14)
        line.addWidget(icon_label("eye"))
        line.addWidget(SideBySide(texts, go, theme.current().px(LEAST_TEXT)), 1)
        self.setAccessibleName(title)

    def _words(self, wait: Waiting, today: date) -> tuple[str, str]:
        """What it waits for, and what the button says."""
        day = words.weekday_month(wait.due, language(), today)
        match wait.kind:
            case "rate_self":
                said = self.tr("A reply waits for your own rating. It opens anyway on {day}.")
                return said.format(day=day), self.tr("Rate yourself")
            case "thank":
                return self.tr("A reply is open. Thank for it."), self.tr("Read and thank")
            case _:
                said = self.tr("No answer yet. The last day is {day}.")
                return said.format(day=day), self.tr("See the question")
