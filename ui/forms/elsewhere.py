"""Text that the log cannot take just now, saved where there is room for it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from leadercoach import content
from leadercoach.backup.own_files import refuse_own
from leadercoach.errors import Refused
from leadercoach.store.files import write_in_sight
from ui.base.i18n import language


def save_elsewhere(window: QWidget, text: str, log: Path) -> str:
    """Ask for a file and write `text` into it; a sentence about how that went, or nothing if the
    leader thought better of it."""
    title = QCoreApplication.translate("Elsewhere", "Save the text to a file")
    kinds = QCoreApplication.translate("Elsewhere", "Text files") + " (*.txt)"
    chosen, _ = QFileDialog.getSaveFileName(window, title, "leader-coach.txt", kinds)
    if not chosen:
        return ""
    try:
        refuse_own(Path(chosen), log, code="file_over_log")
        write_in_sight(Path(chosen), text.encode("utf-8", "replace"))
    except Refused as refusal:
        return content.sentence(refusal.code, refusal.params, language())
    said = QCoreApplication.translate("Elsewhere", "The text is saved in {path}.")
    return said.format(path=chosen)
