"""The logo, and how far one has come of so many screens."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.base import icons, theme

PITCH, RADIUS = 16, 4


class Logo(QWidget):
    """The mark of the program."""

    def __init__(self) -> None:
        super().__init__()
        side = theme.current().px(32)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint_logo(painter, QRectF(self.rect()), theme.current().colour("accent"))
        painter.end()


class Dots(QWidget):
    """One dot a screen, filled up to the present one. The number stands beside it in words."""

    def __init__(self, of: int) -> None:
        super().__init__()
        self._of, self._at = of, 1
        look = theme.current()
        self.setFixedSize(look.px(PITCH * of), look.px(16))

    def show_step(self, at: int) -> None:
        self._at = at
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), 1.5))
        for n in range(self._of):
            filled = n < self._at
            painter.setBrush(look.colour("accent") if filled else Qt.BrushStyle.NoBrush)
            centre = QPointF((n + 0.5) * look.px(PITCH), self.height() / 2)
            painter.drawEllipse(centre, look.px(RADIUS), look.px(RADIUS))
        painter.end()
