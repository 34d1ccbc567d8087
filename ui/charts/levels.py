"""Who decided, block by block: whole bars that part at the middle of level 4."""

from typing import NamedTuple

from leadercoach.profile.chart import LevelBlock, Levels
from ui.charts.columns import Columns, columns, labels
from ui.charts.forms import SQUARE
from ui.charts.sheet import LEAST, Box, Sheet

BAR, PITCH, NARROW = 38.0, 60.0, 44.0
TALLEST, TOGETHER = 200.0, 255.0
UNIT, LEGEND_ROW, SWATCH = 15.0, 21.0, 12.0
FEW = 5


class Piece(NamedTuple):
    """The decisions of one level in one block, on the sheet."""

    level: int
    box: Box


def draw(sheet: Sheet, levels: Levels, point: str | None) -> float:  # noqa: ARG001
    """Draw it. Returns the height."""
    sides = [_sides(block) for block in levels.blocks if block.n] or [(0.5, 0.5)]
    up, down = max(s[0] for s in sides), max(s[1] for s in sides)
    tall = min(TALLEST, TOGETHER / (up + down))
    middle, bottom = 26 + up * tall, 26 + (up + down) * tall
    beside, places = _places(sheet, levels)
    _bars(sheet, levels, places, middle, tall)
    numbers = [str(block.n) for block in levels.blocks]
    if places.pitch > sheet.wide(f"n = {numbers[0]}") + 4:
        numbers[0] = f"n = {numbers[0]}"
    tops = [middle - _sides(block)[0] * _tall(block, tall) - 12 for block in levels.blocks]
    labels(sheet, numbers, places.middles, tops, (0, sheet.width), "ink")
    weeks = sheet.wide(levels.weeks) + 8
    sheet.words((0, bottom + 18), sheet.elide(levels.weeks, sheet.width / 3))
    edges = (min(weeks, places.left), sheet.width)
    labels(sheet, [block.label for block in levels.blocks], places.middles, bottom + 18, edges)
    if beside:
        x, half = places.right + 14, 3 * LEGEND_ROW
        y = max(half + 10, min(middle, bottom - half))
        _legend(sheet, levels.names, [(x, y - LEGEND_ROW * (i - 3)) for i in range(7)])
        return bottom + 30
    return _legend_below(sheet, levels.names, bottom + 46)


def _sides(block: LevelBlock) -> tuple[float, float]:
    """How much of the bar is above and below the middle of level 4, 0–1."""
    n = max(1, block.n)
    above = (sum(block.counts[4:]) + block.counts[3] / 2) / n
    return (above, 1 - above) if block.n else (0, 0)


def _tall(block: LevelBlock, tall: float) -> float:
    """How tall a block is: all bars alike, a few units as many as they are."""
    return tall if block.n >= FEW else UNIT * block.n


def _places(sheet: Sheet, levels: Levels) -> tuple[bool, Columns]:
    """Whether the names have room at the right, and where the bars stand."""
    n = len(levels.blocks)
    left = min(sheet.wide(levels.weeks), sheet.width / 3) + 12
    names = max(sheet.wide(name) for name in levels.names) + 14 + SWATCH + 7
    label = max(sheet.wide(block.label) for block in levels.blocks) + 8
    beside = columns(left, sheet.width - names, n, max(PITCH, label))
    if beside.pitch >= max(NARROW, label):
        return True, beside
    return False, columns(left, sheet.width, n, max(PITCH, label))


def _bars(sheet: Sheet, levels: Levels, places: Columns, middle: float, tall: float) -> None:
    look, wide = sheet.look, min(BAR, places.pitch * 0.7)
    ends = places.middles[0] - wide / 2 - 10, places.middles[-1] + wide / 2 + 7
    sheet.line([[(ends[0], middle), (ends[1], middle)]], look.colours["field_line"])
    whole: list[Piece] = []
    units: list[Piece] = []
    for block, x in zip(levels.blocks, places.middles, strict=True):
        pieces = _pieces(block, x, middle, wide, _tall(block, tall))
        (whole if block.n >= FEW else units).extend(pieces)
        _spots(sheet, block, pieces, max(wide, min(LEAST, places.pitch)))
    _paint_whole(sheet, whole)
    _paint_units(sheet, units, min(6.0, wide / 2))


def _pieces(block: LevelBlock, x: float, middle: float, wide: float, tall: float) -> list[Piece]:
    """From level 7 downward, as tall together as the bar."""
    y, pieces = middle - _sides(block)[0] * tall, []
    for level in range(7, 0, -1):
        high = tall * block.counts[level - 1] / max(1, block.n)
        if high:
            pieces.append(Piece(level, (x - wide / 2, y, wide, high)))
        y += high
    return pieces


def _fill(sheet: Sheet, level: int) -> str:
    return sheet.look.colours["surface" if level == 4 else f"level_{level}"]


def _paint_whole(sheet: Sheet, pieces: list[Piece]) -> None:
    colours = sheet.look.colours
    plain = [piece for piece in pieces if piece.level != 4]
    boxes = [piece.box for piece in plain]
    sheet.boxes(boxes, [_fill(sheet, p.level) for p in plain], colours["surface"], 1)
    hollow = [(x + 0.5, y + 0.5, w - 1, h - 1) for _, (x, y, w, h) in set(pieces) - set(plain)]
    sheet.boxes(sorted(hollow), colours["surface"], colours["level_2"], 1.2)


def _paint_units(sheet: Sheet, pieces: list[Piece], radius: float) -> None:
    """One square for each decision: so few are no bar."""
    marks = [
        (piece.level, (x + w / 2, y + UNIT * (i + 0.5)))
        for piece, (x, y, w, h) in ((piece, piece.box) for piece in pieces)
        for i in range(round(h / UNIT))
    ]
    plain = [mark for mark in marks if mark[0] != 4]
    fills = [_fill(sheet, level) for level, _ in plain]
    sheet.stamp(SQUARE, [place for _, place in plain], radius, fills)
    hollow = [place for level, place in marks if level == 4]
    colours = sheet.look.colours
    sheet.stamp(SQUARE, hollow, radius - 0.6, colours["surface"], colours["level_2"], 1.2)


def _spots(sheet: Sheet, block: LevelBlock, pieces: list[Piece], wide: float) -> None:
    """Thin pieces get a spot large enough to hit, at the cost of their neighbours."""
    if not pieces:
        return
    boxes = [piece.box for piece in pieces]
    total = sum(box[3] for box in boxes)
    least = min(LEAST, total / len(boxes))
    spare = sum(max(0.0, box[3] - least) for box in boxes)
    y = boxes[0][1]
    for piece, (x, _, w, h) in zip(pieces, boxes, strict=True):
        share = max(0.0, h - least) / spare if spare else 0
        high = least + share * (total - least * len(boxes))
        mark = block.marks[piece.level - 1]
        sheet.spot((x + (w - wide) / 2, y, wide, high), mark)
        y += high


def _legend(sheet: Sheet, names: tuple[str, ...], places: list[tuple[float, float]]) -> None:
    """The names beside their colours; places are those of level 1 to 7."""
    radius, colours = SWATCH / 2 / 0.9, sheet.look.colours
    marks = [(x + SWATCH / 2, y) for x, y in places]
    plain = [i for i in range(7) if i != 3]
    fills = [_fill(sheet, i + 1) for i in plain]
    sheet.stamp(SQUARE, [marks[i] for i in plain], radius, fills)
    sheet.stamp(SQUARE, [marks[3]], radius - 0.6, colours["surface"], colours["level_2"], 1.2)
    for name, (x, y) in zip(names, places, strict=True):
        room = sheet.width - x - SWATCH - 7
        sheet.words((x + SWATCH + 7, y), sheet.elide(name, room), "ink")


def _legend_below(sheet: Sheet, names: tuple[str, ...], top: float) -> float:
    """In as many columns as fit, level 7 first."""
    wide = max(sheet.wide(name) for name in names) + SWATCH + 7 + 16
    across = max(1, min(4, int((sheet.width + 16) / wide)))
    deep = -(-7 // across)
    nth = [6 - i for i in range(7)]
    places = [(i // deep * wide, top + i % deep * LEGEND_ROW) for i in nth]
    _legend(sheet, names, places)
    return top + deep * LEGEND_ROW - 6
