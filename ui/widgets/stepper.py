"""A small whole number, stepped with two buttons as large as any other or typed."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from ui.base import theme
from ui.widgets import layouts
from ui.widgets.text import icon_button


class Stepper(QWidget):
    """`changed` with every change by hand. `nothing` is shown in place of `least`."""

    changed = Signal(int)

    def __init__(self, name: str, least: int, most: int, nothing: str = "") -> None:
        super().__init__()
        self._box = _Box()
        self._box.setRange(least, most)
        self._box.setSpecialValueText(nothing)
        self._box.setAccessibleName(name)
        self._box.setFixedWidth(theme.current().px(84 if nothing else 56))
        self._box.valueChanged.connect(self._changed)
        self._fewer = icon_button("minus", f"{name}: −1")
        self._fewer.clicked.connect(self._box.stepDown)
        self._more = icon_button("plus", f"{name}: +1")
        self._more.clicked.connect(self._box.stepUp)
        row = layouts.row(self, spacing=2)
        for part in (self._fewer, self._box, self._more):
            row.addWidget(part)

    @property
    def value(self) -> int:
        return self._box.value()

    def show_value(self, value: int) -> None:
        """Show a number, without `changed`."""
        with QSignalBlocker(self._box):
            self._box.setValue(value)

    def _changed(self, value: int) -> None:
        self.changed.emit(value)


class _Box(QSpinBox):
    """A number field that the wheel passes over unless it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)  # 12 is one change, not a change to 1 and one to 12
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
