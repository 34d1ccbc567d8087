"""Quick entry: a card over the page that writes an entry in seconds, and never loses a word."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leadercoach import content
from leadercoach.content import sentence
from leadercoach.errors import InvalidEntry, Refused, SoftStop
from leadercoach.log.entries import build, plain
from leadercoach.store import notes
from leadercoach.store.entries import get
from leadercoach.usecases import drafts
from ui import theme
from ui.forms.delegation import DelegationForm
from ui.forms.dialogue import DialogueForm
from ui.forms.entry_form import EntryForm
from ui.forms.failure import FailureForm
from ui.forms.upward import UpwardForm
from ui.i18n import language
from ui.widgets.marks import Marker
from ui.widgets.overlay import paint_scrim, takes_tab
from ui.widgets.text import Label, Paragraph, button, divider, icon_button
from ui.workspace import Workspace

WIDTH, MARGIN, DRAFT_AFTER = 800, 16, 250
FORMS: dict[str, type[EntryForm]] = {
    "dialogue": DialogueForm,
    "upward": UpwardForm,
    "delegation": DelegationForm,
    "failure": FailureForm,
}


class QuickEntry(QWidget):
    """The scrim over the window with the card on it. One at a time; `closed` when it goes."""

    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        point: str,
        entry_id: str | None,
        day: date | None = None,
    ) -> None:
        super().__init__(window)
        self.setObjectName("overlay")
        self.workspace, self.entry_id, self.point = workspace, entry_id, point
        self._before = window.focusWidget()
        self._draft_key = entry_id or point
        self._written = False
        self.form = FORMS[point](workspace)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_AFTER)
        self._timer.timeout.connect(self._keep_draft)
        self._build()
        self._fill(day)
        self.form.changed.connect(self._changed)
        self.form.refused.connect(self._refuse)
        workspace.closing.connect(self.flush)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.form.begin()

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

    def save(self, *, sure: bool = False) -> None:
        """Save, or say what is in the way."""
        self._timer.stop()
        try:
            entry = build(self.form.raw())
            if self.entry_id:
                self.workspace.edit(self.entry_id, entry, sure=sure)
            else:
                self.workspace.add(entry, sure=sure, draft=self._draft_key)
        except SoftStop as stop:
            self._ask(stop)
        except Refused as refusal:
            self._refuse(refusal)
        else:
            self._written = True
            self.leave()

    def flush(self) -> None:
        """Write down now what the draft still lacks."""
        if not self._written and self._timer.isActive():
            self._timer.stop()
            self._keep_draft()

    def leave(self) -> None:
        """Close the card; what is not saved stays as a draft."""
        self.flush()
        self.setObjectName("")
        self.hide()
        self.closed.emit()
        if self._before is not None:
            self._before.setFocus()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        focus = self.focusWidget()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control or not isinstance(focus, QPlainTextEdit):
                self.save()
        elif event.text() == "-" and not isinstance(focus, QLineEdit | QPlainTextEdit):
            self.form.date.step_back()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Ctrl+Enter saves from a text of several lines too, Esc leaves from anywhere."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
                self.save()
                return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Keep Tab inside the card."""
        moved = super().focusNextPrevChild(next)
        if not self.isAncestorOf(self.window().focusWidget() or self):
            chain = [w for w in self._card.findChildren(QWidget) if takes_tab(w)]
            if chain:
                chain[0 if next else -1].setFocus(Qt.FocusReason.TabFocusReason)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_scrim(painter, QRectF(self.rect()), QRectF(self._card.geometry()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _build(self) -> None:
        self._card = QFrame(self)
        self._card.setProperty("class", "card")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.setProperty("class", "surface")
        self._area.setWidget(self.form)
        self._stop = _Stop()
        self._stop.sure.connect(self._save_anyway)
        self._stop.change.connect(self._stop.hide)
        self._stop.hide()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._area, 1)
        column.addWidget(self._stop)
        column.addWidget(divider())
        column.addLayout(self._foot())
        for edit in self.form.findChildren(QPlainTextEdit):
            edit.installEventFilter(self)

    def _head(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Marker(self.point, 18))
        row.addWidget(Label(content.point_name(self.point).in_(language()), "heading"), 1)
        close = icon_button("x", self.tr("Close, keep a draft"), 20)
        close.clicked.connect(self.leave)
        row.addWidget(close)
        column = QVBoxLayout()
        column.setContentsMargins(24, 18, 16, 12)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(Paragraph(content.point_help(self.point).in_(language()), "muted"))
        return column

    def _foot(self) -> QHBoxLayout:
        self._more = button(self.tr("Add more"), "link", "chevron-down")
        self._more.clicked.connect(self._unfold)
        self._afresh = button(self.tr("Start afresh"), "link", "rotate-ccw")
        self._afresh.clicked.connect(self._start_afresh)
        self._afresh.hide()
        save = button(self.tr("Save  ↵"), "primary")
        save.clicked.connect(self._save_clicked)
        save.setAccessibleName(self.tr("Save"))
        row = QHBoxLayout()
        row.setContentsMargins(18, 13, 24, 13)
        row.setSpacing(10)
        row.addWidget(self._more)
        row.addWidget(self._afresh)
        row.addStretch()
        row.addWidget(Label("Esc", "key"))
        row.addWidget(Label(self.tr("keeps a draft"), "muted"))
        row.addWidget(save)
        return row

    def _fill(self, day: date | None) -> None:
        draft = notes.draft(self.workspace.log, self._draft_key)
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

    def _changed(self) -> None:
        self._stop.hide()
        self._timer.start()

    def _keep_draft(self) -> None:
        log, raw, at = self.workspace.log, self.form.raw(), self.workspace.at
        try:
            drafts.keep(log, self._draft_key, raw, at)
        except Refused as refusal:
            self._refuse(refusal)

    def _start_afresh(self) -> None:
        self._timer.stop()
        self.workspace.run("drafts", self._drop_draft)
        self.hide()
        window, entry_id, point = self.parentWidget(), self.entry_id, self.point
        self.setObjectName("")
        self.deleteLater()
        QuickEntry(window, self.workspace, point, entry_id)

    def _drop_draft(self) -> None:
        drafts.drop(self.workspace.log, self._draft_key)

    def _unfold(self) -> None:
        if self.form.unfolded:
            self.form.fold()
        else:
            self.form.unfold()
            for edit in self.form.findChildren(QPlainTextEdit):
                edit.installEventFilter(self)
        self._name_more()
        self._place()

    def _name_more(self) -> None:
        open_now = self.form.unfolded
        self._more.setText(self.tr("Show less") if open_now else self.tr("Add more"))
        self._place()

    def _ask(self, stop: SoftStop) -> None:
        self._stop.ask(sentence(stop.code, stop.params, language()))

    def _refuse(self, refusal: Refused) -> None:
        self._stop.tell(sentence(refusal.code, refusal.params, language()))
        if isinstance(refusal, InvalidEntry) and refusal.field:
            self.form.focus_field(refusal.field)
            self._name_more()

    def _place(self) -> None:
        look = theme.current()
        width = min(look.px(WIDTH), self.width() - 2 * MARGIN)
        self.form.setFixedWidth(width - 2)
        self.form.layout().activate()
        need = self.form.layout().totalHeightForWidth(width - 2)
        if need < 0:
            need = self.form.sizeHint().height()
        chrome = self._card.layout().sizeHint().height() - self._area.sizeHint().height()
        height = min(need + chrome + 4, self.height() - 2 * MARGIN)
        top = max(MARGIN, (self.height() - height) // 3)
        self._card.setGeometry((self.width() - width) // 2, top, width, height)
        self.update()


class _Stop(QWidget):
    """A sentence above the foot: a refusal, or a question to say yes to."""

    sure = Signal()
    change = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = Paragraph("", "stop")
        self._change = button(self.tr("Change"))
        self._change.clicked.connect(self.change)
        self._sure = button(self.tr("Save anyway"))
        self._sure.clicked.connect(self.sure)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 12)
        row.addWidget(self._text, 1)
        row.addWidget(self._change)
        row.addWidget(self._sure)

    def ask(self, question: str) -> None:
        self._show(question, asks=True)
        self._change.setFocus()

    def tell(self, text: str) -> None:
        self._show(text, asks=False)

    def _show(self, text: str, *, asks: bool) -> None:
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._change.setVisible(asks)
        self._sure.setVisible(asks)
        self.show()
