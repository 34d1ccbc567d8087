"""Ideas for the future that came with a pulse: read once, as its answers are deleted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.breakable import breakable
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph, divider


class Ideas(CardOverlay):
    """All of them, in no order that tells whose they are."""

    def __init__(self, window: QWidget, ideas: Sequence[str]) -> None:
        body = FitHeight()
        super().__init__(window, "", body)
        self.set_title(self.tr("Ideas for the future"))
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 12, 24, 20)
        column.setSpacing(10)
        note = self.tr("Read them now: they are kept nowhere, and cannot be shown again.")
        column.addWidget(Paragraph(note, "stop"))
        for n, idea in enumerate(ideas):
            if n:
                column.addWidget(divider())
            column.addWidget(Paragraph(breakable(idea), "reading"))
