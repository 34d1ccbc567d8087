"""An agreed action that is due: said to be done where it stands, or opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from leadercoach.coaching.action import Settled
from leadercoach.store import actions as stored
from leadercoach.usecases import actions
from leadercoach.views.actions import ActionWait
from ui.base import theme
from ui.shell.workspace import Workspace
from ui.widgets.breakable import breakable
from ui.widgets.open_row import OpenRow
from ui.widgets.reflow import SideBySide
from ui.widgets.text import Elided, Paragraph, button, icon_label

LEAST_TEXT = 260


class ActionDue(QFrame):
    """`opened` with the action's id when its words are pressed."""

    opened = Signal(str)

    def __init__(self, wait: ActionWait, workspace: Workspace) -> None:
        super().__init__()
        self._wait, self._workspace = wait, workspace
        self.setAccessibleName(wait.what)
        by = f"{wait.promised} · {self.tr('overdue')}" if wait.overdue else wait.promised
        said = OpenRow(". ".join(part for part in (wait.what, wait.plan, by) if part))
        said.clicked.connect(self._open)
        column = QVBoxLayout(said)
        column.setContentsMargins(4, 2, 4, 2)
        column.setSpacing(0)
        column.addWidget(Elided(wait.what, "medium"))
        for text in (wait.plan, by):
            if text:
                column.addWidget(Paragraph(breakable(text), "muted"))
        done = button(self.tr("Done"), "", "check")
        done.setAccessibleDescription(wait.what)
        done.clicked.connect(self._done)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 12, 16, 12)
        line.setSpacing(10)
        line.addWidget(icon_label("handshake"))
        line.addWidget(SideBySide(said, done, theme.current().px(LEAST_TEXT)), 1)

    def _open(self) -> None:
        self.opened.emit(self._wait.id)

    def _done(self) -> None:
        """Done today; the toast takes it back to what it was."""
        workspace, action_id = self._workspace, self._wait.id
        before = workspace.run("coaching", lambda: _settle(workspace, action_id))
        if before is not None:
            workspace.say_done(
                self.tr("Marked as done"),
                lambda: actions.put(workspace.log, action_id, before, workspace.at),
            )


def _settle(workspace: Workspace, action_id: str) -> Settled:
    """Say that an action is done; what it was before."""
    before = stored.action(workspace.log, action_id).settled
    actions.settle(workspace.log, action_id, "done", workspace.at)
    return before
