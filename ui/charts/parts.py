"""Shares side by side: as bars, or as boxes that fill up; fewer than five one by one."""

from leadercoach.profile.chart import Part, Parts
from ui.charts.forms import of_point
from ui.charts.sheet import Place, Sheet

FEW, ROW, BAR, UNIT = 5, 34.0, 4.0, 15.0
CHIP, GAP, PAD = 58.0, 12.0, 11.0


def draw(sheet: Sheet, parts: Parts, point: str | None) -> float:
    """Draw it. Returns the height."""
    return _chips(sheet, parts, point) if parts.chips else _rows(sheet, parts, point)


def _rows(sheet: Sheet, parts: Parts, point: str | None) -> float:
    look, y = sheet.look, 0.0
    tracks, bars, units = [], [], []
    for part in parts.rows:
        _heads(sheet, part, 0, sheet.width, y + 10)
        if part.n < FEW:
            units.append((part, (5.0, y + 26)))
        else:
            tracks.append((0, y + 22, sheet.width, BAR))
            bars.append((0, y + 22, sheet.width * part.k / part.n, BAR))
        sheet.spot((0, y, sheet.width, ROW - 2), part.mark)
        y += ROW
    sheet.boxes(tracks, look.colours["line"])
    sheet.boxes(bars, look.fill(point))
    _units(sheet, units, point)
    return y


def _heads(sheet: Sheet, part: Part, left: float, right: float, y: float) -> None:
    """The label, and the caption at the right, which is never cut short for it."""
    caption = sheet.elide(part.caption, (right - left) * 0.6)
    ends = sheet.wide(caption)
    sheet.words((left, y), sheet.elide(part.label, right - left - ends - 12))
    sheet.words((right, y), caption, "ink", align="right")


def _units(sheet: Sheet, found: list[tuple[Part, Place]], point: str | None) -> None:
    look, full, hollow = sheet.look, [], []
    for part, (x, y) in found:
        places = [(x + i * UNIT, y) for i in range(part.n)]
        full += places[: part.k]
        hollow += places[part.k :]
    sheet.stamp(of_point(point), full, 4.4, look.fill(point), look.edge(point), 1)
    sheet.stamp(of_point(point), hollow, 4.4, look.colours["surface"], look.edge(point), 1.3)


def _chips(sheet: Sheet, parts: Parts, point: str | None) -> float:
    look, n = sheet.look, len(parts.rows)
    widest = max(sheet.wide(part.label) for part in parts.rows) + 2 * PAD
    across = max(1, min(n, int((sheet.width + GAP) / (max(widest, 84) + GAP))))
    across = -(-n // -(-n // across))
    wide = min(max(200.0, widest), (sheet.width - GAP * (across - 1)) / across)
    boxes, filled, units = [], [], []
    for i, part in enumerate(parts.rows):
        x, y = i % across * (wide + GAP), i // across * (CHIP + GAP)
        boxes.append((x + 0.5, y + 0.5, wide - 1, CHIP - 1))
        if part.n >= FEW:
            filled.append((x + 0.5, y + 0.5, (wide - 1) * part.k / part.n, CHIP - 1))
        elif part.n:
            units.append((part, (x + wide - PAD - 4 - (part.n - 1) * UNIT, y + 39.0)))
        sheet.spot((x, y, wide, CHIP), part.mark)
    sheet.boxes(filled, look.fill(point), alpha=0.22)
    sheet.boxes(boxes, "none", look.edge(point), 1)
    _units(sheet, units, point)
    for part, (x, y, _, _) in zip(parts.rows, boxes, strict=True):
        sheet.words((x + PAD, y + 19), sheet.elide(part.label, wide - 2 * PAD), "ink")
        room = wide - 2 * PAD - (part.n * UNIT + 4 if part.n < FEW else 0)
        sheet.words((x + PAD, y + 38), sheet.elide(part.caption, room))
    return -(-n // across) * (CHIP + GAP) - GAP + 2
