"""Boxes put on pages one below the other, with a footer on each."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ui.report.boxes import Box
from ui.report.canvas import HIGH, WIDE, Canvas

SIDE, TOP, BOTTOM = 56.0, 48.0, 54.0
ROOM = WIDE - 2 * SIDE
FULL = HIGH - TOP - BOTTOM


class Item(NamedTuple):
    """A box that stays whole, with room above it unless it begins a page. `tied`: it does not end
    a page, what follows comes along."""

    box: Box
    before: float = 0.0
    tied: bool = False


def paged(items: Sequence[Item]) -> list[list[tuple[float, Box]]]:
    """The boxes of each page with their distance from the top of the page."""
    pages: list[list[tuple[float, Box]]] = [[]]
    y = 0.0
    for nth, item in enumerate(items):
        room = item.before if pages[-1] else 0.0
        if pages[-1] and y + room + _needed(items, nth) > FULL:
            pages.append([])
            y = room = 0.0
        pages[-1].append((TOP + y + room, item.box))
        y += room + item.box.height
    return pages


def _needed(items: Sequence[Item], nth: int) -> float:
    """How high an item is with those it is tied to."""
    height = items[nth].box.height
    while items[nth].tied and nth + 1 < len(items):
        nth += 1
        height += items[nth].before + items[nth].box.height
    return height


def painted(items: Sequence[Item], footer: Callable[[int, int], Box]) -> Canvas:
    """All pages on a canvas; `footer` makes that of a page of so many."""
    canvas = Canvas()
    pages = paged(items)
    for number, page in enumerate(pages, 1):
        if number > 1:
            canvas.next_page()
        for y, box in page:
            box.paint(canvas, SIDE, y)
        foot = footer(number, len(pages))
        foot.paint(canvas, SIDE, HIGH - BOTTOM + 18)
    return canvas
