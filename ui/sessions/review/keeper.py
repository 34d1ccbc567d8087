"""Keeps what is written in a session as it is typed; what cannot be kept there waits as a draft."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from leadercoach.coaching.session import CoachSession
from leadercoach.errors import Refused
from leadercoach.store import coaching, notes
from leadercoach.usecases import coaching as usecases
from leadercoach.usecases import drafts
from ui.forms.draft import AFTER
from ui.shell.workspace import Workspace

Merge = Callable[[CoachSession], CoachSession]


class Keeper(QObject):
    """Writes what `merge` makes of the session soon after each `touch`. `kept` when that was done,
    `refused` when not: then what `raw` gives is kept as a draft."""

    kept = Signal()
    refused = Signal(object)

    def __init__(
        self,
        parent: QObject,
        workspace: Workspace,
        session_id: str,
        merge: Merge,
        raw: Callable[[], dict[str, Any]],
    ) -> None:
        super().__init__(parent)
        self._workspace, self._session_id = workspace, session_id
        self._merge, self._raw = merge, raw
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self.keep)
        workspace.closing.connect(self.flush)

    @property
    def key(self) -> str:
        """What the draft is called."""
        return f"session:{self._session_id}"

    @property
    def waiting(self) -> bool:
        """Whether something typed has not been written down yet."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Something has been written. Who types without a pause does not put it off."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> bool:
        """Write down now what still waits; whether all is kept."""
        return self.keep() if self.waiting else self.draft() is None

    def keep(self) -> bool:
        """Write everything down; whether it could be."""
        self._timer.stop()
        log, at = self._workspace.log, self._workspace.at
        try:
            now = coaching.session(log, self._session_id).session
            usecases.write(log, self._session_id, self._merge(now), at)
            if self.draft() is not None:
                drafts.drop(log, self.key)
        except Refused as refusal:
            self._keep_draft()
            self.refused.emit(refusal)
            return False
        self.kept.emit()
        return True

    def draft(self) -> dict[str, Any] | None:
        """What was written and could not be kept in the session."""
        found = notes.draft(self._workspace.log, self.key)
        return found.form if found else None

    def _keep_draft(self) -> None:
        try:
            drafts.keep(self._workspace.log, self.key, self._raw(), self._workspace.at)
        except Refused as refusal:
            self.refused.emit(refusal)
