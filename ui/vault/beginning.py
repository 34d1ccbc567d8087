"""A new log that is protected from the start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.vault.kept_file import KeptLog
from ui.vault.ways import protect

if TYPE_CHECKING:
    from ui.session import Session


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
