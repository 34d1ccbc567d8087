"""From the screen before an exchanged file onwards, in either window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.protection.key_file import cut_short
from ui.base.i18n import language
from ui.protection.exchanged import Exchanged
from ui.shell.session import Session


def ask_whose(session: Session, open_again: Callable[[], object]) -> Exchanged:
    """Have the owner say what became of the protection; then open the file, and say so in it."""
    page = Exchanged(session.open_window, session.path, session.kind)

    def allowed(took_off: bool) -> None:
        open_again()
        if session.window is not None:
            session.window.say(_finished() if took_off else _sentence("opened_as_told", session))

    page.allowed.connect(allowed)
    page.fault.connect(session.show_fault)
    session.open_window.ending.connect(page.end)
    page.elsewhere.connect(partial(_choose_other, session, page))
    page.open()
    if not session.opens_other:
        page.other.hide()
        page.bring_back.hide()
    return page


def _choose_other(session: Session, page: Exchanged) -> None:
    """Another log instead."""
    kinds = QCoreApplication.translate("Gate", "Logs") + " (*.lc);;"
    kinds += QCoreApplication.translate("Gate", "All files") + " (*)"
    title = QCoreApplication.translate("Gate", "Open another log")
    parent, folder = page.window(), str(session.path.parent)
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    if not chosen:
        return
    session.open_other(Path(chosen))
    if session.path != Path(chosen):  # another window has it
        page.refuse(Refused("log_in_use", path=Path(chosen)))


def tell_cut_short(session: Session) -> None:
    """Say once that a file is open because its protecting was cut short."""
    if cut_short(session.path) and session.window is not None:
        session.window.say(_sentence("protecting_cut_short", session))


def _finished() -> str:
    return QCoreApplication.translate(
        "Exchanged",
        "The protection is off, as you wanted. It had been cut short, and is finished now.",
    )


def _sentence(code: str, session: Session) -> str:
    return content.sentence(code, {"path": session.path}, language())
