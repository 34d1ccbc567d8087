"""A drawn chart on the page: its marks can be pointed at, walked through and opened."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from leadercoach.profile.chart import Chart, Dumbbells, Grid, Levels, Line, Mark, Parts, Units
from ui.base import theme
from ui.charts.look import Look
from ui.charts.studio import Studio, Wish

if TYPE_CHECKING:
    from ui.charts.sheet import Spot

PAUSE = 120  # ms without a further change of width before it is drawn anew
LINE, LEVELS, ROW, OTHER, LEAST = 172, 330, 34, 150, 160
PAD = 4  # on every side of the drawing, for the ring around a mark
_ANEW = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.DevicePixelRatioChange,
)
NOWHERE = -1
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPWARD = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_KEYS = {*_SIDEWAYS, *_UPWARD, Qt.Key.Key_Home, Qt.Key.Key_End}
_CORNER = QPointF(PAD, PAD)
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def look_now() -> Look:
    """How charts are dressed in the window."""
    now = theme.current()
    return Look(now.colours, QApplication.font().family(), now.scale)


class ChartPicture(QWidget):
    """`opened` with the Mark whose events are wanted.

    Keeps the old picture while a new one is drawn beside the window, and its height until the new
    one tells its own.
    """

    opened = Signal(object)
    failed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio, self._ticket = studio, object()
        self._chart: Chart | None = None
        self._asked: Wish | None = None
        self._image: QImage | None = None
        self.spots: tuple[Spot, ...] = ()
        self.now, self._hovered = NOWHERE, NOWHERE
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._ask)
        studio.drawn.connect(self._drawn)
        studio.failed.connect(self._failed)
        ticket = self._ticket
        self.destroyed.connect(lambda *_: studio.forget(ticket))

    def show_chart(self, chart: Chart) -> None:
        """Draw this chart, unless it is the one that stands here."""
        first, self._chart = self._chart is None, chart
        self.setAccessibleDescription(chart.sentence)
        self._say_now()
        if first:
            self.setFixedHeight(theme.current().px(guess(chart)) + 2 * PAD)
        if self.isVisible():
            self._ask()

    def place_of(self, spot: int) -> QRectF:
        """Where a mark is on the widget."""
        return _box(self.spots[spot]).translated(_CORNER)

    def move_to(self, spot: int) -> None:
        """Go to a mark and say it."""
        self.now = spot
        self._say_now()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start(0)  # the layout has its say first

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._later.start(PAUSE if self._image else 0)

    def event(self, event: QEvent) -> bool:
        if event.type() in _ANEW:
            self._later.start(PAUSE)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_words(event)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(_under(self.spots, event.position() - _CORNER))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(NOWHERE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = _under(self.spots, event.position() - _CORNER)
        if event.button() == Qt.MouseButton.LeftButton and at != NOWHERE:
            self.move_to(at)
            self._open(self.spots[at].mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.spots and event.key() in _KEYS:
            self.move_to(_after_key(self.spots, self.now, Qt.Key(event.key())))
        elif self.now != NOWHERE and event.key() in _OPENS:
            self._open(self.spots[self.now].mark)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.now == NOWHERE and self.spots and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.move_to(len(self.spots) - 1 if isinstance(self._shape(), Line) else 0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        size, across = self._image.deviceIndependentSize(), self.width() - 2 * PAD
        if round(size.width()) == across:
            painter.drawImage(_CORNER, self._image)
        else:
            high = size.height() * across / size.width()
            painter.drawImage(QRectF(PAD, PAD, across, high), self._image)
        if self._hovered != NOWHERE and opens(self.spots[self._hovered].mark):
            self._ring(painter, self.place_of(self._hovered), 1)
        if self.hasFocus():
            at = self.place_of(self.now) if self.now != NOWHERE else QRectF(self.rect())
            self._ring(painter, at, 2)
        painter.end()

    def _ring(self, painter: QPainter, around: QRectF, width: int) -> None:
        half = width / 2
        inside = QRectF(self.rect()).adjusted(half, half, -half, -half)
        around = around.adjusted(-3, -3, 3, 3).intersected(inside)
        painter.setPen(QPen(theme.current().colour("accent"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(around, 4, 4)

    def _shape(self) -> object:
        return self._chart.shape if self._chart else None

    def _ask(self) -> None:
        if self._chart is None or not self.isVisible() or self.width() < LEAST:
            return
        across = self.width() - 2 * PAD
        wish = Wish(self._chart, look_now(), across, self.devicePixelRatioF())
        if wish != self._asked:
            self._asked = wish
            self._studio.ask(self._ticket, *wish)

    def _drawn(self, asker: object, image: QImage, spots: tuple["Spot", ...]) -> None:
        if asker is not self._ticket:
            return
        said = self.spots[self.now].mark if self.now != NOWHERE else None
        self._image, self.spots, self._hovered = image, spots, NOWHERE
        marks = [spot.mark for spot in spots]
        self.now = marks.index(said) if said in marks else NOWHERE
        self.setFixedHeight(round(image.deviceIndependentSize().height()) + 2 * PAD)
        self._say_now()
        self.update()

    def _failed(self, asker: object, _error: object) -> None:
        if asker is self._ticket:
            self._asked = None
            self.failed.emit()

    def _say_now(self) -> None:
        """The spoken name is the mark one is at; a screen reader tells it as it changes."""
        title = self._chart.title if self._chart else ""
        said = self.spots[self.now].mark.said if self.now != NOWHERE else ""
        self.setAccessibleName(f"{said}. {title}" if said else title)

    def _hover(self, spot: int) -> None:
        if spot != self._hovered:
            self._hovered = spot
            hand = spot != NOWHERE and opens(self.spots[spot].mark)
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def _show_words(self, event: QHelpEvent) -> None:
        at = _under(self.spots, QPointF(event.pos()) - _CORNER)
        if at == NOWHERE:
            QToolTip.hideText()
            return
        words = f"<span>{escape(self.spots[at].mark.said)}</span>"  # or a name could be markup
        QToolTip.showText(event.globalPos(), words, self, self.place_of(at).toRect())

    def _open(self, mark: Mark) -> None:
        if opens(mark):
            self.opened.emit(mark)


def opens(mark: Mark) -> bool:
    """Whether anything is behind a mark."""
    return bool(mark.ids or mark.requests) or mark.week is not None


def guess(chart: Chart) -> int:
    """About how high the drawing will be, so that little moves once it is there."""
    shape = chart.shape
    if isinstance(shape, Units | Parts | Dumbbells):
        return ROW * max(1, len(shape.rows))
    return {Line: LINE, Levels: LEVELS, Grid: ROW * 5}.get(type(shape), OTHER)


def _box(spot: "Spot") -> QRectF:
    return QRectF(spot.left, spot.top, spot.width, spot.height)


def _under(spots: Sequence["Spot"], place: QPointF) -> int:
    """The mark at a place, the smallest where some lie over each other; NOWHERE if none."""
    hits = [n for n, spot in enumerate(spots) if _box(spot).contains(place)]
    return min(hits, key=lambda n: spots[n].width * spots[n].height, default=NOWHERE)


def _after_key(spots: Sequence["Spot"], now: int, key: Qt.Key) -> int:
    """Where an arrow key leads: sideways in reading order, up and down to the nearest one there."""
    last = len(spots) - 1
    if now == NOWHERE or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        return last if key == Qt.Key.Key_End else 0
    if key in _SIDEWAYS:
        return min(max(now + _SIDEWAYS[key], 0), last)
    return _next_row(spots, now, _UPWARD[key])


def _next_row(spots: Sequence["Spot"], now: int, way: int) -> int:
    here = _box(spots[now]).center()
    distances = []
    for n, spot in enumerate(spots):
        across, down = (_box(spot).center() - here).toTuple()
        if down * way > spot.height / 2:
            distances.append((abs(down) + abs(across), n))
    return min(distances, default=(0.0, now))[1]
