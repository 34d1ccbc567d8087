"""The window itself: on the screen at once with an empty shell, then holding what is made for it.

Imports as little of Qt as it can: the first paint waits for nothing else.
"""

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.base.tokens import DARK, LIGHT

TITLE = "Leader Coach"
SMALLEST, USUAL = (960, 640), (1280, 860)
NOT_LET = 500  # milliseconds within which a window that may come forward has
RAIL, HEAD, GUTTER, CARD, GAP, CONTENT = 96, 80, 32, 160, 16, 1120

_SHELL = """
Frame {{ background: {paper}; border: none; }}
QFrame {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame#rail {{ background: {paper}; border: none; border-right: 1px solid {line}; }}
"""


class Frame(QFrame):
    """`painted` once, when the empty shell is on the screen; `closing` when the window closes."""

    painted = Signal()
    closing = Signal()

    def __init__(self, geometry: str, look: str) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self._shell: list[QFrame] = []
        system_dark = self.palette().window().color().lightness() < 128
        dark = look == "dark" or (look == "system" and system_dark)
        self.setStyleSheet(_SHELL.format(**(DARK if dark else LIGHT)))
        self._draw_shell()
        self._held: QWidget | None = None
        self._cover: QWidget | None = None
        self._before = ""
        self._waits_for_paint = True

    def hold(self, content: QWidget) -> None:
        """Show `content` in the whole window, instead of what was there."""
        before, self._held = self._held, content
        content.setParent(self)
        content.setGeometry(self.rect())
        content.show()
        cover, self._cover = self._cover, None
        for gone in (before, cover, *self._shell):
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if self._shell:
            self._shell = []
            self.setStyleSheet("")

    def cover(self, screen: QWidget) -> None:
        """Show nothing but `screen`, painted when this returns. What is held stays below it, until
        something else is held."""
        self._cover = screen
        screen.setGeometry(self.rect())
        screen.show()
        screen.raise_()
        self.repaint()

    @property
    def covered(self) -> bool:
        return self._cover is not None

    def place(self) -> str:
        """Where the window stands, or did before it went quiet, as `geometry` wants it."""
        return self._before or self.saveGeometry().toBase64().toStdString()

    def come_forward(self) -> None:
        """Raise the window: the program was started again. A quiet one stays where it is."""
        if self._before:
            return
        if self.isMinimized():
            self._restore()
        self.show()
        self.raise_()
        self.activateWindow()
        QTimer.singleShot(NOT_LET, self._ask_for_eyes)

    def _restore(self) -> None:
        """As it was before it was put away: full, or of its own size."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)

    def _ask_for_eyes(self) -> None:
        """Where the desktop lets no window come to the front by itself, it can be marked."""
        if not self.isActiveWindow() and not self._before:
            from PySide6.QtWidgets import QApplication

            QApplication.alert(self)

    def enter_kiosk(self, title: str) -> None:
        """Fill the screen under another title, for somebody else, until told to be itself again.
        One that is quiet already only changes its title."""
        self._before = self.place()
        self.setWindowTitle(title)
        self.showFullScreen()

    def leave_kiosk(self) -> None:
        """Stand again as and where the window stood."""
        before, self._before = self._before, ""
        self.setWindowTitle(TITLE)
        self.showNormal()
        self.restoreGeometry(QByteArray.fromBase64(before.encode()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for whole in (self._held, self._cover):
            if whole is not None:
                whole.setGeometry(self.rect())
        if self._held is None:
            self._place_cards()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._waits_for_paint:
            self._waits_for_paint = False
            QTimer.singleShot(0, self.painted.emit)

    def _draw_shell(self) -> None:
        """The rail and four empty cards, as frames: painting them by hand would load Qt's enums."""
        rail = QFrame(self)
        rail.setObjectName("rail")
        rail.setGeometry(0, 0, RAIL, 10_000)
        self._shell = [rail, *(QFrame(self) for _ in range(4))]

    def _place_cards(self) -> None:
        width = min(self.width() - RAIL - 2 * GUTTER, CONTENT)
        left = RAIL + (self.width() - RAIL - width) // 2
        side = (width - GAP) // 2
        for n, card in enumerate(self._shell[1:]):
            x, y = left + n % 2 * (side + GAP), HEAD + n // 2 * (CARD + GAP)
            card.setGeometry(x, y, side, CARD)
