"""Two counts of the same weeks: one upward and filled, one downward and hollow."""

from leadercoach.profile.chart import Mark, Mirror
from ui.charts.columns import Columns, columns, labels
from ui.charts.forms import SQUARE
from ui.charts.sheet import LEAST, Box, Sheet

UNIT, HALF, BAR, WIDEST = 14.0, 84.0, 38.0, 72.0
SEEN = 4.0  # units lower than this are not told apart


def draw(sheet: Sheet, mirror: Mirror, point: str | None) -> float:
    """Draw it. Returns the height."""
    up = max(block.up for block in mirror.blocks)
    down = max(block.down for block in mirror.blocks)
    unit = min(UNIT, HALF / max(up, down, 1))
    places = columns(4, sheet.width, len(mirror.blocks), WIDEST)
    middle = 40 + up * unit
    bottom = middle + down * unit + 20
    _name(sheet, mirror.up, 10, sheet.look.fill(point), sheet.look.edge(point))
    _bars(sheet, mirror, places, middle, unit, point)
    sheet.line([[(0, middle), (places.right + 4, middle)]], sheet.look.colours["field_line"])
    weeks = [block.label for block in mirror.blocks]
    labels(sheet, weeks, places.middles, bottom + 8, (0, sheet.width))
    _name(sheet, mirror.down, bottom + 32, sheet.look.colours["surface"], sheet.look.edge(point))
    return bottom + 42


def _name(sheet: Sheet, text: str, y: float, fill: str, edge: str) -> None:
    sheet.stamp(SQUARE, [(6, y)], 5, fill, edge, 1.3)
    sheet.words((19, y), sheet.elide(text, sheet.width - 19), "ink")


def _bars(
    sheet: Sheet,
    mirror: Mirror,
    places: Columns,
    middle: float,
    unit: float,
    point: str | None,
) -> None:
    look, wide = sheet.look, min(BAR, places.pitch * 0.7)
    ups: list[Box] = []
    downs: list[Box] = []
    for block, x in zip(mirror.blocks, places.middles, strict=True):
        left = x - wide / 2
        ups += _cells(left, middle - block.up * unit, wide, block.up, unit)
        downs += _cells(left, middle, wide, block.down, unit)
        _spots(sheet, block.up * unit, (left, middle, wide), up=True, mark=block.up_mark)
        _spots(sheet, block.down * unit, (left, middle, wide), up=False, mark=block.down_mark)
    sheet.boxes(ups, look.fill(point))
    inner = [(x + 0.6, y + 0.6, w - 1.2, h - 1.2) for x, y, w, h in downs]
    sheet.boxes(inner, look.colours["surface"], look.edge(point), 1.2)
    _numbers(sheet, mirror, places, middle, unit)


def _cells(left: float, top: float, wide: float, count: int, unit: float) -> list[Box]:
    """A cell for each, or one bar where they would be too low."""
    if unit >= SEEN:
        return [(left, top + i * unit + 0.5, wide, unit - 1) for i in range(count)]
    return [(left, top + 0.5, wide, count * unit - 1)] if count else []


def _numbers(sheet: Sheet, mirror: Mirror, places: Columns, middle: float, unit: float) -> None:
    edges = (0, sheet.width)
    ups = [middle - block.up * unit - 11 for block in mirror.blocks]
    downs = [middle + block.down * unit + 11 for block in mirror.blocks]
    labels(sheet, [str(b.up) for b in mirror.blocks], places.middles, ups, edges, "ink")
    labels(sheet, [str(b.down) for b in mirror.blocks], places.middles, downs, edges, "ink")


def _spots(
    sheet: Sheet, high: float, at: tuple[float, float, float], *, up: bool, mark: Mark
) -> None:
    left, middle, wide = at
    tall = max(high, LEAST)
    sheet.spot((left, middle - tall if up else middle, wide, tall), mark)
