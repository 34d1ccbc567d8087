"""In the head of a session: that it is looked at together, and how it goes on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.text import Label, button, icon_button, icon_label


class Bar(QWidget):
    """`removed`, `later`, `begun`, and `closing` with whether its question has been answered."""

    removed = Signal()
    later = Signal()
    begun = Signal()
    closing = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._asked, self._closed, self._narrow = False, False, False
        self._picture, self._words = icon_label("users"), Label("", "muted")
        self._remove = icon_button("trash-2", self.tr("Remove the session"))
        self._remove.clicked.connect(self.removed)
        self._later = button(self.tr("Continue later"))
        self._later.clicked.connect(self.later)
        self._begin = button(self.tr("Begin the session"), "primary")
        self._begin.clicked.connect(self.begun)
        self._close = button(self.tr("Close the session"), "primary")
        self._close.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch()
        for part in (self._picture, self._words):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(8)
        for made in (self._remove, self._later, self._begin, self._close):
            row.addWidget(made)

    def show_state(self, state: str) -> None:
        """What can be done with a session that is prepared, held or closed."""
        closed = self._closed = state == "closed"
        self._words.setText(self.tr("Closed") if closed else self.tr("Look together"))
        self._remove.setVisible(state == "prepared")
        self._later.setVisible(not closed)
        self._begin.setVisible(state == "prepared")
        self._close.setVisible(state == "held")
        self.set_narrow(narrow=self._narrow)
        self.forget_question()

    def ask(self) -> None:
        """Let the button say what a second press does."""
        self._asked = True
        self._close.setText(self.tr("Close all the same"))

    def forget_question(self) -> None:
        """Something has changed: whoever wants to close is asked anew."""
        self._asked = False
        self._close.setText(self.tr("Close the session"))

    def set_narrow(self, *, narrow: bool) -> None:
        """Where there is little room the buttons stay and the words go."""
        self._narrow = narrow
        self._picture.setVisible(not narrow and not self._closed)
        self._words.setVisible(not narrow or self._closed)

    def _pressed(self) -> None:
        self.closing.emit(self._asked)
