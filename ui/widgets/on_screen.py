"""Tells which widgets somebody could really read: wholly in sight, uncovered, for a while."""

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

LOOK_EVERY, LONG_ENOUGH = 500, 2000  # milliseconds


class OnScreen(QObject):
    """`read` with the widgets that have been in sight for two seconds on end, each once."""

    read = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._waiting: dict[QWidget, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def watch(self, *widgets: QWidget) -> None:
        """Look for these from now on."""
        self._waiting |= dict.fromkeys(widgets, 0)
        self._timer.start()

    def look(self) -> None:
        """One look; what is out of sight begins anew."""
        for widget in self._waiting:
            self._waiting[widget] = self._waiting[widget] + LOOK_EVERY if in_sight(widget) else 0
        widgets = [widget for widget, long in self._waiting.items() if long > LONG_ENOUGH]
        for widget in widgets:
            del self._waiting[widget]
        if not self._waiting:
            self._timer.stop()
        if widgets:
            self.read.emit(widgets)


def in_sight(widget: QWidget) -> bool:
    """Whether a widget can be read now: in the window that is used, which is not minimised, within
    every area that scrolls and on a screen, and with nothing lying over it."""
    window = widget.window()
    if not widget.isVisible() or window.isMinimized() or not window.isActiveWindow():
        return False
    if QApplication.activePopupWidget() or QApplication.activeModalWidget() not in (None, window):
        return False
    whole = widget.rect()
    if whole.isEmpty() or whole.height() < widget.minimumSizeHint().height():
        return False  # squeezed, until the page has made room
    if not _within_all(widget, whole) or not _on_a_screen(widget, whole):
        return False
    inner = whole.adjusted(1, 1, -1, -1)
    middle = inner.center().y()
    points = [inner.topLeft(), inner.bottomRight(), inner.center()]
    points += [QPoint(inner.left(), middle), QPoint(inner.right(), middle)]
    return all(_on_top(window, widget, point) for point in points)


def _within_all(widget: QWidget, whole: QRect) -> bool:
    """Whether no parent cuts any of it off."""
    parent = widget.parentWidget()
    while parent is not None:
        if not parent.rect().contains(QRect(widget.mapTo(parent, QPoint(0, 0)), whole.size())):
            return False
        if parent.isWindow():
            return True
        parent = parent.parentWidget()
    return True


def _on_a_screen(widget: QWidget, whole: QRect) -> bool:
    corners = (whole.topLeft(), whole.bottomRight())
    return all(QGuiApplication.screenAt(widget.mapToGlobal(corner)) for corner in corners)


def _on_top(window: QWidget, widget: QWidget, point: QPoint) -> bool:
    """Whether what the mouse would meet there is the widget itself."""
    there = window.childAt(widget.mapTo(window, point))
    return there is not None and (there is widget or widget.isAncestorOf(there))
