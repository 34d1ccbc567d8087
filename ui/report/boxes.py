"""What stands on a page: boxes that know how high they are before they are painted."""

from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple

from pypdf import PdfReader

from leadercoach.profile.chart import Chart
from ui.base.tokens import LIGHT
from ui.charts.look import Look
from ui.charts.picture import pdf_bytes
from ui.report.canvas import FAMILY, Canvas, Style, elided, laid

POINTS_IN_PIXEL = 0.75
SCALE = 0.9  # paper is read from nearer than a screen


class Box(NamedTuple):
    """`paint` puts it on a canvas, with its left top corner at a place; all in points."""

    height: float
    paint: Callable[[Canvas, float, float], None]


def gap(height: float) -> Box:
    return Box(height, lambda _canvas, _x, _y: None)


def words(text: str, style: Style, width: float, lead: str = "") -> Box:
    """A text in as many lines as it needs, how it begins standing out; nothing for nothing."""
    if not text:
        return gap(0)
    layout, height = laid(text, style, width, lead)
    return Box(height, lambda canvas, x, y: canvas.text(layout, x, y, style.colour))


def one_line(text: str, style: Style, width: float) -> Box:
    """A text in one line, elided if it has to be."""
    return words(elided(text, style, width), style, width + 1)


def rule(width: float) -> Box:
    return Box(0, lambda canvas, x, y: canvas.line(x, y, width))


def marked(point: str, box: Box, middle: float, radius: float, indent: float) -> Box:
    """A box behind the marker of its point, which stands at the middle of its first line."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.marker(point, x + radius * 1.2, y + middle, radius)
        box.paint(canvas, x + indent, y)

    return Box(box.height, paint)


def stack(*boxes: Box) -> Box:
    """One below the other."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        for box in boxes:
            box.paint(canvas, x, y)
            y += box.height

    return Box(sum(box.height for box in boxes), paint)


def beside(*places: tuple[float, Box]) -> Box:
    """Side by side, each so far from the left, all from the same top."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        for left, box in places:
            box.paint(canvas, x + left, y)

    return Box(max(box.height for _, box in places), paint)


def picture(chart: Chart, width: float, most: float) -> Box:
    """A chart alone, made smaller where it would be higher than `most`."""
    if chart.shape is None:
        return gap(0)
    pixels = round(width / SCALE / POINTS_IN_PIXEL)
    pdf = pdf_bytes(chart, Look(LIGHT, FAMILY), pixels, bare=True)
    drawn = float(PdfReader(BytesIO(pdf)).pages[0].mediabox.height)
    scale = min(SCALE, most / drawn)
    high = drawn * scale
    return Box(high, lambda canvas, x, y: canvas.chart(pdf, x, y, high, scale))
