"""Rows of unit marks: each thing that happened can be seen, counted and pointed at.

Where there are hundreds nobody counts them: then each row is a bar."""

from leadercoach.profile.chart import Mark, Unit, UnitRow, Units
from ui.charts.forms import ARROW_BACK, of_point
from ui.charts.sheet import Place, Sheet

ROW, LINE, PITCH, TIGHT, SIZE = 26.0, 16.0, 13.0, 11.5, 4.6
LABEL, ABREAST = 0.37, 0.46  # of the width: where marks begin, and the most a label may take
BETWEEN = 18.0  # after words
MANY, BAR = 150, 8.0  # units in a row from which they are drawn as a bar


def draw(sheet: Sheet, units: Units, point: str | None) -> float:
    """Draw it. Returns the height."""
    widest = max(sheet.wide(row.label) for row in units.rows) + 14
    beside = widest <= sheet.width * ABREAST
    left = max(widest, min(160.0, sheet.width * LABEL)) if beside else 0.0
    most = max(len(row.units) for row in units.rows)
    y, spots = 12.0, []
    for row in units.rows:
        sheet.words((0, y), row.label if beside else sheet.elide(row.label, sheet.width))
        y += 0 if beside else 20
        if most >= MANY:
            _bar(sheet, row, left, y, most, point)
        else:
            places, y = _row(sheet, row, left, y)
            spots += list(zip(row.units, places, strict=True))
        y += ROW
    _paint(sheet, spots, point)
    return y - ROW + 14


def _bar(sheet: Sheet, row: UnitRow, left: float, y: float, most: int, point: str | None) -> None:
    """A row as one bar, filled like its units, as long as they are many; it opens them all."""
    caption = sheet.elide(row.caption, (sheet.width - left) * 0.4)
    room = sheet.width - left - sheet.wide(caption) - 7
    wide = max(1.0, room * len(row.units) / most) if row.units else 0.0
    sheet.words((left + wide + (7 if row.units else 0), y), caption, "ink")
    if not row.units:
        return
    full = row.units[0].fill == "full"
    look, box = sheet.look, (left + 0.5, y - BAR / 2, wide - 0.5, BAR)
    sheet.boxes([box], look.fill(point) if full else "none", look.edge(point), 1)
    ids = tuple(entry for unit in row.units for entry in unit.mark.ids)
    said = Mark(f"{row.label}: {row.caption}", ids)
    sheet.spot((left, y - 8, max(wide, 12.0), 16), said)


def _row(sheet: Sheet, row: UnitRow, left: float, y: float) -> tuple[list[Place], float]:
    """Lay the marks in as many lines as they need, and the words at their end. Returns the places
    and the last line."""
    caption = sheet.elide(row.caption, sheet.width - left)
    ends = sheet.wide(caption) + 7 if caption else 0
    pitch = _pitch(len(row.units), sheet.width - left - ends)
    places, x = [], left
    for unit in row.units:
        words = sheet.elide(unit.caption, sheet.width - left - pitch - 4)
        wide = pitch + (sheet.wide(words) + 4 if words else 0)
        if x + wide > sheet.width and x > left:
            x, y = left, y + LINE + (4 if words else 0)
        sheet.words((x + pitch + 4, y), words, "ink")
        sheet.spot((x, y - 8, wide, 16), unit.mark)
        places.append((x + pitch / 2, y))
        x += wide + (BETWEEN if words else 0)
    if row.units and caption and x + ends > sheet.width:
        x, y = left - 7, y + LINE + 2
    sheet.words((x + 7 if row.units else x, y), caption, "ink")
    return places, y


def _pitch(n: int, room: float) -> float:
    """A little tighter where that keeps all on one line."""
    return min(PITCH, room / n) if n and room / n >= TIGHT else PITCH


def _paint(sheet: Sheet, found: list[tuple[Unit, Place]], point: str | None) -> None:
    look, form = sheet.look, of_point(point)
    at = {
        fill: [place for unit, place in found if unit.fill == fill]
        for fill in ("full", "hollow", "arrow")
    }
    sheet.stamp(form, at["full"], SIZE, look.fill(point), look.edge(point), 1)
    sheet.stamp(form, at["hollow"], SIZE, "none", look.edge(point), 1.4)
    sheet.stamp(ARROW_BACK, at["arrow"], SIZE, "none", look.colours["muted"], 1.6)
