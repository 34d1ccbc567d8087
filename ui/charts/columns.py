"""What charts with blocks side by side share: places, labels that never meet, a grid."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ui.charts.sheet import LEAST, Box, Sheet

GAP = 6


class Columns(NamedTuple):
    """`n` places side by side, `pitch` apart."""

    left: float
    pitch: float
    n: int

    @property
    def middles(self) -> list[float]:
        return [self.left + (i + 0.5) * self.pitch for i in range(self.n)]

    @property
    def right(self) -> float:
        return self.left + self.n * self.pitch


def columns(left: float, right: float, n: int, widest: float) -> Columns:
    """ReflowColumns over the room, but not further apart than `widest`."""
    return Columns(left, min(widest, (right - left) / max(1, n)), n)


def labels(
    sheet: Sheet,
    texts: Sequence[str],
    middles: Sequence[float],
    y: Sequence[float] | float,
    edges: tuple[float, float],
    colour: str = "muted",
) -> None:
    """Words at their places. Where they would meet, only every second, third … stands, the last
    always; near an edge they move inward."""
    ys = [y] * len(texts) if isinstance(y, int | float) else y
    known = [(text, x, up) for text, x, up in zip(texts, middles, ys, strict=True) if text]
    for step in range(1, len(known) + 1):
        chosen = [(*_within(sheet, t, x, edges), up) for t, x, up in known[::-1][::step]]
        if all(a[1] - GAP >= b[1] + b[2] for a, b in pairwise(chosen)):
            break
    else:
        return
    for text, left, _, up in reversed(chosen):
        sheet.words((left, up), text, colour)


def _within(
    sheet: Sheet, text: str, middle: float, edges: tuple[float, float]
) -> tuple[str, float, float]:
    shown = sheet.elide(text, edges[1] - edges[0])
    wide = sheet.wide(shown)
    return shown, max(edges[0], min(middle - wide / 2, edges[1] - wide)), wide


def grid(sheet: Sheet, levels: Sequence[float], left: float, right: float) -> None:
    """Faint level lines."""
    sheet.line([[(left, y), (right, y)] for y in levels], sheet.look.colours["line"])


def at_least(box: Box, room: float, least: float = LEAST) -> Box:
    """A box large enough to hit, but no wider than the room its neighbours leave."""
    x, y, w, h = box
    wide, high = max(w, min(least, room)), max(h, least)
    return (x + (w - wide) / 2, y + (h - high) / 2, wide, high)
