"""What the profile shows before anything has been logged."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.content import POINTS
from ui.base import theme
from ui.shell.routes import Routes
from ui.widgets.empty import Shapes
from ui.widgets.text import Label, Paragraph, button


class EmptyProfile(QWidget):
    """What will stand here, and the button that begins it."""

    def __init__(self, routes: Routes) -> None:
        super().__init__()
        self._routes = routes
        self._begin = button(self.tr("Log the first one"), "primary", "plus", tall=True)
        self._begin.clicked.connect(self._new_entry)
        what = Paragraph(
            self.tr(
                "Here you will see how regularly you keep each of the four habits. A number "
                "comes when four weeks are closed; until then you see week by week what you did."
            ),
            "muted_reading",
        )
        what.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        width = theme.current().px(480)
        what.ensurePolished()
        what.setFixedSize(width, what.heightForWidth(width))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(Shapes(), 0, _MIDDLE)
        column.addSpacing(24)
        column.addWidget(Label(self.tr("No profile yet"), "heading"), 0, _MIDDLE)
        column.addWidget(what, 0, _MIDDLE)
        column.addSpacing(8)
        column.addWidget(self._begin, 0, _MIDDLE)
        column.addStretch(3)

    def take_focus(self) -> None:
        self._begin.setFocus()

    def _new_entry(self) -> None:
        self._routes.new_entry.emit(POINTS[0], None)


_MIDDLE = Qt.AlignmentFlag.AlignHCenter
