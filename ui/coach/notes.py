"""The coach's notes about a client: what has been written, and the file that goes back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.backup.own_files import refuse_own
from leadercoach.coaching.action import CoachNote
from leadercoach.coaching.package import Package
from leadercoach.errors import Refused
from leadercoach.exchange.returns import seal_return
from leadercoach.practice.returns import remove, return_for, returned
from leadercoach.store.files import write_whole
from leadercoach.store.practice import Draft, drafts
from leadercoach.store.practice import draft as stored_draft
from leadercoach.views import words
from leadercoach.views.actions import plan
from ui.base.i18n import language
from ui.charts.pictures import file_name
from ui.coach.note_card import NoteCard, ProposeCard, about
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.breakable import breakable
from ui.widgets.layouts import clear
from ui.widgets.reflow import FitHeight
from ui.widgets.reply_parts import Nothing
from ui.widgets.standing import call
from ui.widgets.text import Label, Paragraph, button, card, icon_button


class NotesPage(Page):
    """`workspace` is the practice: what is written here is kept there, never in the package."""

    place = "notes"
    alone = True

    def __init__(
        self, window: QWidget, workspace: Workspace, routes: Routes, package: Package
    ) -> None:
        super().__init__(workspace)
        routes.note.connect(self._note)
        routes.propose.connect(self._propose_again)
        self._over, self._package = window, package
        self.write = button(self.tr("Write a note"), "", "pen-line")
        self.write.clicked.connect(self._write)
        self.propose = button(self.tr("Propose an action"), "", "handshake")
        self.propose.clicked.connect(self._propose)
        self.make = button(self.tr("Make a file to send back…"), "primary", "send")
        self.make.clicked.connect(self._make)
        self._build()

    @property
    def title(self) -> str:
        return self.tr("Notes")

    def refresh(self) -> None:
        clear(self._list)
        found = drafts(self.workspace.log, self._package.package)
        self.make.setVisible(bool(found))
        said = self.tr(
            "What you write here goes back to the leader in a file, as proposals: they accept, "
            "change or decline each. Nothing in their log is changed by it."
        )
        rows = [self._row(draft) for draft in found]
        for draft, row in zip(found, rows, strict=True):
            call(row, draft.body.id)
        for row in rows or [Nothing(self.tr("No notes yet"), said, [])]:
            self._list.addWidget(row)
            row.show()
        self._list.addStretch()

    def take_focus(self) -> None:
        self.write.setFocus()

    def _build(self) -> None:
        inside = FitHeight()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.write)
        head.addWidget(self.propose)
        head.addStretch()
        head.addWidget(self.make)
        column.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list, 1)
        filled(self, Scrolled(inside))

    def _row(self, draft: Draft) -> QWidget:
        frame = card()
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 12, 12, 12)
        row.setSpacing(12)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(Label(self._head(draft), "caption"))
        body = draft.body
        said = body.text if isinstance(body, CoachNote) else self._action(draft)
        text.addWidget(Paragraph(breakable(said), "reading"))
        row.addLayout(text, 1)
        if draft.returned is None:
            for icon, name, act in (
                ("pencil", self.tr("Change"), self._change),
                ("trash-2", self.tr("Remove"), self._remove),
            ):
                press = icon_button(icon, f"{name}: {said[:40]}")
                press.setToolTip(name)
                press.clicked.connect(partial(act, draft))
                row.addWidget(press, 0, Qt.AlignmentFlag.AlignTop)
        return frame

    def _head(self, draft: Draft) -> str:
        body = draft.body
        if isinstance(body, CoachNote):
            kind = about(self._package, body.entry) or self.tr("Note on the whole")
        else:
            kind = self.tr("Proposed action")
        state = "" if draft.returned is None else self.tr("in a file sent back")
        day = words.day_month(draft.written_on, language(), self.workspace.at.today)
        return " · ".join(part for part in (kind, day, state) if part)

    def _action(self, draft: Draft) -> str:
        assert not isinstance(draft.body, CoachNote)
        action, lang, due = draft.body.action, language(), ""
        if action.due:
            due = words.day_month(action.due, lang, self.workspace.at.today)
        return "\n".join(part for part in (action.what, plan(action, lang), due) if part)

    def _write(self) -> None:
        NoteCard(self._over, self.workspace, self._package)

    def _propose(self) -> None:
        ProposeCard(self._over, self.workspace, self._package)

    def _change(self, draft: Draft, *_: object) -> None:
        if isinstance(draft.body, CoachNote):
            NoteCard(self._over, self.workspace, self._package, draft=draft)
        else:
            ProposeCard(self._over, self.workspace, self._package, draft)

    def _note(self, draft_id: str) -> None:
        """To a note that is being worded, a new one without an id."""
        if draft_id:
            self._change(stored_draft(self.workspace.log, draft_id))
        else:
            self._write()

    def _propose_again(self, draft_id: str) -> None:
        if draft_id:
            self._change(stored_draft(self.workspace.log, draft_id))
        else:
            self._propose()

    def _remove(self, draft: Draft, *_: object) -> None:
        self.write.setFocus()
        self.workspace.run("notes", lambda: remove(self.workspace.log, draft.body.id))

    def _make(self) -> None:
        """Write everything about this package into a file only its leader can open."""
        work = self.workspace
        called = self.tr("answer to {name}").format(name=self._package.leader)
        name = file_name(called, work.at.today, "age")
        suggested, title = str(Path.home() / name), self.tr("Make a file to send back")
        kinds = self.tr("Sealed files") + " (*.age)"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, suggested, kinds)
        if not chosen:
            return
        try:
            sealed = seal_return(self._package, return_for(work.log, self._package))
            refuse_own(Path(chosen), work.path, code="file_over_practice")
            write_whole(Path(chosen), sealed.encode("ascii"))
            returned(work.log, self._package.package, work.at)
        except Refused as refusal:
            work.refused.emit(refusal)
            return
        work.changed.emit("notes")
        work.tell(self.tr("Saved as {name}.").format(name=Path(chosen).name))
