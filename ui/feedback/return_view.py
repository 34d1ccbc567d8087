"""What a coach has sent back, shown before it is taken in."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.coaching.action import CoachNote
from leadercoach.exchange.returns import Arrived, Taken
from leadercoach.views import actions as views
from leadercoach.views import words
from ui.base.i18n import language
from ui.widgets.breakable import breakable
from ui.widgets.reflow import FitHeight
from ui.widgets.reply_parts import Noted
from ui.widgets.text import Paragraph, divider


class ReturnView(FitHeight):
    """Whose it is, each note and action, and that nothing changes by taking it in."""

    def __init__(self, taken: Taken) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        name = words.isolated(taken.name)
        self._add(Paragraph(self.tr("{name} has sent something back").format(name=name), "head"))
        self._add(Noted("lock", self.tr("Came sealed: nobody has read it on its way.")))
        for each in taken.arrived:
            self._add(divider())
            self._show(each)
        self._add(divider())
        self._add(Paragraph(self._after(taken), "muted"))

    @property
    def take_name(self) -> str:
        """The words on the button that takes it in."""
        return self.tr("Take it in")

    def _show(self, arrived: Arrived) -> None:
        body, lang = arrived.body, language()
        if isinstance(body, CoachNote):
            self._add(Paragraph(breakable(body.text), "reading"))
        else:
            self._add(Paragraph(breakable(body.action.what), "medium"))
            plan = views.plan(body.action, lang)
            if plan:
                self._add(Paragraph(breakable(plan), "muted"))
        said = {"known": self.tr("taken in already"), "revised": self.tr("worded anew")}
        if arrived.news in said:
            self._add(Paragraph(said[arrived.news], "caption"))

    def _after(self, taken: Taken) -> str:
        if taken.count("known") == len(taken.arrived):
            return self.tr("You have taken all of this in already. Nothing changes.")
        return self.tr("Your entries stay as they are. You decide about each of these afterwards.")

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
