"""The first start, before there is a log: what each way on from its screens leads to."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.backup.restore_card import open_restore_card
from ui.protection.commands import protect
from ui.shell.kept_file import KeptFile
from ui.shell.session import Session
from ui.welcome import Welcome


def welcome(session: Session, start_new: Callable[[], None], day: date) -> Welcome:
    """The welcome, not on the screen yet."""
    page = Welcome(session.open_window, session.lang, session.path, day)
    page.protected.connect(partial(_begin_protected, session, start_new))
    page.coach.connect(partial(session.role_wanted.emit, "coach"))
    page.restore.connect(partial(open_restore_card, session, None))
    return page


def _begin_protected(
    session: Session, start_new: Callable[[], None], passphrase: str, code: str
) -> None:
    """Make the log and encrypt it at once. If it cannot be encrypted it is open, and the window
    says so."""
    start_new()
    if session.workspace is None:
        return

    def told() -> None:
        assert session.workspace is not None
        session.workspace.tell(QCoreApplication.translate("Beginning", "The log is protected."))

    protect(KeptFile(session), passphrase, code, told)
