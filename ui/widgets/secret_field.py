"""A line for a passphrase: covered until one asks to see it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from ui.base import icons, theme
from ui.widgets.standing import COVERED
from ui.widgets.text import icon_button, icon_label

BUTTON, INSET = 34, 6
LONGEST = 1024


class TallLine(QLineEdit):
    """A line of reading size with room for something at its end."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setProperty("tall", True)  # noqa: FBT003
        self.setProperty(COVERED, True)  # noqa: FBT003 - also while it is shown
        self.setAccessibleName(spoken)
        self.setMaxLength(LONGEST)
        self.setTextMargins(0, 0, theme.current().px(BUTTON), 0)


class SecretField(TallLine):
    """The eye shows what is typed, and covers it again. Nothing of it is kept for completing."""

    def __init__(self, spoken: str) -> None:
        super().__init__(spoken)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = icon_button("eye", "", 20)
        self.eye.setParent(self)
        self.eye.clicked.connect(lambda: self.show_text(shown=not self.is_shown))
        self.show_text(shown=False)

    @property
    def is_shown(self) -> bool:
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def show_text(self, *, shown: bool) -> None:
        """Show what is typed, or dots."""
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if shown else modes.Password)
        said = self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase")
        look = theme.current()
        name = "eye-off" if shown else "eye"
        self.eye.setIcon(icons.icon(name, look.colours["muted"], look.px(20)))
        self.eye.setAccessibleName(said)
        self.eye.setToolTip(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _at_the_end(self, self.eye)


class AgainField(SecretField):
    """The same passphrase once more, with a tick in place of the eye while both are equal."""

    def __init__(self, spoken: str) -> None:
        super().__init__(spoken)
        self.eye.hide()
        self._tick = icon_label("check", "muted", 20)
        self._tick.setParent(self)
        self._tick.hide()

    def show_equal(self, *, equal: bool) -> None:
        self._tick.setVisible(equal)
        self._tick.setAccessibleName(self.tr("Both are the same") if equal else "")

    @property
    def is_ticked(self) -> bool:
        return not self._tick.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._tick.size()
        right = self.width() - INSET - theme.current().px(BUTTON) // 2 - size.width() // 2
        self._tick.move(right, (self.height() - size.height()) // 2)


class TypedCode(TallLine):
    """The recovery code, key by key: `pasted` when somebody tries to do it in one go."""

    pasted = Signal()

    def __init__(self, spoken: str) -> None:
        super().__init__(spoken)
        self.setProperty("mono", True)  # noqa: FBT003
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.pasted.emit()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.MiddleButton:  # it would paste what is selected
            super().mouseReleaseEvent(event)


def _at_the_end(line: QLineEdit, control: QToolButton) -> None:
    size = QSize(theme.current().px(BUTTON), theme.current().px(BUTTON))
    control.setFixedSize(size)
    control.move(line.width() - INSET - size.width(), (line.height() - size.height()) // 2)
