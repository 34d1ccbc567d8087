"""A line to type a new name in, with its button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets import layouts
from ui.widgets.text import button

LONGEST = 200


class AddLine(QWidget):
    """`added` with what was typed, by Enter or by the button; nothing typed adds nothing."""

    added = Signal(str)

    def __init__(self, hint: str, name: str) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setMaxLength(LONGEST)
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(hint)
        self.edit.returnPressed.connect(self._add)
        self._press = button(name, "", "plus")
        self._press.clicked.connect(self._add)
        self.setFocusProxy(self.edit)
        row = layouts.row(self, spacing=8)
        row.addWidget(self.edit, 1)
        row.addWidget(self._press)

    def _add(self) -> None:
        typed = self.edit.text().strip()
        if typed:
            self.added.emit(typed)
        self.edit.setFocus()
