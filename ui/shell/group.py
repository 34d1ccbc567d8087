"""A group of settings: a heading, and cards whose lines say what they set."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.workspace import Workspace
from ui.widgets import layouts
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, card


class Group(FitHeight):
    """One place of the settings. Its controls stay; `refresh` shows in them what the log says."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.column = layouts.column(self, spacing=8, margins=(0, 0, 0, 32))

    def refresh(self) -> None:
        """Show the log as it is now."""

    def take_focus(self) -> None:
        """Where the keys go when one comes to it."""
        self.setFocus()

    def add_card(self, head: str, sentence: str = "") -> QVBoxLayout:
        """A card below the others, its name above it; the layout to fill."""
        if self.column.count():
            self.column.addSpacing(12)
        self.column.addWidget(Label(head, "head"))
        frame = card()
        frame.setAccessibleName(head)
        inside = layouts.column(frame, spacing=10, margins=(20, 14, 16, 14))
        if sentence:
            inside.addWidget(Paragraph(sentence, "muted"))
        self.column.addWidget(frame)
        return inside

    def change(self, what: str, use: Callable[[], object]) -> bool:
        """Make a change; whether it was not refused."""
        return self.workspace.change(what, use)


def setting(name: str, control: QWidget, sentence: str = "") -> QHBoxLayout:
    """A line: what it is on the left, how it is set on the right."""
    text = layouts.column(spacing=0)
    text.addWidget(Label(name, "medium"))
    if sentence:
        text.addWidget(Paragraph(sentence, "muted"))
    row = layouts.row(spacing=16)
    row.addLayout(text, 1)
    row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def actions(*controls: QWidget) -> QHBoxLayout:
    """Controls side by side, from the left."""
    row = layouts.row(spacing=8)
    for control in controls:
        row.addWidget(control)
    row.addStretch()
    return row
