"""The dots of a row: where the leader and each observer put it, from 1 to 5, the latest filled."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadercoach.profile.observed import DotLine
from ui.base import theme
from ui.widgets.marks import paint_observer

LINE, SCALE, WIDE, LEAST, TEXT = 24, 20, 190, 160, 12
NAME, NAME_SHARE, GAP, INSET, RADIUS, TICK = 46, 0.36, 10, 8, 4.6, 7


class ObserverDots(QWidget):
    """One line for each; never a line for all of them together."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[DotLine] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[DotLine]) -> None:
        """Show these, in their order."""
        self.lines = lines
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(WIDE), look.px(LINE) * len(self.lines) + look.px(SCALE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(LEAST), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(TEXT))
        for nth, line in enumerate(self.lines):
            self._paint_line(painter, line, (nth + 0.5) * look.px(LINE))
        self._paint_scale(painter, len(self.lines) * look.px(LINE))
        painter.end()

    def _left(self) -> float:
        """Where the scale begins: after the longest name, as far as that has room."""
        look = theme.current()
        metrics = QFontMetricsF(look.font(TEXT))
        widest = max((metrics.horizontalAdvance(line.name) for line in self.lines), default=0)
        name = min(max(widest, look.px(NAME)), self.width() * NAME_SHARE)
        return float(name) + look.px(GAP)

    def _x(self, value: float) -> float:
        inset = theme.current().px(INSET)
        left, right = self._left() + inset, self.width() - inset
        return left + (value - 1) * (right - left) / 4

    def _paint_line(self, painter: QPainter, line: DotLine, y: float) -> None:
        look = theme.current()
        left = self._left()
        high = look.px(LINE)
        room = left - look.px(GAP)
        metrics = QFontMetricsF(painter.font())
        name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room)
        upright = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.colour("muted"))
        painter.drawText(QRectF(0, y - high / 2, room + 1, high), upright, name)
        if not line.values:
            words = self.tr("nothing to go on yet")
            painter.drawText(QRectF(left, y - high / 2, self.width() - left, high), upright, words)
            return
        tick = look.px(TICK)
        painter.setPen(QPen(look.colour("line"), 1))
        for level in range(1, 6):
            x = round(self._x(level)) + 0.5
            painter.drawLine(QPointF(x, y - tick), QPointF(x, y + tick))
        radius = look.px(RADIUS)
        for value in line.earlier:
            paint_observer(painter, line.form, QPointF(self._x(value), y), radius, hollow=True)
        paint_observer(painter, line.form, QPointF(self._x(line.last), y), radius)

    def _paint_scale(self, painter: QPainter, top: float) -> None:
        look = theme.current()
        half, high = look.px(INSET), look.px(SCALE)
        painter.setPen(look.colour("muted"))
        for value in (1, 3, 5):
            box = QRectF(self._x(value) - half, top, 2 * half, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))
