"""A new log that is protected from the start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.protection.commands import protect
from ui.shell.kept_file import KeptLog

if TYPE_CHECKING:
    from ui.composition.leader import Session


def begin_protected(session: "Session", passphrase: str, code: str) -> None:
    """Make the log and encrypt it at once. If it cannot be encrypted it is open, and the window
    says so."""
    session.start_new()
    if session.workspace is None:
        return

    def told() -> None:
        assert session.workspace is not None
        session.workspace.tell(QCoreApplication.translate("Beginning", "The log is protected."))

    protect(KeptLog(session), passphrase, code, told)
