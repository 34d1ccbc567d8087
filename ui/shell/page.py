"""What every page is: a widget with a title that reads itself anew when the log has changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leadercoach.errors import StoreError
from ui.shell.workspace import Workspace
from ui.widgets import layouts, standing
from ui.widgets.column import GUTTER, FitHeightColumn
from ui.widgets.layouts import layout_of


class Page(QWidget):
    """A place. Visible it re-reads at once when something changed, hidden when next shown; what is
    typed, selected, unfolded, scrolled to and has the focus stands as it did.

    Of a page that is not on the rail, `place` is the one there it belongs to. `point` is the advice
    point a page is about. While one is on a page that is `alone`, search and New step aside,
    and its `header_actions` stand there.
    """

    place = "today"
    point = ""
    way: standing.Way = ()  # the route that leads here, for a page that has no name of its own
    alone = False
    header_actions: QWidget | None = None

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.workspace = workspace
        self._stale = True
        workspace.changed.connect(self._changed)

    @property
    def title(self) -> str:
        return ""

    @property
    def subtitle(self) -> str:
        return ""

    def refresh(self) -> None:
        """Read the log and show it."""

    def take_focus(self) -> None:
        """Where the keys go when one comes to the page."""
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_stale()

    def _changed(self, what: str) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            try:
                with standing.kept(self):
                    self.refresh()
            except StoreError as fault:  # what can be read still is; the fault is told, not thrown
                self.workspace.refused.emit(fault)


class Scrolled(QScrollArea):
    """Content that scrolls up and down where the window is too low for it.

    The scroll bar stands in the gutter: the content is as wide with it as without.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._leave_room)
        self.show_content(content)

    def show_content(self, content: QWidget) -> None:
        """Show something else."""
        self._inside = FitHeightColumn(content)
        self.setWidget(self._inside)
        self._leave_room()

    def _leave_room(self) -> None:
        taken = self.verticalScrollBar().sizeHint().width() if self._scrolls() else 0
        layout_of(self._inside).setContentsMargins(GUTTER, 0, GUTTER - taken, 0)

    def _scrolls(self) -> bool:
        return self.verticalScrollBar().maximum() > 0


def filled(page: QWidget, content: QWidget) -> None:
    """Let `content` fill the page."""
    column = layouts.column(page)
    column.addWidget(content)
