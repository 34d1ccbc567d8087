"""What stands in the window while its file is not open."""

from PySide6.QtCore import Signal

from leadercoach.errors import Refused
from ui.widgets.overlay import Screen


class StartScreen(Screen):
    """`restore` when a backup is wanted."""

    restore = Signal()

    def refuse(self, refusal: Refused) -> None:
        """Say why what was tried from here did not work."""
        raise NotImplementedError
