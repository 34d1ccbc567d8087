"""Rows of unit marks: each thing that happened can be seen, counted and pointed at."""

from leadercoach.profile.chart import Unit, UnitRow, Units
from ui.charts.forms import ARROW_BACK, of_point
from ui.charts.sheet import Place, Sheet

ROW, LINE, PITCH, SIZE = 26.0, 16.0, 13.0, 4.6
LABEL, ABREAST = 0.37, 0.46  # of the width: where marks begin, and the most a label may take
BETWEEN = 18.0  # after words


def draw(sheet: Sheet, units: Units, point: str | None) -> float:
    """Draw it. Returns the height."""
    widest = max(sheet.wide(row.label) for row in units.rows) + 14
    beside = widest <= sheet.width * ABREAST
    left = max(widest, min(160.0, sheet.width * LABEL)) if beside else 0.0
    y, found = 12.0, []
    for row in units.rows:
        sheet.words((0, y), row.label if beside else sheet.elide(row.label, sheet.width))
        y += 0 if beside else 20
        places = _row(sheet, row, left, y)
        found += list(zip(row.units, places, strict=True))
        y = max([y, *(place[1] for place in places)]) + ROW
    _paint(sheet, found, point)
    return y - ROW + 14


def _row(sheet: Sheet, row: UnitRow, left: float, y: float) -> list[Place]:
    """Lay the marks in as many lines as they need, and the words at their end."""
    caption = sheet.elide(row.caption, sheet.width - left)
    ends = sheet.wide(caption)
    places, x = [], left
    for unit in row.units:
        words = sheet.elide(unit.caption, sheet.width - left - PITCH - 4)
        wide = PITCH + (sheet.wide(words) + 4 if words else 0)
        if x + wide > sheet.width and x > left:
            x, y = left, y + LINE + (4 if words else 0)
        middle = (x + PITCH / 2, y)
        sheet.words((x + PITCH + 4, y), words, "ink")
        sheet.spot((x, y - 8, wide, 16), unit.mark)
        places.append(middle)
        x += wide + (BETWEEN if words else 0)
    gap = 7 if row.units else 0
    if x + gap + ends > sheet.width and row.units and caption:
        x, y, gap = left, y + LINE + 2, 0
        places[-1:] = [places[-1]]
    sheet.words((x + gap, y), caption, "ink")
    return places


def _paint(sheet: Sheet, found: list[tuple[Unit, Place]], point: str | None) -> None:
    look, form = sheet.look, of_point(point)
    at = {
        fill: [place for unit, place in found if unit.fill == fill]
        for fill in ("full", "hollow", "arrow")
    }
    sheet.stamp(form, at["full"], SIZE, look.fill(point), look.edge(point), 1)
    sheet.stamp(form, at["hollow"], SIZE, "none", look.edge(point), 1.4)
    sheet.stamp(ARROW_BACK, at["arrow"], SIZE, "none", look.colours["muted"], 1.6)
