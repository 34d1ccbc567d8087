"""The fields forms are built of: each knows its name and its value as plain data."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QLineEdit,
    QWidget,
)

from leadercoach import content
from leadercoach.errors import InvalidEntry
from leadercoach.log.texts import NOTE
from ui.base import theme
from ui.base.i18n import language
from ui.widgets import layouts
from ui.widgets.check import Check
from ui.widgets.combo import Combo
from ui.widgets.date_choice import DateButton
from ui.widgets.note_edit import NoteEdit
from ui.widgets.segmented import RING, Segmented
from ui.widgets.text import Label

Options = Sequence[tuple[str, str]]


def options(enum: str) -> list[tuple[str, str]]:
    """The choices of an enum in the window's language."""
    return [(o.code, o.label.in_(language())) for o in content.options(enum)]


class Field(QWidget):
    """A label above a control. `changed` with every change by hand; None or empty is no value."""

    changed = Signal()

    def __init__(self, name: str, label: str = "", hint: str = "") -> None:
        super().__init__()
        self.name = name
        self.empty: Any = None  # what an entry without this field has
        self.label = label or content.field(name).in_(language())
        self._column = layouts.column(self, spacing=5)
        # in line with the rows of choices
        head = layouts.row(spacing=6, margins=(RING, 0, RING, 0))
        head.addWidget(Label(self.label, "label"))
        if hint:
            head.addWidget(Label(hint, "caption"))
        head.addStretch()
        self.head = head
        self._column.addLayout(head)

    def read(self) -> Any:
        """The value as plain data."""
        return None

    def write(self, value: Any) -> None:
        """Show a value, without `changed`."""

    def focus(self) -> None:
        """Take the focus."""
        self.setFocus()

    def _hold(self, control: QWidget) -> None:
        control.setAccessibleName(self.label)
        self._inset(control)

    def _inset(self, control: QWidget) -> None:
        holder = layouts.row(margins=(RING, 0, RING, 0))
        holder.addWidget(control)
        self._column.addLayout(holder)


class Choice(Field):
    """One or, with `many`, several of the codes of an enum; `number` reads codes as integers."""

    moved_on = Signal()

    def __init__(
        self,
        name: str,
        choices: Options,
        *,
        label: str = "",
        hint: str = "",
        number: bool = False,
        **look: Any,
    ) -> None:
        super().__init__(name, label, hint)
        self.setContentsMargins(0, 0, 0, 0)
        self._many, self._number = bool(look.get("many")), number
        self.row = Segmented(self.label, choices, **look)
        self.row.changed.connect(self.changed)
        self.row.moved_on.connect(self.moved_on)
        self._column.setSpacing(5 - RING)
        self._column.addWidget(self.row)

    def say_below(self, text: QWidget) -> None:
        """Put a sentence under the choices."""
        self._inset(text)

    def read(self) -> Any:
        if self._many:
            return list(self.row.values())
        value = self.row.value()
        return int(value) if self._number and value is not None else value

    def write(self, value: Any) -> None:
        codes = value if isinstance(value, list | tuple) else [value]
        self.row.choose(*(str(code) for code in codes if code is not None))

    def focus(self) -> None:
        self.row.focus_first()


class YesNo(Choice):
    """Yes, no, or not answered."""

    def __init__(self, name: str, label: str = "") -> None:
        super().__init__(name, options("answer"), label=label, optional=True, fill=False)

    def read(self) -> Any:
        return {"yes": True, "no": False}.get(self.row.value() or "")

    def write(self, value: Any) -> None:
        self.row.choose({True: "yes", False: "no"}.get(value))


class Line(Field):
    """One line of text."""

    def __init__(self, name: str, label: str = "", hint: str = "", placeholder: str = "") -> None:
        super().__init__(name, label, hint)
        self.edit = QLineEdit()
        self.edit.setMaxLength(10_000)  # too long is said in words, not cut in silence
        self.edit.setPlaceholderText(placeholder)
        self.edit.textEdited.connect(self.changed)
        self._hold(self.edit)

    def read(self) -> Any:
        return self.edit.text().strip() or None

    def write(self, value: Any) -> None:
        self.edit.setText(value or "")

    def focus(self) -> None:
        self.edit.setFocus()


class Text(Field):
    """Several lines of text. `refused` carries why a paste was not taken."""

    refused = Signal(object)

    def __init__(
        self, name: str, label: str = "", hint: str = "", placeholder: str = "", lines: int = 2
    ) -> None:
        super().__init__(name, label, hint)
        self.edit = NoteEdit()
        self.edit.refused.connect(self._refused)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setFixedHeight(theme.current().px(18 * lines + 20))
        self.edit.textChanged.connect(self.changed)
        self._hold(self.edit)

    def read(self) -> Any:
        return self.edit.toPlainText().strip() or None

    def write(self, value: Any) -> None:
        with QSignalBlocker(self.edit):
            self.edit.setPlainText(value or "")

    def focus(self) -> None:
        self.edit.setFocus()

    def _refused(self, length: int) -> None:
        self.refused.emit(InvalidEntry("text_too_long", self.name, length=length, limit=NOTE))


class People(Line):
    """Aliases, separated by commas; known ones are completed."""

    def __init__(self, name: str, known: Sequence[str], label: str = "", hint: str = "") -> None:
        super().__init__(name, label, hint, "M3, M7")
        self._completer = QCompleter(list(known), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setWidget(self.edit)
        self._completer.activated.connect(self._complete)
        self.edit.textEdited.connect(self._suggest)

    def read(self) -> Any:
        return [alias.strip() for alias in self.edit.text().split(",") if alias.strip()]

    def write(self, value: Any) -> None:
        self.edit.setText(", ".join(value or ()))

    def _suggest(self) -> None:
        begun = self.edit.text().rpartition(",")[2].strip()
        self._completer.setCompletionPrefix(begun)
        if begun and self._completer.completionCount():
            self._completer.complete()
        else:
            popup = self._completer.popup()
            assert popup is not None
            popup.hide()

    def _complete(self, alias: str) -> None:
        before = self.edit.text().rpartition(",")[0]
        self.edit.setText(f"{before}, {alias}" if before else alias)
        self.changed.emit()


class Day(Field):
    """A date that may be left empty; with `past` none that lies ahead of `today`."""

    def __init__(self, name: str, today: date, label: str = "", *, past: bool = False) -> None:
        super().__init__(name, label)
        latest = QDate(today.year, today.month, today.day) if past else None
        self._button = DateButton(self.label, today, latest)
        self._button.changed.connect(self.changed)
        self._inset(self._button)

    def read(self) -> Any:
        return self._button.iso()

    def write(self, value: Any) -> None:
        self._button.set_iso(value)

    def focus(self) -> None:
        self._button.setFocus()


class Pick(Field):
    """One of a list that may be long, or nothing; `free` lets the leader type a new one."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[object, str]],
        label: str = "",
        *,
        nothing: str = "",
        free: bool = False,
    ) -> None:
        super().__init__(name, label)
        self._free = free
        self.box = Combo()
        self.box.setEditable(free)
        self.box.addItem(nothing, "")
        for code, text in choices:
            self.box.addItem(text, code)
        self.box.currentTextChanged.connect(self.changed)
        if free:
            line = self.box.lineEdit()
            assert line is not None
            line.setAccessibleName(self.label)
        self._hold(self.box)

    def read(self) -> Any:
        if self._free:
            return self.box.currentText().strip() or None
        return self.box.currentData() or None

    def write(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            if self._free:
                self.box.setEditText(value or "")
            else:
                self.box.setCurrentIndex(max(0, self.box.findData(value or "")))


class Tick(Field):
    """A box to tick; unticked is `otherwise`, None or False."""

    def __init__(self, name: str, label: str = "", otherwise: Any = None) -> None:
        super().__init__(name, " ")
        self._otherwise = otherwise
        words = label or content.field(name).in_(language())
        self.box = Check(words.replace("&", "&&"))
        self.box.toggled.connect(self.changed)
        self._inset(self.box)
        self.box.setMinimumHeight(theme.current().px(36))

    def read(self) -> Any:
        return True if self.box.isChecked() else self._otherwise

    def write(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(value))


class Markers(QFrame):
    """The three quality markers, each yes, no or not answered."""

    changed = Signal()
    name = "markers"
    empty = None

    def __init__(self, point: str) -> None:
        super().__init__()
        self._fields: dict[str, YesNo] = {}
        row = layouts.row(self, spacing=16 - 2 * RING)
        for option in content.markers(point):
            field = YesNo(option.code, option.label.in_(language()))
            field.changed.connect(self.changed)
            self._fields[option.code] = field
            row.addWidget(field, 1)

    def read(self) -> Any:
        said = {code: field.read() for code, field in self._fields.items()}
        return {code: value for code, value in said.items() if value is not None} or None

    def write(self, value: Any) -> None:
        for code, field in self._fields.items():
            field.write((value or {}).get(code))

    def focus(self) -> None:
        next(iter(self._fields.values())).focus()
