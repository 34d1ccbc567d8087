"""The shapes of the method: an advice point's marker, a week's glyph, a strip of weeks."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.base import theme

PITCH, RADIUS, TILE, LINE = 20, 5, 24, 18
DOTS = (0.7, 0.6)  # of a bar, in parts of its height
NEUTRAL = "level_2"


class WeekGlyph(NamedTuple):
    """A week in a strip. `state`: met, partly, zero, unclosed, pause, or empty for not started.

    `caption` may stand below, `spoken` is what is read out, `turn` marks the first of a year,
    `late` a pause that was set afterwards.
    """

    state: str
    caption: str
    spoken: str
    now: bool = False
    turn: bool = False
    late: bool = False


def paint_marker(
    painter: QPainter, point: str, center: QPointF, radius: float, *, hollow: bool = False
) -> None:
    """The marker of an advice point: circle, triangle, square or diamond in its own colour."""
    look = theme.current()
    painter.setPen(QPen(look.colour(f"{point}_edge"), 2 if hollow else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else look.colour(point))
    if point == "dialogue":
        painter.drawEllipse(center, radius, radius)
    else:
        painter.drawPolygon(_shape(center, radius, _OF_POINT[point]))


def paint_observer(
    painter: QPainter, form: int | None, center: QPointF, radius: float, *, hollow: bool = False
) -> None:
    """The mark of an observer by their place among them, in ink; None is the leader's own."""
    look = theme.current()
    painter.setPen(QPen(look.colour("ink"), 1.2))
    painter.setBrush(look.colour("surface" if hollow else "ink"))
    if form is None:
        painter.drawEllipse(center, radius, radius)
    else:
        painter.drawPolygon(_shape(center, radius, _OF_OBSERVERS[form % len(_OF_OBSERVERS)]))


_TRIANGLE = ((0, -1.05), (1.08, 0.85), (-1.08, 0.85))
_SQUARE = ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9))
_DIAMOND = ((0, -1.18), (1.18, 0), (0, 1.18), (-1.18, 0))
_DOWNWARD = ((0, 1.05), (1.08, -0.85), (-1.08, -0.85))
_PENTAGON = ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31))
_OF_POINT = {"upward": _TRIANGLE, "delegation": _SQUARE, "failure": _DIAMOND}
_OF_OBSERVERS = (_TRIANGLE, _SQUARE, _DIAMOND, _DOWNWARD, _PENTAGON)


def _shape(center: QPointF, radius: float, corners: Sequence[tuple[float, float]]) -> QPolygonF:
    """A polygon of corners that are measured in radii."""
    return QPolygonF([center + QPointF(x, y) * radius for x, y in corners])


def paint_glyph(
    painter: QPainter,
    state: str,
    center: QPointF,
    point: str,
    radius: float,
    *,
    late: bool = False,
) -> None:
    """A week's state: ● met, ◐ partly, ○ zero, ? unclosed, ▬ pause, dotted if `late`: it was set
    afterwards; without a point in grey."""
    look = theme.current()
    fill, edge = look.colour(point or NEUTRAL), look.colour(f"{point}_edge" if point else NEUTRAL)
    if state == "pause":
        pen = QPen(look.colour("field_line"), 3, Qt.PenStyle.SolidLine)
        if late:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(DOTS)
        painter.setPen(pen)
        painter.drawLine(center - QPointF(radius, 0), center + QPointF(radius, 0))
    elif state == "unclosed":
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(12, painter.font().Weight.DemiBold))
        box = QRectF(center.x() - 8, center.y() - 9, 16, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
    elif state in ("met", "partly", "zero"):
        painter.setPen(QPen(edge, 1.3))
        painter.setBrush(fill if state == "met" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, radius, radius)
        if state == "partly":
            painter.setBrush(fill)
            box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
            painter.drawPie(box, 90 * 16, 180 * 16)


class Marker(QWidget):
    """An advice point's marker beside its name."""

    def __init__(self, point: str, size: int = 16, *, hollow: bool = False) -> None:
        super().__init__()
        self._point, self._hollow = point, hollow
        side = theme.current().px(size)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_marker(painter, self._point, middle, self.width() * 0.42, hollow=self._hollow)
        painter.end()


def first_line_mark(point: str, size: int, *, hollow: bool = False) -> QWidget:
    """A marker as high as a line of text, to stand by the first of two."""
    around, mark = QWidget(), Marker(point, size, hollow=hollow)
    around.setFixedSize(mark.width(), theme.current().px(LINE))
    mark.setParent(around)
    mark.move(0, (around.height() - mark.height()) // 2)
    return around


class Glyph(QWidget):
    """One week's state."""

    def __init__(self, point: str, state: str, spoken: str) -> None:
        super().__init__()
        self._point, self._state = point, state
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        side = theme.current().px(16)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_glyph(painter, self._state, middle, self._point, self.width() * 0.36)
        painter.end()


class GlyphStrip(QWidget):
    """Weeks as glyphs, oldest first, the running week last and on a tile.

    Shows as many of the latest weeks as fit; captions stand below the first, the last and the
    first week of a year.
    """

    def __init__(self, point: str, weeks: Sequence[WeekGlyph]) -> None:
        super().__init__()
        self._point, self._weeks = point, list(weeks)
        self._pitch = theme.current().px(PITCH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(week.spoken for week in weeks if week.spoken))

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(len(self._weeks) * self._pitch + look.px(16), look.px(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * self._pitch, theme.current().px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fitting = max(1, (self.width() - look.px(8)) // self._pitch)
        shown = self._weeks[-fitting:]
        for n, week in enumerate(shown):
            x = self.width() - (len(shown) - n - 0.5) * self._pitch - look.px(3)
            center = QPointF(x, look.px(TILE) / 2)
            if week.now:
                paint_tile(painter, center, look.px(TILE))
            radius = look.px(RADIUS)
            paint_glyph(painter, week.state, center, self._point, radius, late=week.late)
            at_edge = n == len(shown) - 1 or (n == 0 and len(shown) > 3)
            if week.caption and (at_edge or (week.turn and 2 < n < len(shown) - 3)):
                self._paint_caption(painter, x, week.caption)
        painter.end()

    def _paint_caption(self, painter: QPainter, x: float, caption: str) -> None:
        look = theme.current()
        painter.setFont(look.font(12))
        painter.setPen(look.colour("muted"))
        width = painter.fontMetrics().horizontalAdvance(caption) + 2
        left = min(max(0.0, x - width / 2), self.width() - width)
        box = QRectF(left, look.px(30), width, look.px(16))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, caption)


def paint_tile(painter: QPainter, center: QPointF, side: float) -> None:
    """What the running week stands on."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().colour("selection"))
    box = QRectF(center.x() - side / 2, center.y() - side / 2, side, side)
    painter.drawRoundedRect(box, 6, 6)


class LevelScale(QWidget):
    """Seven small cells, the chosen level filled."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level
        self.setFixedSize(theme.current().px(118), theme.current().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / 7
        for n in range(1, 8):
            chosen = n == self._level
            painter.setPen(QPen(look.colour("delegation_edge" if chosen else "field_line"), 1))
            painter.setBrush(look.colour("delegation") if chosen else Qt.BrushStyle.NoBrush)
            top = (self.height() - look.px(8)) / 2
            box = QRectF((n - 1) * step + 1, top, step - 3, look.px(8))
            painter.drawRoundedRect(box, 2, 2)
        painter.end()
