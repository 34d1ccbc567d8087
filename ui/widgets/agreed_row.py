"""An agreed action in a list: a picture and a word for where it stands, what it is, to whom."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.base import theme
from ui.widgets import layouts
from ui.widgets.breakable import breakable
from ui.widgets.open_row import OpenRow
from ui.widgets.text import Label, Paragraph, icon_label

ICONS = {"open": "circle-dashed", "done": "check", "missed": "minus", "renegotiated": "refresh-cw"}
_TOP = Qt.AlignmentFlag.AlignTop


class Agreed(Protocol):
    """What a list knows of an action."""

    @property
    def what(self) -> str: ...
    @property
    def plan(self) -> str: ...
    @property
    def promised(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def overdue(self) -> bool: ...


class AgreedButton(OpenRow):
    """Pressing it opens the action."""

    def __init__(self, shown: Agreed, *, with_plan: bool = True) -> None:
        plan = shown.plan if with_plan else ""
        self._state = shown.label
        super().__init__(". ".join(t for t in (shown.what, plan, shown.promised, shown.label) if t))
        if shown.overdue:
            self._state = f"{shown.label} · {self.tr('overdue')}"
            self.setAccessibleName(f"{self.accessibleName()}, {self.tr('overdue')}")
        row = layouts.row(self, spacing=10, margins=(4, 8, 4, 8))
        picture = icon_label(ICONS[shown.status], "ink" if shown.status == "done" else "muted")
        row.addWidget(picture, 0, _TOP)
        row.addLayout(self._words(shown, plan), 1)

    def _words(self, shown: Agreed, plan: str) -> QVBoxLayout:
        column = layouts.column(spacing=2)
        head = layouts.row(spacing=12)
        head.addWidget(Paragraph(breakable(shown.what)), 1)
        state = Label(self._state, "state")
        state.setMinimumHeight(theme.current().px(20))
        head.addWidget(state, 0, _TOP)
        column.addLayout(head)
        for text, style in ((plan, "muted"), (shown.promised, "caption")):
            if text:
                column.addWidget(Paragraph(breakable(text), style))
        return column
