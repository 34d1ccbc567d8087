"""Locking: what is typed is kept, everything is taken from the screen, and the key is forgotten."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from leadercoach.vault.key import DataKey
from ui.vault import typed
from ui.vault.gate import Gate
from ui.vault.kept_file import KeptFile, KeptLog, KeptPractice

if TYPE_CHECKING:
    from ui.coach.session import CoachSession
    from ui.session import Session


class Where(NamedTuple):
    """The client that was open in a coach's window; the rest is in the file."""

    client: str = ""
    package: str = ""


def kept_file(session: "Session | CoachSession") -> KeptFile:
    """The file that is open in either window."""
    from ui.session import Session

    return KeptLog(session) if isinstance(session, Session) else KeptPractice(session)


def lock(session: "Session | CoachSession") -> None:
    """Lock now, whatever is open. Does nothing unless a protected file is."""
    kept = kept_file(session)
    workspace, key, window = kept.workspace, kept.key, session.window
    if workspace is None or key is None or window is None:
        return
    where, path = _where(session), kept.path
    unsaved = typed.keep(workspace, window)
    session.remember(geometry=session.frame.place())
    close_everything_but(session.frame)
    try:
        kept.let_go()
    finally:
        key.wipe()
    forget_copied()
    QToolTip.hideText()

    def reopen(key: DataKey) -> None:
        _open(session, path, key)

    gate = Gate(session, path, reopen, here=False, note=_note(unsaved))
    gate.passed.connect(lambda: _come_back(session, where, unsaved))
    QTimer.singleShot(0, gc.collect)


def as_it_was_left(session: "Session | CoachSession") -> None:
    """Where one was, if the program was ended or killed while the file was locked."""
    workspace, window = kept_file(session).workspace, session.window
    if workspace is not None and window is not None:
        typed.put_back(workspace, window)


def close_everything_but(frame: QWidget) -> None:
    """Close menus, dialogs, file choosers and other windows, also those that wait for an answer."""
    for top in QApplication.topLevelWidgets():
        if top is frame:
            continue
        if isinstance(top, QDialog):
            top.reject()  # ends its exec, and hides a chooser of the system
        top.close()
        top.hide()


def forget_copied() -> None:
    """Empty the clipboard if it still holds what was copied here."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _where(session: "Session | CoachSession") -> Where:
    client = getattr(session, "client", None)
    return Where(client.row.engagement, client.package.package) if client is not None else Where()


def _open(session: "Session | CoachSession", path: Path, key: DataKey) -> None:
    from ui.session import Session

    if isinstance(session, Session):
        session.open_at(path, key=key)
    else:
        session.open(key)


def _come_back(
    session: "Session | CoachSession", where: Where, unsaved: typed.Place | None
) -> None:
    """To the page and the card where one was, with what was being typed."""
    if where.client:
        session.show_client(where.client, where.package)  # type: ignore[union-attr]
    window, workspace = session.window, kept_file(session).workspace
    assert window is not None
    assert workspace is not None
    typed.put_back(workspace, window, unsaved)


def _note(unsaved: typed.Place | None) -> str:
    if unsaved is None or not any(typed.text for typed in unsaved.standing.typed.values()):
        return ""
    return QCoreApplication.translate(
        "Locking",
        "What you were writing could not be saved. It is kept in memory and comes back when you "
        "unlock. Leave the program open until then.",
    )
