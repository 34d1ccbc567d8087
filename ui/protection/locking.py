"""Locking: what is typed is kept, and a fresh process without the key asks for the passphrase."""

import gc
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from leadercoach.store.data_key import DataKey
from ui.protection import typed
from ui.protection.gate import Gate
from ui.protection.leaving import Leaving
from ui.shell import handed
from ui.shell.handed import Handed
from ui.shell.kept_file import KeptFile
from ui.shell.session import Session
from ui.shell.view import View
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from leadercoach.feedback.form import FormData


def lock(session: Session, form: "FormData | None" = None) -> None:
    """Lock now, whatever is open; with a form an observer fills it in before the way back is shown.
    Does nothing unless a protected file is open."""
    kept = KeptFile(session)
    if kept.workspace is None or kept.key is None or session.window is None or kept.frame.covered:
        return
    Leaving(kept, form, partial(_begin_anew, session)).begin()


def show_gate(session: Session, left: Handed, note: str = "") -> None:
    """Ask for what opens the file, and come back to where one was."""
    path = session.path if session.workspace is None else session.workspace.path

    def reopen(key: DataKey) -> None:
        session.open_at(path, key=key)

    said = "\n".join(part for part in (note, _note(left)) if part)
    gate = Gate(session, path, reopen, keyring=False, note=said)
    gate.passed.connect(lambda: _restore(session, left))
    QTimer.singleShot(0, gc.collect)


def as_it_was_left(session: Session) -> None:
    """Where one was when this file was locked, by this program or by one that has ended since. What
    could not be saved is put there, and stays sealed for the next lock if it still cannot be."""
    workspace, window = session.workspace, session.window
    if workspace is None or window is None:
        return
    key, waiting, came = workspace.log.key, [], False
    for sealed in session.sealed:
        opened = handed.unseal(key, sealed) if key else None
        saved = False
        if opened is not None:
            came, (view, drafts) = True, opened
            left = typed.keep_drafts(workspace, drafts)
            saved = _put_back(workspace, window, view) and not left
        if not saved:
            waiting.append(sealed)
    session.sealed = tuple(waiting)
    if not came:
        typed.put_back(workspace, window)


def _put_back(workspace: Workspace, window: MainWindow, view: View | None) -> bool:
    """Go there, or where the file says; whether nothing was refused."""
    refused: list[object] = []

    def hear(refusal: object) -> None:
        refused.append(refusal)

    workspace.refused.connect(hear)
    typed.put_back(workspace, window, view)
    workspace.refused.disconnect(hear)
    return not refused


def _begin_anew(session: Session, left: Handed) -> None:
    """In a fresh process; where none can be had, in this one, and the screen says so."""
    body, note = left.encoded(), ""
    if session.start_anew is not None:
        try:
            session.start_anew(body, session.single.give_up)
        except OSError:
            note = QCoreApplication.translate(
                "Locking",
                "The program could not begin anew. What it has read may stay in the computer’s "
                "memory until you quit.",
            )
    session.release()
    again = handed.decoded(body)
    assert again is not None
    session.begin_locked(again, note)


def _restore(session: Session, left: Handed) -> None:
    """To the page and the card where one was, with what was being typed."""
    if left.client:
        session.show_client(left.client, left.package)
    as_it_was_left(session)
    workspace = session.workspace
    key = workspace.log.key if workspace is not None else None
    told = key.unseal(left.told) if key is not None and left.told else None
    if workspace is not None and told:
        workspace.tell(told.decode())


def _note(left: Handed) -> str:
    if not any(sealed.typed for sealed in left.sealed):
        return ""
    return QCoreApplication.translate(
        "Locking",
        "What you were writing could not be saved. It is kept in memory and comes back when you "
        "unlock. Leave the program open until then.",
    )
