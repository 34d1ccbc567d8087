"""A drawn chart as dots for the screen, as a file that stands alone, as a page for a report."""

import re
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from matplotlib.backends.backend_agg import FigureCanvasAgg

from leadercoach.profile.chart import Chart
from leadercoach.store.files import write_whole
from ui.charts import fonts
from ui.charts.draw import draw, on_sheet
from ui.charts.look import Look
from ui.charts.sheet import Drawn, Sheet, Spot

KINDS = (".png", ".svg", ".pdf")
USUAL, MARGIN, FINE = 720, 24, 2.0
MAKER = "Leader Coach"


class Dots(NamedTuple):
    """Rows of red, green, blue and opacity, from the top; `across` × `down` dots."""

    data: bytes
    across: int
    down: int
    spots: tuple[Spot, ...]


def warm() -> None:
    """Do now what is done once, so that the first picture comes as fast as any other."""
    fonts.prepare()


def dots(chart: Chart, look: Look, width: int, ratio: float = 1.0) -> Dots:
    """The chart for the screen."""
    drawn = draw(chart, look, width, ratio)
    canvas = FigureCanvasAgg(drawn.figure)
    canvas.draw()
    across, down = canvas.get_width_height(physical=True)
    return Dots(bytes(canvas.buffer_rgba()), across, down, drawn.spots)


def png_bytes(chart: Chart, look: Look, width: int = USUAL, ratio: float = FINE) -> bytes:
    """A picture that stands alone, as PNG."""
    about = {"Title": chart.title, "Description": chart.sentence, "Software": MAKER}
    body = BytesIO()
    figure = alone(chart, look, width, ratio).figure
    FigureCanvasAgg(figure).print_png(body, metadata=about)
    return body.getvalue()


def svg_bytes(chart: Chart, look: Look, width: int = USUAL) -> bytes:
    """A picture that stands alone, as SVG with real text, a title and a description."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    body = BytesIO()
    about = {"Date": None, "Creator": MAKER}
    FigureCanvasSVG(alone(chart, look, width).figure).print_svg(body, metadata=about)
    said = _said(look, "title", chart.title) + _said(look, "desc", chart.sentence)
    text = body.getvalue().decode("utf-8")
    text = re.sub(r"(<svg [^>]*)>", rf'\1 role="img">{_literal(said)}', text, count=1)
    return text.encode("utf-8")


def pdf_bytes(chart: Chart, look: Look, width: int = USUAL, *, bare: bool = False) -> bytes:
    """One page of PDF as large as the picture; `bare` is the chart alone, for a report."""
    from matplotlib.backends.backend_pdf import FigureCanvasPdf

    body = BytesIO()
    about = {"Title": chart.title, "Subject": chart.sentence, "Creator": MAKER}
    drawn = draw(chart, look, width) if bare else alone(chart, look, width)
    FigureCanvasPdf(drawn.figure).print_pdf(body, metadata={**about, "CreationDate": None})
    return body.getvalue()


def save(chart: Chart, look: Look, path: Path, width: int = USUAL) -> None:
    """Write a .png, .svg or .pdf that stands alone, whole or not at all. StoreError if not."""
    make = {".png": png_bytes, ".svg": svg_bytes, ".pdf": pdf_bytes}[path.suffix.lower()]
    write_whole(path, make(chart, look, width))


def alone(chart: Chart, look: Look, width: int, ratio: float = 1.0) -> Drawn:
    """The chart below its title and above its sentence and notes."""
    room = Sheet(look, width, left=MARGIN)
    title = room.wrap(chart.title, room.width, 16, 600)
    top = MARGIN + 24 * len(title) + 10
    sheet = Sheet(look, width, ratio, left=MARGIN, top=top)
    for i, text in enumerate(title):
        sheet.words((0, MARGIN + 10 + 24 * i - top), text, "ink", size=16, weight=600)
    y = on_sheet(sheet, chart) + (14 if chart.shape else 0)
    for text in sheet.wrap(chart.sentence, sheet.width, 14):
        sheet.words((0, y + 10), text, "ink", size=14)
        y += 20
    for note in chart.notes:
        for text in sheet.wrap(note, sheet.width, 12):
            sheet.words((0, y + 12), text)
            y += 18
    return sheet.finish(y + MARGIN)


def _said(look: Look, tag: str, text: str) -> str:
    return f"<{tag}>{escape(fonts.readable(text, look.family))}</{tag}>"


def _literal(text: str) -> str:
    """Backslashes mean nothing in a replacement made of this."""
    return text.replace("\\", r"\\")
