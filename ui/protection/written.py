"""What was being typed into a form when the file was locked, to be taken from here."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.protection import typed
from ui.shell.group import actions
from ui.shell.workspace import Workspace
from ui.widgets.overlay import CardOverlay
from ui.widgets.tall import Tall
from ui.widgets.text import Label, Paragraph, button

HEIGHT = 96


class WrittenCard(CardOverlay):
    """Each text in a field to copy from. It comes again until one is done with it."""

    def __init__(self, window: QWidget, workspace: Workspace, texts: Sequence[typed.Text]) -> None:
        inside = Tall()
        super().__init__(window, "", inside)
        self.set_title(self.tr("You were writing this"))
        self._workspace = workspace
        self.done = button(self.tr("I have what I need"), "primary")
        self.done.clicked.connect(self._drop)
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

    def _drop(self) -> None:
        typed.drop(self._workspace)
        self.leave()
