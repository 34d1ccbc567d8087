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
    """Where one was: names and ids, nothing of what stands there."""

    page: str
    session: str = ""  # the conversation that was open
    point: str = ""  # the entry that was being written, and its id if it is an earlier one
    entry: str | None = None
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
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()  # some lines save when they are left
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
        _open(session, path, where.page, key)

    gate = Gate(session, path, reopen, here=False, note=_note(unsaved))
    gate.passed.connect(lambda: _come_back(session, where, unsaved))
    QTimer.singleShot(0, gc.collect)


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
    from ui.forms.quick_entry import QuickEntry

    assert session.window is not None
    where = Where(session.window.current)
    client = getattr(session, "client", None)
    if client is not None:
        return where._replace(client=client.row.engagement, package=client.package.package)
    going = getattr(session.furniture, "going", None)
    if where.page == "session" and going is not None:
        where = where._replace(session=going.open_id)
    card = session.window.findChild(QuickEntry, "overlay")
    if card is not None:
        where = where._replace(point=card.point, entry=card.entry_id)
    return where


def _open(session: "Session | CoachSession", path: Path, page: str, key: DataKey) -> None:
    from ui.session import Session

    if isinstance(session, Session):
        session.open_at(path, page, key)
    else:
        session.open(key)


def _come_back(session: "Session | CoachSession", where: Where, unsaved: typed.Unsaved) -> None:
    """To the page, the conversation or the form where one was, with what was being typed."""
    from ui.forms.quick_entry import QuickEntry
    from ui.vault.written import WrittenCard

    if where.client:
        session.show_client(where.client, where.package)  # type: ignore[union-attr]
    window, workspace = session.window, kept_file(session).workspace
    assert window is not None
    assert workspace is not None
    if where.session:
        window.show_page("sessions")
        session.furniture.going.show_session(where.session)  # type: ignore[union-attr]
    elif where.page.startswith("point_"):
        window.show_page("profile")
        window.show_page(where.page)
    else:
        window.show_page(where.page)
    texts = typed.put_back(workspace, unsaved)
    if where.point:
        QuickEntry(window, workspace, where.point, where.entry)
    if texts:
        WrittenCard(window, workspace, texts).open()


def _note(unsaved: typed.Unsaved) -> str:
    if not any(unsaved):
        return ""
    return QCoreApplication.translate(
        "Locking",
        "What you were writing could not be saved. It is kept in memory and comes back when you "
        "unlock. Leave the program open until then.",
    )
