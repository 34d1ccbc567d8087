"""What stands where there is nothing to show yet."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.content import POINTS
from ui.base import theme
from ui.widgets.marks import paint_marker
from ui.widgets.text import Label

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


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
