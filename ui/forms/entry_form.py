"""What the four forms share: rows of fields, a short and an unfolded state, value in and out."""

import random
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import InvalidEntry
from leadercoach.log.entries import build
from leadercoach.log.rules import suggested_shifts
from leadercoach.store.people import people
from ui.base import theme
from ui.base.i18n import language
from ui.forms.fields import Choice, Field, Line, Markers, People, Text, options
from ui.forms.tags import Tags
from ui.shell.workspace import Workspace
from ui.widgets import layouts
from ui.widgets.date_choice import DateChoice
from ui.widgets.segmented import RING
from ui.widgets.text import Label, divider

AnyField = Field | Markers | Tags
_last_prompt: dict[str, int] = {}


class EntryForm(QWidget):
    """The fields of one kind. Subclasses name theirs in `quick` and `deep`, row by row."""

    changed = Signal()
    refused = Signal(object)
    point = ""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.today = workspace.at.today
        self.known_people = [p.alias for p in people(workspace.log) if not p.retired]
        self.fields: dict[str, AnyField] = {}
        self._kept: dict[str, Any] = {}
        self.date = DateChoice(self.today)
        self.date.changed.connect(self._changed)
        self._column = layouts.column(self, spacing=14, margins=(24 - RING, 0, 24 - RING, 20))
        self._add_rows(self.quick(), self._column)
        self._column.addLayout(self._date_row())
        self._more: QWidget | None = None
        self._column.addStretch()
        self.adapt()

    def quick(self) -> list[list[AnyField]]:
        """The required choices, in rows."""
        return []

    def deep(self) -> list[list[AnyField]]:
        """The rest, in rows."""
        return []

    def adapt(self) -> None:
        """Show what depends on other answers; called after each change."""

    def help_text(self) -> str:
        """A sentence about the choice just made, if there is one."""
        return ""

    def raw(self) -> dict[str, Any]:
        """What stands in the form, as plain data; hidden and empty fields are left out."""
        data = dict(self._kept)
        for name, field in self.fields.items():
            value = None if field.property("off") else field.read()
            data.pop(name, None)
            if isinstance(field, Tags):
                data |= field.read()
            elif value not in (None, "", [], {}):
                data[name] = value
        return data | {"point": self.point, "occurred_on": self.date.day.isoformat()}

    def load(self, raw: dict[str, Any]) -> None:
        """Show plain data: a draft, or an entry to change. Unfolds if there is anything deep."""
        self._kept = {k: v for k, v in raw.items() if k not in ("point", "occurred_on")}
        self.date.set_day(date.fromisoformat(raw.get("occurred_on", self.date.day.isoformat())))
        if set(self._kept) - set(self.fields) - {"coach_visibility", "origin"}:
            self._make_more()
        for name in self.fields:
            self._write(name)
        self.adapt()

    def _write(self, name: str) -> None:
        """Move what was kept for a field into it."""
        field = self.fields[name]
        if isinstance(field, Tags):
            field.write({group: self._kept.pop(group, []) for group in content.tag_groups()})
        else:
            field.write(self._kept.pop(name, field.empty))

    @property
    def unfolded(self) -> bool:
        return self._more is not None and not self._more.isHidden()

    def unfold(self) -> None:
        """Show the deep fields, with one prompt above the note."""
        if self._more is None:
            for name in self._make_more():
                self._write(name)
        assert self._more is not None
        self._more.show()
        self.adapt()
        self._suggest()

    def _make_more(self) -> set[str]:
        """Make the deep fields, empty, if they are not there; the names of the new ones."""
        if self._more is not None:
            return set()
        self._more = QWidget()
        rows = layouts.column(self._more, spacing=14)
        rows.addWidget(divider())
        before = set(self.fields)
        self._add_rows([*self.deep(), *self._common()], rows)
        self._column.insertWidget(self._column.count() - 1, self._more)
        return set(self.fields) - before

    def fold(self) -> None:
        if self._more is not None:
            self._more.hide()

    def focus_field(self, name: str) -> None:
        """Bring the field a refusal speaks of into view."""
        if name not in self.fields and not self.unfolded:
            self.unfold()
        if name in self.fields:
            self.fields[name].focus()

    def begin(self) -> None:
        """Put the focus on the first choice that is open."""
        for field in self.fields.values():
            if isinstance(field, Choice) and not field.property("off") and not field.read():
                field.focus()
                return
        next(iter(self.fields.values())).focus()

    def begin_title(self, letters: str) -> None:
        """Go on in the title with what has been typed: no choice is made by letters."""
        title = self.fields["title"]
        assert isinstance(title, Line)
        title.edit.setFocus()
        title.edit.insert(letters)
        self._changed()

    def switch(self, name: str, *, on: bool) -> None:
        """Show or hide a field; hidden it has no value."""
        field = self.fields.get(name)
        if field is not None:
            field.setProperty("off", not on)
            field.setVisible(on)

    def _common(self) -> list[list[AnyField]]:
        prompts = content.prompts(self.point)
        chosen = random.choice(
            [n for n in range(len(prompts)) if n != _last_prompt.get(self.point)]
        )
        _last_prompt[self.point] = chosen
        visible = Choice(
            "coach_visibility", options("coach_visibility"), optional=False, fill=False
        )
        visible.empty = "none" if self.point == "failure" else "facts"
        note = Text(
            "note",
            hint=prompts[chosen].in_(language()),
            placeholder=content.text("note_hint").in_(language()),
            lines=3,
        )
        return [[Markers(self.point)], [Tags()], [visible], [note]]

    def people_field(self, name: str = "people", hint: str = "") -> People:
        return People(name, self.known_people, hint=hint)

    def _date_row(self) -> QHBoxLayout:
        row = layouts.row(spacing=16 - 2 * RING)
        left = layouts.column(spacing=2)
        head = layouts.row(margins=(RING, 0, RING, 0))
        head.addWidget(Label(content.field("occurred_on").in_(language()), "label"))
        head.addStretch()
        head.addWidget(Label("–", "key"))
        head.addWidget(Label(self.tr("one day back"), "caption"))
        left.addLayout(head)
        left.addWidget(self.date)
        row.addLayout(left, 4)
        title = Line("title", hint=self.tr("optional"))
        title.head.addSpacerItem(QSpacerItem(0, theme.current().px(20)))  # level with the date
        self._add(title)
        row.addWidget(title, 5)
        return row

    def _add_rows(self, rows: Sequence[Sequence[AnyField]], column: QVBoxLayout) -> None:
        for fields in rows:
            line = layouts.row(spacing=16 - 2 * RING)
            for field in fields:
                self._add(field)
                line.addWidget(field, 1)
            column.addLayout(line)

    def _add(self, field: AnyField) -> None:
        self.fields[field.name] = field
        field.changed.connect(self._changed)
        if isinstance(field, Text):
            field.refused.connect(self.refused)
        if isinstance(field, Choice):
            field.moved_on.connect(self._move_on)

    def _move_on(self) -> None:
        """After a number key: on to the next choice without a value, else stay."""
        fields = [f for f in self.fields.values() if isinstance(f, Choice)]
        done = self.sender()
        for field in fields[fields.index(done) + 1 :] if done in fields else []:
            if not field.property("off") and not field.read() and field.row.takes_keys:
                field.focus()
                return

    def _suggest(self) -> None:
        tags = self.fields.get("tags")
        if isinstance(tags, Tags):
            try:
                tags.suggest(suggested_shifts(build(self.raw())))
            except InvalidEntry:
                tags.suggest(())

    def _changed(self) -> None:
        self.adapt()
        self._suggest()
        self.changed.emit()
