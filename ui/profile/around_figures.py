"""What stands around the figures of a page: how they begin, which helps no longer, which are hidden
(E.4)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.layouts import taken
from ui.widgets.text import Label, Paragraph, button, icon_button


class AskLine(QFrame):
    """One calm line; `dismissed` when it is not wanted now."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "note")
        self.button = icon_button("x", self.tr("Dismiss"), 16)
        self.button.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        asked = Paragraph(self.tr("Which figure no longer helps you? Hide it."))
        row.addWidget(asked, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        self.hide()


class BeginLine(QFrame):
    """Where there is nothing to draw yet: what will come, and the button that begins it."""

    def __init__(self, point: str) -> None:
        super().__init__()
        self.setProperty("class", "note")
        named = {
            "dialogue": self.tr("Log a conversation"),
            "upward": self.tr("Log feedback"),
            "delegation": self.tr("Log a decision"),
            "failure": self.tr("Log a failure"),
        }
        self.button = button(named[point], "primary", "plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(16)
        text = self.tr(
            "Too little to draw in these weeks yet. Each figure comes with what you log."
        )
        row.addWidget(Paragraph(text), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        self.hide()


class HiddenFigures(QWidget):
    """At the foot of the page: what is hidden, and `wanted` with the one to be shown again."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._shown: tuple[tuple[str, str], ...] = ()
        self._flow = FlowLayout(self, spacing=8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """List hidden figures: the name of each and its title."""
        if tuple(figures) == self._shown:
            return
        self._shown = tuple(figures)
        self.buttons = []
        while self._flow.count():
            gone = taken(self._flow)
            gone.hide()
            gone.deleteLater()
        for name, title in figures:
            self._flow.addWidget(self._line(name, title))
        self.setVisible(bool(figures))

    def _line(self, name: str, title: str) -> QWidget:
        again = button(self.tr("Show again"), "link")
        again.setAccessibleName(self.tr("Show {title} again").format(title=title))
        again.clicked.connect(lambda: self.wanted.emit(name))
        self.buttons.append(again)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 16, 0)
        row.setSpacing(4)
        row.addWidget(Label(self.tr("Hidden: {title}").format(title=title), "muted"))
        row.addWidget(again)
        return line
