"""Something to think about: a principle of the method and its question, answered or put away."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from leadercoach import content
from leadercoach.content import Card
from leadercoach.log.weeks import Week
from leadercoach.store import notes
from leadercoach.usecases.notes import reflect
from ui.base import theme
from ui.base.i18n import language
from ui.forms.draft import FieldDraft
from ui.shell.workspace import Workspace
from ui.widgets.layouts import clear, taken
from ui.widgets.note_edit import NoteEdit
from ui.widgets.standing import call, send_off
from ui.widgets.text import Label, Paragraph, button, icon_button


class ThinkCard(QFrame):
    """One principle a week, another one when it is put away. What is being written stays, and what
    was written earlier and not saved stands there again."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("class", "card")
        call(self, "think")
        self._workspace = workspace
        self._skipped = 0
        self._shown: Card | None = None
        self._text: NoteEdit | None = None
        self._draft: FieldDraft | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 16, 16)
        self._column.setSpacing(8)
        self.setMinimumHeight(theme.current().px(220))
        self.refresh()

    def refresh(self) -> None:
        """Another week has another principle, unless one is being answered."""
        if self._text is None and self._principle() != self._shown:
            self._show()

    def stands(self) -> dict[str, Any]:
        return {"skipped": self._skipped, "writing": self._text is not None}

    def stand(self, how: dict[str, Any]) -> None:
        self._skipped = int(how["skipped"])
        self._show()
        if how["writing"] and self._text is None:
            self._write()

    def _show(self) -> None:
        clear(self._column)
        self._text = self._draft = None
        shown, lang = self._principle(), language()
        self._shown = shown
        head = QHBoxLayout()
        name = self.tr("Principle: {name}").format(name=shown.name.in_(lang))
        head.addWidget(Label(name, "muted"), 1)
        away = icon_button("x", self.tr("Show another"))
        away.clicked.connect(self._skip)
        head.addWidget(away)
        self._column.addLayout(head)
        self._column.addWidget(Paragraph(shown.text.in_(lang), "reading"))
        assert shown.prompt is not None
        self._column.addWidget(Paragraph(shown.prompt.in_(lang), "muted"))
        self._column.addStretch()
        answer = button(self.tr("Write an answer"), "", "pen-line")
        answer.clicked.connect(self._begin)
        self._column.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeft)
        if notes.draft(self._workspace.log, self._key) is not None:
            self._write()

    def _principle(self) -> Card:
        long_view = notes.setting(self._workspace.log, "long_view")
        known = [c for c in content.principles() if long_view or c.code != "longterm"]
        week = Week.of(self._workspace.at.today).ordinal
        return known[(week + self._skipped) % len(known)]

    @property
    def _key(self) -> str:
        """What the draft is called."""
        assert self._shown is not None
        return f"reflection:{self._shown.code}"

    def _skip(self) -> None:
        if self._draft is not None:
            self._draft.flush()
        self._skipped += 1
        self._show()

    def _begin(self) -> None:
        self._write()
        assert self._text is not None
        self._text.setFocus()

    def _write(self) -> None:
        assert self._shown is not None
        assert self._shown.prompt is not None
        send_off(taken(self._column, self._column.count() - 1))
        self._text = NoteEdit()
        self._text.setAccessibleName(self._shown.prompt.in_(language()))
        self._text.setPlaceholderText(content.text("note_hint").in_(language()))
        self._text.setMaximumHeight(theme.current().px(90))
        self._draft = FieldDraft(self._text, self._workspace, self._key)
        self._draft.refused.connect(self._workspace.refused)
        self._column.addWidget(self._text)
        save = button(self.tr("Save"), "primary")
        save.clicked.connect(self._save)
        self._column.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        self._text.show()
        save.show()

    def _save(self) -> None:
        assert self._text is not None
        assert self._shown is not None
        log, at, text = self._workspace.log, self._workspace.at, self._text.toPlainText()
        about = f"principle:{self._shown.code}"
        self._workspace.run_confirmed(
            "notes", lambda sure: reflect(log, about, text, at, sure=sure), self._saved
        )

    def _saved(self, _reflection: str) -> None:
        if self._draft is not None:
            self._draft.drop()
        self._show()
        self._workspace.tell(self.tr("Saved. You find it under Guidance."))
