"""What a coach may not see has its place, with words instead of numbers."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from leadercoach import content
from leadercoach.content import POINTS
from leadercoach.store import coaching
from ui.base.i18n import language
from ui.shell.workspace import Workspace
from ui.widgets.marks import Marker
from ui.widgets.text import Label


def points_of(workspace: Workspace) -> tuple[str, ...]:
    """The points that are shown: all of the own log, the granted ones of what is shared."""
    if not workspace.shared:
        return POINTS
    known = coaching.coaches(workspace.log)
    given = coaching.in_force(workspace.log, known[0].id) if known else None
    return given.consent.in_order if given else ()


class NotShown(QFrame):
    """A point that has not been granted."""

    def __init__(self, point: str) -> None:
        super().__init__()
        self.setProperty("class", "card")
        name, said = content.point_name(point).in_(language()), self.tr("Not shown in the session")
        self.setAccessibleName(f"{name}: {said}")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 14)
        row.setSpacing(10)
        row.addWidget(Marker(point))
        row.addWidget(Label(name, "strong"))
        row.addWidget(Label(said, "muted"), 1)
