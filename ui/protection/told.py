"""What a leader must know once the log is protected, in plain words, and once only."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph, button, icon_label


class Told(CardOverlay):
    """Says what the passphrase does not protect."""

    def __init__(self, window: QWidget, title: str, still_open: Sequence[Path] = ()) -> None:
        inside = FitHeight()
        super().__init__(window, title, inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(14)
        told = [
            ("copy", self._copies()),
            ("trash-2", self._free_space()),
            ("key-round", self._lost()),
        ]
        if still_open:
            told.insert(0, ("triangle-alert", self._open_backups(still_open)))
        for icon, sentence in told:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(icon_label(icon))
            row.addWidget(Paragraph(sentence), 1)
            column.addLayout(row)
        self.done = button(self.tr("I see"), "primary")
        self.done.clicked.connect(self.leave)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 4, 24, 16)
        foot.addStretch()
        foot.addWidget(self.done)
        self.column.addLayout(foot)

    def begin(self) -> None:
        self.done.setFocus()

    def _open_backups(self, still_open: Sequence[Path]) -> str:
        names = ", ".join(copy.name for copy in still_open)
        said = self.tr(
            "These backups could not be encrypted yet, and anybody can read them: {names}. It is "
            "tried again with the next backup."
        )
        return said.format(names=names)

    def _copies(self) -> str:
        return self.tr(
            "Copies made before are not protected: your own copies, archives, tables, and what a "
            "synced folder has kept. Remove those you do not need."
        )

    def _free_space(self) -> str:
        return self.tr(
            "What was in the open file may linger on the disk where it is free, until something "
            "else is written there. Encryption of the whole disk helps against that."
        )

    def _lost(self) -> str:
        return self.tr(
            "If the passphrase is forgotten and the code lost, nobody can open the log: not you, "
            "and not those who made this program."
        )
