"""What the log shows when there is nothing to list."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.content import POINTS
from ui.base import theme
from ui.shell.routes import Routes
from ui.widgets.marks import paint_marker
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


class NothingShared(QWidget):
    """What a leader shares holds no entries."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(Shapes(), 0, _MIDDLE)
        column.addSpacing(24)
        column.addWidget(Label(self.tr("No entries in the package"), "heading"), 0, _MIDDLE)
        why = self.tr("Nothing of what the leader logged in this period is shared.")
        column.addWidget(Label(why, "muted"), 0, _MIDDLE)
        column.addStretch(3)

    def take_focus(self) -> None:
        self.setFocus()


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


class Shapes(QWidget):
    """The four markers in outline, on a line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.current().px(220), theme.current().px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low = look.px(46)
        painter.setPen(QPen(look.colour("line"), 2))
        painter.drawLine(10, low, self.width() - 10, low)
        for n, point in enumerate(POINTS):
            x = look.px(34) + n * look.px(50)
            paint_marker(painter, point, QPointF(x, look.px(20)), look.px(15), hollow=True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("field_line"))
            painter.drawEllipse(QPointF(x, low), 3, 3)
        painter.end()


_MIDDLE = Qt.AlignmentFlag.AlignHCenter
