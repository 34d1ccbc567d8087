"""What the log shows when there is nothing to list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.content import POINTS
from ui.base import theme
from ui.shell.routes import Routes
from ui.widgets.empty import Shapes
from ui.widgets.text import Label, Paragraph, button, divider


class EmptyLog(QWidget):
    """Nothing logged yet: what will stand here, and the button that begins it."""

    def __init__(self, routes: Routes) -> None:
        super().__init__()
        self._routes = routes
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(Shapes(), 0, _MIDDLE)
        column.addSpacing(24)
        column.addWidget(Label(self.tr("Nothing logged yet"), "heading"), 0, _MIDDLE)
        what = Paragraph(
            self.tr(
                "Here you will read your conversations, needs, decisions and own failures, "
                "week by week. Each takes under 20 seconds."
            ),
            "muted_reading",
        )
        what.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        width = theme.current().px(480)
        what.ensurePolished()
        what.setFixedSize(width, what.heightForWidth(width))
        column.addWidget(what, 0, _MIDDLE)
        column.addSpacing(8)
        begin = button(self.tr("Log the first one"), "primary", "plus", tall=True)
        begin.clicked.connect(self._begin)
        column.addWidget(begin, 0, _MIDDLE)
        column.addSpacing(4)
        column.addLayout(self._keys())
        column.addSpacing(24)
        line = divider()
        line.setFixedWidth(theme.current().px(160))
        column.addWidget(line, 0, _MIDDLE)
        demo = button(self.tr("Look at Amira’s demo log instead"), "link")
        demo.clicked.connect(routes.demo)
        column.addWidget(demo, 0, _MIDDLE)
        column.addStretch(3)

    def _keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(Label(self.tr("or press"), "muted"))
        row.addWidget(Label("Ctrl+1", "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(self.tr("to"), "muted"))
        row.addWidget(Label("Ctrl+4", "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(self.tr("anywhere"), "muted"))
        row.addStretch()
        return row

    def _begin(self) -> None:
        self._routes.new_entry.emit(POINTS[0], None)


class NothingFits(QWidget):
    """A search or filter without hits."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(Label(self.tr("Nothing fits"), "heading"), 0, _MIDDLE)
        why = self.tr("No entry has all of this. Search looks for the beginnings of words.")
        column.addWidget(Label(why, "muted"), 0, _MIDDLE)
        column.addSpacing(8)
        clear = button(self.tr("Show everything"))
        clear.clicked.connect(self.cleared)
        column.addWidget(clear, 0, _MIDDLE)
        column.addStretch(3)


_MIDDLE = Qt.AlignmentFlag.AlignHCenter
