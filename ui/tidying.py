"""What is due some time after a log was opened, done once the window is filled (F.4)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

if TYPE_CHECKING:
    from ui.session import Session

TIDY_AFTER = 1000  # milliseconds


def tidy_later(session: "Session") -> None:
    """Tidy the log of the window a little later."""
    QTimer.singleShot(TIDY_AFTER, session, lambda: tidy_now(session))


def tidy_now(session: "Session") -> None:
    """Tidy it, and tell what has gone by itself."""
    from leadercoach.moment import Moment
    from leadercoach.usecases.tidying import tidy

    workspace = session.workspace
    if workspace is None:
        return
    gone = workspace.run("entries", lambda: tidy(workspace.log, Moment.present()))
    if gone:
        said = QCoreApplication.translate(
            "Session", "What you had been told of is now in the bin, for 30 days: {count}"
        )
        workspace.tell(said.format(count=gone))
