"""The recovery code to be kept: eight groups, on paper or in a file, and a word that it is."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from leadercoach import content
from leadercoach.backup.own_files import refuse_own
from leadercoach.errors import Refused
from leadercoach.protection.code import new_code
from leadercoach.store.files import write_in_sight
from leadercoach.views import words
from ui.base.i18n import language
from ui.widgets import layouts
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
        column = layouts.column(self, spacing=8)
        head = layouts.row(spacing=16)
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
        tick = layouts.row()
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
        if _print_code(self, self.code, self._path, self._day):
            self._say(self.tr("The code has gone to the printer."))

    def _save(self) -> None:
        try:
            put = _save_code(self, self.code, self._path, self._day)
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


def paper(code: str, path: Path, day: date) -> str:
    """What stands on the paper: the code, what it opens, since when, and where not to keep it."""
    groups = code.split()
    said = QCoreApplication.translate(
        "CodePaper",
        "Recovery code for a Leader Coach log\n\n"
        "{code}\n\n"
        "File: {name}\n"
        "Written: {day}\n\n"
        "This code opens the log if its passphrase is forgotten. Whoever has the code and the "
        "file can read everything in it. Keep it somewhere else than the log: not on the same "
        "computer, and not together with a backup.\n",
    )
    lines = "\n".join("  ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))
    return said.format(code=lines, name=path.name, day=words.long_day(day, language()))


def _save_code(asker: QWidget, code: str, path: Path, day: date) -> Path | None:
    """Write it where the leader says; None if they thought better of it."""
    name = QCoreApplication.translate("CodePaper", "recovery-code.txt")
    title = QCoreApplication.translate("CodePaper", "Where to put the recovery code")
    chosen, _ = QFileDialog.getSaveFileName(
        asker.window(), title, str(Path.home() / name), "TXT (*.txt)"
    )
    if not chosen:
        return None
    refuse_own(Path(chosen), path, code="file_over_log")
    write_in_sight(Path(chosen), paper(code, path, day).encode())
    return Path(chosen)


def _print_code(asker: QWidget, code: str, path: Path, day: date) -> bool:
    """Print it on the printer the leader chooses; whether it was printed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    printer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)
    printer.setDocName("Leader Coach")
    dialog = QPrintDialog(printer, asker.window())
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    document = QTextDocument()
    document.setPlainText(paper(code, path, day))
    font = document.defaultFont()
    font.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
    font.setPointSize(12)
    document.setDefaultFont(font)
    document.print_(printer)
    return True
