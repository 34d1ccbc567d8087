"""How far the form has come: one bar a step, and the number in words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.base import theme
from ui.widgets.text import Label

THICK, GAP = 4, 4


class Progress(QWidget):
    """Bars and words side by side."""

    def __init__(self, of: int) -> None:
        super().__init__()
        self._bars, self._words = _Bars(of), Label("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._bars, 1)
        row.addWidget(self._words)

    def show_step(self, at: int, said: str) -> None:
        """`said` has gaps for the step and the number of steps: *{n} of {of}*."""
        self._words.setText(said.format(n=at, of=self._bars.of))
        self._bars.at = at
        self._bars.update()


class _Bars(QWidget):
    def __init__(self, of: int) -> None:
        super().__init__()
        self.of, self.at = of, 1
        self.setMinimumHeight(theme.current().px(20))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - GAP * (self.of - 1)) / self.of
        for n in range(self.of):
            painter.setBrush(look.colour("accent" if n < self.at else "button_line"))
            box = QRectF(n * (width + GAP), (self.height() - THICK) / 2, width, THICK)
            painter.drawRoundedRect(box, THICK / 2, THICK / 2)
        painter.end()
