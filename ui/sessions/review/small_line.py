"""A habit over the weeks of a session's period: a thin line, and a strip of glyphs below."""

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadercoach import content
from leadercoach.profile.afterwards import changed_state
from leadercoach.profile.charts.regularity import glyph
from leadercoach.profile.readings import say
from leadercoach.profile.series import SeriesWeek
from leadercoach.sharing.review import Row
from leadercoach.views.words import in_sentence
from ui.base import theme
from ui.base.i18n import language
from ui.widgets.marks import paint_glyph, paint_marker

WIDE, HIGH, EDGE = 108, 40, 6
PITCH, RADIUS, STRIP = 17, 5, 16


class SmallLine(QWidget):
    """From 0 to 100 %, with the range as a band; broken at pauses. The line is there where a number
    may be shown, and ends with the point's marker if it may be now (D.2)."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self._point, self._weeks, self._pointed = row.point, list(row.weeks), row.pointed
        self._ends = bool(row.value)
        look = theme.current()
        self.setFixedSize(look.px(WIDE), look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_band(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour(self._point), 1.75))
        line = [
            [self._spot(n, week.regularity.value) for n, week in run]
            for run in self._runs(lambda week: week.week in self._pointed)
        ]
        for spots in line:
            painter.drawPolyline(QPolygonF(spots))
            if len(spots) == 1:
                self._dot(painter, spots[0])
        if line and self._ends:
            paint_marker(painter, self._point, line[-1][-1], look.px(4))
        painter.end()

    def _paint_band(self, painter: QPainter) -> None:
        shade = theme.current().colour(self._point)
        shade.setAlphaF(0.22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        for run in self._runs(lambda _: True):
            high = [self._spot(n, week.regularity.high) for n, week in run]
            low = [self._spot(n, week.regularity.low) for n, week in run]
            painter.drawPolygon(QPolygonF(high + low[::-1]))

    def _dot(self, painter: QPainter, place: QPointF) -> None:
        """A week alone between pauses is no line."""
        colour = theme.current().colour(self._point)
        painter.save()
        painter.setBrush(colour)
        painter.drawEllipse(place, 1, 1)
        painter.restore()

    def _runs(self, chosen: Callable[[SeriesWeek], bool]) -> list[list[tuple[int, SeriesWeek]]]:
        """The weeks worked that are chosen, from pause to pause."""
        pairs = groupby(
            enumerate(self._weeks),
            key=lambda pair: pair[1].days > 0 and pair[1].regularity.weight > 0 and chosen(pair[1]),
        )
        return [list(run) for there, run in pairs if there]

    def _spot(self, n: int, value: float) -> QPointF:
        edge = theme.current().px(EDGE)
        pitch = (self.width() - 2 * edge) / max(1, len(self._weeks) - 1)
        x = edge + n * pitch if len(self._weeks) > 1 else self.width() - edge
        return QPointF(x, edge + (self.height() - 2 * edge) * (1 - value))


class SmallStrip(QWidget):
    """The same weeks as glyphs, as many of the latest as fit."""

    def __init__(self, point: str, weeks: Sequence[SeriesWeek]) -> None:
        super().__init__()
        self._point, self._weeks = point, list(weeks)
        self.setFixedHeight(theme.current().px(STRIP))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = ", ".join(f"{week.week.number} {_said(week)}" for week in weeks)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def minimumSizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(4 * PITCH), look.px(STRIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = look.px(PITCH)
        fitting = max(1, int(self.width() // pitch))
        for n, week in enumerate(self._weeks[-fitting:]):
            place = QPointF(look.px(RADIUS + 1) + n * pitch, self.height() / 2)
            state, radius = glyph(week), look.px(RADIUS)
            paint_glyph(painter, state, place, self._point, radius, late=week.paused_late)
        painter.end()


def _said(week: SeriesWeek) -> str:
    """The running week shows what it has, as its glyph does."""
    state = glyph(week)
    if week.running and not state:
        return say("w_running", language())
    said = in_sentence(content.label("week.state", state).in_(language()), language())
    return changed_state(said, week.days, week.late_pauses, language())
