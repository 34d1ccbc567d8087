"""The recovery code on paper or in a file, with what whoever finds it needs to know."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from leadercoach.backup.own_files import refuse_own
from leadercoach.store.files import write_in_sight
from leadercoach.views import words
from ui.base.i18n import language


def paper(code: str, path: Path, day: date) -> str:
    """What stands on it: the code, what it opens, since when, and where not to keep it."""
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


def save_code(asker: QWidget, code: str, path: Path, day: date) -> Path | None:
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


def print_code(asker: QWidget, code: str, path: Path, day: date) -> bool:
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
