"""The last weeks of a habit at a glance: a thin line over a strip of week glyphs."""

from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leadercoach.profile.chart import LineWeek
from leadercoach.profile.rows import PointRow
from ui.base import theme
from ui.widgets.marks import paint_glyph, paint_marker, paint_tile

WEEKS = 26
TOP, HIGH, BELOW = 7, 64, 20  # the room of the line, and from there to the strip
GLYPH, TILE, TEXT = 4.5, 24, 16
WIDEST, SIDE = 24, 12
BRACKET = 8  # how wide its ends are


class _Spot(NamedTuple):
    """A week that has a value, and where it stands."""

    week: LineWeek
    x: float
    y: float


class Sparkline(QWidget):
    """Without a number or a range there is no line, only the strip; of the range alone the line
    ends where the open weeks begin, and a bracket ends the range."""

    def __init__(self) -> None:
        super().__init__()
        self._row: PointRow | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_row(self, row: PointRow) -> None:
        self._row = row
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(WEEKS * 13), round(self._strip_y()) + look.px(10 + TEXT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(240), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._text_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        painter = QPainter(self)
        drawn = bool(self._row.line.end)
        if drawn:
            self._paint_grid(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if drawn:
            self._paint_line(painter, self._row.point)
        self._paint_strip(painter, self._row)
        self._paint_captions(painter, self._row)
        painter.end()

    def _text_at(self, x: float) -> str:
        weeks = self._row.line.weeks if self._row else ()
        near = [
            week.mark.said for n, week in enumerate(weeks) if abs(self._x(n) - x) < self._pitch()
        ]
        return near[0] if near else ""

    def _pitch(self) -> float:
        side = theme.current().px(SIDE)
        return min(theme.current().px(WIDEST), (self.width() - 2 * side) / (WEEKS - 1))

    def _x(self, place: float) -> float:
        return theme.current().px(SIDE) + place * self._pitch()

    def _y(self, value: float) -> float:
        look = theme.current()
        return look.px(TOP) + look.px(HIGH) * (1 - value / 100)

    def _strip_y(self) -> float:
        look = theme.current()
        only = self._row is not None and not self._row.line.end
        return look.px(TILE / 2) if only else self._y(0) + look.px(BELOW)

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.current().colour("line"), 1))
        for value in (0, 100):
            y = round(self._y(value))
            painter.drawLine(0, y, self.width(), y)

    def _paint_line(self, painter: QPainter, point: str) -> None:
        look, runs = theme.current(), self._runs()
        self._paint_band(painter, point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour(point), 1.75))
        for run in runs:
            painter.drawPolyline(QPolygonF([QPointF(spot.x, spot.y) for spot in run]))
            if len(run) == 1:
                painter.drawPoint(QPointF(run[0].x, run[0].y))
        for spot in [spot for run in runs for spot in run if spot.week.late]:
            painter.setPen(QPen(look.colour(f"{point}_edge"), 1.3))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(QPointF(spot.x, spot.y), look.px(2.6), look.px(2.6))
        if self._row is not None and self._row.line.alone:
            self._paint_bracket(painter, point)
        elif runs:
            self._paint_last(painter, runs[-1][-1], point)

    def _paint_band(self, painter: QPainter, point: str) -> None:
        """From the lower to the upper end, with thin edges."""
        shade, edge = theme.current().colour(point), theme.current().colour(point)
        shade.setAlphaF(0.22)
        edge.setAlphaF(0.6)
        for run in self._ranges():
            high = [QPointF(x, self._y(week.high or 0)) for x, week in run]
            low = [QPointF(x, self._y(week.low or 0)) for x, week in run]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawPolygon(QPolygonF(high + low[::-1]))
            painter.setPen(QPen(edge, 0.8))
            painter.drawPolyline(QPolygonF(high))
            painter.drawPolyline(QPolygonF(low))

    def _paint_last(self, painter: QPainter, spot: _Spot, point: str) -> None:
        look, place = theme.current(), QPointF(spot.x, spot.y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(place, look.px(7), look.px(7))
        paint_marker(painter, point, place, look.px(5))

    def _paint_bracket(self, painter: QPainter, point: str) -> None:
        look, ranges = theme.current(), self._ranges()
        if not ranges:
            return
        x, week = ranges[-1][-1]
        low, high, half = self._y(week.low or 0), self._y(week.high or 0), look.px(BRACKET) / 2
        painter.setPen(QPen(look.colour(f"{point}_edge"), 2))
        painter.drawLine(QPointF(x, low), QPointF(x, high))
        for y in (low, high):
            painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))

    def _runs(self) -> list[list[_Spot]]:
        """The weeks that have a value, from pause to pause."""
        assert self._row is not None
        pairs = enumerate(self._row.line.weeks)
        return [
            [_Spot(week, self._x(n), self._y(week.value or 0)) for n, week in run]
            for known, run in groupby(pairs, key=lambda pair: pair[1].value is not None)
            if known
        ]

    def _ranges(self) -> list[list[tuple[float, LineWeek]]]:
        """The weeks that have a range, with or without a value, from pause to pause."""
        assert self._row is not None
        pairs = [(self._x(n), week) for n, week in enumerate(self._row.line.weeks)]
        runs = groupby(pairs, key=lambda pair: pair[1].low is not None)
        return [list(run) for known, run in runs if known]

    def _paint_strip(self, painter: QPainter, row: PointRow) -> None:
        look, y = theme.current(), self._strip_y()
        radius, weeks = min(look.px(2 * GLYPH) / 2, 0.34 * self._pitch()), row.line.weeks
        if row.running and weeks:
            side = min(look.px(TILE), 2 * (self._pitch() - radius - 1))
            paint_tile(painter, QPointF(self._x(len(weeks) - 1), y), side)
        for n, week in enumerate(weeks):
            wide = radius - 1 if week.state == "pause" else radius  # two pauses are not one dash
            place = QPointF(self._x(n), y)
            paint_glyph(painter, week.state, place, row.point, wide, late=week.paused_late)

    def _paint_captions(self, painter: QPainter, row: PointRow) -> None:
        look = theme.current()
        painter.setFont(look.font(12))
        painter.setPen(look.colour("muted"))
        for box, text in self._placed(row, painter.fontMetrics()):
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _placed(self, row: PointRow, metrics: QFontMetrics) -> list[tuple[QRectF, str]]:
        """The words below, those that would touch one that stands already left out."""
        look, top = theme.current(), self._strip_y() + theme.current().px(10)
        placed: list[tuple[QRectF, str]] = []
        for place, text in row.captions:
            width = metrics.horizontalAdvance(text) + 2
            left = min(max(0.0, self._x(place) - width / 2), self.width() - width)
            box = QRectF(left, top, width, look.px(TEXT))
            air = box.adjusted(-look.px(6), 0, look.px(6), 0)
            if not any(air.intersects(other) for other, _ in placed):
                placed.append((box, text))
        return placed
