"""One share block by block, with its interval; fewer than five are shown one by one."""

from leadercoach.profile.chart import ShareBlock, Shares
from ui.charts.columns import Columns, columns, grid, labels
from ui.charts.forms import of_point
from ui.charts.sheet import LEAST, Place, Sheet

TOP, HIGH, FIRST, WIDEST, UNIT = 9.0, 78.0, 44.0, 84.0, 14.0


def draw(sheet: Sheet, shares: Shares, point: str | None) -> float:
    """Draw it. Returns the height."""
    places = columns(FIRST, sheet.width, len(shares.blocks), WIDEST)
    grid(sheet, [_y(share) for share in (0, 0.5, 1)], FIRST, places.right)
    for share, text in ((1.0, "100 %"), (0.5, "50"), (0.0, "0")):
        sheet.words((FIRST - 8, _y(share)), text, align="right")
    _intervals(sheet, shares, places, point)
    _units(sheet, shares, places, point)
    captions = [block.caption for block in shares.blocks]
    labels(sheet, captions, places.middles, _y(0) + 13, (0, sheet.width), "ink")
    weeks = [block.label for block in shares.blocks]
    labels(sheet, weeks, places.middles, _y(0) + 30, (0, sheet.width))
    wide = min(places.pitch, 60)
    for block, x in zip(shares.blocks, places.middles, strict=True):
        sheet.spot((x - wide / 2, TOP - 4, wide, HIGH + 8), block.mark)
    return _y(0) + 40


def _y(share: float) -> float:
    return TOP + HIGH * (1 - share)


def _intervals(sheet: Sheet, shares: Shares, places: Columns, point: str | None) -> None:
    look, cap = sheet.look, min(4.0, places.pitch * 0.3)
    known = [
        (x, _y(block.interval[0]), _y(block.interval[1]), _y(block.k / block.n))
        for block, x in zip(shares.blocks, places.middles, strict=True)
        if block.interval
    ]
    sheet.line([[(x, low), (x, high)] for x, low, high, _ in known], look.fill(point), 2)
    caps = [[(x - cap, y), (x + cap, y)] for x, low, high, _ in known for y in (low, high)]
    sheet.line(caps, look.fill(point), 2)
    marks = [(x, y) for x, _, _, y in known]
    radius = min(5.0, places.pitch * 0.36)
    sheet.stamp(of_point(point), marks, radius + 2, look.colours["surface"])
    sheet.stamp(of_point(point), marks, radius, look.fill(point), look.edge(point), 1)


def _units(sheet: Sheet, shares: Shares, places: Columns, point: str | None) -> None:
    full: list[Place] = []
    hollow: list[Place] = []
    for block, x in zip(shares.blocks, places.middles, strict=True):
        if block.interval is None:
            found = _spread(block, x, places.pitch)
            full += found[: block.k]
            hollow += found[block.k :]
    look, reach = sheet.look, LEAST / 2 + 2
    behind = [(x - reach, y - reach, 2 * reach, 2 * reach) for x, y in full + hollow]
    sheet.boxes(behind, look.colours["surface"])
    radius = min(5.0, places.pitch * 0.36)
    sheet.stamp(of_point(point), full, radius, look.fill(point), look.edge(point), 1)
    sheet.stamp(of_point(point), hollow, radius, look.colours["surface"], look.edge(point), 1.3)


def _spread(block: ShareBlock, x: float, pitch: float) -> list[Place]:
    """Side by side in the middle of the plot, or above each other where that is too narrow."""
    middle = (block.n - 1) / 2
    if block.n * UNIT <= pitch:
        return [(x + (i - middle) * UNIT, _y(0.5)) for i in range(block.n)]
    return [(x, _y(0.5) + (i - middle) * UNIT) for i in range(block.n)]
