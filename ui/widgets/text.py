"""Labels and buttons that show text as it is: never markup, never a mnemonic by accident."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.base import icons, theme


class Label(QLabel):
    """Plain text in one of the stylesheet's classes."""

    def __init__(self, text: str = "", style: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if style:
            self.setProperty("class", style)
        self.setText(text)


class Paragraph(Label):
    """Text that wraps, and takes the height it needs."""

    def __init__(self, text: str = "", style: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, style, parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class Sentence(Paragraph):
    """A paragraph that may begin with a word to stand out, and is as wide as it is on one line."""

    def __init__(self, style: str = "") -> None:
        super().__init__("", style)
        self.plain = ""

    def show_words(self, text: str, lead: str = "") -> None:
        """Show a text; `lead` is how it begins where that is to stand out."""
        self.plain = text
        self.setTextFormat(Qt.TextFormat.RichText if lead else Qt.TextFormat.PlainText)
        rest = text.removeprefix(lead)
        stands_out = f'<span style="font-weight: 600">{escape(lead)}</span>{escape(rest)}'
        self.setText(stands_out if lead else text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(self.plain)
        return QSize(wide + 4, super().minimumSizeHint().height())


class Elided(Label):
    """A title on one line, cut with an ellipsis where it does not fit; read out in full, and shown
    whole under the mouse."""

    def setText(self, text: str) -> None:
        self._whole = text.replace("\n", " ")
        super().setText(self._whole)
        self.setAccessibleName(self._whole)
        self._show_whole()

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), flags, shown)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_whole()
        self.update()

    def _show_whole(self) -> None:
        cut = QFontMetrics(self.font()).horizontalAdvance(self._whole) > self.width()
        self.setToolTip(self._whole if cut else "")


class Button(QPushButton):
    """A push button whose spoken name follows its words."""

    def setText(self, text: str) -> None:
        """Show `text` as it is, an ampersand included."""
        words = text.strip().replace("&", "&&")
        if not self.icon().isNull():
            behind = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            words = f"{words}  " if behind else f" {words}"
        super().setText(words)
        self.setAccessibleName(text.strip())


def button(text: str, style: str = "", icon: str = "", tall: bool = False) -> QPushButton:
    """A push button; `style` is primary, link, chip or empty, `icon` a Lucide name."""
    made = Button()
    if style:
        made.setProperty("class", style)
    if icon:
        look = theme.current()
        tint = {"primary": "on_accent", "link": "accent"}.get(style, "ink")
        made.setIcon(icons.icon(icon, look.colours[tint], look.px(18)))
        made.setIconSize(QSize(look.px(18), look.px(18)))
    if tall:
        made.setProperty("tall", True)  # noqa: FBT003
    made.setText(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    return made


def icon_button(name: str, spoken: str, size: int = 18) -> QToolButton:
    """A button that is only a picture to the eye; `spoken` is its name and its tooltip."""
    look = theme.current()
    made = QToolButton()
    made.setProperty("class", "icon")
    made.setIcon(icons.icon(name, look.colours["muted"], look.px(size)))
    made.setIconSize(QSize(look.px(size), look.px(size)))
    made.setAccessibleName(spoken)
    made.setToolTip(spoken)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def icon_label(name: str, tint: str = "muted", size: int = 18) -> QLabel:
    """A picture beside words that say the same."""
    look = theme.current()
    label = QLabel()
    label.setPixmap(icons.pixmap(name, look.colours[tint], look.px(size), 2.0))
    label.setFixedSize(look.px(size), look.px(size))
    return label


def card(parent: QWidget | None = None) -> QFrame:
    """A surface with a thin line around it."""
    made = QFrame(parent)
    made.setProperty("class", "card")
    return made


def divider() -> QFrame:
    frame = QFrame()
    frame.setProperty("class", "divider")
    frame.setFixedHeight(1)
    return frame
