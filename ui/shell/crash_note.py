"""The card that says something went wrong in the program."""

from PySide6.QtWidgets import QWidget

from leadercoach import content
from ui.base.i18n import language
from ui.shell.group import actions
from ui.widgets import layouts
from ui.widgets.details import Details
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph, button


class CrashNote(CardOverlay):
    """What happened, what it means for the log, and the details behind a fold."""

    def __init__(self, window: QWidget, details: str) -> None:
        inside = FitHeight()
        super().__init__(window, "", inside)
        self.set_title(self.tr("Something went wrong"))
        self.details = Details(details)
        self.go_on = button(self.tr("Go on"), "primary")
        self.go_on.clicked.connect(self.leave)
        column = layouts.column(inside, spacing=12, margins=(24, 16, 24, 20))
        column.addWidget(Paragraph(content.sentence("unexpected", {}, language()), "reading"))
        what_next = self.tr(
            "You can go on. If it happens again, copy the details and send them to whoever looks "
            "after the program; nothing of what you have written is in them."
        )
        column.addWidget(Paragraph(what_next, "muted"))
        column.addWidget(self.details)
        column.addLayout(actions(self.go_on))
        column.addStretch()
        self.details.turned.connect(self.place)

    def begin(self) -> None:
        self.go_on.setFocus()
