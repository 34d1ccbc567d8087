"""The computer in an observer's hands, and back: what is closed before, and what comes after."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolTip

from leadercoach.feedback.form import FormData
from leadercoach.moment import Moment
from ui.observer.kiosk import Kiosk
from ui.observer.lock import Lock
from ui.shell.session import Session

if TYPE_CHECKING:
    from pathlib import Path


def hand_over(session: Session, form: FormData, lock: Lock | None) -> None:
    """Close the log and show the form. One that is protected, and has no `lock`, is locked."""
    if lock is None:
        session.lock(form)
        return
    workspace, page = session.workspace, session.open_window.current
    assert workspace is not None
    path, clock = workspace.path, workspace.clock
    session.release()
    QToolTip.hideText()
    kiosk = Kiosk(session, session.frame, form, path, clock, lock)
    kiosk.ended.connect(partial(_reopen, session, path, page))


def beside_locked(session: Session, form: FormData, ask: Callable[[], None]) -> None:
    """Show the form beside a log that is locked, then `ask` for what opens it."""
    clock = Moment.clock(session.asked_today)
    Kiosk(session, session.frame, form, session.path, clock, None).ended.connect(ask)


def _reopen(session: Session, path: "Path", page: str) -> None:
    session.make_window()
    session.open_at(path, page)
