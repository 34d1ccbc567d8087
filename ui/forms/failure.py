"""AP4: what went wrong, and whom it was told."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach import content
from ui.base.i18n import language
from ui.forms.entry_form import AnyField, EntryForm
from ui.forms.fields import Choice, Day, Field, Line, Pick, options
from ui.widgets import layouts
from ui.widgets.segmented import RING
from ui.widgets.text import Paragraph, button, icon_button


class FailureForm(EntryForm):
    """An own failure (A.5)."""

    point = "failure"

    def quick(self) -> list[list[AnyField]]:
        kind = Choice("kind", options("failure.kind"), keys=True, per_row=4, height=44)
        hint = Paragraph(content.text("failure_hint").in_(language()), "caption")
        kind.say_below(hint)
        return [[kind], [Shares(self.today)]]

    def deep(self) -> list[list[AnyField]]:
        return [
            [Line("what", hint=self.tr("own part only"))],
            [
                Choice("impact", options("failure.impact"), optional=True),
                self.people_field(hint=self.tr("aliases only")),
            ],
            [Choice("not_shareable", options("failure.not_shareable"), optional=True)],
            [Choice("reaction", options("failure.reaction"), optional=True)],
        ]


class Shares(Field):
    """The times a failure was told: a line each, with whom, when and how."""

    def __init__(self, today: date) -> None:
        super().__init__("shares")
        self._today = today
        self._lines: list[ShareLine] = []
        self._rows = layouts.column(spacing=8)
        self._column.addLayout(self._rows)
        add = button(self.tr("Told somebody"), "", "plus")
        add.clicked.connect(self._add_empty)
        row = layouts.row(margins=(RING, 0, RING, 0))
        row.addWidget(add)
        row.addStretch()
        self._column.addLayout(row)
        self._first = add

    def read(self) -> Any:
        return [line.read() for line in self._lines if line.read() is not None]

    def write(self, value: Any) -> None:
        for line in list(self._lines):
            self._remove(line)
        for share in value or ():
            self._add(share)

    def focus(self) -> None:
        self._first.setFocus()

    def _add_empty(self) -> None:
        self._add({"on": self._today.isoformat()}).direction.row.focus_first()

    def _add(self, share: dict[str, Any]) -> "ShareLine":
        line = ShareLine(share, self._today)
        line.changed.connect(self.changed)
        line.removed.connect(self._removed)
        self._lines.append(line)
        self._rows.addWidget(line)
        return line

    def _removed(self) -> None:
        line = self.sender()
        assert isinstance(line, ShareLine)
        self._remove(line)
        self.changed.emit()

    def _remove(self, line: "ShareLine") -> None:
        self._lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()


class ShareLine(QWidget):
    """One time it was told."""

    changed = Signal()
    removed = Signal()

    def __init__(self, share: dict[str, Any], today: date) -> None:
        super().__init__()
        self._logged_on = share.get("logged_on")
        self.direction = Choice(
            "direction", options("failure.direction"), label=self.tr("Whom"), keys=True, per_row=3
        )
        self._on = Day("on", today, self.tr("When"), past=True)
        self._format = Pick(
            "format", options("share.format"), self.tr("How"), nothing=self.tr("Not said")
        )
        remove = icon_button("x", self.tr("Remove"))
        remove.clicked.connect(self.removed)
        row = layouts.row(self, spacing=8)
        row.addWidget(self.direction, 1)
        side = QVBoxLayout()
        side.addWidget(self._on)
        side.addWidget(self._format)
        row.addLayout(side)
        row.addWidget(remove)
        for field in (self.direction, self._on, self._format):
            field.write(share.get(field.name))
            field.changed.connect(self.changed)

    def read(self) -> dict[str, Any] | None:
        """The share as plain data, None until it says whom and when."""
        fields = {f.name: f.read() for f in (self._on, self.direction, self._format)}
        if not fields["on"] or not fields["direction"]:
            return None
        if self._logged_on:
            fields["logged_on"] = self._logged_on
        return {name: value for name, value in fields.items() if value}
