"""Failures from the day they happened to the day they were told, on one axis of time."""

from datetime import date
from typing import NamedTuple

from leadercoach.profile.chart import Dumbbell, Dumbbells
from ui.charts.columns import labels
from ui.charts.forms import ARROW_ON, CIRCLE, of_point
from ui.charts.sheet import Place, Sheet

ROW, CLOSE, STACKED, MANY = 26.0, 18.0, 42.0, 40
NARROW = 380.0
INSET = 8.0


class Axis(NamedTuple):
    """Days to places; days outside the axis stand at its end."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day is."""
        days = max(1, (self.last - self.first).days)
        share = min(1.0, max(0.0, (day - self.first).days / days))
        return self.left + share * (self.right - self.left)


def draw(sheet: Sheet, shape: Dumbbells, point: str | None) -> float:
    """Draw it. Returns the height."""
    stacked = sheet.width < NARROW
    pitch = STACKED if stacked else CLOSE if len(shape.rows) > MANY else ROW
    names, ends = (0.0, 0.0) if stacked else _sides(sheet, shape)
    axis = Axis(shape.first, shape.last, names + INSET, sheet.width - ends - INSET)
    bottom = pitch * len(shape.rows) + 4
    middles = [i * pitch + (28 if stacked else pitch / 2) for i in range(len(shape.rows))]
    _ticks(sheet, shape, axis, bottom, [(y - 10, y + 10) for y in middles] if stacked else [])
    for i, row in enumerate(shape.rows):
        y = i * pitch + (10 if stacked else pitch / 2)
        caption = sheet.elide(row.caption, sheet.width * 0.5 if stacked else ends - INSET)
        sheet.words((sheet.width, y), caption, "ink", align="right")
        room = sheet.width - sheet.wide(caption) - 12 if stacked else names - INSET
        sheet.words((0, y), sheet.elide(row.label, room))
        sheet.spot((0, i * pitch, sheet.width, pitch), row.mark)
    _paint(sheet, shape, axis, middles, point)
    return bottom + 24


def _sides(sheet: Sheet, shape: Dumbbells) -> tuple[float, float]:
    """How much room names take at the left, captions at the right."""
    names = max(sheet.wide(row.label) for row in shape.rows) + 2 * INSET
    ends = max(sheet.wide(row.caption) for row in shape.rows) + 2 * INSET
    return min(names, sheet.width * 0.34), min(ends, sheet.width * 0.26)


def _ticks(
    sheet: Sheet,
    shape: Dumbbells,
    axis: Axis,
    bottom: float,
    parts: list[tuple[float, float]],
) -> None:
    """Upright lines, whole or only beside the rows, where there are words between these."""
    xs = [axis.x(day) for day, _ in shape.ticks]
    runs = [[(x, y), (x, low)] for x in xs for y, low in parts or [(0, bottom)]]
    sheet.line(runs, sheet.look.colours["line"])
    labels(sheet, [text for _, text in shape.ticks], xs, bottom + 12, (0, sheet.width))


def _paint(sheet: Sheet, shape: Dumbbells, axis: Axis, ys: list[float], point: str | None) -> None:
    look = sheet.look
    fill, edge, surface = look.fill(point), look.edge(point), look.colours["surface"]
    rows = list(zip(shape.rows, ys, strict=True))
    sheet.line([[(axis.x(row.happened), y), (_end(axis, row), y)] for row, y in rows], fill, 2)
    starts = [(axis.x(row.happened), y) for row, y in rows if row.happened >= shape.first]
    sheet.stamp(CIRCLE, starts, 3.8, surface, edge, 1.4)
    ends = {kind: _ends(axis, rows, kind) for kind in ("open", "closed", "late", "told")}
    sheet.stamp(ARROW_ON, [(x - 4, y) for x, y in ends["open"]], 5, "none", fill, 2)
    sheet.line([[(x, y - 5), (x, y + 5)] for x, y in ends["closed"]], edge, 2)
    for kind, inside in (("late", surface), ("told", fill)):
        sheet.stamp(of_point(point), ends[kind], 6.5, surface)
        sheet.stamp(of_point(point), ends[kind], 5, inside, edge, 1.4)


def _end(axis: Axis, row: Dumbbell) -> float:
    if row.state == "closed":
        return axis.x(row.happened) + 12
    return axis.right if row.told is None else axis.x(row.told)


def _ends(axis: Axis, rows: list[tuple[Dumbbell, float]], kind: str) -> list[Place]:
    return [
        (_end(axis, row), y)
        for row, y in rows
        if ("late" if row.late and row.state == "told" else row.state) == kind
    ]
