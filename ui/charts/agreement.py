"""The agreement map: own ratings up, an observer's across, and in a band both see about alike."""

from collections.abc import Sequence
from math import ceil, sqrt
from typing import NamedTuple

from leadercoach.profile.chart import AgreementMap, Kind, MapPlace, MapRow
from ui.charts.forms import of_observer
from ui.charts.sheet import LEAST, Place, Sheet

LOW, HIGH = 0.7, 5.3
BAND = 0.5
MARGIN, LARGEST, LIST, BESIDE = 24.0, 300.0, 300.0, 40.0
MARK, PITCH, ROW, LINE = 4.8, 12.0, 56.0, 16.0


class Plot(NamedTuple):
    """A square of some size from its top left corner."""

    left: float
    top: float
    size: float

    def at(self, seen: float, own: float) -> Place:
        """Where a pair of ratings is."""
        scale = self.size / (HIGH - LOW)
        return self.left + (seen - LOW) * scale, self.top + (HIGH - own) * scale

    @property
    def cell(self) -> float:
        """Half a step, the nearest two places can be."""
        return self.size / (HIGH - LOW) / 2


def draw(sheet: Sheet, shape: AgreementMap, point: str | None) -> float:  # noqa: ARG001
    """Draw it: the rows beside the map where they have room, else below. Returns the height."""
    size = min(LARGEST, sheet.width - MARGIN - 4)
    plot = Plot(MARGIN, 26, size)
    _ground(sheet, shape, plot)
    for place in shape.places:
        _place(sheet, place, plot)
    bottom = plot.top + size + 44
    left = plot.left + size + BESIDE
    if sheet.width - left >= LIST:
        return max(bottom, _rows(sheet, shape.rows, left, 2))
    return _rows(sheet, shape.rows, 0, bottom)


def _ground(sheet: Sheet, shape: AgreementMap, plot: Plot) -> None:
    """The band, the axes and their words."""
    colours, size = sheet.look.colours, plot.size
    ends = (LOW, LOW + BAND, HIGH, HIGH, HIGH - BAND, LOW)
    ups = (LOW, LOW, HIGH - BAND, HIGH, HIGH, LOW + BAND)
    band = [plot.at(seen, own) for seen, own in zip(ends, ups, strict=True)]
    sheet.area([band], colours["hover"])
    edges = [[band[1], band[2]], [band[5], band[4]]]
    sheet.line(edges, colours["field_line"], 1, dashes=(3, 3))
    right, low = plot.left + size, plot.top + size
    sheet.line([[(plot.left, plot.top), (plot.left, low), (right, low)]], colours["field_line"])
    for value in range(1, 6):
        x, y = plot.at(value, value)
        sheet.words((plot.left - 8, y), str(value), align="right")
        sheet.words((x, low + 14), str(value), align="center")
    sheet.words((0, 9), sheet.elide(f"↑ {shape.up}", sheet.width))
    across = sheet.elide(f"{shape.across} →", size)
    sheet.words((right, low + 32), across, align="right")
    room = plot.cell * 4
    corner = plot.at(LOW, HIGH)
    sheet.words((corner[0] + 10, corner[1] + 12), sheet.elide(shape.above, room))
    corner = plot.at(HIGH, LOW)
    sheet.words((corner[0] - 6, corner[1] - 14), sheet.elide(shape.below, room), align="right")


def _place(sheet: Sheet, place: MapPlace, plot: Plot) -> None:
    """Marks of the same place stand side by side; how often there, its area tells."""
    x, y = plot.at(place.seen, place.own)
    across = ceil(sqrt(len(place.kinds)))
    down = ceil(len(place.kinds) / across)
    pitch = min(PITCH, (plot.cell - 1) / max(across, down))
    for nth, kind in enumerate(place.kinds):
        row, column = divmod(nth, across)
        at = (x + (column - (across - 1) / 2) * pitch, y + (row - (down - 1) / 2) * pitch)
        radius = min(MARK * sqrt(kind.times), 1.7 * MARK, plot.cell / 2 - 1)
        _mark(sheet, kind, at, min(radius, pitch / 2 - 0.4) if len(place.kinds) > 1 else radius)
    wide = min(plot.cell, max(LEAST, PITCH * across))
    high = min(plot.cell, max(LEAST, PITCH * down))
    sheet.spot((x - wide / 2, y - high / 2, wide, high), place.mark)


def _mark(sheet: Sheet, kind: Kind | MapRow, at: Place, radius: float) -> None:
    ink = sheet.look.colours["ink"]
    inside = ink if kind.later else sheet.look.colours["surface"]
    sheet.stamp(of_observer(kind.form), [at], radius, inside, ink, 1.3)


def _rows(sheet: Sheet, rows: Sequence[MapRow], left: float, top: float) -> float:
    """Whose marks, how far apart, and what that comes to. Returns the bottom."""
    right, y = sheet.width, top
    for row in rows:
        high = ROW + LINE * len(row.apart)
        sheet.line([[(left, y), (right, y)]], sheet.look.colours["line"])
        _mark(sheet, row, (left + 6, y + 18), MARK + 0.4)
        room = right - left - 22
        value = sheet.elide(row.value, room * 0.62)
        label = sheet.elide(row.label, room - sheet.wide(value) - 8)
        sheet.words((left + 22, y + 18), label)
        sheet.words((right, y + 18), value, align="right")
        said = sheet.elide(row.said, room, 13, 500)
        sheet.words((left + 22, y + 38), said, "ink", size=13, weight=500)
        for nth, apart in enumerate(row.apart):
            sheet.words((left + 22, y + 38 + LINE * (nth + 1)), sheet.elide(apart, room))
        sheet.spot((left, y + 2, right - left, high - 4), row.mark)
        y += high
    return y
