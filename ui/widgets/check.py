"""A box to tick, in the colours of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from ui.base import icons, theme

SIDE, GAP = 18, 10


class Check(QCheckBox):
    """A tick box with its words; a click anywhere on it counts."""

    def sizeHint(self) -> QSize:
        look = theme.current()
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
        return QSize(look.px(SIDE + GAP + 8) + words, look.px(36))

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(SIDE)
        box = QRectF(3, (self.height() - side) / 2, side, side)
        ticked = self.isChecked()
        painter.setPen(QPen(look.colour("accent" if ticked else "field_line"), 1.2))
        painter.setBrush(look.colour("accent" if ticked else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            tick = look.px(14)
            mark = icons.pixmap("check", look.colours["on_accent"], tick, self.devicePixelRatioF())
            painter.drawPixmap(
                round(box.center().x() - tick / 2), round(box.center().y() - tick / 2), mark
            )
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
        painter.setPen(look.colour("ink" if self.isEnabled() else "disabled"))
        words = QRectF(box.right() + look.px(GAP), 0, self.width(), self.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, flags, self.text().replace("&&", "&"))
        painter.end()
