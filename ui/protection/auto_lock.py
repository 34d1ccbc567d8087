"""Every window with pages can be locked, or says why it cannot."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from ui.shell.rail import Place
from ui.shell.session import Session
from ui.shell.workspace import Workspace


def auto_lock(session: Session) -> None:
    """A protected file locks at the foot of the rail, by Ctrl+L, and when nobody is there."""
    window, workspace = session.open_window, session.workspace
    assert workspace is not None
    if workspace.log.key is None:
        keys = QShortcut(QKeySequence("Ctrl+L"), window)
        keys.activated.connect(lambda: _say_open(session))
        return
    from ui.protection.watch import Watch

    watch = Watch(session)
    QTimer.singleShot(0, watch, lambda: _take_waiting(workspace))
    press = window.add_below(Place("lock", "lock", QCoreApplication.translate("Watch", "Lock")))
    press.clicked.connect(lambda: QTimer.singleShot(0, watch, watch.lock))


def _take_waiting(workspace: Workspace) -> None:
    """The answers observers gave here while the log was locked."""
    from leadercoach.exchange.in_person import take_waiting, waiting

    if waiting(workspace.path) and not workspace.log.read_only:
        workspace.run("feedback", lambda: take_waiting(workspace.log, workspace.at))


def _say_open(session: Session) -> None:
    window = session.window
    if window is None or window.covered:
        return
    said = QCoreApplication.translate("Watch", "No passphrase is set, so there is nothing to lock.")
    label = QCoreApplication.translate("Watch", "Set one…")
    window.toast.offer(said, label, session.routes.protect.emit)
