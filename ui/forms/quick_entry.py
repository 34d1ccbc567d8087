"""Quick entry: a card over the page that writes an entry in seconds, and never loses a word."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from leadercoach import content
from leadercoach.content import sentence
from leadercoach.errors import InvalidEntry, Refused, SoftStop, StoreError
from leadercoach.log.entries import build, plain
from leadercoach.store import notes
from leadercoach.store.entries import get
from ui.base import icons, theme
from ui.base.i18n import language
from ui.forms.delegation import DelegationForm
from ui.forms.dialogue import DialogueForm
from ui.forms.draft import DraftKeeper
from ui.forms.elsewhere import save_elsewhere
from ui.forms.entry_form import EntryForm
from ui.forms.failure import FailureForm
from ui.forms.upward import UpwardForm
from ui.shell.workspace import Workspace
from ui.widgets import layouts
from ui.widgets.marks import Marker
from ui.widgets.overlay import CardOverlay
from ui.widgets.text import Label, Paragraph, button, divider

WIDTH = 800
FORMS: dict[str, type[EntryForm]] = {
    "dialogue": DialogueForm,
    "upward": UpwardForm,
    "delegation": DelegationForm,
    "failure": FailureForm,
}


class QuickEntry(CardOverlay):
    """A card with a form on it: for a new entry, or to change the one with `entry_id`."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        point: str,
        entry_id: str | None,
        day: date | None = None,
    ) -> None:
        self.form = FORMS[point](workspace)
        self.form.setProperty("class", "surface")
        name, what = content.point_name(point), content.point_help(point)
        super().__init__(
            window,
            name.in_(language()),
            self.form,
            mark=Marker(point, 18),
            below=what.in_(language()),
            width=WIDTH,
        )
        self.workspace, self.entry_id, self.point = workspace, entry_id, point
        self.way = ("edit_entry", entry_id) if entry_id else ("new_entry", point, None)
        self.draft = DraftKeeper(self, workspace, entry_id or point, self.form.raw)
        self.draft.refused.connect(self._refuse)
        self._build()
        self._fill(day)
        self.form.changed.connect(self._changed)
        self.form.refused.connect(self._refuse)
        self.open()

    @staticmethod
    def open_new(
        window: QWidget, workspace: Workspace, point: str, day: object = None
    ) -> "QuickEntry | None":
        """A card for a new entry, unless one is open already."""
        if window.findChild(QWidget, "overlay") is not None:
            return None
        return QuickEntry(window, workspace, point, None, day if isinstance(day, date) else None)

    @staticmethod
    def open_edit(window: QWidget, workspace: Workspace, entry_id: str) -> "QuickEntry | None":
        """A card to change an entry."""
        if window.findChild(QWidget, "overlay") is not None:
            return None
        return QuickEntry(window, workspace, get(workspace.log, entry_id).entry.point, entry_id)

    def begin(self) -> None:
        self.form.begin()

    def save(self, *, sure: bool = False) -> None:
        """Save, or say what is in the way."""
        self.draft.flush()
        try:
            entry = build(self.form.raw())
            if self.entry_id:
                self.workspace.edit(self.entry_id, entry, sure=sure)
            else:
                self.workspace.add(entry, sure=sure, draft=self.draft.key)
        except SoftStop as stop:
            self._stop.ask(sentence(stop.code, stop.params, language()))
        except Refused as refusal:
            self._refuse(refusal)
        else:
            self.draft.forget()
            self.leave()

    def stands(self) -> bool:
        return self.form.unfolded

    def stand(self, how: bool) -> None:
        if how != self.form.unfolded:
            self.turn()

    def leave(self) -> None:
        """Close the card; what is not saved stays as a draft."""
        self.draft.flush()
        super().leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        focus = self.focusWidget()
        writing = isinstance(focus, QLineEdit | QPlainTextEdit)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focus, QPushButton | QToolButton) and not control:
                focus.click()
            elif control or not isinstance(focus, QPlainTextEdit):
                self.save()
        elif event.text() == "-" and not writing:
            self.form.date.step_back()
        elif event.text().isalpha() and not writing:
            self.form.begin_title(event.text())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Ctrl+Enter saves from a text of several lines too."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
                self.save()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._stop = _Stop()
        self._stop.sure.connect(self._save_anyway)
        self._stop.change.connect(self._stop.hide)
        self._stop.elsewhere.connect(self._save_elsewhere)
        self._stop.hide()
        self.column.addWidget(self._stop)
        self.column.addWidget(divider())
        self.column.addLayout(self._foot())
        self._watch_texts()

    def _foot(self) -> QHBoxLayout:
        self._more = button(self.tr("Add more"), "link", "chevron-down")
        self._more.clicked.connect(self.turn)
        self._afresh = button(self.tr("Start afresh"), "link", "rotate-ccw")
        self._afresh.clicked.connect(self._start_afresh)
        self._afresh.hide()
        save = button(self.tr("Save  ↵"), "primary")
        save.clicked.connect(self._save_clicked)
        save.setAccessibleName(self.tr("Save"))
        row = layouts.row(spacing=10, margins=(18, 13, 24, 13))
        row.addWidget(self._more)
        row.addWidget(self._afresh)
        row.addStretch()
        row.addWidget(Label("Esc", "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(self.tr("keeps a draft"), "muted"))
        row.addWidget(save)
        return row

    def _fill(self, day: date | None) -> None:
        draft = notes.draft(self.workspace.log, self.draft.key)
        if draft is not None:
            self._load(draft.form)
            self._afresh.show()
        elif self.entry_id:
            self._load(plain(get(self.workspace.log, self.entry_id).entry))
        if day is not None:
            self.form.date.set_day(day)
        self._name_more()

    def _load(self, raw: dict[str, Any]) -> None:
        try:
            self.form.load(raw)
        except (TypeError, ValueError, KeyError):  # a draft of another version: begin anew
            self.form.load({})

    def _save_clicked(self) -> None:
        self.save()

    def _save_anyway(self) -> None:
        self.save(sure=True)

    def _save_elsewhere(self) -> None:
        """The card stays: what is in it is still not in the log."""
        from leadercoach.views.reading import typed_text

        text = typed_text(self.form.raw(), language())
        told = save_elsewhere(self.window(), text, self.workspace.path)
        if told:
            self._stop.tell(told, elsewhere=True)

    def _changed(self) -> None:
        self._stop.hide()
        self.draft.touch()
        self.place()  # an answer may show another question

    def _start_afresh(self) -> None:
        self.draft.drop()
        window, entry_id, point = self.host, self.entry_id, self.point
        self.leave()
        QuickEntry(window, self.workspace, point, entry_id)

    def turn(self) -> None:
        """Unfold the deep fields, or fold them away."""
        if self.form.unfolded:
            self.form.fold()
        else:
            self.form.unfold()
            self._watch_texts()
        self._name_more()

    def _watch_texts(self) -> None:
        for edit in self.form.findChildren(QPlainTextEdit):
            edit.installEventFilter(self)

    def _name_more(self) -> None:
        open_now = self.form.unfolded
        tint, side = theme.current().colours["accent"], theme.current().px(18)
        self._more.setIcon(icons.icon("chevron-up" if open_now else "chevron-down", tint, side))
        self._more.setText(self.tr("Show less") if open_now else self.tr("Add more"))
        self.place()

    def _refuse(self, refusal: Refused) -> None:
        self._stop.tell(
            sentence(refusal.code, refusal.params, language()),
            elsewhere=isinstance(refusal, StoreError),
        )
        if isinstance(refusal, InvalidEntry) and refusal.field:
            self.form.focus_field(refusal.field)
            self._name_more()


class _Stop(QWidget):
    """A sentence above the foot: a refusal, or a question to say yes to."""

    sure = Signal()
    change = Signal()
    elsewhere = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = Paragraph("", "stop")
        self._elsewhere = button(self.tr("Save the text to a file…"))
        self._elsewhere.clicked.connect(self.elsewhere)
        self._change = button(self.tr("Change"))
        self._change.clicked.connect(self.change)
        self._sure = button(self.tr("Save anyway"))
        self._sure.clicked.connect(self.sure)
        row = layouts.row(self, margins=(24, 0, 24, 12))
        row.addWidget(self._text, 1)
        row.addWidget(self._elsewhere)
        row.addWidget(self._change)
        row.addWidget(self._sure)

    def ask(self, question: str) -> None:
        self._show(question, asks=True)
        self._change.setFocus()

    def tell(self, text: str, *, elsewhere: bool = False) -> None:
        self._show(text, asks=False, elsewhere=elsewhere)

    def _show(self, text: str, *, asks: bool, elsewhere: bool = False) -> None:
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._change.setVisible(asks)
        self._sure.setVisible(asks)
        self._elsewhere.setVisible(elsewhere)
        self.show()
