"""Several boxes to tick under one label."""

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QGridLayout

from ui.forms.fields import Field, Options
from ui.widgets.check import Check
from ui.widgets.segmented import RING

COLUMNS = 2


class Checks(Field):
    """Reads and writes the codes that are ticked."""

    def __init__(self, name: str, choices: Options, label: str) -> None:
        super().__init__(name, label)
        self.boxes = {code: Check(words.replace("&", "&&")) for code, words in choices}
        grid = QGridLayout()
        grid.setContentsMargins(RING, 0, RING, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        for nth, box in enumerate(self.boxes.values()):
            box.toggled.connect(self.changed)
            grid.addWidget(box, nth // COLUMNS, nth % COLUMNS)
            grid.setColumnStretch(nth % COLUMNS, 1)
        self._column.addLayout(grid)

    def read(self) -> list[str]:
        return [code for code, box in self.boxes.items() if box.isChecked()]

    def write(self, value: Any) -> None:
        for code, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(code in (value or ()))

    def focus(self) -> None:
        next(iter(self.boxes.values())).setFocus()
