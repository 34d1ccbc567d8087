"""The windows of the coach: one with all clients, one for a single client."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.shell.rail import Place
from ui.shell.routes import Routes
from ui.shell.window import MainWindow

BACK = "all_clients"


class CoachWindow(MainWindow):
    """Nothing is logged here. `left` when the coach goes from one client back to all of them."""

    left = Signal()

    def __init__(self, places: Sequence[Place], routes: Routes) -> None:
        super().__init__(places, routes)
        self.header.writes = False

    def show_page(self, name: str, *, with_back: bool = False) -> None:
        if name == BACK:
            self.left.emit()
        else:
            super().show_page(name, with_back=with_back)
