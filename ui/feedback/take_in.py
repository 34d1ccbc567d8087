"""Taking in what an observer, a colleague or a coach sent: opened, looked at, taken in or not."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange.envelope import LARGEST
from leadercoach.exchange.incoming import Came, read, take
from leadercoach.exchange.replies import Preview
from leadercoach.usecases import drafts
from ui.base import theme
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.feedback.preview import PreviewView
from ui.feedback.return_view import ReturnView
from ui.forms.draft import FieldDraft
from ui.shell.drops import files_of
from ui.shell.workspace import Workspace
from ui.widgets.layouts import clear
from ui.widgets.note_edit import NoteEdit
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph, button

TEXT_HEIGHT = 132
DRAFT = "take-in"


class TakeIn(CardOverlay):
    """First where it comes from, then what it says; every refusal stands in the same place.

    `taken` with the Preview or the Came that was taken in. Several files are shown one after the
    other.
    """

    taken = Signal(object)

    def __init__(self, window: QWidget, workspace: Workspace, job: Job) -> None:
        self._body = FitHeight()
        super().__init__(window, "", self._body)
        self._workspace, self._job = workspace, job
        self._waiting: list[Path | str] = []
        self._preview: Preview | Came | None = None
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(24, 16, 24, 20)
        self._column.setSpacing(12)
        self._text = NoteEdit()
        self._pasted = False
        self.way = ("take_in", None)
        self.setAcceptDrops(True)
        job.done.connect(self._show_preview)
        job.failed.connect(self._show_refusal)
        self._ask()

    def show_sources(self, sources: Sequence[Path | str]) -> None:
        """Read these, the first at once."""
        self._pasted = False
        self._waiting = list(sources)
        self._next()

    def begin(self) -> None:
        (self._text if self._text.isVisible() else self).setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.show_sources(files_of(event.mimeData()))

    def _next(self) -> None:
        if not self._waiting:
            self.leave()
            return
        self.set_title(self.tr("Take in a reply"))
        self._fill(Paragraph(self.tr("Reading…"), "muted"))
        source, at = self._waiting.pop(0), self._workspace.at
        self._job.start(self._workspace.beside(lambda log: read(source, log, at)))

    def _ask(self, refusal: str = "") -> None:
        """Ask where it comes from; `refusal` says why the last one was not taken in."""
        self.set_title(self.tr("Take in a reply"))
        self._preview = None
        text = self._text = NoteEdit()
        text.setFixedHeight(theme.current().px(TEXT_HEIGHT))
        text.setAccessibleName(self.tr("The text of the reply"))
        text.setAcceptDrops(False)  # a file dropped on it is read, not written out as its name
        text.viewport().setAcceptDrops(False)
        text.setPlaceholderText(self.tr("Paste the text here: all of it, the first line too"))
        text.refused.connect(self._too_long)
        choose = button(self.tr("Choose a file…"), "", "folder-open")
        choose.clicked.connect(self._choose)
        show = button(self.tr("Show the reply"), "primary")
        show.setEnabled(False)
        show.clicked.connect(self._read_text)
        text.textChanged.connect(lambda: show.setEnabled(bool(text.toPlainText().strip())))
        FieldDraft(text, self._workspace, DRAFT)
        show.setEnabled(bool(text.toPlainText().strip()))
        lead = self.tr("Open the file you were sent, drop it here, or paste the text of it.")
        said = [Paragraph(refusal, "stop")] if refusal else []
        self._fill(*said, Paragraph(lead, "muted"), text, _row(choose, None, show))
        if self.isVisible():
            (text if not refusal else choose).setFocus()

    def _show_preview(self, preview: Preview | Came) -> None:
        self._preview = preview
        view: ReturnView | PreviewView
        if isinstance(preview, Came):
            view = ReturnView(preview.taken)
        else:
            view = PreviewView(preview, self._workspace.at.today)
        self.set_title(self.tr("Before you take it in"))
        take_it = button(view.take_name, "primary")
        take_it.clicked.connect(self._take)
        leave = button(self.tr("Leave it"))
        leave.clicked.connect(self._next)
        self._fill(view, _row(None, leave, take_it))
        take_it.setFocus()

    def _show_refusal(self, refusal: Refused) -> None:
        said = content.sentence(refusal.code, refusal.params, language())
        if self._waiting:
            self.set_title(self.tr("Take in a reply"))
            on = button(self.tr("Show the next"), "primary")
            on.clicked.connect(self._next)
            self._fill(Paragraph(said, "stop"), _row(None, on))
            on.setFocus()
        else:
            self._ask(said)

    def _take(self) -> None:
        preview = self._preview
        if preview is None:
            return
        try:
            take(preview, self._workspace.log, self._workspace.at)
        except Refused as refusal:
            self._show_refusal(refusal)
            return
        self._workspace.changed.emit("coaching" if isinstance(preview, Came) else "feedback")
        if self._pasted:
            work = self._workspace
            work.run("drafts", lambda: drafts.drop(work.log, DRAFT))
        self.taken.emit(preview)
        self._next()

    def _choose(self) -> None:
        title = self.tr("Take in a reply")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, str(Path.home()))
        if chosen:
            self.show_sources([Path(chosen)])

    def _read_text(self) -> None:
        self.show_sources([self._text.toPlainText()])
        self._pasted = True

    def _too_long(self, length: int) -> None:
        code = "sealed_too_large" if length > LARGEST else "reply_too_large"
        self._ask(content.sentence(code, {}, language()))

    def _fill(self, *parts: QWidget) -> None:
        clear(self._column)
        for part in parts:
            self._column.addWidget(part)
            part.show()
        self.place()


def _row(*parts: QWidget | None) -> QWidget:
    """Buttons beside each other; None takes the room that is left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch()
        else:
            row.addWidget(part)
    return holder
