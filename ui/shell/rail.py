"""The navigation rail: icon and word for each page, the present one marked."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from ui.base import icons, theme
from ui.widgets import layouts
from ui.widgets.layouts import layout_of

WIDTH, ITEM_HEIGHT, ICON = 96, 58, 22


class Place(NamedTuple):
    """A page as the rail shows it; `below` stands at the foot."""

    name: str
    icon: str
    label: str
    below: bool = False


class Rail(QFrame):
    """Emits the name of the page chosen."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setProperty("class", "rail")
        self.setFixedWidth(theme.current().px(WIDTH))
        self._items: dict[str, RailItem] = {}
        column = layouts.column(self, spacing=4, margins=(8, 16, 7, 16))
        column.addWidget(_Logo())
        column.addSpacing(8)
        for place in [p for p in places if not p.below]:
            column.addWidget(self._item(place))
        column.addStretch()
        for place in [p for p in places if p.below]:
            column.addWidget(self._item(place))

    def add_below(self, place: Place) -> "RailItem":
        """One more item at the foot, which is no page: who asked for it listens to its clicks."""
        item = RailItem(place)
        item.setCheckable(False)
        layout_of(self).addWidget(item)
        return item

    def show_chosen(self, name: str) -> None:
        """Mark a page as the present one."""
        for known, item in self._items.items():
            item.setChecked(known == name)

    def _item(self, place: Place) -> "RailItem":
        item = RailItem(place)
        item.clicked.connect(self._clicked)
        self._items[place.name] = item
        return item

    def _clicked(self) -> None:
        item = self.sender()
        assert isinstance(item, RailItem)
        self.chosen.emit(item.place.name)


class RailItem(QAbstractButton):
    """One page on the rail."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.setCheckable(True)
        self.setAccessibleName(place.label)
        self.setFixedHeight(theme.current().px(ITEM_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(80), theme.current().px(ITEM_HEIGHT))

    def nextCheckState(self) -> None:
        """A click never unmarks: the window says which page is present."""

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        tint = "accent" if self.isChecked() else "muted"
        side = look.px(ICON)
        picture = icons.pixmap(self.place.icon, look.colours[tint], side, self.devicePixelRatioF())
        painter.drawPixmap(round(box.center().x() - side / 2), look.px(8), picture)
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(look.font(12, weight))
        painter.setPen(look.colour(tint))
        words = box.adjusted(-8, look.px(34), 8, -look.px(6))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.place.label)
        painter.end()


class _Logo(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.current().px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        side = look.px(30)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        icons.paint_logo(painter, box, look.colour("accent"))
        painter.end()
