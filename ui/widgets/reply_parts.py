"""What cards of replies share: an observer's mark, what they wrote, what both have rated."""

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.base import theme
from ui.widgets import layouts
from ui.widgets.breakable import breakable
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, icon_label

_PENTAGON = tuple((sin(2 * pi * n / 5), -cos(2 * pi * n / 5)) for n in range(5))
OUTLINES = (  # one unit in radius, y downward; the same as in charts (E.3)
    ((0, -1.05), (1.08, 0.85), (-1.08, 0.85)),
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1.18), (1.18, 0), (0, 1.18), (-1.18, 0)),
    ((0, 1.05), (1.08, -0.85), (-1.08, -0.85)),
    _PENTAGON,
)
SIDE, NAMES = 16, 132
_TOP = Qt.AlignmentFlag.AlignTop


class ObserverMark(QWidget):
    """The mark of an observer, by their place among all observers, beside their name."""

    def __init__(self, form: int) -> None:
        super().__init__()
        self._outline = OUTLINES[form % len(OUTLINES)]
        side = theme.current().px(SIDE)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour("ink"))
        half, radius = self.width() / 2, self.width() * 0.42
        corners = [QPointF(half + x * radius, half + y * radius) for x, y in self._outline]
        painter.drawPolygon(QPolygonF(corners))
        painter.end()


class Written(FitHeight):
    """The observer's three lines, exactly as they were written; a line left empty is not shown."""

    def __init__(self, saw: str, led_to: str, next_time: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, theme.current().px(NAMES))
        grid.setColumnStretch(1, 1)
        lines = (
            (self.tr("I saw/heard…"), saw),
            (self.tr("It led to…"), led_to),
            (self.tr("Next time, try…"), next_time),
        )
        written = [(name, text) for name, text in lines if text.strip()]
        for row, (name, text) in enumerate(written):
            grid.addWidget(Label(name, "muted"), row, 0, _TOP)
            grid.addWidget(Paragraph(breakable(text), "reading"), row, 1)
        if not written:
            grid.addWidget(Paragraph(self.tr("No words, only ratings."), "muted"), 0, 0, 1, 2)


class Ratings(FitHeight):
    """Behaviours with a number in each column; what nobody saw or rated says so in words."""

    def __init__(self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for column, head in enumerate(heads, 1):
            grid.addWidget(Label(head, "label"), 0, column, Qt.AlignmentFlag.AlignRight)
        for row, (name, values) in enumerate(rows, 1):
            grid.addWidget(Paragraph(name), row, 0)
            for column, value in enumerate(values, 1):
                style = "medium" if value.isdigit() else "muted"
                shown = Label(value, style)
                spoken = f"{name}, {heads[column - 1]}: {value}"
                shown.setAccessibleName(spoken)
                grid.addWidget(shown, row, column, _TOP | Qt.AlignmentFlag.AlignRight)


class Noted(QWidget):
    """A sentence behind a small picture."""

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        row = layouts.row(self, spacing=8)
        row.addWidget(icon_label(icon, size=16), 0, _TOP)
        row.addWidget(Paragraph(text, "muted"), 1)


class Nothing(QFrame):
    """An empty place: what will appear here, and the buttons that start it."""

    def __init__(self, head: str, text: str, buttons: Sequence[QWidget]) -> None:
        super().__init__()
        self.setProperty("class", "card")
        column = layouts.column(self, spacing=8, margins=(24, 56, 24, 56))
        title = Label(head, "heading")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = Paragraph(text, "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(words)
        row = layouts.row(spacing=8, margins=(0, 8, 0, 0))
        row.addStretch()
        for each in buttons:
            row.addWidget(each)
        row.addStretch()
        column.addLayout(row)
