"""Lucide icons in the colours of the theme, sharp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPen, QPixmap

from leadercoach.resources import resource


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon `size` logical pixels wide; `ratio` is the screen's device pixel ratio."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    body = QByteArray(svg.replace("currentColor", colour).encode())
    buffer = QBuffer(body)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    pixels = round(size * ratio)
    reader.setScaledSize(QSize(pixels, pixels))
    image = QPixmap.fromImage(reader.read())
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=256)
def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """An icon for a button, drawn at one and two pixels per logical pixel."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def paint_logo(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """The mark of the program: a diamond within a diamond."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.rotate(45)
    side = box.width() * 0.64
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(-side / 2, -side / 2, side, side), 2, 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    inner = side * 0.42
    painter.drawRect(QRectF(-inner / 2, -inner / 2, inner, inner))
    painter.restore()
