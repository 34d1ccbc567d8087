"""From the screen before an exchanged file onwards, in either window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.protection.key_file import cut_short
from leadercoach.store.schema import LOG_FILE, Kind
from ui.base.i18n import language
from ui.protection.exchanged import Exchanged

if TYPE_CHECKING:
    from ui.composition.coach import CoachSession
    from ui.composition.leader import Session


def ask_whose(
    session: "Session | CoachSession", kind: Kind, open_again: Callable[[], object]
) -> Exchanged:
    """Have the owner say what became of the protection; then open the file, and say so in it."""
    assert session.window is not None
    page = Exchanged(session.window, session.path, kind)

    def allowed(took_off: bool) -> None:
        open_again()
        if session.window is not None:
            session.window.say(_finished() if took_off else _sentence("opened_as_told", session))

    page.allowed.connect(allowed)
    page.fault.connect(session.show_fault)
    session.window.ending.connect(page.end)
    page.open()
    return page


def ask_leader(session: "Session", open_again: Callable[[], object]) -> None:
    """The same in the leader's window: a backup may take the place, or another log be opened."""
    from ui.backup.restoring import offer

    page = ask_whose(session, LOG_FILE, open_again)
    page.elsewhere.connect(partial(_choose_other, session, page))
    offer(session, page, None)


def _choose_other(session: "Session", page: Exchanged) -> None:
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
        page.tell(Refused("log_in_use", path=Path(chosen)))


def tell_cut_short(session: "Session | CoachSession") -> None:
    """Say once that a file is open because its protecting was cut short."""
    if cut_short(session.path) and session.window is not None:
        session.window.say(_sentence("protecting_cut_short", session))


def _finished() -> str:
    return QCoreApplication.translate(
        "Exchanged",
        "The protection is off, as you wanted. It had been cut short, and is finished now.",
    )


def _sentence(code: str, session: "Session | CoachSession") -> str:
    return content.sentence(code, {"path": session.path}, language())
