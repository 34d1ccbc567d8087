"""A list of rows that stay while their texts change, so that the focus stays where it was."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets import layouts
from ui.widgets.overlay import takes_tab
from ui.widgets.standing import call, send_off
from ui.widgets.text import Paragraph, divider


class Row(QWidget):
    """One line of a list; subclasses show an item of their kind."""

    def show_item(self, item: Any) -> None:
        """Show the item as it is now."""


class Rows(QWidget):
    """Rows by key, with a thin line between them; `empty` is said when there are none.

    When the row with the focus goes, its neighbour takes the focus, or `otherwise` does.
    """

    def __init__(
        self, make: Callable[[], Row], empty: str = "", otherwise: QWidget | None = None
    ) -> None:
        super().__init__()
        self._make, self._otherwise = make, otherwise
        self._rows: dict[str, Row] = {}
        self._lines: dict[str, QWidget] = {}
        self._column = layouts.column(self, spacing=0)
        self._empty = Paragraph(empty, "muted")
        self._empty.setContentsMargins(0, 8, 0, 8)
        self._has_empty = bool(empty)
        self._column.addWidget(self._empty)

    def show_items(self, items: Sequence[tuple[str, Any]]) -> None:
        """Show these and no others, in this order."""
        keys = [key for key, _ in items]
        focused = self._focused()
        order = list(self._rows)
        for gone in [key for key in order if key not in keys]:
            for widget in (self._rows.pop(gone), self._lines.pop(gone)):
                self._column.removeWidget(widget)
                send_off(widget)
        for n, (key, item) in enumerate(items):
            self._place(n, key, item)
        self._rows = {key: self._rows[key] for key in keys}
        self._empty.setVisible(not keys and self._has_empty)
        if focused and focused not in self._rows:
            self._focus_near(order.index(focused))

    def row(self, key: str) -> Row:
        return self._rows[key]

    def __len__(self) -> int:
        return len(self._rows)

    def __bool__(self) -> bool:
        return True

    def _place(self, n: int, key: str, item: Any) -> None:
        if key not in self._rows:
            self._rows[key], self._lines[key] = self._make(), divider()
            call(self._rows[key], key)
        row, line = self._rows[key], self._lines[key]
        if self._column.indexOf(row) != 2 * n + 1:
            self._column.insertWidget(2 * n, line)
            self._column.insertWidget(2 * n + 1, row)
        row.show_item(item)
        row.show()
        line.setVisible(n > 0)

    def _focused(self) -> str:
        for key, row in self._rows.items():
            if row.isAncestorOf(self.window().focusWidget() or self):
                return key
        return ""

    def _focus_near(self, n: int) -> None:
        near = list(self._rows.values())[max(0, n - 1) : n + 1]
        chain = [w for row in near[-1:] for w in row.findChildren(QWidget) if takes_tab(w)]
        target = chain[0] if chain else self._otherwise
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
