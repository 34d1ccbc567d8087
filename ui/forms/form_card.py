"""What the cards around a coach share: rows of fields, a sentence in the way, one button onward."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from leadercoach import content
from leadercoach.errors import InvalidEntry, Refused, SoftStop
from ui.base.i18n import language
from ui.forms.draft import DraftKeeper
from ui.forms.fields import Field
from ui.shell.workspace import Workspace
from ui.widgets import layouts
from ui.widgets.overlay import SCREEN_WIDTH, CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import RING
from ui.widgets.text import Paragraph, button, divider

Result = TypeVar("Result")
EDGE = 24


class FormCard(CardOverlay):
    """Enter presses `onward`, in a text of several lines with Ctrl. Esc leaves; what was begun is
    kept where `keep_draft` has been called."""

    def __init__(self, window: QWidget, workspace: Workspace, *, width: int = SCREEN_WIDTH) -> None:
        self.body = FitHeight()
        super().__init__(window, "", self.body, width=width)
        self.workspace = workspace
        self.fields: dict[str, Field] = {}
        self.onward: QPushButton | None = None
        self.draft: DraftKeeper | None = None
        self._afresh: QPushButton | None = None
        self._said_onward = ""
        self._sure = False
        self.rows = layouts.column(
            self.body, spacing=14, margins=(EDGE - RING, 12, EDGE - RING, 20)
        )
        self._stop = Paragraph("", "stop")
        self._stop.hide()
        line = layouts.row(margins=(EDGE, 0, EDGE, 12))
        line.addWidget(self._stop)
        self.column.addLayout(line)
        self.column.addWidget(divider())
        self.foot = layouts.row(spacing=10, margins=(EDGE - 6, 13, EDGE, 13))
        self.foot.addStretch()
        self.column.addLayout(self.foot)

    def add(self, *fields: Field) -> QWidget:
        """Fields beside each other, in a row of their own."""
        for field in fields:
            field.changed.connect(self.changed)
            self.fields[field.name] = field
        return self.add_row(*fields)

    def add_row(self, *parts: QWidget) -> QWidget:
        """Parts beside each other, each as wide as the next."""
        holder = FitHeight()
        row = layouts.row(holder, spacing=16 - 2 * RING)
        for part in parts:
            row.addWidget(part, 1)
        self.rows.addWidget(holder)
        return holder

    def add_text(self, said: str, style: str = "muted") -> Paragraph:
        text = Paragraph(said, style)
        text.setContentsMargins(RING, 0, RING, 0)
        self.rows.addWidget(text)
        return text

    def add_onward(self, words: str, act: Callable[[], object]) -> QPushButton:
        """The button at the right of the foot, which Enter presses."""
        made = button(words, "primary")
        made.clicked.connect(act)
        self.foot.addWidget(made)
        self.onward = made
        return made

    def add_aside(self, words: str, act: Callable[[], object], icon: str = "") -> QPushButton:
        """A button at the left of the foot."""
        made = button(words, "link", icon)
        made.clicked.connect(act)
        self.foot.insertWidget(self.foot.count() - 1 - bool(self.onward), made)
        return made

    def watch_texts(self) -> None:
        """Let Enter go on from every line, and Ctrl+Enter from every text."""
        for edit in (*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)):
            edit.installEventFilter(self)

    def keep_draft(self, key: str) -> None:
        """Keep what stands in the fields as a draft of this name from now on, and show one that
        was kept. Called once the fields show what they begin with."""
        self.draft = DraftKeeper(self, self.workspace, key, self.raw)
        self.draft.refused.connect(self.refuse)
        self._usual = self.raw()
        self._afresh = self.add_aside(self.tr("Start afresh"), self._start_afresh, "rotate-ccw")
        self._afresh.hide()
        found = self.draft.kept()
        if found is not None:
            self._load(found)
            self._afresh.show()

    def raw(self) -> dict[str, Any]:
        """What stands in the fields, as plain data."""
        return {name: field.read() for name, field in self.fields.items()}

    def saved(self) -> None:
        """What stands on the card is in the log now: it is no draft any more."""
        if self.draft is not None:
            self.draft.drop()

    def leave(self) -> None:
        """Close the card; what has not been saved stays as a draft."""
        if self.draft is not None:
            self.draft.flush()
        super().leave()

    def read(self, name: str) -> str:
        """A text field as it is kept: empty, not None."""
        return str(self.fields[name].read() or "")

    def attempt(self, change: Callable[[], Result]) -> Result | None:
        """Make a change; None if it was refused, which the card then says."""
        try:
            return change()
        except Refused as refusal:
            self.refuse(refusal)
            return None

    def attempt_confirmed(self, change: Callable[[bool], Result]) -> Result | None:
        """As `attempt`; after a question the button onward is the answer that one is sure."""
        try:
            return change(self._sure)
        except SoftStop as stop:
            self.refuse(stop)
            self._be_sure(sure=True)
        except Refused as refusal:
            self.refuse(refusal)
        return None

    def _be_sure(self, *, sure: bool) -> None:
        assert self.onward is not None
        if sure and not self._sure:
            self._said_onward = self.onward.text()
            self.onward.setText(self.tr("Save anyway"))
        elif self._sure and not sure:
            self.onward.setText(self._said_onward)
        self._sure = sure

    def changed(self) -> None:
        """Something was written or chosen: what was said of it before no longer holds."""
        self._stop.hide()
        if self.draft is not None:
            self.draft.touch()
        if self._sure:
            self._be_sure(sure=False)
        self.place()

    def refuse(self, refusal: Refused) -> None:
        """Say what is in the way, and go where it is."""
        where = refusal.field if isinstance(refusal, InvalidEntry) else ""
        params = dict(refusal.params)
        if where in self.fields:
            params["field"] = self.fields[where].label.strip("?… ")
        self.say(content.sentence(refusal.code, params, language()))
        self.go_to(where)

    def lacks(self, name: str, sentence: str) -> bool:
        """Whether a field is empty that may not be; the card then says so and goes there."""
        empty = not self.fields[name].read()
        if empty:
            self.say(sentence)
            self.go_to(name)
        return empty

    def go_to(self, name: str) -> None:
        """Put the focus on a field, if there is one of that name."""
        if name in self.fields:
            self.fields[name].focus()
            self._area.ensureWidgetVisible(self.fields[name])

    def say(self, sentence: str) -> None:
        self._stop.setText(sentence)
        self._stop.setAccessibleName(sentence)
        self._stop.show()
        self.place()

    @property
    def stopped(self) -> str:
        """What is in the way, as it stands there; empty if nothing is."""
        return "" if self._stop.isHidden() else self._stop.text()

    def to_top(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_enter(event):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton) and not focus.isCheckable():
            focus.click()
        else:
            self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and _is_enter(event):
            assert isinstance(event, QKeyEvent)
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control or isinstance(watched, QLineEdit):
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    def _load(self, form: dict[str, Any]) -> None:
        """Show a draft; of another version's only what has stayed the same."""
        for name, value in form.items():
            if name in self.fields:
                with suppress(TypeError, ValueError, KeyError, AttributeError):
                    self.fields[name].write(value)
        self.changed()
        if self.draft is not None:
            self.draft.forget()

    def _start_afresh(self) -> None:
        assert self.draft is not None
        assert self._afresh is not None
        self._load(self._usual)
        self.draft.drop()
        self._afresh.hide()
        self.begin()

    def _go_on(self) -> None:
        if self.onward is not None and self.onward.isVisible() and self.onward.isEnabled():
            self.onward.click()


def beginning(part: QWidget) -> QWidget:
    """A button as wide as its words, at the beginning of its line."""
    holder = QWidget()
    row = layouts.row(holder)
    row.addWidget(part)
    row.addStretch()
    return holder


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
