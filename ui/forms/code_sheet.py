"""The recovery code to be kept: eight groups, on paper or in a file, and a word that it is."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.protection.code import new_code
from ui.base.i18n import language
from ui.forms.code_paper import print_code, save_code
from ui.widgets.check import Check
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, button

ACROSS = 4


class CodeSheet(FitHeight):
    """A new code each time it is made; the code is on the screen, and nowhere else."""

    def __init__(self, path: Path, day: date) -> None:
        super().__init__()
        self.code = new_code()
        self._path, self._day = path, day
        self.print = button(self.tr("Print"), "link", "printer")
        self.print.clicked.connect(self._print)
        self.save = button(self.tr("Save as a file"), "link", "download")
        self.save.clicked.connect(self._save)
        self.kept = Check(self.tr("I have saved the code"))
        self._said = Paragraph("", "stop")
        self._said.hide()
        self._build()

    def missing(self) -> tuple[QWidget, str] | None:
        """What is not as it should be yet, and where; None if all is well."""
        if self.kept.isChecked():
            return None
        return self.kept, self.tr("Save the code first, then tick that you have.")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Label(self.tr("Recovery code"), "strong"), 1)
        head.addWidget(self.print)
        head.addWidget(self.save)
        column.addLayout(head)
        column.addWidget(self._cells())
        column.addWidget(self._said)
        text = self.tr(
            "The code is the only way in if you forget the passphrase. Keep it somewhere else "
            "than on the computer."
        )
        column.addWidget(Paragraph(text, "muted"))
        tick = QHBoxLayout()
        tick.setContentsMargins(0, 0, 0, 0)
        tick.addWidget(self.kept)
        tick.addStretch()
        column.addLayout(tick)

    def _cells(self) -> QWidget:
        """The groups, read out one by one as one text."""
        holder = QWidget()
        holder.setAccessibleName(self.code)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for nth, group in enumerate(self.code.split()):
            cell = Label(group, "code")
            cell.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(cell, nth // ACROSS, nth % ACROSS)
        return holder

    def _print(self) -> None:
        if print_code(self, self.code, self._path, self._day):
            self._say(self.tr("The code has gone to the printer."))

    def _save(self) -> None:
        try:
            put = save_code(self, self.code, self._path, self._day)
        except Refused as refusal:
            self._say(content.sentence(refusal.code, refusal.params, language()))
            return
        if put is None:
            return
        beside = put.absolute().parent == self._path.absolute().parent
        said = (
            self.tr("{name} lies beside the log, where it protects nobody. Move it elsewhere.")
            if beside
            else self.tr("The code is in {name}. Move it to somewhere else than this computer.")
        )
        self._say(said.format(name=put.name))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setAccessibleName(sentence)
        self._said.show()
