"""What is said aloud by phone: a fingerprint in groups of four, or the words of a passphrase."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.widgets.flow import FlowLayout
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label


class Spoken(QFrame):
    """Big, one group beside the other; a screen reader says `whole`."""

    def __init__(self, groups: Sequence[str], whole: str) -> None:
        super().__init__()
        self.setProperty("class", "note")
        self.setAccessibleName(whole)
        inside = FitHeight()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.addWidget(inside)
        row = FlowLayout(inside, 18)
        for group in groups:
            label = Label(group, "number")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.addWidget(label)
