"""What is due some time after a log was opened, done once the window is filled (F.4)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from leadercoach.errors import Refused

if TYPE_CHECKING:
    from ui.shell.workspace import Workspace


def tidy_now(workspace: "Workspace") -> None:
    """Tidy it, and tell what has gone by itself; only what has really changed is shown anew."""
    from leadercoach.moment import Moment
    from leadercoach.usecases.retention import tidy

    try:
        done = tidy(workspace.log, Moment.present())
    except Refused as refusal:
        workspace.refused.emit(refusal)
        return
    if any(done):
        workspace.changed.emit("entries")
    if done.thinned:
        said = QCoreApplication.translate(
            "Session", "What you had been told of is now in the bin, for 30 days: {count}"
        )
        workspace.tell(said.format(count=done.thinned))
