"""Some of all, as thin bars with their count; below five as unit marks (E.1)."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leadercoach.measures.shares import ENOUGH
from leadercoach.profile.chart import Part
from ui.base import theme
from ui.widgets.marks import paint_marker
from ui.widgets.text import Label, Paragraph

BAR, UNIT, PITCH = 4, 8, 14


class PartBar(QWidget):
    """The bar, or the marks, of one share. Its words stand beside it."""

    def __init__(self, point: str) -> None:
        super().__init__()
        self._point = point
        self._k = self._n = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.current().px(UNIT + 2))

    def show_part(self, k: int, n: int) -> None:
        self._k, self._n = k, n
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._n < ENOUGH:
            self._paint_units(painter)
        else:
            self._paint_bar(painter)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        look = theme.current()
        high = look.px(BAR)
        whole = QRectF(0, (self.height() - high) / 2, self.width(), high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(whole, high / 2, high / 2)
        part = QRectF(whole)
        part.setWidth(whole.width() * self._k / self._n)
        painter.setBrush(look.colour(self._point))
        painter.drawRoundedRect(part, high / 2, high / 2)

    def _paint_units(self, painter: QPainter) -> None:
        look = theme.current()
        radius = look.px(UNIT) / 2
        for n in range(self._n):
            place = QPointF(radius + 1 + n * look.px(PITCH), self.height() / 2)
            paint_marker(painter, self._point, place, radius * 0.8, hollow=n >= self._k)


class PartRow(QWidget):
    """A share with its words: what is counted, and how many of how many."""

    def __init__(self, point: str) -> None:
        super().__init__()
        self._label, self._count = Paragraph("", "caption"), Label("", "count")
        self._bar = PartBar(point)
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._label, 1)
        words.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(words)
        column.addWidget(self._bar)

    def show_part(self, part: Part) -> None:
        self._label.setText(part.label)
        self._count.setText(part.caption)
        self._bar.show_part(part.k, part.n)
