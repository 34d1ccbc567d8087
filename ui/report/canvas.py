"""Pages to write and draw on, measured in points from the top left corner of an A4 page.

Charts are not drawn here: their places are kept, and `paper` puts them in.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from leadercoach.resources import resource
from ui.base.tokens import LIGHT

WIDE, HIGH = 595.276, 841.89
FINE = 20  # dots in a point
FAMILY = "Inter"
LEAD = 600
BARE = ("calt", "liga")  # other glyphs for the same letters cannot be found or copied as text


class Style(NamedTuple):
    """How a text looks: points, from line to line, weight and the name of its colour."""

    size: float
    leading: float
    weight: int = 400
    colour: str = "ink"


class Placed(NamedTuple):
    """A chart, as a PDF of one page, on a page: its lower left corner and how much smaller."""

    page: int
    left: float
    bottom: float
    scale: float
    pdf: bytes


class Canvas:
    """Writes pages one after the other; `finish` hands them over."""

    def __init__(self) -> None:
        self.placed: list[Placed] = []
        self._page = 0
        self._body = QByteArray()
        self._buffer = QBuffer(self._body)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(72 * FINE)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._painter = QPainter(self._writer)

    def next_page(self) -> None:
        self._writer.newPage()
        self._page += 1

    def text(self, layout: QTextLayout, left: float, top: float, colour: str) -> None:
        self._painter.setPen(QColor(LIGHT[colour]))
        layout.draw(self._painter, QPointF(left * FINE, top * FINE))

    def line(self, left: float, y: float, width: float) -> None:
        """A hair line."""
        self._painter.setPen(QPen(QColor(LIGHT["line"]), 0.6 * FINE))
        self._painter.drawLine(
            QPointF(left * FINE, y * FINE), QPointF((left + width) * FINE, y * FINE)
        )

    def marker(self, point: str, x: float, y: float, radius: float) -> None:
        """The shape of an advice point around a place, as in the window."""
        self._painter.setPen(QPen(QColor(LIGHT[f"{point}_edge"]), 0.6 * FINE))
        self._painter.setBrush(QColor(LIGHT[point]))
        self._painter.drawPath(_outline(point, x * FINE, y * FINE, radius * FINE))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def chart(self, pdf: bytes, left: float, top: float, high: float, scale: float) -> None:
        """Keep a place for a chart `high` points high once it is scaled."""
        self.placed.append(Placed(self._page, left, HIGH - top - high, scale, pdf))

    def finish(self) -> bytes:
        """The pages as a PDF without the charts."""
        self._painter.end()
        self._buffer.close()
        return bytes(self._body.data())


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Bring the font of the report along; a system's own may lack a weight."""
    for weight in ("Regular", "Medium", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"Inter-{weight}.otf")))


def font(style: Style) -> QFont:
    load_fonts()
    found = QFont(FAMILY)
    found.setPixelSize(round(style.size * FINE))
    found.setWeight(QFont.Weight(style.weight))
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in BARE:
        found.setFeature(QFont.Tag(feature), 0)
    return found


def laid(text: str, style: Style, width: float, lead: str = "") -> tuple[QTextLayout, float]:
    """A text in lines that have room, and how high it is. It is only ever plain text; `lead` is how
    it begins where that is to stand out."""
    layout = QTextLayout(text.replace("\n", " "), font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    if lead and text.startswith(lead):
        first = QTextLayout.FormatRange()
        first.start, first.length = 0, len(lead)
        first.format.setFont(font(style._replace(weight=LEAD)))
        layout.setFormats([first])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * FINE)
        line.setPosition(QPointF(0, (top + style.leading / 2) * FINE - line.height() / 2))
        top += style.leading
    layout.endLayout()
    return layout, top


def elided(text: str, style: Style, width: float) -> str:
    """As much of a text as has room in one line."""
    plain = text.replace("\n", " ")
    return QFontMetricsF(font(style)).elidedText(plain, Qt.TextElideMode.ElideRight, width * FINE)


def width_of(text: str, style: Style) -> float:
    return QFontMetricsF(font(style)).horizontalAdvance(text) / FINE


def _outline(point: str, x: float, y: float, r: float) -> QPainterPath:
    path = QPainterPath()
    if point == "dialogue":
        path.addEllipse(QPointF(x, y), r, r)
    elif point == "upward":
        _corners(
            path, [(x, y - 1.05 * r), (x + 1.08 * r, y + 0.85 * r), (x - 1.08 * r, y + 0.85 * r)]
        )
    elif point == "delegation":
        path.addRect(QRectF(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r))
    else:
        _corners(path, [(x, y - 1.18 * r), (x + 1.18 * r, y), (x, y + 1.18 * r), (x - 1.18 * r, y)])
    return path


def _corners(path: QPainterPath, corners: Sequence[tuple[float, float]]) -> None:
    path.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    path.closeSubpath()
