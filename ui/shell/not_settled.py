"""Says in the settings that the log's file alone is not complete just now, and why."""

from PySide6.QtCore import QCoreApplication

from ui.shell.workspace import Workspace
from ui.widgets.text import Paragraph


class NotSettled(Paragraph):
    """Shown as long as it is so, and only then."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("", "stop")
        self.setText(
            QCoreApplication.translate(
                "NotSettled",
                "What was written last still lies in a second file beside this one, because the "
                "log is being read just now. A copy of this file alone would lack that. It is "
                "tried again every two seconds.",
            )
        )
        workspace.settled.connect(lambda settled: self.setVisible(not settled))
        workspace.settle()
        self.setVisible(not workspace.is_settled)
