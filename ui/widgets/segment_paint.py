"""How a cell in a row of choices looks."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from ui.base import theme

KEY_CAP = 18
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class Segment(NamedTuple):
    """A cell: its label, the number key that chooses it (or none), and its state."""

    label: str
    key: str
    chosen: bool
    enabled: bool
    hovered: bool
    tall: bool


def paint_segment(painter: QPainter, box: QRectF, segment: Segment) -> None:
    """The cell itself: its ground, its key and its label."""
    look = theme.current()
    _paint_ground(painter, box, segment)
    weight = QFont.Weight.DemiBold if segment.chosen else QFont.Weight.Normal
    font = look.font(12 if segment.tall else 14, weight)
    painter.setFont(font)
    text = box.adjusted(4, 0, -4, 0)
    if segment.key:
        text = _paint_key(painter, text, segment)
    painter.setFont(font)
    name = "accent" if segment.chosen else "ink"
    painter.setPen(look.colour(name if segment.enabled else "disabled"))
    painter.drawText(text, int(_MIDDLE | Qt.TextFlag.TextWordWrap), segment.label)


def paint_ring(painter: QPainter, box: QRectF) -> None:
    """The ring around the cell that has the focus."""
    painter.setPen(QPen(theme.current().colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 9, 9)


def _paint_ground(painter: QPainter, box: QRectF, segment: Segment) -> None:
    look = theme.current()
    if segment.chosen:
        painter.setPen(QPen(look.colour("accent"), 1.5))
        painter.setBrush(look.colour("selection"))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 8, 8)
    elif segment.hovered and segment.enabled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("hover"))
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 7, 7)


def _paint_key(painter: QPainter, box: QRectF, segment: Segment) -> QRectF:
    """Draw the number key; the place left for the label."""
    look = theme.current()
    side = float(look.px(KEY_CAP))
    if segment.tall:
        cap = QRectF(box.center().x() - side / 2, box.top() + 9, side, side)
        rest = box.adjusted(0, side + 10, 0, -4)
    else:
        words = painter.fontMetrics().horizontalAdvance(segment.label)
        width = min(words + side + 8, box.width())
        left = box.center().x() - width / 2
        cap = QRectF(left, box.center().y() - side / 2, side, side)
        rest = QRectF(left + side + 4, box.top(), width - side, box.height())
    painter.setPen(QPen(look.colour("accent" if segment.chosen else "button_line"), 1))
    painter.setBrush(look.colour("accent" if segment.chosen else "surface"))
    painter.drawRoundedRect(cap, 4, 4)
    painter.setFont(look.font(12, QFont.Weight.Medium))
    painter.setPen(look.colour("on_accent" if segment.chosen else "muted"))
    painter.drawText(cap, int(_MIDDLE), segment.key)
    return rest
