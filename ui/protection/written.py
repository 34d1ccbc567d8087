"""What was being typed into a form when the file was locked, to be taken from here."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.shell.group import actions
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, button

HEIGHT = 96
Text = tuple[str, str]  # what the field was called, what stood in it


class WrittenCard(CardOverlay):
    """Each text in a field to copy from. It comes again until one is `done` with it."""

    def __init__(self, window: QWidget, texts: Sequence[Text]) -> None:
        inside = FitHeight()
        super().__init__(window, "", inside)
        self.set_title(self.tr("You were writing this"))
        self.done = button(self.tr("I have what I need"), "primary")
        self.done.clicked.connect(self.leave)
        self.later = button(self.tr("Keep it for later"))
        self.later.clicked.connect(self.leave)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(8)
        told = self.tr("It was not saved when the program locked. Copy it to where it belongs.")
        column.addWidget(Paragraph(told, "muted"))
        for name, text in texts:
            field = QPlainTextEdit(text)
            field.setReadOnly(True)
            field.setTabChangesFocus(True)
            field.setAccessibleName(name)
            field.setFixedHeight(HEIGHT)
            column.addWidget(Label(name, "label"))
            column.addWidget(field)
        column.addLayout(actions(self.done, self.later))
