"""The median level block by block as a step line; fewer than five are shown as dots."""

from collections import Counter
from itertools import pairwise

from leadercoach.profile.chart import StepBlock, Steps
from ui.charts.columns import Columns, columns, grid, labels
from ui.charts.forms import SQUARE, of_point
from ui.charts.sheet import Place, Sheet

TOP, ROW, WIDEST, DOT = 9.0, 22.0, 84.0, 12.0


def draw(sheet: Sheet, steps: Steps, point: str | None) -> float:
    """Draw it. Returns the height."""
    first = min(max(sheet.wide(name) for name in steps.names), sheet.width * 0.42) + 10
    places = columns(first + 6, sheet.width, len(steps.blocks), WIDEST)
    grid(sheet, [_y(level) for level in range(1, 8)], first, places.right)
    for level, name in enumerate(steps.names, 1):
        sheet.words((first - 8, _y(level)), sheet.elide(name, first - 8), align="right")
    _line(sheet, steps, places, point)
    _dots(sheet, steps, places, point)
    bottom = _y(1)
    counts = [str(len(block.levels)) for block in steps.blocks]
    if places.pitch > sheet.wide(f"n = {counts[0]}") + 8:
        counts[0] = f"n = {counts[0]}"
    labels(sheet, counts, places.middles, bottom + 17, (0, sheet.width), "ink")
    weeks = [block.label for block in steps.blocks]
    labels(sheet, weeks, places.middles, bottom + 34, (0, sheet.width))
    for block, x in zip(steps.blocks, places.middles, strict=True):
        wide = min(places.pitch, 60)
        sheet.spot((x - wide / 2, TOP - 8, wide, 6 * ROW + 16), block.mark)
    return bottom + 44


def _y(level: float) -> float:
    return TOP + ROW * (7 - level)


def _line(sheet: Sheet, steps: Steps, places: Columns, point: str | None) -> None:
    """Level over each block, upright between neighbours; it breaks where there are too few."""
    half, look = places.pitch / 2, sheet.look
    known = [(x, block.median) for block, x in zip(steps.blocks, places.middles, strict=True)]
    flat = [[(x - half, _y(m)), (x + half, _y(m))] for x, m in known if m is not None]
    upright = [
        [(x + half, _y(m)), (x + half, _y(after))]
        for (x, m), (_, after) in pairwise(known)
        if m is not None and after is not None and m != after
    ]
    sheet.line(flat + upright, look.fill(point), 2)
    marks = [(x, _y(m)) for x, m in known if m is not None]
    radius = min(5.0, places.pitch * 0.3)
    sheet.stamp(of_point(point), marks, radius + 1.5, look.colours["surface"])
    sheet.stamp(of_point(point), marks, radius, look.fill(point), look.edge(point), 1)


def _dots(sheet: Sheet, steps: Steps, places: Columns, point: str | None) -> None:
    dots = [
        dot
        for block, x in zip(steps.blocks, places.middles, strict=True)
        if block.median is None
        for dot in _few(block, x, places.pitch)
    ]
    look = sheet.look
    radius = min(4.5, places.pitch * 0.3)
    sheet.stamp(SQUARE, dots, radius + 1.5, look.colours["surface"])
    sheet.stamp(of_point(point), dots, radius, look.colours["surface"], look.edge(point), 1.3)


def _few(block: StepBlock, x: float, pitch: float) -> list[Place]:
    """A dot for each decision, side by side where they share a level."""
    spots = []
    for level, times in sorted(Counter(block.levels).items()):
        apart = min(DOT, pitch / times)
        spots += [(x + (i - (times - 1) / 2) * apart, _y(level)) for i in range(times)]
    return spots
