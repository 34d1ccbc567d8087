"""What lies over the whole window: a card on a scrim, or a screen of its own."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.base import theme
from ui.widgets import layouts, standing
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Elided, Paragraph, divider, icon_button

MARGIN, SCREEN_WIDTH = 16, 640


class Overlay(QWidget):
    """Covers the window and keeps Tab inside; `closed` when it goes. The window finds it by name.

    The window keeps an overlay as large as itself. `way` is the route that leads to it again, with
    what it is about; empty for one that is not opened again when the window is made anew.
    """

    closed = Signal()
    way: standing.Way = ()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("overlay")
        standing.call(self, f"over:{type(self).__name__}")
        self._before = window.focusWidget()
        self.hide()

    def open(self) -> None:
        """Show it above everything, and take the focus."""
        self.setGeometry(self.host.rect())
        self.show()
        self.raise_()
        self.begin()

    @property
    def host(self) -> QWidget:
        """What it lies over."""
        above = self.parentWidget()
        assert above is not None
        return above

    def begin(self) -> None:
        """Put the focus where one begins."""
        chain = self.tab_chain()
        (chain[0] if chain else self).setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Go, and give the focus back."""
        self.setObjectName("")
        self.setProperty(standing.GONE, True)  # noqa: FBT003
        self.hide()
        self.closed.emit()
        before, host = self._before, self.host
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        elif hasattr(host, "take_focus"):
            host.take_focus()
        self.deleteLater()

    def tab_chain(self) -> list[QWidget]:
        """What Tab goes through, first to last."""
        return [w for w in self.findChildren(QWidget) if takes_tab(w)]

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Keep Tab inside."""
        moved = super().focusNextPrevChild(next)
        if not self.isAncestorOf(self.window().focusWidget() or self):
            chain = self.tab_chain()
            if chain:
                chain[0 if next else -1].setFocus(Qt.FocusReason.TabFocusReason)
        return moved


class CardOverlay(Overlay):
    """A card over the page with a title, content that scrolls, and a way to close it."""

    def __init__(
        self,
        window: QWidget,
        title: str,
        content: QWidget,
        *,
        mark: QWidget | None = None,
        below: str = "",
        width: int = SCREEN_WIDTH,
    ) -> None:
        super().__init__(window)
        self._content, self._width = content, width
        self._card = QFrame(self)
        self._card.setProperty("class", "card")
        self._title = Elided("", "heading")
        self._area = surface_area(content)
        self.column = layouts.column(self._card, spacing=0, margins=(1, 1, 1, 1))
        self.column.addLayout(self._head(mark, below))
        if not below:
            self.column.addWidget(divider())
        self.column.addWidget(self._area, 1)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._card.setAccessibleName(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_scrim(painter, QRectF(self.rect()), QRectF(self._card.geometry()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Stand in the window, as high as the content needs and the window allows."""
        width = min(theme.current().px(self._width), self.width() - 2 * MARGIN)
        self._content.setFixedWidth(width - 2)
        layout, card = self._content.layout(), self._card.layout()
        assert layout is not None
        assert card is not None
        layout.activate()
        need = layout.totalHeightForWidth(width - 2)
        if need < 0:
            need = self._content.sizeHint().height()
        chrome = card.sizeHint().height() - self._area.sizeHint().height()
        height = min(need + chrome + 4, self.height() - 2 * MARGIN)
        top = max(MARGIN, (self.height() - height) // 3)
        self._card.setGeometry((self.width() - width) // 2, top, width, height)
        self.update()

    def _head(self, mark: QWidget | None, below: str) -> QVBoxLayout:
        row = layouts.row(spacing=10)
        if mark is not None:
            row.addWidget(mark)
        row.addWidget(self._title, 1)
        close = icon_button("x", self.tr("Close"), 20)
        close.clicked.connect(self.leave)
        row.addWidget(close)
        column = layouts.column(spacing=2, margins=(24, 16, 16, 12))
        column.addLayout(row)
        if below:
            column.addWidget(Paragraph(below, "muted"))
        return column


class Screen(Overlay):
    """Instead of the window's own content: one narrow column in the middle. Enter goes on.

    Subclasses fill `column`, and name in `onward` the button that Enter presses.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("class", "shell")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.onward: QPushButton | None = None
        content = FitHeight()
        content.setProperty("class", "page")
        content.setFixedWidth(theme.current().px(SCREEN_WIDTH))
        self.column = layouts.column(content, spacing=8, margins=(4, 56, 4, 32))
        around = FitHeight()
        around.setProperty("class", "page")
        row = QHBoxLayout(around)
        row.addStretch()
        row.addWidget(content)
        row.addStretch()
        whole = layouts.column(self)
        whole.addWidget(surface_area(around, "page"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.window().focusWidget()
        if isinstance(focus, QAbstractButton) and not focus.isCheckable():
            focus.click()
        elif self.onward is not None:
            self.onward.click()


def surface_area(content: QWidget, style: str = "surface") -> QScrollArea:
    """`content` in an area that scrolls up and down, and is no stop for Tab."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("class", style)
    area.setWidget(content)
    return area


def paint_scrim(painter: QPainter, whole: QRectF, card: QRectF) -> None:
    """Darken what lies below, and give the card its shadow."""
    look = theme.current()
    painter.fillRect(whole, look.colour("scrim"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = look.colour("ink" if not look.dark else "paper")
    shade.setAlphaF(0.02 if not look.dark else 0.05)
    painter.setBrush(shade)
    box = card.translated(0, 8)
    for reach in range(0, 18, 2):
        painter.drawRoundedRect(box.adjusted(-reach, -reach, reach, reach), 8 + reach, 8 + reach)


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops there."""
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()
