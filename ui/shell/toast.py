"""A sentence at the foot of the window that something is done, with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.base import theme
from ui.widgets import layouts
from ui.widgets.text import Label, button

SECONDS = 10


class Toast(QFrame):
    """Shows itself for ten seconds; `undone` when the leader takes the change back."""

    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = Label("", "medium")
        self._button = button("", "link", "undo-2")
        self._button.clicked.connect(self._undo)
        row = layouts.row(self, spacing=12, margins=(20, 8, 12, 8))
        row.addWidget(self._text)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        self._action: Callable[[], object] | None = None
        self.hide()

    def say(self, text: str, undo: str = "") -> None:
        """Show `text`, with a button if `undo` says what it is called."""
        self._action = None
        self._text.setText(text)
        self._button.setText(undo)
        self._button.setVisible(bool(undo))
        self.setAccessibleName(text)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start(SECONDS * 1000)

    def offer(self, text: str, label: str, action: Callable[[], object]) -> None:
        """Show `text` with a button that does something else than take back."""
        self.say(text, label)
        self._action = action

    def place(self) -> None:
        """Stand at the middle of the window's foot."""
        above = self.parentWidget()
        assert above is not None
        self.move((above.width() - self.width()) // 2, above.height() - self.height() - 24)

    def leave(self) -> None:
        self._timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("button_line"))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _undo(self) -> None:
        self._timer.stop()
        self.hide()
        if self._action is not None:
            self._action()
        else:
            self.undone.emit()
