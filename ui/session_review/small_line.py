"""A habit over the weeks of a session's period: a thin line, and a strip of glyphs below."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadercoach import content
from leadercoach.profile.afterwards import changed_state
from leadercoach.profile.series import SeriesWeek
from ui import theme
from ui.i18n import language
from ui.widgets.marks import paint_glyph, paint_marker

WIDE, HIGH, EDGE = 108, 40, 6
PITCH, RADIUS, STRIP = 17, 5, 16


class SmallLine(QWidget):
    """From 0 to 100; broken at pauses, with the point's marker at its end."""

    def __init__(self, point: str, weeks: Sequence[SeriesWeek]) -> None:
        super().__init__()
        self._point, self._weeks = point, list(weeks)
        look = theme.current()
        self.setFixedSize(look.px(WIDE), look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(self._point), 1.75))
        runs = self._runs()
        for run in runs:
            painter.drawPolyline(QPolygonF(run))
            if len(run) == 1:
                self._dot(painter, run[0])
        if runs:
            paint_marker(painter, self._point, runs[-1][-1], look.px(4))
        painter.end()

    def _dot(self, painter: QPainter, place: QPointF) -> None:
        """A week alone between pauses is no line."""
        colour = theme.current().colour(self._point)
        painter.save()
        painter.setBrush(colour)
        painter.drawEllipse(place, 1, 1)
        painter.restore()

    def _runs(self) -> list[list[QPointF]]:
        """The weeks worked, from pause to pause."""
        pairs = groupby(enumerate(self._weeks), key=lambda pair: pair[1].days > 0)
        return [[self._spot(n, week) for n, week in run] for worked, run in pairs if worked]

    def _spot(self, n: int, week: SeriesWeek) -> QPointF:
        edge = theme.current().px(EDGE)
        pitch = (self.width() - 2 * edge) / max(1, len(self._weeks) - 1)
        x = edge + n * pitch if len(self._weeks) > 1 else self.width() - edge
        return QPointF(x, edge + (self.height() - 2 * edge) * (1 - week.regularity.value))


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
            state, radius = week.state.state, look.px(RADIUS)
            paint_glyph(painter, state, place, self._point, radius, late=week.paused_late)
        painter.end()


def _said(week: SeriesWeek) -> str:
    state = content.label("week.state", week.state.state).in_(language()).lower()
    return changed_state(state, week.days, week.late_pauses, language())
