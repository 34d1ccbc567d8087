"""Keeps what stands in a form while it is written, so that nothing ends it but the leader."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from leadercoach.errors import Refused
from leadercoach.usecases import drafts
from ui.workspace import Workspace

AFTER = 250  # milliseconds without a key


class DraftKeeper(QObject):
    """Writes down what `read` gives, under `key`, soon after each `touch`; `refused` if not."""

    refused = Signal(object)

    def __init__(
        self, parent: QObject, workspace: Workspace, key: str, read: Callable[[], dict[str, Any]]
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._workspace, self._read = workspace, read
        self.unkept = False  # whether something has been written that is not in the log yet
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self.keep)
        workspace.closing.connect(self.flush)

    def touch(self) -> None:
        """Something has been written."""
        self.unkept = True
        self._timer.start()

    def flush(self) -> None:
        """Write down now what still waits."""
        if self.unkept:
            self.keep()

    def keep(self) -> None:
        """Write down everything."""
        self._timer.stop()
        try:
            drafts.keep(self._workspace.log, self.key, self._read(), self._workspace.at)
        except Refused as refusal:
            self.refused.emit(refusal)
        else:
            self.unkept = False

    def forget(self) -> None:
        """Keep nothing more: what was written has been saved."""
        self.unkept = False
        self._timer.stop()

    def drop(self) -> None:
        """Throw the draft away."""
        self.unkept = False
        self._timer.stop()
        self._workspace.run("drafts", lambda: drafts.drop(self._workspace.log, self.key))
