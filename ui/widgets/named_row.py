"""A row about somebody or something with a name that can be changed where it stands."""

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from ui.base import icons, theme
from ui.widgets import layouts
from ui.widgets.rows import Row
from ui.widgets.text import Elided, Label, icon_button

LONGEST = 200


class NamedRow(Row):
    """`renamed` with id and new name; `retired` with id and whether to hide; `removed` with id.
    `editing` with id, name and the field when the name is begun to be changed: who keeps drafts can
    show one there."""

    editing = Signal(str, str, object)
    renamed = Signal(str, str)
    retired = Signal(str, bool)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.key, self._name, self._hidden = "", "", False
        self._label = Elided("", "medium")
        self._edit = QLineEdit()
        self._edit.setMaxLength(LONGEST)
        self._edit.editingFinished.connect(self._finish)
        self._edit.installEventFilter(self)
        self._edit.hide()
        self._note = Label("", "caption")
        self._rename = icon_button("pencil", "")
        self._rename.clicked.connect(self._begin)
        self._hide = icon_button("eye-off", "")
        self._hide.clicked.connect(self._turn)
        self._remove = icon_button("trash-2", "")
        self._remove.clicked.connect(self._take_away)
        self.column = layouts.column(self, spacing=4, margins=(0, 4, 0, 4))
        self.line = QHBoxLayout()
        self._fill_line()
        self.column.addLayout(self.line)

    def show_named(self, key: str, name: str, note: str, *, hidden: bool, removable: bool) -> None:
        """Show the thing as it is now."""
        self.key, self._name, self._hidden = key, name, hidden
        self._label.setText(name)
        self._note.setText(" · ".join(part for part in (note, self._state()) if part))
        self._edit.setAccessibleName(self.tr("New name for {name}").format(name=name))
        _call(self._rename, self.tr("Rename {name}").format(name=name))
        turn = self.tr("Show {name} again") if hidden else self.tr("Hide {name}")
        _call(self._hide, turn.format(name=name))
        look = theme.current()
        picture = "eye" if hidden else "eye-off"
        self._hide.setIcon(icons.icon(picture, look.colours["muted"], look.px(18)))
        _call(self._remove, self.tr("Remove {name}").format(name=name))
        self._remove.setVisible(removable)

    def edit(self, text: str) -> None:
        """Let the name be changed, beginning with `text`."""
        self._edit.setText(text)
        self._label.hide()
        self._edit.show()
        self._edit.setFocus()
        self._edit.selectAll()

    def stands(self) -> bool:
        """Whether the name is being changed."""
        return not self._edit.isHidden()

    def stand(self, how: bool) -> None:
        if how:
            self._begin()
        else:
            self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves the name as it was, and throws the draft away."""
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed == Qt.Key.Key_Escape:
            self._edit.clear()
            self._leave()
            return True
        return super().eventFilter(watched, event)

    def add_beside(self, part: QWidget) -> None:
        """Put something of the row's own before its pictures."""
        at = self.line.indexOf(self._rename)
        self.line.insertWidget(at, part)
        self.line.insertSpacing(at + 1, 8)

    def _fill_line(self) -> None:
        row = self.line
        row.setSpacing(2)
        row.addStrut(theme.current().px(38))
        row.addWidget(self._label, 1)
        row.addWidget(self._edit, 1)
        row.addSpacing(8)
        row.addWidget(self._note)
        row.addSpacing(8)
        keep = self._remove.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # the pictures stand in line in every row
        self._remove.setSizePolicy(keep)
        for part in (self._rename, self._hide, self._remove):
            row.addWidget(part)

    def _state(self) -> str:
        return self.tr("hidden") if self._hidden else ""

    def _begin(self) -> None:
        self.edit(self._name)
        self.editing.emit(self.key, self._name, self._edit)

    def _finish(self) -> None:
        if self._edit.isHidden():
            return
        typed = self._edit.text().strip()
        self._leave()
        if typed != self._name:
            self.renamed.emit(self.key, typed)
        if self._edit.isHidden():  # it was taken: what was typed is no draft any more
            self._edit.clear()

    def _leave(self) -> None:
        had_focus = self._edit.hasFocus()
        self._edit.hide()
        self._label.show()
        if had_focus:
            self._rename.setFocus()

    def _turn(self) -> None:
        self.retired.emit(self.key, not self._hidden)

    def _take_away(self) -> None:
        self.removed.emit(self.key)


def _call(control: QToolButton, name: str) -> None:
    """Give a picture its name; a tooltip reads markup, so what the leader typed is escaped."""
    control.setAccessibleName(name)
    control.setToolTip(escape(name))
