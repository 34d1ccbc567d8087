"""A calm card over an open log: something is not as it should be, and the log goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.shell.fault import paragraphs
from ui.shell.fault_words import Words
from ui.shell.group import actions
from ui.widgets import layouts
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import button


class Notice(CardOverlay):
    """`onwards` to leave the log for what can be done about damage."""

    onwards = Signal()

    def __init__(self, window: QWidget, happened: str, said: Words) -> None:
        inside = FitHeight()
        super().__init__(window, "", inside)
        self.set_title(self.tr("Worth knowing"))
        column = layouts.column(inside, spacing=12, margins=(24, 16, 24, 20))
        for part in paragraphs(happened, said):
            column.addLayout(part)
        self.go_on = button(self.tr("Go on"), "" if said.salvage else "primary")
        self.go_on.clicked.connect(self.leave)
        self.see = button(self.tr("Restore or salvage…"), "primary", "life-buoy")
        self.see.clicked.connect(self.onwards)
        column.addLayout(actions(self.see, self.go_on) if said.salvage else actions(self.go_on))
        column.addStretch()

    def begin(self) -> None:
        self.go_on.setFocus()
