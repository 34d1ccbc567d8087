"""Finding one's way among the marks of a drawn chart, with the mouse and with the arrow keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

if TYPE_CHECKING:
    from ui.charts.sheet import Spot

NOWHERE = -1
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPWARD = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
KEYS = {*_SIDEWAYS, *_UPWARD, Qt.Key.Key_Home, Qt.Key.Key_End}


def box(spot: "Spot") -> QRectF:
    return QRectF(spot.left, spot.top, spot.width, spot.height)


def under(spots: Sequence["Spot"], place: QPointF) -> int:
    """The mark at a place, the smallest where some lie over each other; NOWHERE if none."""
    found = [n for n, spot in enumerate(spots) if box(spot).contains(place)]
    return min(found, key=lambda n: spots[n].width * spots[n].height, default=NOWHERE)


def after_key(spots: Sequence["Spot"], now: int, key: Qt.Key) -> int:
    """Where an arrow key leads: sideways in reading order, up and down to the nearest one there."""
    last = len(spots) - 1
    if now == NOWHERE or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        return last if key == Qt.Key.Key_End else 0
    if key in _SIDEWAYS:
        return min(max(now + _SIDEWAYS[key], 0), last)
    return _next_row(spots, now, _UPWARD[key])


def _next_row(spots: Sequence["Spot"], now: int, way: int) -> int:
    here = box(spots[now]).center()
    found = []
    for n, spot in enumerate(spots):
        across, down = (box(spot).center() - here).toTuple()
        if down * way > spot.height / 2:
            found.append((abs(down) + abs(across), n))
    return min(found, default=(0.0, now))[1]
