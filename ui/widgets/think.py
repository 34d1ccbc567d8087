"""Something to think about: a principle of the method and its question, answered or put away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from leadercoach import content
from leadercoach.content import Card
from leadercoach.log.weeks import Week
from leadercoach.store import notes
from leadercoach.usecases.notes import reflect
from ui import theme
from ui.i18n import language
from ui.pages.page import clear
from ui.widgets.note_edit import NoteEdit
from ui.widgets.text import Label, Paragraph, button, icon_button
from ui.workspace import Workspace


class ThinkCard(QFrame):
    """One principle a week, another one when it is put away."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self._workspace = workspace
        self._skipped = 0
        self._text: NoteEdit | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 16, 16)
        self._column.setSpacing(8)
        self.setMinimumHeight(theme.current().px(220))
        self._show()

    def _show(self) -> None:
        clear(self._column)
        self._text = None
        shown, lang = self._principle(), language()
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
        answer.clicked.connect(self._write)
        self._column.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeft)

    def _principle(self) -> Card:
        long_view = notes.setting(self._workspace.log, "long_view")
        known = [c for c in content.principles() if long_view or c.code != "longterm"]
        week = Week.of(self._workspace.at.today).ordinal
        return known[(week + self._skipped) % len(known)]

    def _skip(self) -> None:
        self._skipped += 1
        self._show()

    def _write(self) -> None:
        answer = self._column.takeAt(self._column.count() - 1).widget()
        answer.deleteLater()
        self._text = NoteEdit()
        self._text.setAccessibleName(self._principle().prompt.in_(language()))  # type: ignore[union-attr]
        self._text.setPlaceholderText(content.text("note_hint").in_(language()))
        self._text.setMaximumHeight(theme.current().px(90))
        self._column.addWidget(self._text)
        save = button(self.tr("Save"), "primary")
        save.clicked.connect(self._save)
        self._column.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        self._text.show()
        save.show()
        self._text.setFocus()

    def _save(self) -> None:
        assert self._text is not None
        about, text, at = (
            f"principle:{self._principle().code}",
            self._text.toPlainText(),
            self._workspace.at,
        )
        saved = self._workspace.run("notes", lambda: reflect(self._workspace.log, about, text, at))
        if saved:
            self._workspace.tell(self.tr("Saved. You find it under Guidance."))
